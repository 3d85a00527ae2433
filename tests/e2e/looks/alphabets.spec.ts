import { execFile } from 'node:child_process'
import { readFile, rm } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { expect, type Page, test } from '@playwright/test'
import { readPdf } from '../../helpers/read-pdf.ts'
import { type Translation, translatedGallery } from '../../helpers/translated-gallery.ts'
import { deckReady, goToSlide } from '../open-deck.ts'

// Each deck is built, looked through in a browser by the check, and printed.
test.describe.configure({ timeout: 400_000 })

/** A letter of each alphabet that a page in it can't do without, and the fonts of its papers. */
const LANGUAGES: Record<Translation, { letter: RegExp; fonts: RegExp }> = {
  de: { letter: /[äöüß]/, fonts: /(?:Source|Subset)S(?:ans3|erif4)/ },
  uk: { letter: /[їєіґ]/, fonts: /(?:Source|Subset)S(?:ans3|erif4)/ },
  ar: { letter: /[\u0620-\u064a]/, fonts: /(?:(?:Source|Subset)S(?:ans3|erif4)|NotoSansArabic)/ },
}

function run(folder: string, ...args: string[]): Promise<{ code: number; output: string }> {
  return new Promise((done) => {
    const command = [resolve('src/node/run.mjs'), ...args, '--deck', folder]
    execFile(process.execPath, command, { maxBuffer: 1e8 }, (error, out, err) =>
      done({ code: error ? Number(error.code ?? 1) : 0, output: out + err }),
    )
  })
}

for (const language of Object.keys(LANGUAGES) as Translation[])
  test(`the gallery in ${language}: every letter from the deck’s own fonts, nothing cut, each page its own way round`, async ({
    page,
  }) => {
    const { folder, left } = await translatedGallery(language)
    expect(left).toEqual([])
    try {
      await nothingIsCut(folder)
      await page.goto(pathToFileURL(join(folder, 'dist/briefing.html')).href)
      await deckReady(page)
      await ownLettersOnly(page, LANGUAGES[language].letter)
      await page.goto(pathToFileURL(join(folder, 'dist/briefing.html')).href)
      await deckReady(page)
      await turnedRound(page, language)
      await ownLettersOnPaper(folder, LANGUAGES[language])
    } finally {
      await rm(folder, { recursive: true, force: true })
    }
  })

/** The checks that hold for every deck: each slide, paper and width, measured in a browser. */
async function nothingIsCut(folder: string): Promise<void> {
  const checked = await run(folder, 'check', '--pages')
  expect(checked.output).not.toContain('which no font of the deck has')
  expect(checked.code, checked.output).toBe(0)
  const built = await run(folder, 'build')
  expect(built.code, built.output).toBe(0)
}

