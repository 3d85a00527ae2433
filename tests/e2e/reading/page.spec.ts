import { expect, test } from '@playwright/test'
import { fold } from '../../../src/source/fold.ts'
import { galleryDeck } from '../../helpers/gallery.ts'

const deck = await galleryDeck()
const lines = deck.source.lines.map(({ text }) => text)

test.beforeEach(async ({ page }) => {
  await page.goto('/?read')
})

test('every slide is a section with its lines, its badge and one headline', async ({ page }) => {
  const sections = await page.locator('.slides > section[id][data-lines][data-badge]').evaluateAll((all) =>
    all.map((section) => ({
      id: section.id,
      headlines: [...section.querySelectorAll('.slide-head :is(h1, h2)')]
        .map(({ localName }) => localName)
        .join(),
    })),
  )
  expect(sections).toEqual(
    deck.slides.map(({ id, layout }) => ({ id, headlines: layout === 'title' ? 'h1' : 'h2' })),
  )
})

// Counted from what a reader's browser holds; the compiler's own account is in the deck.
test('every quote in the notes is in the analysis, and together they hold it all', async ({ page }) => {
  const quotes = await page.locator('aside.notes blockquote[data-lines]').evaluateAll((all) =>
    all.map((quote) => ({
      line: Number((quote as HTMLElement).dataset.lines),
      cells: [...quote.querySelectorAll('.cell')].map(({ textContent }) => textContent),
      text: quote.textContent,
    })),
  )
  expect(quotes.length).toBeGreaterThan(50)
  const texts = lines.map((line) => fold(line).text)
  const covered = texts.map((text) => Array.from(text, () => false))
  for (const { line, cells, text } of quotes) {
    const words = fold(cells.length > 0 ? cells.join('') : text).text
    const at = texts[line - 1]?.indexOf(words) ?? -1
    expect(at, `L${line}: ${words}`).toBeGreaterThanOrEqual(0)
    covered[line - 1]?.fill(true, at, at + words.length)
  }
  const statements = deck.source.lines.filter(({ heading }) => !heading)
  const letters = statements.flatMap(({ number }) =>
    (covered[number - 1] ?? []).filter((_, at) => /[\p{L}\p{N}]/u.test(texts[number - 1]?.charAt(at) ?? '')),
  )
  expect(letters.filter(Boolean).length / letters.length).toBeGreaterThanOrEqual(0.99)
})

test('every note says what is on screen and what to say', async ({ page }) => {
  const notes = page.locator('aside.notes')
  // A divider is the head of what follows; its notes are only for who speaks.
  const count = deck.slides.filter(({ part }) => part !== 'divider').length
  await expect(notes).toHaveCount(count)
  for (const name of ['.on-screen', '.say', 'blockquote'])
    await expect(notes.filter({ has: page.locator(name) })).toHaveCount(count)
})

test('every id is there once and every link within the page leads to one', async ({ page }) => {
  const { repeated, lost } = await page.evaluate(() => {
    const ids = [...document.querySelectorAll('[id]')].map(({ id }) => id)
    const targets = [...document.querySelectorAll('a[href^="#"]')].map((link) =>
      link.getAttribute('href')!.slice(1),
    )
    return {
      repeated: ids.filter((id, index) => ids.indexOf(id) !== index),
      lost: [...new Set(targets)].filter((id) => !ids.includes(id)),
    }
  })
  expect(repeated).toEqual([])
  expect(lost).toEqual([])
})

test('every claim and event that is named is in the record', async ({ page }) => {
  const named = await page
    .locator('[data-claim], [data-event]')
    .evaluateAll((all) =>
      all.map((element) => (element as HTMLElement).dataset.claim ?? (element as HTMLElement).dataset.event),
    )
  expect(named.length).toBeGreaterThan(50)
  const known = [...deck.register.claims.keys(), ...deck.register.events.keys()]
  expect([...new Set(named)].filter((id) => !known.includes(id ?? ''))).toEqual([])
})

test('no element carries an inline style or handler', async ({ page }) => {
  const carrying = await page.evaluate(() =>
    [...document.querySelectorAll('*')].flatMap(({ localName, attributes }) =>
      [...attributes]
        .filter(({ name }) => name === 'style' || name.startsWith('on'))
        .map(({ name }) => `${localName} ${name}`),
    ),
  )
  expect(carrying).toEqual([])
})
