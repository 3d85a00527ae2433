/** Text in a column: runs in, lines out, broken where a browser breaks them. */

/** A stretch of text in one font, or something as wide and high as it says. */
export interface Run {
  text: string
  width(text: string): number
  /** Above and below the baseline, half of the space between lines included. */
  above: number
  below: number
  isUnbroken: boolean
  isBreakable: boolean
  /** A line ends here whatever comes. */
  isBreak?: boolean
}

/** What can't be broken: from one place where a line may end to the next. */
export interface Word {
  text: string
  width: number
  /** The space behind it, which may hang over the end of a line. */
  space: number
  above: number
  below: number
  isBreakable: boolean
  isBreak: boolean
}

/** Where a line may end within a text: behind spaces, hyphens and dashes (https://unicode.org/reports/tr14). */
const PIECE_RE = /(?:[^ \t\n\u200b–—-]|-(?=\d))*(?:-+|[–—]+|[ \t\n\u200b]+|$)/g
const SPACES_RE = /[ \t\n\u200b]+$/

/** Runs one after another in, words out. White space has been folded before. */
export function wordsOf(runs: Run[]): Word[] {
  const words: Word[] = []
  let open = false
  for (const run of runs) {
    if (run.isBreak) {
      words.push({ text: '', width: 0, space: 0, above: 0, below: 0, isBreakable: false, isBreak: true })
      open = false
      continue
    }
    const pieces = run.isUnbroken
      ? [run.text]
      : (run.text.match(PIECE_RE) ?? []).filter((piece) => piece !== '')
    for (const piece of pieces) {
      const text = run.isUnbroken ? piece : piece.replace(SPACES_RE, '')
      const part = {
        text,
        width: text === '' && run.text !== '' ? 0 : run.width(text),
        space: text === piece ? 0 : run.width(' '),
      }
      const last = words.at(-1)
      if (open && last) {
        last.text += part.text
        last.width += part.width
        last.space = part.space
        last.above = Math.max(last.above, run.above)
        last.below = Math.max(last.below, run.below)
      } else
        words.push({
          ...part,
          above: run.above,
          below: run.below,
          isBreakable: run.isBreakable,
          isBreak: false,
        })
      open = text === piece && !/[–—-]$/.test(piece)
    }
  }
  return words
}

export interface Line {
  width: number
  above: number
  below: number
}

/**
 * A line within this part of its width of breaking elsewhere: letters that differ by a thousandth (`OTHER_LETTERS`)
 * move words by as much, and the columns that are as wide as their words by as much again.
 */
const TIGHT = 0.004

/** What a column of text is told of while it is filled. */
export interface LineTeller {
  /** Each word that is wider than a line. */
  tooWide(word: Word): void
  /** A line that was nearly broken a word earlier, or a word later. */
  tight(): void
}

/** Fills lines of a width with words. */
export function linesOf(words: Word[], width: number, { tooWide, tight }: LineTeller): Line[] {
  const lines: Line[] = []
  let line: (Line & { space: number }) | undefined
  for (const word of words) {
    if (word.isBreak) {
      line ??= begin(lines)
      line = undefined
      continue
    }
    const filled = (line ? line.width + line.space : 0) + word.width
    if (Math.abs(filled - width) < width * TIGHT) tight()
    // A hundredth of a pixel is rounding.
    if (line && line.width + line.space + word.width > width + 0.01) line = undefined
    line ??= begin(lines)
    if (word.width > width + 0.5) tooWide(word)
    const pieces = word.isBreakable && width > 0 ? Math.ceil(word.width / width) : 1
    for (let piece = 1; piece < pieces; piece++) {
      Object.assign(line, {
        above: Math.max(line.above, word.above),
        below: Math.max(line.below, word.below),
      })
      line = begin(lines)
    }
    line.width += line.space + (pieces > 1 ? word.width % width : word.width)
    line.space = word.space
    line.above = Math.max(line.above, word.above)
    line.below = Math.max(line.below, word.below)
  }
  return lines
}

function begin(lines: Line[]) {
  const line = { width: 0, space: 0, above: 0, below: 0 }
  lines.push(line)
  return line
}
