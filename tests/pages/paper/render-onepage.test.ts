import { expect, test } from 'vitest'
import { renderOnepage } from '../../../src/pages/paper/render-onepage.ts'
import { galleryDeck, slides } from '../../helpers/gallery.ts'

test('F6: an address without a host does not end the export of the brief', async () => {
  const deck = await galleryDeck()
  const url = 'https://['
  const events = new Map(
    [...deck.register.events].map(([id, event]) => [id, { ...event, sources: [{ publisher: 'A', url }] }]),
  )
  const citations = new Map([[url, { publisher: 'A', url, number: 1 }]])
  const spoiled = { ...deck, register: { ...deck.register, events }, citations }
  expect(renderOnepage(spoiled, deck.settings.brief!).text).toContain('<a href="https://[">https://[</a>')
})

const partOf = (html: string, name: string) =>
  new RegExp(`<section class="${name}">[\\s\\S]*?</section>`).exec(html)?.[0] ?? ''

test('the brief is made of the slides that deck.yaml names', async () => {
  const deck = await galleryDeck()
  const brief = deck.settings.brief!
  const page = renderOnepage(deck, brief).text
  const slide = (id: string | undefined) => deck.slides.find((one) => one.id === id)!
  const judgments = [...partOf(page, 'judgments').matchAll(/slide ([A-Z]?\d+)<\/p><\/li>/g)].map(([, n]) => n)
  expect(judgments).toEqual(brief.judgments.map((id) => slide(id).label))
  expect(partOf(page, 'changes').match(/<h3>/g)).toHaveLength(slide(brief.changes).body.boxes.length)
  const rows = slide(brief.since).figure?.table.rows ?? []
  // A row more: the names of the columns.
  expect(partOf(page, 'since').match(/<dt>/g)).toHaveLength(rows.length + 1)
  expect(partOf(page, 'questions').match(/<h3>/g)).toHaveLength(slide(brief.questions).body.boxes.length)
  const chart = slides.chart
  const withChart = renderOnepage(deck, { ...brief, picture: chart }).text
  expect(partOf(withChart, 'picture')).toContain(`data-chart="${slide(chart).figure?.id}"`)
  expect(partOf(page, 'scenarios').match(/<h3>/g)).toHaveLength(
    slide(brief.scenarios).figure?.table.rows.length ?? 0,
  )
})

test('of the corrections those are taken that bear on a judgment, with the sources behind them', async () => {
  const deck = await galleryDeck()
  const brief = deck.settings.brief!
  const page = renderOnepage(deck, brief).text
  const answered = deck.slides
    .filter(({ id }) => brief.judgments.includes(id))
    .flatMap(({ restsOn }) => [...restsOn.keys()])
  const { boxes } = deck.slides.find(({ id }) => id === brief.corrections)!.body
  const taken = boxes.filter(({ records }) => records.some((id) => answered.includes(id)))
  expect(taken.length).toBeGreaterThan(1)
  expect(taken.length).toBeLessThan(boxes.length)
  const corrections = partOf(page, 'corrections')
  expect(corrections.match(/<h3>/g)).toHaveLength(Math.min(4, taken.length))
  for (const { records } of taken.filter(({ heading }) => corrections.includes(heading.text)))
    for (const id of records) expect(corrections).toMatch(new RegExp(`${id} <span class="citations">`))
})

test('another brief makes another page', async () => {
  const deck = await galleryDeck()
  const judgments = [slides.chart]
  const page = renderOnepage(deck, { ...deck.settings.brief!, judgments }).text
  expect(partOf(page, 'judgments').match(/<li>/g)).toHaveLength(1)
})

test('the cover’s bands stand at the head with what holds now, and what becomes of each in its colour', async () => {
  const deck = await galleryDeck()
  const brief = deck.settings.brief!
  const page = renderOnepage(deck, brief).text
  const head = page.slice(0, page.indexOf('</header>'))
  const { figure } = deck.slides.find((slide) => slide.figure?.id === deck.settings.cover)!
  const names = figure!.cover!.filter(({ says }) => says !== undefined)
  expect(names.length).toBeGreaterThan(1)
  for (const { name, says } of names)
    expect(head).toMatch(new RegExp(`${name}</span> <span class="says[^>]*>${says}`))
  const [entity] = deck.settings.entities
  const changes = deck.slides.find(({ id }) => id === brief.changes)!
  const mark = { entity: entity!, standing: 'leaving' as const }
  const boxes = changes.body.boxes.map((box, index) => (index === 0 ? { ...box, mark } : box))
  const marked = { ...changes, body: { ...changes.body, boxes } }
  const slides = deck.slides.map((slide) => (slide === changes ? marked : slide))
  expect(partOf(renderOnepage({ ...deck, slides }, brief).text, 'changes')).toContain(
    `<li class="band of-${entity!.color} is-leaving">`,
  )
})

test('who answers for the briefing stands at its head, and how to read its marks at its foot', async () => {
  const deck = await galleryDeck()
  const settings = { ...deck.settings, author: 'Weirs Desk', contact: 'desk@example.org' }
  const page = renderOnepage({ ...deck, settings }, deck.settings.brief!).text
  expect(page.slice(0, page.indexOf('</header>'))).toContain('By Weirs Desk. Contact: <a class="contact"')
  expect(partOf(page, 'sources')).toContain('L: line of the analysis.')
})
