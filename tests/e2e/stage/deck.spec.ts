import { expect, test } from '@playwright/test'
import { galleryDeck, slides } from '../../helpers/gallery.ts'
import { expectSlide, goToSlide, openDeck } from '../open-deck.ts'

const { slides: all } = await galleryDeck()
const talk = all.filter(({ part }) => part === 'talk').length
const { title: first, first: second, second: third, terms: last } = slides

test('arrow keys and space walk, Home and End jump', async ({ page }) => {
  await openDeck(page)
  await expectSlide(page, first)
  await page.keyboard.press('ArrowRight')
  await expectSlide(page, second)
  await page.keyboard.press(' ')
  await expectSlide(page, third)
  await page.keyboard.press('ArrowLeft')
  await expectSlide(page, second)
  await page.keyboard.press('End')
  await expectSlide(page, last)
  await page.keyboard.press('Home')
  await expectSlide(page, first)
})

test('Esc shows all slides, and Esc again the one before', async ({ page }) => {
  await openDeck(page, third)
  await page.keyboard.press('Escape')
  const overview = page.getByRole('dialog', { name: 'All slides' })
  await expect(overview.getByRole('button', { name: all[3]?.headline ?? '' })).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(overview).toBeHidden()
  await expectSlide(page, third)
})

test('an address with a slide’s id opens that slide, and walking changes the address', async ({ page }) => {
  await openDeck(page, slides.stepped)
  await expectSlide(page, slides.stepped)
  await page.keyboard.press('ArrowLeft')
  await expect(page).toHaveURL(new RegExp(`#/${slides.chart}(/\\d+)?$`))
})

test('a reload keeps the place', async ({ page }) => {
  await openDeck(page)
  await goToSlide(page, slides.eighth)
  await page.reload()
  await expect(page.locator('.reveal.ready')).toBeVisible()
  await expectSlide(page, slides.eighth)
})

test('back in the browser returns from a jump, not slide by slide', async ({ page }) => {
  await openDeck(page)
  await page.keyboard.press('ArrowRight')
  await expectSlide(page, second)
  await page.keyboard.press('Escape')
  await page.getByRole('searchbox').fill('A4')
  await page.keyboard.press('Enter')
  await expectSlide(page, last)
  await expect(page).toHaveURL(new RegExp(`#/${last}$`))
  await page.goBack()
  await expectSlide(page, second)
  await page.goForward()
  await expectSlide(page, last)
})

test('each slide shows its number; appendices their letter', async ({ page }) => {
  await openDeck(page, slides.stepped)
  const number = page.locator('.slides > section.present .slide-label')
  await expect(number).toHaveText(`6 / ${talk}`)
  await goToSlide(page, slides.recordCheck)
  await expect(number).toHaveText('A2')
})

test('walking the whole deck asks no other place for anything and leaves the console empty @engines', async ({
  page,
  baseURL,
}) => {
  const messages: string[] = []
  const elsewhere: string[] = []
  page.on('console', (message) => messages.push(`${message.type()}: ${message.text()}`))
  page.on('pageerror', (error) => messages.push(String(error)))
  page.on('request', (request) => {
    if (!request.url().startsWith(`${baseURL}/`)) elsewhere.push(request.url())
  })
  await openDeck(page)
  for (const { id } of all) {
    await expectSlide(page, id)
    const chart = page.locator('section[data-shown] figure[data-chart]')
    if ((await chart.count()) > 0) await expect(chart).toHaveAttribute('data-live', 'true')
    // From slide to slide, over the steps of a chart: the right arrow goes on until the next slide.
    for (let presses = 0; presses < 12 && id !== last; presses++) {
      await page.keyboard.press('ArrowRight')
      if ((await page.locator('.slides > section[data-shown]').getAttribute('id')) !== id) break
    }
  }
  expect(messages).toEqual([])
  expect(elsewhere).toEqual([])
})
