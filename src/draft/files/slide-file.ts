/** Words of one line, to be quoted in a note. */
export interface LineQuote {
  line: number
  words: string
}

/** What a slide file says. */
export interface DraftSlide {
  id: string
  layout: string
  /** Lines that the notes don’t quote, such as headings. */
  covers?: number[]
  badge?: string
  chart?: string
  /** What its author must decide: remarks in the front matter. */
  toDo: string[]
  waive?: Record<string, string>
  headline: string
  body: string
  onScreen: string
  say: string
  quotes: LineQuote[]
}

/** Letters of a line of a slide file, as far as words allow. */
const WIDTH = 100

/** A slide as the text of its file. */
export function slideFile(slide: DraftSlide): string {
  const { covers = [], badge, chart, waive } = slide
  const front = [
    `id: ${slide.id}`,
    ...(badge === undefined ? [] : [`badge: ${badge}`]),
    `layout: ${slide.layout}`,
    ...(covers.length > 0 ? [`covers: [${[...new Set(covers)].sort((a, b) => a - b).join(', ')}]`] : []),
    ...(chart === undefined ? [] : [`chart: ${chart}`]),
    ...Object.entries(waive ?? {}).map(([rule, why]) => `waive: { ${rule}: ${why} }`),
    ...slide.toDo.map((words) => `# to do: ${words}`),
  ]
  const parts = [
    ['---', ...front, '---', `# ${slide.headline}`].join('\n'),
    ...(slide.body === '' ? [] : [slide.body]),
    `Note:\nOn screen: ${slide.onScreen}`,
    `Say: ${slide.say}`,
    ...slide.quotes.map(({ words }) => quoteOf(words)),
  ]
  return `${parts.join('\n\n')}\n`
}

/** A quote on lines that begin with “> ”, broken between words. */
function quoteOf(words: string): string {
  const lines: string[] = []
  for (const word of words.split(/\s+/u)) {
    const open = lines.at(-1)
    if (open !== undefined && open.length + word.length < WIDTH) lines[lines.length - 1] = `${open} ${word}`
    else lines.push(word)
  }
  return lines.map((line) => `> ${line}`).join('\n')
}
