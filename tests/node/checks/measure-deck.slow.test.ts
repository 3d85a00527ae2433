import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { GALLERY } from '../../helpers/gallery.ts'
import { GOOD_DECK } from '../../helpers/good-deck.ts'
import { measureChanged } from '../../helpers/measure-changed.ts'

const RUST = 'slides/010-rust.md'
const COSTS = 'assets/data/costs.json'
/** Milliseconds that thirty slides may take on a busy machine. */
const WHOLE_DECK = 30_000
const rust = await readFile(join(GOOD_DECK, RUST), 'utf8')

/** What is said of the good deck with one text of a slide replaced: place and words, one line each. */
async function foundWith(from: string, to: string): Promise<string[]> {
  if (!rust.includes(from)) throw new Error(`${RUST} holds no ${from}`)
  return told({ [RUST]: rust.replace(from, to) })
}

async function told(files: Record<string, string>, deck = GOOD_DECK): Promise<string[]> {
  const { problems } = await measureChanged(deck, files)
  return problems.map(
    ({ file, line, column, level, found, expected }) =>
      `${file}:${line}:${column} ${level ?? 'problem'}: ${found}; ${expected}`,
  )
}

const words = (count: number) => 'inspectors walk the bridge '.repeat(count).trim()

describe('what cannot fit is named with its file and place', () => {
  test('a word wider than its box', async () => {
    const word = 'Brückenpfeilersanierung'.repeat(4)
    const [found, ...others] = await foundWith('Two of nine', `Two of ${word}`)
    expect(others).toEqual([])
    expect(found).toMatch(
      /^slides\/010-rust\.md:15:8 problem: “(Brückenpfeilersanierung){4}\sL7,”, \d+ px wide and nowhere to be broken; words that their box of \d+ px can hold$/,
    )
  })

  test('a body taller than its room, and how much of it', async () => {
    const [found, ...others] = await foundWith('Two of nine', words(60))
    expect(others).toEqual([])
    expect(found).toMatch(
      /^slides\/010-rust\.md:9:1 problem: slide “rust”, \d+ px too full: its content needs \d+ px; at most \d+ px between headline and footer$/,
    )
  })

  test('a headline over two lines', async () => {
    const found = await foundWith('Two of the nine piers have rust', 'Inspections '.repeat(9).trim())
    expect(found).toEqual(['slides/010-rust.md:9:1 problem: a headline of 3 lines; at most 2 lines'])
  })

  test('a table whose columns find no room even with a break after each word', async () => {
    const columns = Array.from({ length: 9 }, (_, index) => `Brückenpfeilersanierung${index}`)
    const cell = { text: 'High', origin: { lines: [14] } }
    const table = JSON.parse(await readFile(join(GOOD_DECK, COSTS), 'utf8'))
    const wide = {
      ...table,
      columns,
      rows: table.rows.map((row: object[]) => [...row, ...columns.slice(2).map(() => cell)]),
    }
    const [found, ...others] = await told({ [COSTS]: JSON.stringify(wide) })
    expect(others).toEqual([])
    expect(found).toMatch(
      /^slides\/020-costs\.md:\d+:\d+ problem: a table whose columns need \d+ px, even with a line break after each word .*; columns that find room in 1152 px$/,
    )
  })

  test('each of several mistakes of one slide', async () => {
    const found = await foundWith('Two of nine', `${'x'.repeat(200)} ${words(60)}`)
    expect(found.map((line) => /too full|nowhere to be broken/.exec(line)?.[0]).sort()).toEqual([
      'nowhere to be broken',
      'too full',
    ])
  })
})

test(
  'check names the file and line of a text that leaves the drawing of its chart',
  async () => {
    const file = 'assets/data/timeline.json'
    const text = 'gauges measure levels'
    const before = await readFile(join(GALLERY, file), 'utf8')
    const line = before.split('\n').findIndex((part) => part.includes(text)) + 1
    expect(line).toBeGreaterThan(1)
    const found = await told({ [file]: before.replace(text, `${text} ${'and '.repeat(120)}`) }, GALLERY)
    expect(found.length).toBeGreaterThan(0)
    for (const one of found)
      expect(one.startsWith(`${file}:${line}:16 problem: chart “timeline”: “${text}`)).toBe(true)
    expect(found.join('\n')).toMatch(/which leaves the drawing by \d+ px;/)
  },
  WHOLE_DECK,
)

test(
  'a ladder with one long row is as high as if all its rows were long, which is how they are drawn',
  async () => {
    const box = (text: string) => `### Pier\n\n${text}\n\n`
    const body = (long: string) =>
      rust
        .replace('layout: panels', 'layout: ladder')
        .replace(/### Piers[\s\S]*?(?=Note:)/, box(long) + box('Two of nine {L7}').repeat(4))
    expect(await told({ [RUST]: body('Two of nine {L7}') })).toEqual([])
    const [found, ...others] = await told({ [RUST]: body(`${words(10)} {L7}`) })
    expect(others).toEqual([])
    expect(found).toContain('slide “rust”')
  },
  WHOLE_DECK,
)

test(
  'no false alarm: the gallery and the good deck have none of it',
  async () => {
    expect(await told({}, GALLERY)).toEqual([])
    expect(await told({})).toEqual([])
  },
  WHOLE_DECK,
)
