import { expect, test } from 'vitest'
import { html } from '../../../src/deck/model/html.ts'
import { readBody } from '../../../src/deck/text/read-body.ts'

const read = (text: string, hasFigure = false) => readBody('a.md', text, 10, { layout: 'panels', hasFigure })

test('the first paragraph says what the evidence shows; each “###” begins a box', () => {
  expect(read('What *it* shows\n\nLead\n\n### One\n\nFirst\n\n### Two\n\n- Second').body).toEqual({
    subtitle: html`What <em>it</em> shows`,
    lead: html`<p>Lead</p>`,
    boxes: [
      { heading: html`One`, html: html`<p>First</p>`, records: [] },
      { heading: html`Two`, html: html`<ul>\n<li>Second</li>\n</ul>`, records: [] },
    ],
  })
})

test('beside a chart the first paragraph is the slide’s own, since the chart brings its subtitle', () => {
  expect(read('Lead', true).body).toEqual({ lead: html`<p>Lead</p>`, boxes: [] })
})

test('an empty body is no mistake', () => {
  const nothing = {
    lines: [],
    records: [],
    links: [],
    slides: [],
    texts: [],
    quotes: [],
    boxes: [],
    problems: [],
  }
  expect(read('')).toEqual({ body: { lead: html``, boxes: [] }, table: undefined, ...nothing })
})

test('lines and records keep the line of the file on which they are named', () => {
  const { lines, records } = read(
    'Shows\n\n### Box\n\n- a {L3}\n- b {C01, E02}\n\n| A | B |\n|---|---|\n| x | y {L7} |',
  )
  const at = ({ target, place }: { target: unknown; place: { line: number; column: number } }) =>
    `${target} on ${place.line}:${place.column}`
  expect(lines.map(at)).toEqual(['3,3 on 14:5', '7,7 on 19:9'])
  expect(records.map(at)).toEqual(['C01 on 15:5', 'E02 on 15:5'])
})

test('a box knows the records that it names, each once and in its order', () => {
  const { boxes } = read('Shows {C09}\n\n### One {S01}\n\n- a {E02, C01}\n- b {E02}\n\n### Two\n\nc').body
  expect(boxes.map(({ records }) => records)).toEqual([['S01', 'E02', 'C01'], []])
})

test('fails when a reference is unknown', () => {
  expect(read('a\n\nb {line 8}').problems).toMatchObject([
    { line: 12, column: 3, found: 'unknown reference {line 8}' },
  ])
})

test('a quotation on the slide keeps its words and place, to be looked up in the source', () => {
  expect(read('Shows\n\n### One\n\n> its own\n> words').quotes).toMatchObject([
    { words: expect.stringMatching(/^its own\s+words$/), place: { line: 14 } },
  ])
})