/** Whether the page begins where its language does, and what stays as it is: time, and the way of a drawing. */
async function turnedRound(page: Page, language: Translation): Promise<void> {
  const fromRight = language === 'ar'
  await expect(page.locator('html')).toHaveAttribute('dir', fromRight ? 'rtl' : 'ltr')
  await expect(page.locator('html')).toHaveAttribute('lang', language)
  await goToSlide(page, 'bottom-line')
  const placeOf = async (selector: string) => {
    const box = await page.locator(`.slides > section.present ${selector}`).first().boundingBox()
    if (!box) throw new Error(`${selector} is not seen`)
    return { left: box.x, right: box.x + box.width }
  }
  const headline = await page.evaluate(() => {
    const range = document.createRange()
    range.selectNodeContents(document.querySelector('.slides > section.present h2') as Element)
    const { left, right } = range.getBoundingClientRect()
    return { left, right: innerWidth - right }
  })
  // As far from its edge as the margin of the canvas, which is drawn as large as the window.
  expect(Math.abs((fromRight ? headline.right : headline.left) - 64)).toBeLessThan(4)
  const [first, second] = [await placeOf('.box:first-child'), await placeOf('.box:last-child')]
  expect(first.left > second.left).toBe(fromRight)
  // The key that leads on is the one that points on.
  await page.keyboard.press(fromRight ? 'ArrowLeft' : 'ArrowRight')
  await expect(page.locator('.slides > section.present[data-shown]')).toHaveAttribute('id', 'badges')
  await page.keyboard.press(fromRight ? 'ArrowRight' : 'ArrowLeft')
  await expect(page.locator('.slides > section.present[data-shown]')).toHaveAttribute('id', 'bottom-line')
  // Time runs from left to right in every language; a matrix begins where its language does.
  await page.goto(page.url().replace(/[#?].*$/, '?read'))
  const years = await page.evaluate(() => {
    const texts = [...document.querySelectorAll('#trend .chart-drawing:not(.chart-narrow) text')]
    const at = (year: string) =>
      texts.find(({ textContent }) => textContent === year)?.getBoundingClientRect().left ?? 0
    return [at('2019'), at('2024')]
  })
  expect(years[0]).toBeLessThan(years[1] as number)
  const turned = await page.locator('#powers .chart-drawing.turned:not(.chart-narrow)').count()
  expect(turned).toBe(fromRight ? 1 : 0)
}

/** Slide after slide, as an audience sees it; and the article with its drawings, register and source. */
async function ownLettersOnly(page: Page, letter: RegExp): Promise<void> {
  const slides = await page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>('.slides > section')].map(({ id }) => id),
  )
  expect(slides.length).toBeGreaterThan(40)
  let letters = 0
  for (const id of slides) {
    await goToSlide(page, id)
    const { own, foreign } = await fontsOf(page, `.slides > section#${id}`)
    expect(foreign, id).toEqual([])
    letters += own
  }
  expect(letters).toBeGreaterThan(4000)
  await page.goto(page.url().replace(/[#?].*$/, '?read'))
  const { texts, own, foreign } = await fontsOf(page, 'body')
  expect(foreign).toEqual([])
  expect(texts).toMatch(letter)
  expect(own).toBeGreaterThan(20_000)
}

/** Every text below an element with a letter beyond ASCII, in an element of its own, is asked which fonts drew it. */
async function fontsOf(
  page: Page,
  within: string,
): Promise<{ texts: string; own: number; foreign: string[] }> {
  await page.evaluate(() => document.fonts.ready)
  const texts = await page.evaluate((within) => {
    for (const { dataset } of document.querySelectorAll<HTMLElement>('[data-probe]')) delete dataset.probe
    const walker = document.createTreeWalker(document.querySelector(within) as Element, NodeFilter.SHOW_TEXT)
    const texts: Text[] = []
    while (walker.nextNode()) texts.push(walker.currentNode as Text)
    const seen: string[] = []
    for (const text of texts) {
      const parent = text.parentElement
      if (!/[^\s\x20-\x7e]/.test(text.data) || !parent || parent.closest('script, style, option, template'))
        continue
      seen.push(text.data)
      if (parent.closest('svg')) {
        parent.setAttribute('data-probe', '')
        continue
      }
      const probe = document.createElement('span')
      probe.dataset.probe = ''
      text.replaceWith(probe)
      probe.append(text)
    }
    document.body.getBoundingClientRect()
    return seen.join(' ')
  }, within)
  const line = await page.context().newCDPSession(page)
  await line.send('DOM.enable')
  await line.send('CSS.enable')
  const { root } = await line.send('DOM.getDocument', {})
  const { nodeIds } = await line.send('DOM.querySelectorAll', {
    nodeId: root.nodeId,
    selector: '[data-probe]',
  })
  let own = 0
  const foreign: string[] = []
  for (const nodeId of nodeIds) {
    const { fonts } = await line.send('CSS.getPlatformFontsForNode', { nodeId })
    own += fonts.reduce((sum, { glyphCount, isCustomFont }) => sum + (isCustomFont ? glyphCount : 0), 0)
    const others = fonts.filter(({ isCustomFont }) => !isCustomFont).map(({ familyName }) => familyName)
    if (others.length === 0) continue
    const { outerHTML } = await line.send('DOM.getOuterHTML', { nodeId })
    foreign.push(`${others}: ${outerHTML.slice(0, 200)}`)
  }
  await line.detach()
  return { texts, own, foreign }
}

async function ownLettersOnPaper(
  folder: string,
  { letter, fonts }: (typeof LANGUAGES)[Translation],
): Promise<void> {
  const exported = await run(
    folder,
    'export',
    '--only',
    'slides,handout,onepage',
    '--out',
    join(folder, 'out'),
  )
  expect(exported.code, exported.output).toBe(0)
  for (const name of ['slides', 'handout', 'onepage']) {
    const paper = await readPdf(await readFile(join(folder, `out/briefing-${name}.pdf`)))
    expect(paper.fonts.length).toBeGreaterThan(2)
    for (const { name: font, embedded } of paper.fonts) {
      expect(embedded, `${name}: ${font}`).toBe(true)
      expect(font, name).toMatch(fonts)
    }
    expect(paper.tags.map(({ text }) => text).join(' '), name).toMatch(letter)
  }
}
