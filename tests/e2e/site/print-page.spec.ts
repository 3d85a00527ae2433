import { readFile } from 'node:fs/promises'
import { expect, test } from '@playwright/test'
import { getBrowser, launchArgs } from '../../../src/node/browser/browser.ts'
import { type Chromium, startChromium } from '../../../src/node/browser/chromium.ts'
import type { Scene } from '../../../src/node/office/scene.ts'
import { readScenes } from '../../../src/node/paper/scenes/read-scenes.ts'
import { DeckError } from '../../../src/problems/deck-error.ts'

const SIZE = { width: 1280, height: 720 }
const FONTS = 'node_modules/@fontsource/source-serif-4/files/source-serif-4'

let browser: Chromium
test.beforeAll(() => {
  browser = startChromium(getBrowser({ say: () => {} }), { args: launchArgs() })
})
test.afterAll(() => browser.close())

const faceOf = (url: string, more: string) =>
  `@font-face { font-family: "Serif 4"; src: url("${url}") format("woff2"); font-weight: 200 900; ${more} }`
async function fontOf(letters: string): Promise<string> {
  return `data:font/woff2;base64,${(await readFile(`${FONTS}-${letters}-400-normal.woff2`)).toString('base64')}`
}
const pageOf = (styles: string, body: string) =>
  `<!doctype html><html lang="en"><head><title>x</title><style>${styles}</style></head><body>${body}</body></html>`

test('a page is there in its own fonts, of each alphabet in it; a font it has no letter for may be broken', async () => {
  const styles = [
    faceOf(await fontOf('latin'), 'unicode-range: U+0-FF'),
    faceOf(await fontOf('cyrillic'), 'unicode-range: U+400-45F'),
    faceOf('data:font/woff2;base64,AAAA', 'unicode-range: U+370-3FF'),
    '@font-face { font-family: "Stand-in"; src: local("no such font"); unicode-range: U+0-10FFFF }',
    'p { font: 40px "Serif 4", "Stand-in", monospace; float: left }',
  ].join('\n')
  const page = await browser.newPage(SIZE)
  await page.setContent(pageOf(styles, '<p>iiii</p><p>Київ</p>'))
  const seen = await page.evaluate(() => ({
    faces: [...document.fonts].map(({ status }) => status),
    isHidden: document.documentElement.hasAttribute('hidden'),
    widths: [...document.querySelectorAll('p')].map((p) => p.getBoundingClientRect().width),
  }))
  expect(seen.faces.slice(0, 3)).toEqual(['loaded', 'loaded', 'unloaded'])
  expect(seen.isHidden).toBe(false)
  // In letters that are all as wide as each other it would be 96 px.
  expect(seen.widths[0]).toBeLessThan(60)
  const greek = page.setContent(pageOf(styles, '<p>Αθήνα</p>'))
  await expect(greek).rejects.toThrow(
    new DeckError(
      'The browser can’t read a font of the page: normal 200 "Serif 4". Is a font in assets/look damaged?',
    ),
  )
  await page.close()
})

test('a result is what JSON makes of it, and nothing stays nothing', async () => {
  const page = await browser.newPage(SIZE)
  const text = '„“ \u2028 \0 "\\ 🜨'.repeat(20_000)
  expect(await page.evaluate((given) => ({ given, list: [1, undefined, null] }), text)).toEqual({
    given: text,
    list: [1, null, null],
  })
  expect(await page.evaluate(() => {})).toBeUndefined()
  expect(await page.evaluate(() => null)).toBeNull()
  await expect(page.evaluate(() => Promise.reject(new Error('no such slide')))).rejects.toThrow(
    /^in the page: Error: no such slide/,
  )
  await page.close()
})

const textsOf = ({ things }: Scene) =>
  things.map((thing) =>
    thing.kind === 'text'
      ? thing.paragraphs.flatMap(({ runs }) => runs.map(({ text }) => text)).join('')
      : '',
  )

