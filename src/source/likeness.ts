import { foldedText } from './fold.ts'
import { printedText, type Source } from './read-source.ts'

/** How much each word of an analysis tells about its line, and on which lines it stands. */
interface WordIndex {
  /** Numbers of the lines that have a word. */
  linesWith: Map<string, number[]>
  weight(word: string): number
}

const indexes = new WeakMap<Source, WordIndex>()

const TOKEN_RE = /\p{L}[\p{L}\p{M}]*(?:[’'][\p{L}\p{M}]+)?|\d+(?:[.,]\d+)*/gu
/** Words of English that say nothing about a line. Names of the subject weigh little by themselves: they are everywhere. */
const LIGHT = new Set(
  `about above after again against also among been before being below between both could does doing down during each
  from further have having here into itself just made make many more most much must only other over same says should
  since some such than that their them then there these they this those through under until upon very were what when
  where which while whom will with within without would your the and for are was its has had not but can may one two
  any all out who how new`.split(/\s+/),
)

/** A word without the endings that make it another form; digits as they are. */
function stemOf(word: string): string {
  const plain = word.toLowerCase().replace(/[’']\p{L}+$/u, '')
  if (/^\d/.test(plain)) return plain.replaceAll(/[.,]/g, '')
  const bare = plain.replace(/(?:ations?|ings?|ies|ed|es|s|ly|y|e)$/u, '')
  return (bare.length >= 3 ? bare : plain).slice(0, 7)
}

/** Words that tell something, each once: numbers, and words of three letters or more that are no mere joints. */
export function tellingWords(text: string): string[] {
  const words = text.match(TOKEN_RE) ?? []
  const telling = words.filter(
    (word) => /^\d/.test(word) || (word.length >= 3 && !LIGHT.has(word.toLowerCase())),
  )
  return [...new Set(telling.map(stemOf))]
}

function indexOf(source: Source): WordIndex {
  const known = indexes.get(source)
  if (known) return known
  const linesWith = new Map<string, number[]>()
  let filled = 0
  for (const { number, text } of source.lines) {
    const words = tellingWords(text)
    if (words.length > 0) filled++
    for (const word of words) {
      const numbers = linesWith.get(word)
      if (numbers) numbers.push(number)
      else linesWith.set(word, [number])
    }
  }
  const index: WordIndex = {
    linesWith,
    /** Rare words tell more: the logarithm of how many lines there are for each that has it. */
    weight: (word) => {
      const numbers = linesWith.get(word)
      return numbers === undefined ? 0 : Math.log(1 + filled / numbers.length)
    },
  }
  indexes.set(source, index)
  return index
}

/** A statement needs so many words that some line has, to be looked for. */
const LEAST_WORDS = 3
/** The better line has so much of what the statement could find, and so much more than the cited ones. */
const LEAST_SHARE = 0.55
const LEAST_LEAD = 0.35

/**
 * The line that says a statement markedly better than the lines it cites, or undefined: of words between quotation
 * marks, the line that holds them when no cited one does; else the line that has more of its words. Words are compared by
 * their stems and weighed by how rare they are; a statement in other words than the analysis is let be.
 */
export function betterLine(source: Source, statement: string, cited: number[]): number | undefined {
  return lineOfQuotation(source, statement, cited) ?? lineOfWords(source, statement, cited)
}

/** Passages between quotation marks: “…”, „…“, «…». */
const QUOTED_RE = /“([^“”]+)”|„([^„“”]+)[“”]|«([^«»]+)»/g

/** The first line that holds words which a statement puts between quotation marks, where no cited line holds them. */
function lineOfQuotation(source: Source, statement: string, cited: number[]): number | undefined {
  for (const [, ...groups] of statement.matchAll(QUOTED_RE)) {
    const words = comparable(groups.find((group) => group !== undefined) ?? '')
    const holders = comparableLines(source).filter(({ text }) => text.includes(words))
    const [first] = holders
    if (words !== '' && first && !holders.some(({ number }) => cited.includes(number))) return first.number
  }
  return undefined
}

const comparable = (text: string) => foldedText(text).toLowerCase()

const folded = new WeakMap<Source, { number: number; text: string }[]>()

function comparableLines(source: Source): { number: number; text: string }[] {
  const known = folded.get(source)
  if (known) return known
  const lines = source.lines.map((line) => ({ number: line.number, text: comparable(printedText(line)) }))
  folded.set(source, lines)
  return lines
}

function lineOfWords(source: Source, statement: string, cited: number[]): number | undefined {
  const { linesWith, weight } = indexOf(source)
  const words = tellingWords(statement).filter((word) => weight(word) > 0)
  if (words.length < LEAST_WORDS) return undefined
  const near = new Set(cited)
  const shares = new Map<number, number>()
  let [total, own] = [0, 0]
  for (const word of words) {
    const numbers = linesWith.get(word) ?? []
    total += weight(word)
    if (numbers.some((line) => near.has(line))) own += weight(word)
    for (const line of numbers) shares.set(line, (shares.get(line) ?? 0) + weight(word))
  }
  const [line = 0, most = 0] = [...shares].reduce(
    (best, other) => (other[1] > best[1] ? other : best),
    [0, 0],
  )
  if (most < LEAST_SHARE * total || most - own < LEAST_LEAD * total) return undefined
  return near.has(line) ? undefined : line
}
