/** What would reach a reader as raw characters: where it begins, what it is, what to write instead. */
export interface Leftover {
  offset: number
  /** The characters themselves, as far as they tell what was meant. */
  text: string
  name: string
  expected: string
  /** A sign that may be meant as itself, and not a piece of markup. */
  sign: boolean
}

/**
 * Stands in a text for what is known to be right (an escaped character, a reference, a link's end): it keeps
 * its neighbours apart, and no pattern takes it for markup.
 */
export const MASK = '\ufffc'

type Kind = [pattern: RegExp, name: string, expected: string]

const UNPAIRED = 'a pair, *emphasis* or **strong**'
const NO_HTML = 'no HTML: a slide is written in Markdown'

/** Markup that is not read where it stands. The first that fits a place names it. */
const ANYWHERE: Kind[] = [
  [/<!--.*/g, 'an HTML comment', 'no remarks: the front matter may hold them, after “#”'],
  [/<\/?[a-z][^<>]*>?/gi, 'an HTML tag', NO_HTML],
  [/<[!?][^<>]*>?/g, 'an HTML instruction', NO_HTML],
  [/&(?:#\w+|[a-z]\w*);/gi, 'an HTML entity', 'the character itself'],
  [
    /!\[[^\]\n]{0,200}\](?:\([^)\n]{0,200}\)?)?/g,
    'an image',
    'no images: a chart or table comes from assets/data/',
  ],
  [/\[\^[^\]\n]{0,200}\]/g, 'a footnote', 'what it says in the slide itself, or in the note'],
  [
    /\]\([^)\n]{0,200}\)?/g,
    'a link that leads nowhere on this page',
    'a link to a place in the page, [words](#id)',
  ],
  [/\[\[.*/g, 'a link of a wiki', 'a link to a place in the page, [words](#id)'],
  [
    /\]\[[^\]\n]{0,200}\]?/g,
    'a link whose address stands elsewhere',
    'a link to a place in the page, [words](#id)',
  ],
  [/^\[[^\]…\n]{1,200}\]:.*/gm, 'an address for links', 'a link to a place in the page, [words](#id)'],
  [/^\[[ xX]\]\s.*/gm, 'an item of a task list', 'a plain “- ” for each item of a list'],
]

/** Single signs that set nothing here; the author may well mean the sign itself. */
const SIGNS: Kind[] = [
  [/^#{1,6}.*/gm, 'a “#” that begins no headline', '“### ” with a space, on a line of its own, for a box'],
  [/^(?:-{3,}|={3,}|\*{3,}|:{3,}.*)$/gm, 'a line of signs', 'nothing: a slide has no rules and no fences'],
  [/^[-+•·▪‣◦]\s.*/gm, 'a list that is none', 'each item on a line that begins with “- ”'],
  [/(?<![\p{L}\p{N}]):[a-z]+(?:_[a-z]+)*:(?![\p{L}\p{N}])/gu, 'the name of an emoji', 'words'],
  [/\*+(?=[^\s*])|(?<=[^\s*])\*+/g, 'a “*” without its pair', UNPAIRED],
  [/(?<![\p{L}\p{N}_])_+(?=\S)|(?<=\S)_+(?![\p{L}\p{N}_])/gu, 'a “_” without its pair', UNPAIRED],
  [/~~|==/g, 'a sign for struck or marked text', UNPAIRED],
  [/`+[^`]*`*/g, 'a backtick', 'no code on a slide; the words in “quotation marks” or *emphasis*'],
  [/\{[^{}]*\}?|\}/g, 'a brace without its pair', 'a reference {L13}, {E42}, {C26} or a marker in one piece'],
]

/** Read only where Markdown is; in plain text these are what they seem. */
const IN_MARKDOWN: Kind[] = [
  [
    /https?:\/\/\S*|(?<![\p{L}\p{N}])www\.\S+/gu,
    'an outside address',
    'addresses in the register, with † on the slide',
  ],
  [/\\/g, 'a “\\” that escapes nothing', '“\\\\” for the character itself'],
]

const OUTSIDE_TABLES: Kind[] = [
  [/\|.*/g, 'a “|” outside a table', 'a head, a line |---|---| of as many cells, then the rows'],
]

/** So many in one paragraph are one mistake: more of them say nothing new. */
const ENOUGH = 10

/**
 * Everything in a text that looks like markup and is none, in order. `where` says what reads the text: in a
 * table's `cell` a “|” can only be one that the author escaped; `plain` text has no markup at all.
 */
export function findLeftovers(text: string, where: 'markdown' | 'cell' | 'plain'): Leftover[] {
  const kinds = [...ANYWHERE, ...(where === 'plain' ? [] : IN_MARKDOWN)]
  const signs = [...SIGNS, ...(where === 'cell' ? [] : OUTSIDE_TABLES)]
  const found: Leftover[] = []
  for (const kind of [...kinds, ...signs]) collect(text, kind, signs.includes(kind), found)
  return found.sort((a, b) => a.offset - b.offset)
}

function collect(text: string, [pattern, name, expected]: Kind, sign: boolean, found: Leftover[]): void {
  for (const { 0: match, index } of text.matchAll(pattern)) {
    if (found.length >= ENOUGH) return
    const known = found.some(({ offset, text }) => offset <= index && index < offset + text.length)
    if (!known) found.push({ offset: index, text: match, name, expected, sign })
  }
}
