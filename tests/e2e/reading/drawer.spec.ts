import { expect, type Page, test } from '@playwright/test'
import { quotedBySteps, slides } from '../../helpers/gallery.ts'

const drawer = (page: Page) => page.getByRole('dialog', { name: 'Source and record' })
const slideOnScreen = (page: Page) => page.locator('.slides > section.present')

test.use({ viewport: { width: 1280, height: 720 } })

test('@engines by keyboard alone: open, move, close; the focus returns and the slide stays', async ({
  page,
}) => {
  await page.goto(`./#/${slides.stepped}`)
  const button = page.getByRole('button', { name: 'Source', exact: true })
  await button.focus()
  await page.keyboard.press('Enter')
  await expect(drawer(page).locator(`#${quotedBySteps.first}`)).toBeFocused()
  await expect(drawer(page).locator(`#${quotedBySteps.second} mark`)).toHaveText([/^Of\sthe\sthree\sbodies/])

  const body = drawer(page).locator('.drawer-body')
  const top = await body.evaluate(({ scrollTop }) => scrollTop)
  await page.keyboard.press('PageDown')
  await expect.poll(() => body.evaluate(({ scrollTop }) => scrollTop)).toBeGreaterThan(top + 100)
  await page.keyboard.press('ArrowRight')
  await expect(slideOnScreen(page)).toHaveAttribute('id', slides.stepped)

  // Tab goes round in the drawer (a browser may put its own bar in the round) and never to the slide.
  for (let step = 0; step < 40; step++) {
    await page.keyboard.press('Tab')
    const outside = await page.evaluate(() => document.activeElement?.closest('.reveal') != null)
    expect(outside).toBe(false)
  }
  await page.keyboard.press('Escape')
  await expect(drawer(page)).toBeHidden()
  await expect(button).toBeFocused()
  await expect(page).toHaveURL(new RegExp(`#/${slides.stepped}$`))
})

test('E opens it, but only while presenting, since a letter alone may be a slip of speech input', async ({
  page,
}) => {
  await page.goto(`./#/${slides.stepped}`)
  await expect(page.getByRole('button', { name: 'Source', exact: true })).toBeVisible()
  await page.keyboard.press('e')
  await page.keyboard.press('F1')
  await expect(page.getByRole('dialog')).toHaveCount(1)
  await page.getByRole('dialog').getByRole('checkbox').first().check()
  await page.keyboard.press('Escape')
  await expect(page.getByRole('dialog')).toHaveCount(0)
  await page.keyboard.press('e')
  await expect(drawer(page).locator(`#${quotedBySteps.first}`)).toBeFocused()
})

test('a line reference, a † and a record id open at their passage, with the record check beside it', async ({
  page,
}) => {
  await page.goto(`./#/${slides.stepped}`)
  const lines = slideOnScreen(page).locator('.source-line .line-ref').first()
  await lines.click()
  await expect(drawer(page).locator('.line[aria-current="true"]')).toBeInViewport()
  await page.getByRole('button', { name: 'Close' }).click()
  await expect(lines).toBeFocused()

  await slideOnScreen(page).getByRole('link', { name: quotedBySteps.claim, exact: true }).click()
  const check = drawer(page).locator(`#${quotedBySteps.second} [data-claim="${quotedBySteps.claim}"]`)
  await expect(check).toBeFocused()
  await expect(check).toContainText(quotedBySteps.verdict)
  await expect(check).toBeInViewport()
  await check.getByRole('link', { name: '[', exact: false }).first().click()
  await expect(drawer(page).locator('#sources li[aria-current="true"] a.address')).toBeInViewport()
  await drawer(page).getByRole('link', { name: quotedBySteps.second, exact: true }).first().click()
  await expect(drawer(page).locator(`#${quotedBySteps.second}`)).toBeFocused()
})

test('Back closes the drawer; a slide chosen in it replaces it, and Back returns to the slide before', async ({
  page,
}) => {
  await page.goto(`./#/${slides.second}`)
  await page.getByRole('button', { name: 'Source', exact: true }).click()
  await expect(drawer(page)).toBeVisible()
  await page.goBack()
  await expect(drawer(page)).toBeHidden()
  await expect(slideOnScreen(page)).toHaveAttribute('id', slides.second)

  await page.getByRole('button', { name: 'Source', exact: true }).click()
  await drawer(page)
    .locator(`#${quotedBySteps.first} .line-uses`)
    .getByRole('link', { name: '6', exact: true })
    .click()
  await expect(drawer(page)).toBeHidden()
  await expect(slideOnScreen(page)).toHaveAttribute('id', slides.stepped)
  await expect(slideOnScreen(page).locator('h2')).toBeFocused()
  await page.goBack()
  await expect(slideOnScreen(page)).toHaveAttribute('id', slides.second)
})

test('a key pressed in the moment in which the drawer closes is not lost', async ({ page }) => {
  await page.goto(`./#/${slides.stepped}`)
  await page.getByRole('button', { name: 'Source', exact: true }).click()
  await expect(drawer(page).locator(`#${quotedBySteps.first}`)).toBeFocused()
  // A closed panel keeps the focus until the next frame, so that the key still comes from inside it.
  await page.evaluate(() => {
    const held = document.activeElement
    document.querySelector<HTMLDialogElement>('dialog.drawer')?.close()
    held?.dispatchEvent(
      new KeyboardEvent('keydown', { key: 'f', ctrlKey: true, bubbles: true, cancelable: true }),
    )
  })
  await expect(page.locator('dialog.slides-panel')).toBeVisible()
})

