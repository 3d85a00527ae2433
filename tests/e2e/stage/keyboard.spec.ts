import { expect, type Page, test } from '@playwright/test'
import { slides } from '../../helpers/gallery.ts'
import { goToSlide, openDeck } from '../open-deck.ts'

// By Tab alone through everything: each control is reached, none keeps the focus, and the walk is counted.

interface Walk {
  reached: number
  missed: string[]
}

/** Walks by Tab from where the focus is until nothing new comes, and names what the keyboard doesn't reach. */
async function walk(page: Page, within: string): Promise<Walk> {
  const wanted = await page.evaluate((root) => {
    const marked = document.querySelectorAll('[data-walk]')
    for (const one of marked) one.removeAttribute('data-walk')
    const all = [
      ...document.querySelectorAll<HTMLElement>(
        `${root} :is(a[href], button, select, input, summary, [tabindex])`,
      ),
    ]
    const seen = all.filter(
      (one) =>
        one.tabIndex >= 0 &&
        one.checkVisibility({ visibilityProperty: true, contentVisibilityAuto: false }) &&
        !one.closest('[inert]') &&
        !(one as HTMLButtonElement).disabled,
    )
    for (const one of seen) one.dataset.walk = 'wanted'
    return seen.length
  }, within)
  for (let presses = 0, idle = 0; presses < 2 * wanted + 60 && idle < 40; presses++) {
    await page.keyboard.press('Tab')
    const isNew = await page.evaluate(() => {
      const on = document.activeElement as HTMLElement | null
      if (on?.dataset.walk !== 'wanted') return false
      on.dataset.walk = 'reached'
      return true
    })
    idle = isNew ? 0 : idle + 1
  }
  return page.evaluate(() => ({
    reached: document.querySelectorAll('[data-walk="reached"]').length,
    missed: [...document.querySelectorAll('[data-walk="wanted"]')].map(
      (one) => `${one.localName}.${one.className} ${one.textContent?.slice(0, 40)}`,
    ),
  }))
}

test('every link, mark and button of every slide is reached and left by Tab', async ({ page }) => {
  test.setTimeout(240_000)
  await openDeck(page)
  const ids = await page.locator('.slides > section').evaluateAll((all) => all.map(({ id }) => id))
  let reached = 0
  const missed: string[] = []
  for (const id of ids) {
    await goToSlide(page, id)
    const here = await walk(page, `#${id}`)
    reached += here.reached
    missed.push(...here.missed.map((one) => `${id}: ${one}`))
  }
  console.log(`${reached} stops on ${ids.length} slides`)
  expect(missed).toEqual([])
})

test('so is everything in the drawer, the menu, all slides, and around the slide', async ({ page }) => {
  test.setTimeout(120_000)
  await openDeck(page, slides.chart)
  const around = await walk(page, '.reveal > :not(.slides)')
  expect(around.missed).toEqual([])
  for (const [name, open] of [
    ['drawer', () => page.getByRole('button', { name: 'Source', exact: true }).click()],
    ['menu', () => page.keyboard.press('F1')],
    ['all slides', () => page.keyboard.press('Control+f')],
  ] as const) {
    await open()
    await expect(page.getByRole('dialog')).toBeVisible()
    const inside = await walk(page, 'dialog[open]')
    console.log(`${inside.reached} stops in ${name}`)
    expect(inside.missed, name).toEqual([])
    expect(inside.reached, name).toBeGreaterThan(2)
    await page.keyboard.press('Escape')
    await expect(page.getByRole('dialog')).toBeHidden()
  }
})

test('so is everything on the presenter’s page', async ({ page }) => {
  await page.goto('/presenter.html')
  await expect(page.locator('.where')).not.toBeEmpty()
  await page.getByRole('button', { name: 'More' }).click()
  const { reached, missed } = await walk(page, 'body')
  console.log(`${reached} stops on the presenter’s page`)
  expect(missed).toEqual([])
  expect(reached).toBeGreaterThan(12)
})

test('so is everything in the reading view', async ({ page }) => {
  test.setTimeout(240_000)
  await page.goto('/?read')
  await expect(page.locator('.tool-button')).toBeAttached()
  const { reached, missed } = await walk(page, 'body')
  console.log(`${reached} stops in the reading view`)
  expect(missed).toEqual([])
  expect(reached).toBeGreaterThan(200)
})
