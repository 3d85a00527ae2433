/** Signs of Markdown inside a paragraph: emphasis, code, links, escapes and entities, as CommonMark reads them. */

/** What readers see otherwise than it is written, by offsets in the text: signs left out, and signs in place of others. */
export interface Signs {
  dropped: Set<number>
  changed: Map<number, string>
}

/** Stars or underscores in a row that may begin or end emphasis; what is left of them. */
interface Run {
  sign: string
  first: number
  end: number
  /** So many they were. */
  count: number
  opens: boolean
  closes: boolean
}

/** A bracket that may begin the words of a link or the name of a picture. */
interface Bracket {
  at: number
  isImage: boolean
  isActive: boolean
  /** How many runs stand before it. */
  runs: number
}

const PUNCTUATION_RE = /^[!-/:-@[-`{-~]/
const SIGN_RE = /^[\p{P}\p{S}]$/u
const WORD_RE = /[\p{L}\p{N}]/u
const AUTOLINK_RE =
  /<(?:[A-Za-z][A-Za-z\d+.-]{1,31}:[^\s<>]*|[\w.!#$%&'*+/=?^`{|}~-]+@[A-Za-z\d](?:[A-Za-z\d.-]*[A-Za-z\d])?)>/y
const ENTITY_RE = /&(?:#[xX]([\dA-Fa-f]{1,6})|#(\d{1,7})|(amp|lt|gt|quot|apos|nbsp|ndash|mdash|hellip));/y
const NAMED: Record<string, string> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: '\u00a0',
  ndash: '–',
  mdash: '—',
  hellip: '…',
}
/** The address of a link, which may hold brackets that close again, and a title behind it. */
const INNER = String.raw`\((?:\\.|[^\s()\\]|\((?:\\.|[^\s()\\])*\))*\)`
const ADDRESS = String.raw`<(?:\\.|[^\\<>])*>|(?!<)(?:\\.|[^\s()\\]|${INNER})*`
const TITLE = String.raw`"(?:\\.|[^"\\])*"|'(?:\\.|[^'\\])*'|\((?:\\.|[^()\\])*\)`
/** `(https://… "title")` behind the words of a link. */
const TARGET_RE = new RegExp(String.raw`\(\s*(?:${ADDRESS})(?:\s+(?:${TITLE}))?\s*\)`, 'y')

/**
 * Finds the signs between two offsets of a text. What only looks like Markdown stays: a lone star, `snake_case`,
 * tags, and `~~`, without which a text would say what it takes back. `~` and HTML are no signs here.
 */
export function findSigns(whole: string, from: number, to: number, signs: Signs): void {
  const text = whole.slice(0, to)
  const runs: Run[] = []
  const brackets: Bracket[] = []
  let at = from
  while (at < to) {
    const sign = text.charAt(at)
    if (sign === '\\') at = readEscape(text, at, signs)
    else if (sign === '`') at = readCode(text, at, signs)
    else if (sign === '<') at = readAutolink(text, at, signs)
    else if (sign === '&') at = readEntity(text, at, signs)
    else if (sign === '*' || sign === '_') {
      const run = readRun(text, at, from)
      runs.push(run)
      at = run.end
    } else if (sign === '[' || (sign === '!' && text.charAt(at + 1) === '[')) {
      brackets.push({ at, isImage: sign === '!', isActive: true, runs: runs.length })
      at += sign === '!' ? 2 : 1
    } else if (sign === ']') at = closeBracket(text, at, { brackets, runs }, signs)
    else at++
  }
  matchRuns(runs, signs)
}

function readEscape(text: string, at: number, { dropped }: Signs): number {
  if (!PUNCTUATION_RE.test(text.slice(at + 1, at + 2))) return at + 1
  dropped.add(at)
  return at + 2
}

/** Code is shown letter for letter, without its ticks and the space that parts them from it. */
function readCode(text: string, at: number, { dropped }: Signs): number {
  const ticks = runLength(text, at)
  const first = at + ticks
  const last = findTicks(text, first, ticks)
  if (last === undefined) return first
  drop(dropped, at, first)
  drop(dropped, last, last + ticks)
  const code = text.slice(first, last)
  if (/^[ \n][\s\S]*[ \n]$/.test(code) && code.trim() !== '')
    drop(drop(dropped, first, first + 1), last - 1, last)
  return last + ticks
}

function runLength(text: string, at: number): number {
  let end = at
  while (text.charAt(end) === text.charAt(at)) end++
  return end - at
}