test('slides are read in their order, with what any rule writes before and after, however it is nested', async () => {
  const styles = `
    *, *::before, *::after { box-sizing: border-box }
    .quote::before { content: "“" } .quote::after { content: var(--close, "”") }
    main { & .id { &::after { content: " " attr(data-id) } &:not(.known), &.other { &::before { content: "(new) " } } }
      .plain::before { content: "› " } @media all { & .wide { &::after { content: " wide" } } } }
    .none::before { content: "no"; display: none } .quote.none::before { content: none }
    @media print { .quote::before { content: "printed" } }
  `
  const words =
    '<p class="quote">Said</p><p class="id" data-id="C1">Id</p><p class="id known" data-id="C2">Id</p>'
  const slides = Array.from(
    { length: 11 },
    (_, index) =>
      `<section class="slide" id="s${index}">${words}<p class="plain wide">${index}</p><p class="none">None</p></section>`,
  )
  const page = await browser.newPage(SIZE)
  await page.setContent(pageOf(styles, `<main>${slides.join('')}</main>`))
  const scenes: Scene[] = []
  for await (const scene of readScenes(page, '.slide', slides.length)) scenes.push(scene)
  expect(scenes.map(({ id }) => id)).toEqual(slides.map((_, index) => `s${index}`))
  for (const [index, scene] of scenes.entries())
    expect(textsOf(scene).join('|')).toBe(`“Said”(new) Id C1Id C2› ${index} wideNone`)
  await page.close()
})

test('the heads of narrow columns stay apart, each in its middle; a word behind another is its next', async () => {
  const heads = ['8', '9', '10', '11'].map(
    (head, index) => `<text x="${20 + index * 24}" y="20" text-anchor="middle">${head}</text>`,
  )
  const words = '<text y="60">12 May</text><text x="64" y="60">flood</text>'
  const drawing = `<svg viewBox="0 0 200 80" width="200" height="80" style="font: 18px sans-serif">${heads.join('')}${words}</svg>`
  const page = await browser.newPage(SIZE)
  await page.setContent(pageOf('', `<section class="slide" id="a">${drawing}</section>`))
  const scenes: Scene[] = []
  for await (const scene of readScenes(page, '.slide', 1)) scenes.push(scene)
  const things = scenes[0]?.things.flatMap((thing) => (thing.kind === 'group' ? thing.parts : [])) ?? []
  const texts = things.flatMap((thing) => (thing.kind === 'text' ? thing.paragraphs : []))
  const said = texts.map(({ align, runs }) => [
    align,
    runs
      .map(({ text }) => text)
      .join('')
      .replace(/\u00a0/g, ' '),
  ])
  expect(said).toEqual([...['8', '9', '10', '11'].map((head) => ['ctr', head]), ['l', '12 May flood']])
  await page.close()
})

/** The scenes of one slide, 1,200 pixels wide. */
async function readSlide(styles: string, body: string): Promise<Scene> {
  const page = await browser.newPage(SIZE)
  const slide = `<section class="slide" id="a" style="position: relative; width: 1200px; font: 20px/26px sans-serif">${body}</section>`
  await page.setContent(pageOf(styles, slide))
  const scenes: Scene[] = []
  for await (const scene of readScenes(page, '.slide', 1)) scenes.push(scene)
  await page.close()
  return scenes[0]!
}

test('letters that may run past their plate bring its colour along; on wider or lower plates they don’t', async () => {
  const styles = `
    h3 { position: relative; z-index: 0; width: max-content; font: inherit; margin: 20px }
    h3::before { content: ""; position: absolute; z-index: -1; background: #fff; inset: -8px -12px }
    .wide::before { right: -200px } .low::before { inset: 4px -12px } .clear::before { background: none }
    svg { width: 16px; height: 16px }
  `
  const sign = '<svg viewBox="0 0 16 16"><path d="M0 0h16v16z"/></svg>'
  const heads = ['tight', 'wide', 'low', 'clear'].map(
    (look) => `<h3 class="${look}">${sign}The yearly visit</h3>`,
  )
  const { things } = await readSlide(styles, heads.join(''))
  const said = things.flatMap((thing) =>
    thing.kind === 'text'
      ? thing.paragraphs.map(({ runs }) => runs.map(({ text, ground }) => [text, ground]))
      : [],
  )
  const plain = [
    ['\u00a0', undefined],
    ['The yearly visit', undefined],
  ]
  expect(said).toEqual([
    [
      ['\u00a0', undefined],
      ['The yearly visit', 'ffffff'],
    ],
    plain,
    plain,
    plain,
  ])
})

