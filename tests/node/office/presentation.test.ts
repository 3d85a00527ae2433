import { expect, test } from 'vitest'
import type { Deck } from '../../../src/deck/model/types.ts'
import { withoutNotes } from '../../../src/deck/without-notes.ts'
import { paletteOf } from '../../../src/node/drawing/tokens.ts'
import { makePresentation, type Presentation, withRegion } from '../../../src/node/office/presentation.ts'
import type { Paragraph, Scene, Shape, Text } from '../../../src/node/office/scene.ts'
import { galleryDeck } from '../../helpers/gallery.ts'
import { orderFaults } from '../../helpers/pptx-order.ts'
import { readPptx, wordsOf } from '../../helpers/read-pptx.ts'
import { readXml } from '../../helpers/read-xml.ts'

const deck = await galleryDeck()
const BOX = { x: 64, y: 60, width: 400, height: 46 }

function paragraph(text: string, href?: string): Paragraph {
  const look = { size: 24, font: 'sans', isBold: false, isItalic: false, isUnderlined: false } as const
  const run = { text, ...look, color: '14181f', rise: 0, spacing: 0, ...(href !== undefined && { href }) }
  return { runs: [run], align: 'l', lineHeight: 32, before: 0, left: 0, hang: 0 }
}
const text = (words: string, more: Partial<Text> = {}): Text => ({
  kind: 'text',
  box: BOX,
  paragraphs: [paragraph(words)],
  isWrapped: true,
  turned: 0,
  ...more,
})
const PATH: Shape = {
  kind: 'shape',
  path: 'M0 0h10a5 5 0 0 1 0 10z',
  matrix: [1, 0, 0, 1, 0, 0],
  fill: { color: '860c10', alpha: 1 },
}

/** A scene for each slide, with one of everything. */
const sceneOf = ({ id, headline }: Deck['slides'][number]): Scene => ({
  id,
  things: [
    { kind: 'group', box: BOX, parts: [PATH, PATH] },
    text(headline, { fills: 'title' }),
    text('Words & <signs>', {
      paragraphs: [paragraph('a'), paragraph('b', '#closing'), paragraph('c', 'https://example.org/')],
    }),
    { kind: 'group', box: BOX, alt: 'Two “shapes”', parts: [PATH, text('label', { isWrapped: false })] },
    {
      kind: 'table',
      box: BOX,
      alt: 'Rivers',
      hasHead: true,
      hasRowHeads: true,
      columns: [100, 100],
      rows: [
        { height: 30, cells: [cell('one'), cell('two')] },
        { height: 30, cells: [cell('wide', 2)] },
      ],
    },
  ],
})
function cell(words: string, columns = 1) {
  const padding = { left: 0, right: 8, top: 4, bottom: 4 }
  return {
    paragraphs: [paragraph(words)],
    columns,
    padding,
    isMiddle: true,
    edges: { bottom: { color: 'd5d9de', width: 1 } },
  }
}

const make = (of: Deck, scenes: Presentation['scenes'] = of.slides.map(sceneOf)) =>
  makePresentation({
    deck: of,
    slides: of.slides,
    scenes,
    palette: paletteOf(of.look, 'light'),
    fonts: {
      serif: { family: 'Source Serif 4', panose: '02040603050405020204' },
      sans: { family: 'Source Sans 3', panose: '020B0303030403020204' },
    },
  })
const read = readPptx(await make(deck))
const all = [...read.parts.values()].join('\n')

test('every part leads only to parts that there are, has its type, ids of its own and what a program asks for', () => {
  expect(read.faults).toEqual([])
  expect(read.slides).toHaveLength(deck.slides.length)
})

