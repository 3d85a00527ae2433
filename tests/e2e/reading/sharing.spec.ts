import { expect, test } from '@playwright/test'
import { slides } from '../../helpers/gallery.ts'

test('a heading’s address is copied, opens the reading view there, and the copying is said aloud', async ({
  page,
  context,
  browserName,
}) => {
  if (browserName === 'chromium') await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  await page.goto('/?read')
  await page
    .locator('.slide:nth-of-type(3)')
    .getByRole('button', { name: /^Copy link/ })
    .click()
  await expect(page.getByRole('status')).toHaveText('Link copied.')
  const copied = await page.evaluate(() => navigator.clipboard.readText())
  const id = await page.locator('.slide:nth-of-type(3)').getAttribute('id')
  expect(new URL(copied).search + new URL(copied).hash).toBe(`#${id}`)
  await page.goto(copied)
  await expect(page.locator('html')).toHaveAttribute('data-mode', 'reading')
  await expect(page.locator(`#${id}`)).toBeInViewport()
})

test('every line of the analysis has its own address to copy', async ({ page }) => {
  await page.goto('/?read')
  const lines = page.locator('.line[id]')
  const buttons = lines.getByRole('button', { name: /^Copy link: line L\d+$/ })
  await expect(buttons).toHaveCount(await lines.count())
})

test('without a clipboard the address is shown, selected, and leaves with the focus @engines', async ({
  page,
}) => {
  await page.addInitScript(() => Object.defineProperty(navigator, 'clipboard', { value: undefined }))
  await page.goto('/?read')
  await page
    .getByRole('button', { name: /^Copy link/ })
    .first()
    .click()
  const field = page.getByRole('textbox', { name: 'Address, selected for copying' })
  await expect(field).toBeFocused()
  const selected = await field.evaluate((one: HTMLInputElement) =>
    one.value.slice(one.selectionStart ?? 0, one.selectionEnd ?? 0),
  )
  expect(selected).toMatch(/#[\w-]+$/)
  await field.press('Tab')
  await expect(field).toHaveCount(0)
})

test('what is offered for download is there', async ({ page, request }) => {
  await page.goto('/?read')
  const links = page.locator('a[download], #downloads a')
  const addresses = await links.evaluateAll((all) => all.map((link) => (link as HTMLAnchorElement).href))
  expect(addresses.length).toBeGreaterThan(10)
  for (const address of addresses) expect((await request.get(address)).status(), address).toBe(200)
})

test('the page can be printed from the reading view', async ({ page }) => {
  await page.goto('/?read')
  await page.evaluate(() => {
    window.print = () => document.documentElement.setAttribute('data-printed', '')
  })
  await page.getByRole('button', { name: 'Print this page' }).click()
  await expect(page.locator('html')).toHaveAttribute('data-printed', '')
})

test('in a frame the deck shows slides and arrows, without menu and bars', async ({ page, baseURL }) => {
  await page.goto('/?read')
  await page.evaluate((src) => {
    const frame = document.createElement('iframe')
    frame.width = '1000'
    frame.height = '600'
    frame.src = src
    document.body.prepend(frame)
  }, `${baseURL}/?embed`)
  const framed = page.frameLocator('iframe')
  await expect(framed.locator('.reveal.ready')).toBeVisible()
  for (const name of ['.stage-menu', '.stage-progress']) await expect(framed.locator(name)).toBeHidden()
  await framed.getByRole('button', { name: 'Next' }).click()
  await expect(framed.locator('.slides > section.present h2')).toBeVisible()
})

for (const width of [390, 1280])
  test(`a link to a line, a record or a slide leads there at ${width} pixels @engines`, async ({ page }) => {
    await page.setViewportSize({ width, height: 800 })
    for (const id of ['L53', 'E13', slides.rated, 'cite-12']) {
      await page.goto('about:blank')
      await page.goto(`/#${id}`)
      await expect(page.locator(`#${id}`)).toBeInViewport()
    }
    // A long way within the page, over parts that were never seen.
    await page.evaluate(() => {
      location.hash = '#L9'
    })
    await expect(page.locator('#L9')).toBeInViewport()
  })
