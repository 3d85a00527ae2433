import { anyOf, DANGLING, FOLLOWERS, OPENERS } from './vocabulary.ts'

/** Words before a full stop that ends no sentence, in a few languages of briefings. */
const SHORT_FORMS = new Set(
  (
    'art arts no nos nr para paras p pp mr mrs ms dr prof st vs cf e.g i.e etc approx fig figs sec ch ed eds v gen col gov ' +
    'inc ltd co al jan feb mar apr jun jul aug sep sept oct nov dec bzw abs z.b ca vgl ggf usw u.a г ст см т.е т.д т.п гг'
  ).split(' '),
)
const END_RE = /[.!?…؟。]["”’»)\]]*\s+(?=["“„«([]*[\p{Lu}\p{Lo}\d])/gu

/** A paragraph in, its sentences out, whose texts joined by spaces are the paragraph again. */
export function sentencesOf(text: string): string[] {
  const sentences: string[] = []
  let from = 0
  for (const { 0: end, index } of text.matchAll(END_RE)) {
    if (end.startsWith('.') && isShortForm(text.slice(from, index))) continue
    sentences.push(text.slice(from, index + end.length).trim())
    from = index + end.length
  }
  sentences.push(text.slice(from).trim())
  return joinQuoted(sentences.filter((sentence) => sentence !== ''))
}

/** So many sentences somebody may say between one pair of quotation marks. */
const MOST_QUOTED = 4

/** Sentences that stand between one pair of quotation marks are one. */
function joinQuoted(sentences: string[]): string[] {
  const joined: string[] = []
  for (let at = 0; at < sentences.length; at++) {
    const ends = Array.from({ length: MOST_QUOTED }, (_, more) =>
      sentences.slice(at, at + more + 1).join(' '),
    )
    const whole = Math.max(
      0,
      ends.findIndex((words) => isBalanced(words, QUOTING_RE)),
    )
    joined.push(ends[whole] ?? '')
    at += whole
  }
  return joined
}

/** Whether every bracket and quotation mark that opens is closed again, and none closes that didn’t open. */
export function isBalanced(text: string, signs = PAIRED_RE): boolean {
  const open: string[] = []
  for (const sign of text.match(signs) ?? []) {
    const [last = ''] = open.slice(-1)
    if (CLOSED_BY[last]?.includes(sign)) open.pop()
    else if (CLOSED_BY[sign] === undefined) return false
    else open.push(sign)
  }
  return open.length === 0
}

const PAIRED_RE = /[“”„«»"()[\]]/gu
const QUOTING_RE = /[“”„«»"]/gu
/** “ opens in English, and closes what „ opened. */
const CLOSED_BY: Readonly<Record<string, string>> = {
  ...{ '“': '”', '„': '“”', '«': '»', '"': '"', '(': ')', '[': ']' },
}

function isShortForm(before: string): boolean {
  const [last = ''] = /[\p{L}\p{N}.]+$/u.exec(before) ?? []
  return /^\p{L}$/u.test(last) || /^\d{1,2}$/u.test(last) || SHORT_FORMS.has(last.toLowerCase())
}

/** Where a clause ends, by the sign that follows it. */
const CLAUSE_RE = /(?:[;:](?=\s)|,(?=\s)|\s+[–—-](?=\s)|—|\s+(?=\())/gu
/** Words that open a clause which says nothing without the next one. */
const OPENERS_RE = anyOf(OPENERS)

/**
 * A sentence in, itself or its beginning up to the end of a clause out, of at most `most` words; undefined when
 * every cut would break a thought. Nothing is added, nothing left out before the end.
 */
export function shortened(sentence: string, most: number): string | undefined {
  const whole = withoutEnd(sentence)
  if (lengthOf(whole) <= most) return whole === '' ? undefined : whole
  if (OPENERS_RE.test(sentence)) return undefined
  const cuts = [...sentence.matchAll(CLAUSE_RE)].filter(({ 0: sign, index }) =>
    sign === ',' ? opensClause(sentence.slice(0, index), sentence.slice(index + 1).trim()) : true,
  )
  return cuts
    .map(({ index }) => sentence.slice(0, index).trim())
    .findLast((cut) => lengthOf(cut) <= most && isThought(cut))
}

/** Whether what follows a comma begins a clause: most commas part the items of a list, or a name from what it is. */
function opensClause(before: string, after: string): boolean {
  if (ENUMERATING_RE.test(after)) return !before.includes(',')
  return FOLLOWING_RE.test(after)
}

const FOLLOWING_RE = anyOf(FOLLOWERS)
const ENUMERATING_RE = anyOf('and or und oder et ou и или')

/** As the rules for authors count: what stands between spaces. */
export const lengthOf = (text: string): number => text.split(/\s+/u).filter(Boolean).length

/** Words before a comma that only begins a list, or that leave a bracket or quotation open, say half a thing. */
function isThought(cut: string): boolean {
  return isBalanced(cut) && lengthOf(cut) >= 5 && !DANGLING_RE.test(cut)
}

/** Words after which something must follow. */
export const DANGLING_RE = anyOf(DANGLING, '(?:^|[^\\p{L}])', '$')

function withoutEnd(sentence: string): string {
  return sentence.replace(/[.;:,]+$/u, '').trim()
}