test('every element has the children that the schemas ask for, in their order: what has not is found', () => {
  const slide = read.parts.get('ppt/slides/slide1.xml') ?? ''
  expect(orderFaults('slide', readXml(slide))).toEqual([])
  const seeded: [string, string, string][] = [
    ['<a:lstStyle/>', '', ''],
    ['<p:spPr>', '<p:spPr><a:ln/>', 'slide: a:xfrm too late in p:spPr'],
    ['<p:txBody>', '<p:txBody><p:style/>', 'slide: p:style in p:txBody'],
    ['<p:nvPr/>', '', 'slide: p:nvGrpSpPr without p:nvPr'],
  ]
  for (const [from, to, fault] of seeded) {
    const found = orderFaults('slide', readXml(slide.replace(from, to)))
    expect(found).toEqual(fault === '' ? [] : expect.arrayContaining([fault]))
  }
})

test('each slide has one title, the headline; what decorates is flagged, what shows something says what', () => {
  const titles = read.slides.map(({ root }) =>
    root
      .all('p:sp')
      .filter((shape) => shape.all('p:ph').some(({ attributes }) => attributes.type === 'title'))
      .map(wordsOf),
  )
  expect(titles).toEqual(deck.slides.map(({ headline }) => [headline.replace(/\s+/g, ' ')]))
  const [slide] = read.slides
  const groups = slide?.root.all('p:grpSp').map((group) => group.children[0]?.children[0])
  expect(groups?.map((one) => [one?.attributes.descr, one?.all('adec:decorative').length])).toEqual([
    ['', 1],
    ['Two “shapes”', 0],
  ])
  expect(all).not.toContain('<p:pic>')
})

test('a table is a table: a head row, a head column, cells that span', () => {
  const [table] = read.slides[0]?.root.all('a:tbl') ?? []
  expect(table?.all('a:tblPr')[0]?.attributes).toEqual({ firstRow: '1', firstCol: '1' })
  expect(table?.all('a:tc').map(({ attributes }) => attributes)).toEqual([
    {},
    {},
    { gridSpan: '2' },
    { hMerge: '1' },
  ])
})

test('links lead to slides and addresses, in the colour of their words', () => {
  const [inside, outside] = read.slides[0]?.root.all('a:hlinkClick') ?? []
  expect(inside?.attributes.action).toBe('ppaction://hlinksldjump')
  expect(outside?.attributes.action).toBeUndefined()
  expect(read.parts.get('ppt/slides/_rels/slide1.xml.rels')).toContain(
    'Target="https://example.org/" TargetMode="External"',
  )
  expect([inside, outside].map((link) => link?.all('ahyp:hlinkClr')[0]?.attributes.val)).toEqual(['tx', 'tx'])
})

test('colours are places of the theme, which is made of the palette', () => {
  expect(read.slides[0]?.root.all('a:schemeClr').map(({ attributes }) => attributes.val)).toContain('accent1')
  expect(read.parts.get('ppt/theme/theme1.xml')).toContain('<a:accent1><a:srgbClr val="860C10"/></a:accent1>')
  expect(read.parts.get('ppt/theme/theme1.xml')).toContain('<a:custClr name="series-2">')
})

test('notes hold what is said, the quotes with their lines and the record checks; for the public only the latter', async () => {
  for (const [index, { note }] of deck.slides.entries()) {
    const words = wordsOf(read.slides[index]!.notes)
    for (const said of note.say) expect(words).toContain(said.replace(/\s+/g, ' '))
    for (const { text, cells, claims } of note.quotes) {
      if (!cells) expect(words).toContain(`“${text.replace(/\s+/g, ' ')}”`)
      for (const id of claims) expect(words).toContain(`Record check ${id}`)
    }
  }
  const open = readPptx(await make(withoutNotes(deck)))
  const words = open.slides.map(({ notes }) => wordsOf(notes)).join('\n')
  const spoken = deck.slides.flatMap(({ note }) => [...note.say, ...note.onScreen])
  expect(spoken.length).toBeGreaterThan(20)
  expect(spoken.filter((said) => words.includes(said.replace(/\s+/g, ' ')))).toEqual([])
  expect(words).toContain('Record check')
})

