import { describe, expect, test } from 'vitest'
import { html } from '../../../src/deck/model/html.ts'
import type { Mark } from '../../../src/deck/model/standing.ts'
import type { Box, Deck, Slide } from '../../../src/deck/model/types.ts'
import { renderDivider } from '../../../src/pages/marks/divider.ts'

const ENTITIES = (['mill', 'town', 'road'] as const).map((id, index) => ({
  id,
  name: id,
  spoken: id,
  color: (index + 1) as 1 | 2 | 3,
  marker: 'square' as const,
}))
const [MILL, TOWN, ROAD] = ENTITIES as [(typeof ENTITIES)[0], (typeof ENTITIES)[0], (typeof ENTITIES)[0]]

function render(own: Partial<Slide>, entities: typeof ENTITIES = ENTITIES, last = 'tolls'): string {
  const divider = {
    ...{ id: 'money', part: 'divider', number: 2, label: 'P2', headlineHtml: html`Money` },
    ...{ layers: [], body: { lead: html``, boxes: [] }, ...own },
  } as unknown as Slide
  const talk = [...new Set(['rust', 'costs', last])].map(
    (id, index) => ({ id, part: 'talk', label: `${index + 1}` }) as Slide,
  )
  const [first, ...others] = talk
  const deck = {
    settings: {
      entities,
      marking: 'TLP:GREEN',
      parts: [
        { name: 'Rust', from: 'rust' },
        { name: 'Money', from: 'money' },
      ],
    },
    slides: [first, divider, ...others],
  } as unknown as Deck
  return renderDivider(divider, deck).text
}
const ended = (entity: Mark['entity']): Mark => ({ ...(entity ? { entity } : {}), standing: 'ended' })
/** `y+height` of each band that is filled over the whole canvas. */
const solids = (text: string) =>
  [...text.matchAll(/class="fill-(\w+)" d="M0 (\d+)h1280v(\d+)/g)].map(
    ([, slot, y, h]) => `${slot} ${y}+${h}`,
  )

describe('a divider', () => {
  test('says its part, its slides and who may see it, and is no slide with a number of its own', () => {
    const text = render({})
    expect(text).toContain('<p class="kicker">2</p>\n<h2>Money</h2>')
    expect(text).toContain('Slides 2 to 3</span> <span class="marking">TLP:GREEN</span>')
    expect(render({}, ENTITIES, 'costs')).toContain('>Slide 2</span>')
  })

  test('with boxes is a flag of as many bands, each with its question and whose it is', () => {
    const box = (heading: string, entity: Mark['entity']): Box => ({
      ...{ heading: html`${heading}`, html: html`<p>Its name</p>`, records: [] },
      mark: { ...(entity ? { entity } : {}), standing: 'applies' },
    })
    const text = render({
      body: { lead: html``, boxes: [box('Who pays?', MILL), box('Who asks?', undefined)] },
    })
    expect(solids(text)).toEqual(['1 0+354', 'other 366+354'])
    expect(text).toMatch(/<li class="box on-1"><h3>Who pays\?<\/h3>\n<div class="whose"><svg class="glyph"/)
    expect(text).toContain('<li class="box on-other"><h3>Who asks?</h3>')
    expect(text).toContain('<header class="slide-head on-1">')
  })

  test('stands on the tall band of one entity, with what has ended hatched beside it', () => {
    const text = render({ titleOn: ROAD, layers: [ended(MILL)] })
    expect(text).toContain('class="flag bleed flag-band rows-3 at-2"')
    expect(text).toContain('<header class="slide-head on-3">')
    expect(solids(text)).toEqual(['2 122+110', '3 244+476'])
    expect(text).toMatch(/class="fill-1 hatch"/)
  })

  test('stands on what is solid of a band that is being left', () => {
    const text = render({ titleOn: MILL, layers: [{ entity: MILL, standing: 'leaving' }] })
    expect(text).toContain('at-0 is-cut')
    expect(text).toContain('class="fill-1" d="M0 0h853v476')
    expect(text).toMatch(/class="fill-1 hatch" d="M8\d\d/)
  })

  test('stands on the page beside what has ended, which is cut short', () => {
    const text = render({ layers: [ended(TOWN), { entity: MILL, standing: 'applies' }] })
    expect(text).toContain('class="flag bleed flag-page rows-3 at-1"')
    expect(text).toContain('<header class="slide-head">')
    expect(solids(text)).toEqual(['1 0+232', '3 488+232'])
    const xs = [...text.matchAll(/[ML](\d+(?:\.\d)?) /g)].map(([, x]) => Number(x))
    expect(Math.max(...xs)).toBeLessThanOrEqual(420)
  })

  test('stands over thin bands where it speaks of none, and over a rule in a deck without entities', () => {
    expect(solids(render({}))).toEqual(['1 504+64', '2 580+64', '3 656+64'])
    const plain = render({}, [])
    expect(plain).toContain('class="flag bleed flag-foot rows-0 at-0"')
    expect(plain).not.toContain('<svg')
  })
})