/** Where so many ticks in a row stand next. */
function findTicks(text: string, from: number, count: number): number | undefined {
  const runs = /`+/g
  runs.lastIndex = from
  for (let run = runs.exec(text); run; run = runs.exec(text)) if (run[0].length === count) return run.index
  return undefined
}

function readAutolink(text: string, at: number, { dropped }: Signs): number {
  AUTOLINK_RE.lastIndex = at
  const [written] = AUTOLINK_RE.exec(text) ?? []
  if (written === undefined) return at + 1
  dropped.add(at)
  dropped.add(at + written.length - 1)
  return at + written.length
}

function readEntity(text: string, at: number, { dropped, changed }: Signs): number {
  ENTITY_RE.lastIndex = at
  const [written = '', hex, decimal, name] = ENTITY_RE.exec(text) ?? []
  const letter = name === undefined ? letterOf(hex ? parseInt(hex, 16) : Number(decimal)) : NAMED[name]
  if (written === '' || letter === undefined) return at + 1
  changed.set(at, letter)
  drop(dropped, at + 1, at + written.length)
  return at + written.length
}

/** A character that can be seen; undefined for any other code. */
function letterOf(code: number): string | undefined {
  if (!(code > 32 && code <= 0x10ffff)) return undefined
  const letter = String.fromCodePoint(code)
  return /^[\p{L}\p{N}\p{P}\p{S}\u00a0]$/u.test(letter) ? letter : undefined
}

/** Whether a run may begin or end emphasis depends on its neighbours: a star between spaces does neither. */
function readRun(text: string, at: number, from: number): Run {
  const sign = text.charAt(at)
  const end = at + runLength(text, at)
  const before = at === from ? '' : (Array.from(text.slice(Math.max(from, at - 2), at)).at(-1) ?? '')
  const after = Array.from(text.slice(end, end + 2))[0] ?? ''
  const [spaceBefore, spaceAfter] = [before, after].map((one) => one.trim() === '')
  const [signBefore, signAfter] = [before, after].map((one) => SIGN_RE.test(one))
  const left = !spaceAfter && (!signAfter || spaceBefore || signBefore) === true
  const right = !spaceBefore && (!signBefore || spaceAfter || signAfter) === true
  const inWords = sign === '_'
  return {
    sign,
    first: at,
    end,
    count: end - at,
    opens: left && (!inWords || !right || signBefore === true),
    closes: right && (!inWords || !left || signAfter === true),
  }
}

/** A bracket that closes: with an address behind it, it ends a link, of which the words stay. */
function closeBracket(
  text: string,
  at: number,
  { brackets, runs }: { brackets: Bracket[]; runs: Run[] },
  signs: Signs,
): number {
  const open = brackets.pop()
  TARGET_RE.lastIndex = at + 1
  const [target] = open?.isActive ? (TARGET_RE.exec(text) ?? []) : []
  // A link without words would vanish; an address on another line would stand before the words there.
  if (!open || target === undefined || target.includes('\n') || !WORD_RE.test(text.slice(open.at, at)))
    return at + 1
  drop(signs.dropped, open.at, open.at + (open.isImage ? 2 : 1))
  drop(signs.dropped, at, at + 1 + target.length)
  matchRuns(runs.splice(open.runs), signs)
  // No link stands in a link.
  if (!open.isImage) for (const bracket of brackets) if (!bracket.isImage) bracket.isActive = false
  return at + 1 + target.length
}

/** Pairs runs as https://spec.commonmark.org/0.31.2/#phase-2-inline-structure does, and drops what makes pairs. */
function matchRuns(runs: readonly Run[], { dropped }: Signs): void {
  const opened: Run[] = []
  const isLeft = ({ first, end }: Run) => first < end
  for (const run of runs) {
    while (run.closes && isLeft(run)) {
      const index = opened.findLastIndex((open) => pairs(open, run))
      const open = opened[index]
      if (!open) break
      const count = Math.min(2, open.end - open.first, run.end - run.first)
      drop(dropped, open.end - count, open.end)
      drop(dropped, run.first, run.first + count)
      open.end -= count
      run.first += count
      opened.length = isLeft(open) ? index + 1 : index
    }
    if (run.opens && isLeft(run)) opened.push(run)
  }
}

function pairs(open: Run, close: Run): boolean {
  if (!open.opens || open.sign !== close.sign) return false
  const mixed = close.opens || open.closes
  return !(mixed && (open.count + close.count) % 3 === 0 && !(open.count % 3 === 0 && close.count % 3 === 0))
}

function drop(dropped: Set<number>, from: number, to: number): Set<number> {
  for (let at = from; at < to; at++) dropped.add(at)
  return dropped
}