test('parts are sections, in the order of the talk; the shows are shows', () => {
  const show = read.parts.get('ppt/presentation.xml') ?? ''
  const names = [...show.matchAll(/<p14:section name="([^"]*)"/g)].map(([, name]) => name)
  expect(names).toEqual(['Title', ...deck.settings.parts.map(({ name }) => name), 'Appendix'])
  const counts = [...show.matchAll(/<p:custShow name="([^"]*)".*?<\/p:custShow>/g)].map(([part, name]) => [
    name,
    part.split('<p:sld ').length - 1,
  ])
  const shorter = Object.entries(deck.settings.shows)
    .map(([name, { title }]) => [title, deck.slides.filter(({ shows }) => shows.includes(name)).length])
    .filter(([, count]) => count !== deck.slides.length)
  expect(counts).toEqual(shorter)
  expect([...show.matchAll(/<p14:sldId /g)]).toHaveLength(deck.slides.length)
})

test('layouts, shapes, notes and sections are called in the language of the deck', async () => {
  const german = readPptx(await make({ ...deck, settings: { ...deck.settings, lang: 'de' } }))
  const named = new Set(
    [...german.parts].flatMap(([path, part]) =>
      /slides|Layout|Master/.test(path)
        ? [...part.matchAll(/<p:(?:cNvPr id="\d+"|cSld) name="([^"]+)"/g)].map(([, name = '']) =>
            name.replace(/ \d+$/, ''),
          )
        : [],
    ),
  )
  expect([...named].sort()).toEqual([
    ...[
      'Anhang',
      'Folie',
      'Foliennummer',
      'Notizen',
      'Quelle',
      'Tabelle',
      'Teil',
      'Text',
      'Titel',
      'Zeichnung',
    ],
  ])
  expect(german.parts.get('ppt/presentation.xml')).toContain('<p14:section name="Anhang"')
  expect(wordsOf(german.slides[1]!.notes)).toMatch(/Zitat[\s\S]*„[^“”]+“/)
  expect(german.faults).toEqual([])
})

test('the same deck is the same bytes, which name no program, no person and no day', async () => {
  expect((await make(deck)).equals(await make(deck))).toBe(true)
  expect(all).not.toMatch(/creator|lastModifiedBy|dcterms|<Application>/)
  expect(all).not.toContain('contentStatus')
  const draft = await make({ ...deck, settings: { ...deck.settings, status: 'draft' } })
  expect(readPptx(draft).parts.get('docProps/core.xml')).toContain(
    '<cp:contentStatus>Draft</cp:contentStatus>',
  )
})

test('a scene may come later than the others; one of another slide, or of none, is a fault', async () => {
  const scenes = deck.slides.map(sceneOf)
  async function* oneByOne() {
    for (const scene of scenes) yield await Promise.resolve(scene)
  }
  expect((await make(deck, oneByOne())).equals(await make(deck))).toBe(true)
  const [first, second, ...others] = deck.slides.map(({ id }) => id)
  await expect(make(deck, scenes.slice(1))).rejects.toThrow(`a scene of ${second} where ${first} is next`)
  await expect(make(deck, scenes.slice(0, -1))).rejects.toThrow(`no scene of the slide ${others.at(-1)}`)
  const more = [...scenes, ...scenes.slice(0, 1)]
  await expect(make(deck, more)).rejects.toThrow(`a scene of ${first} where none is next`)
})

test('of two logos that are the same there is one file', async () => {
  const logo = { kind: 'logo', box: BOX, alt: 'Alder Desk' } as const
  const png = (text: string) => Buffer.from(text).toString('base64')
  const logos = ['one', 'one', 'other'].map((text) => ({ ...logo, png: png(text) }))
  const scenes = deck.slides.map((slide, index) => {
    const scene = sceneOf(slide)
    return index < 2 ? { ...scene, things: [...scene.things, ...logos] } : scene
  })
  const { parts, faults } = readPptx(await make(deck, scenes))
  expect(faults).toEqual([])
  expect([...parts.keys()].filter((path) => path.includes('/media/'))).toEqual([
    'ppt/media/image1.png',
    'ppt/media/image2.png',
  ])
})

test('a language gets the region that Office wants', () => {
  expect(['en', 'en-GB', 'de', 'uk'].map(withRegion)).toEqual(['en-US', 'en-GB', 'de-DE', 'uk-UA'])
})
