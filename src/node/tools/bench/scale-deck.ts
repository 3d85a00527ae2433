/** Decks of any size for measurements: the same size and seed in, the same files out. Their subject is invented. */

import { createHash } from 'node:crypto'

const LEAD = 'The guilds of the lower town keep one day book.'

/** A file of a deck by its path in the deck's folder. */
export type ScaleDeck = Map<string, string>

const NOUNS =
  'lamp,gate,canal,orchard,ferry,tower,market,harbour,meadow,kiln,quarry,garden,mill,lantern,wharf'.split(',')
const VERBS = 'repairs,paints,opens,measures,moves,raises,lowers,cleans,counts,keeps,mends,lights'.split(',')
const WHEN = 'in spring,before noon,after the rain,on market days,at low water,without delay,by hand'.split(
  ',',
)

/** Slides a section, and of how many slides one shows a table and one rests on the record. */
const [SECTION, TABLE, RECORD] = [10, 5, 4]

/** The generator of https://en.wikipedia.org/wiki/Linear_congruential_generator with the numbers of Numerical Recipes. */
function chooser(seed: number): (from: readonly string[]) => string {
  let state = seed >>> 0
  return (from) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    return from[Math.floor((state / 2 ** 32) * from.length)] ?? ''
  }
}

/** A slide in the making: its number and the lines of the text that it quotes. */
interface Piece {
  number: number
  lines: { number: number; text: string }[]
}

/** A deck of a title and `slides` slides, with a text that all of them quote, tables and a register. */
export function scaleDeck(slides: number, seed = 1): ScaleDeck {
  const choose = chooser(seed)
  const text = ['The works of the lower town', LEAD]
  const [headings, sections]: [number[], string[]] = [[1], []]
  const pieces = Array.from({ length: slides }, (_, index): Piece => {
    if (index % SECTION === 0) {
      text.push(`Part ${index / SECTION + 1}`)
      headings.push(text.length)
    }
    const lines = [1, 2, 3].map((part) => {
      const words = `The ${choose(NOUNS)} guild ${choose(VERBS)} the ${choose(NOUNS)} ${choose(WHEN)}`
      text.push(`${words} as entry ${index + 1} point ${part} of the day book says.`)
      return { number: text.length, text: text.at(-1) ?? '' }
    })
    return { number: index + 1, lines }
  })
  for (const [index, first] of headings.entries())
    sections.push(
      `  - { lines: ${first}-${(headings[index + 1] ?? text.length + 1) - 1}, title: ${text[first - 1]} }`,
    )
  const analysis = text.join('\n')
  const sha256 = createHash('sha256').update(analysis).digest('hex')
  const rest = 'instructions: []\ncut: []\ntables: []\n'
  const outline = `file: works.txt\nname: Day book\nsha256: ${sha256}\nsections:\n${sections.join('\n')}\nheadings: [${headings}]\n${rest}`
  return new Map([
    ['assets/source/works.txt', analysis],
    ['assets/source/source.yaml', outline],
    ['assets/evidence/claims.json', JSON.stringify(pieces.filter(isChecked).map(claimOf), null, 1)],
    ['slides/deck.yaml', SETTINGS],
    ['slides/000-title.md', TITLE],
    ...pieces.filter(hasTable).map((piece) => [`assets/data/${tableOf(piece)}.json`, dataOf(piece)] as const),
    ...pieces.map((piece) => [`slides/${name(piece)}.md`, slideOf(piece)] as const),
  ])
}

const isChecked = ({ number }: Piece) => number % RECORD === 0
const hasTable = ({ number }: Piece) => number % TABLE === 0
const tableOf = ({ number }: Piece) => `table-${number}`
const name = ({ number }: Piece) => `${String(number).padStart(5, '0')}-entry`

const SETTINGS = `title: The works of the lower town
description: A made-up deck, as large as a measurement needs it.
as-of: { analysis: May 2026, record: 2026-06-01 }
shows: { full: { title: All slides, minutes: 600 } }
`

const TITLE = `---
id: title
layout: title
covers: [1]
shows: [full]
---
# The works of the lower town

What the guilds did, day by day

Note:
On screen: The title.

Say: This is the day book of the lower town.

> ${LEAD}
`

function slideOf(piece: Piece): string {
  const { number, lines } = piece
  const [first, second] = lines
  const boxes = `### Seen\n\nEntry ${number} has it so {L${first?.number}}\n\n### Then\n\nMore follows {L${second?.number}}\n\n`
  const [layout, body] = hasTable(piece)
    ? [`layout: table\ntable: ${tableOf(piece)}`, '']
    : ['layout: panels', boxes]
  const quotes = lines.map(({ text }) => `> ${text}\n`).join('\n')
  const said = `Say: Entry ${number} of the day book tells what the guilds did.`
  const front = `---\nid: entry-${number}\nbadge: report\n${layout}\nshows: [full]\n---\n`
  const headline = `# Entry ${number} names a guild and its work`
  return `${front}${headline}\n\n${body}Note:\nOn screen: Two boxes or a table.\n\n${said}\n\n${quotes}`
}

function dataOf({ lines }: Piece): string {
  const rows = lines.map(({ number }, index) => [
    { text: `Point ${index + 1}`, origin: { lines: [number] } },
    { text: 'done', origin: { lines: [number] } },
  ])
  const words = {
    subtitle: 'Points of the entry',
    note: 'As in the day book.',
    caption: 'Points of the entry',
  }
  return JSON.stringify({ ...words, columns: ['Point', 'State'], rows }, null, 1)
}

function claimOf({ number, lines: [line] }: Piece, index: number) {
  return {
    id: `C${String(index + 1).padStart(2, '0')}`,
    lines: [line?.number],
    section: `Part ${Math.floor((number - 1) / SECTION) + 1}`,
    quote: line?.text.slice(0, -1),
    verdict: 'supported',
    record: 'The town keeps the same entry.',
    sources: [
      {
        title: `Sheet ${number}`,
        publisher: 'Town',
        date: '2026-05-04',
        url: `https://example.org/${number}`,
      },
    ],
  }
}