test('a label of two lines on a plate keeps its lines; a paragraph below one breaks', async () => {
  const styles = '.plate { width: max-content; padding: 10px 12px; background: #fff } .plate p { margin: 0 }'
  const wrapsOf = async (second: string) => {
    const { things } = await readSlide(
      styles,
      `<div class="plate"><p>1 October 2026</p><p>${second}</p></div>`,
    )
    return things.flatMap((thing) => (thing.kind === 'text' ? [thing.isWrapped] : []))
  }
  expect(await wrapsOf('the end')).toEqual([false])
  expect(
    await wrapsOf('<span style="display: block; width: 90px">the first day that it may end</span>'),
  ).toContain(true)
})

test('so do letters of a drawing, to whichever side they grow; on a wide plate or a low one they don’t', async () => {
  const plate = (y: number, height: number, x: number, width: number) =>
    `<rect x="${x}" y="${y}" width="${width}" height="${height}" fill="#fff"/>`
  const label = (y: number, anchor: string, x: number) =>
    `<text x="${x}" y="${y}" text-anchor="${anchor}">since 2021</text>`
  const drawing = `<svg viewBox="0 0 600 400" width="600" height="400" style="font: 18px Arial, sans-serif">
    ${plate(10, 30, 96, 100)}${label(30, 'start', 100)}${plate(60, 30, 10, 94)}${label(80, 'end', 100)}
    ${plate(110, 30, 96, 300)}${label(130, 'start', 100)}${plate(170, 12, 96, 100)}${label(180, 'start', 100)}
    ${label(240, 'start', 100)}${plate(222, 30, 96, 100)}
  </svg>`
  const { things } = await readSlide('', drawing)
  const parts = things.flatMap((thing) => (thing.kind === 'group' ? thing.parts : []))
  const grounds = parts.flatMap((part) =>
    part.kind === 'text' ? part.paragraphs.flatMap(({ runs }) => runs.map(({ ground }) => ground)) : [],
  )
  expect(grounds).toEqual(['ffffff', 'ffffff', undefined, undefined, undefined])
})

test('a line of sources that may grow over its neighbour breaks before it', async () => {
  const styles = `
    .slide-foot { display: flex; justify-content: space-between; margin: 0 64px; white-space: nowrap }
  `
  const isWrapped = async (words: string) => {
    const foot = `<p class="slide-foot"><span class="source-line">${words}</span><span class="as-of">As of May</span></p>`
    const { things } = await readSlide(styles, foot)
    return things.flatMap((thing) =>
      thing.kind === 'text' && thing.fills === 'ftr' ? [thing.isWrapped] : [],
    )
  }
  expect(await isWrapped('Source: Analysis, lines 7, 9')).toEqual([false])
  expect(await isWrapped(`Source: Analysis, ${'C01, '.repeat(16)}`)).toEqual([true])
})

test('a narrow column gets room for wider letters from those that have some to spare', async () => {
  const styles =
    'table { border-collapse: collapse; width: 600px } td { padding: 0; white-space: nowrap } .narrow { width: 1px }'
  const row = '<tr><td class="narrow">L13–19</td><td>Where it stands</td></tr>'
  const { things } = await readSlide(
    styles,
    `<table><tbody>${row}</tbody></table><p style="width: max-content">L13–19</p>`,
  )
  const table = things.find((thing) => thing.kind === 'table')
  const words = things.find((thing) => thing.kind === 'text')
  const [narrow = 0, wide = 0] = table?.kind === 'table' ? table.columns : []
  const size = words?.kind === 'text' ? words.box.width : 0
  expect(size).toBeGreaterThan(40)
  expect(narrow).toBeGreaterThan(size)
  expect(narrow + wide).toBeCloseTo(600, 3)
})

test('a slide that can’t be read fails whoever reads the slides, and nobody else', async () => {
  const page = await browser.newPage(SIZE)
  await page.setContent(pageOf('', '<section class="slide" id="a">A</section>'))
  await page.evaluate(() => {
    Range.prototype.getClientRects = () => {
      throw new Error('no room')
    }
  })
  const asked = readScenes(page, '.slide', 9)
  const read = async () => {
    for await (const _ of asked);
  }
  await expect(read()).rejects.toThrow('in the page: Error: no room')
  await page.close()
})
