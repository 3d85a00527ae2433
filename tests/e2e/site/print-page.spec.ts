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