test('in the moment in which the drawer closes, the page has its parts back', async ({ page }) => {
  await page.goto(`./#/${slides.stepped}`)
  await page.getByRole('button', { name: 'Source', exact: true }).click()
  await expect(drawer(page).locator('#source')).toBeVisible()
  const isBack = await page.evaluate(
    () =>
      new Promise((done) => {
        const look = () =>
          done(
            document.querySelector('main > #source mark') === null &&
              document.querySelector('main > #source') !== null,
          )
        window.addEventListener('popstate', look, { once: true })
        history.back()
      }),
  )
  expect(isBack).toBe(true)
})

test('opened again before the browser has said that it closed, the drawer keeps its text', async ({
  page,
}) => {
  await page.goto(`./#/${slides.stepped}`)
  const button = page.getByRole('button', { name: 'Source', exact: true })
  await button.click()
  await expect(drawer(page).locator('#source')).toBeVisible()
  const said = page.evaluate(() => {
    const dialog = document.querySelector<HTMLDialogElement>('dialog.drawer')
    const closed = new Promise<void>((done) =>
      dialog?.addEventListener('close', () => done(), { once: true }),
    )
    dialog?.close()
    document.querySelector<HTMLButtonElement>('.source-button')?.click()
    return closed
  })
  await said
  await expect(drawer(page).locator('#source')).toBeVisible()
  await expect(drawer(page).locator(`#${quotedBySteps.second} mark`).first()).toBeVisible()
})

test('each slide opens at its first quote, with every quoted word marked and none left behind', async ({
  page,
}) => {
  await page.goto('./')
  const slides = await page.locator('.slides > section').evaluateAll((all) => all.map(({ id }) => id))
  const before = await page.locator('#source').innerHTML()
  for (const id of slides) {
    await page.goto(`./#/${id}`)
    await expect(slideOnScreen(page)).toHaveAttribute('id', id)
    await page.getByRole('button', { name: 'Source', exact: true }).click()
    await expect(drawer(page)).toBeVisible()
    const missing = await page.evaluate(() => {
      const bare = (text: string | null | undefined) => (text ?? '').replace(/\s+/g, ' ')
      return [...document.querySelectorAll<HTMLElement>('.present .notes blockquote')]
        .filter((quote) => {
          const marks = document.querySelectorAll(`dialog #L${quote.dataset.lines} mark`)
          return ![...marks].some((mark) => bare(mark.textContent).includes(bare(quote.textContent)))
        })
        .map((quote) => quote.textContent)
    })
    expect(missing, id).toEqual([])
    await page.keyboard.press('Escape')
    await expect(drawer(page)).toBeHidden()
  }
  expect(await page.locator('#source').innerHTML()).toBe(before)
})

test('@engines in the reading view the same links are plain anchors, and Back returns', async ({ page }) => {
  await page.goto(`./?read#${slides.stepped}`)
  const link = page.locator(`#${slides.stepped} .notes .line-ref`).first()
  await link.focus()
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(new RegExp(`\\?read#${quotedBySteps.first}$`))
  await expect(page.locator(`#${quotedBySteps.first}`)).toBeInViewport()
  await page.goBack()
  await expect(page).toHaveURL(new RegExp(`\\?read#${slides.stepped}$`))
  // Chromium returns to the slide's head, Firefox to the link that was followed: both are the place left.
  await expect(page.locator(`#${slides.stepped}`)).toBeInViewport()
})

test('an address with a line opens the reading view at that line, with room for a deck too', async ({
  page,
}) => {
  await page.goto(`./index.html#${quotedBySteps.first}`)
  await expect(page.locator('html')).toHaveAttribute('data-mode', 'reading')
  await expect(page.locator(`#${quotedBySteps.first}`)).toBeInViewport()
})

test('without JavaScript the passage and its record check are two links away', async ({
  browser,
  baseURL,
}) => {
  const context = await browser.newContext({ javaScriptEnabled: false, baseURL: baseURL ?? '' })
  const page = await context.newPage()
  await page.goto(`./index.html#${slides.stepped}`)
  await page.locator(`#${slides.stepped} .notes .line-ref`).first().click()
  await expect(page.locator(`#${quotedBySteps.first}`)).toBeInViewport()
  await page
    .locator(`#${quotedBySteps.second} .line-uses`)
    .getByRole('link', { name: quotedBySteps.claim })
    .click()
  await expect(page.locator(`#${quotedBySteps.claim}`)).toBeInViewport()
  await context.close()
})

test('where the drawer cannot be loaded the link leads to the reading view', async ({ page }) => {
  await page.route(/\/assets\/drawer-(?!links)/, (route) => route.abort())
  await page.goto(`./#/${slides.stepped}`)
  await slideOnScreen(page).locator('.source-line .line-ref').first().click()
  await expect(page).toHaveURL(/\?read#L\d+$/)
  await expect(page.locator('html')).toHaveAttribute('data-mode', 'reading')
})

test('the Source button is 44 px and covers nothing of the slide', async ({ page }) => {
  for (const size of [
    { width: 1280, height: 720 },
    { width: 1024, height: 768 },
    { width: 900, height: 600 },
  ]) {
    await page.setViewportSize(size)
    await page.goto(`./#/${slides.second}`)
    await expect(slideOnScreen(page)).toHaveAttribute('id', slides.second)
    const button = await page.getByRole('button', { name: 'Source', exact: true }).boundingBox()
    const foot = await slideOnScreen(page).locator('.page-line').boundingBox()
    if (!button || !foot) throw new Error('not on screen')
    expect(button.width).toBeGreaterThanOrEqual(44)
    expect(button.height).toBeGreaterThanOrEqual(44)
    const apart = button.x >= foot.x + foot.width || button.y >= foot.y + foot.height
    expect(apart, JSON.stringify({ size, button, foot })).toBe(true)
  }
})
