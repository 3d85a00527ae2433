import { expect, type Locator, test } from '@playwright/test'
import { goToSlide, openDeck } from '../open-deck.ts'

// What only a browser shows of diagrams: words on their shapes, steps that add, and what a phone makes of them.

const DIAGRAMS = ['visit-ends', 'what-passes', 'owners-duties', 'whom-it-tells', 'in-layers']

/** Where an element is on the screen, in pixels. */
const boxOf = (part: Locator) =>
  part.evaluate((element) => element.getBoundingClientRect().toJSON() as DOMRect)

test('words stand inside their shapes, and all of a diagram inside the margins', async ({ page }) => {
  await page.setViewportSize({ width: 1280, height: 720 })
  await openDeck(page)
  for (const id of DIAGRAMS) {
    await goToSlide(page, id)
    const words = page.locator(`#${id} .diagram :is(h3, p, .axis)`)
    expect(await words.count(), id).toBeGreaterThan(4)
    for (const one of await words.all()) {
      const { left, right, top, bottom } = await boxOf(one)
      expect(left, id).toBeGreaterThanOrEqual(64)
      expect(right, id).toBeLessThanOrEqual(1216.5)
      expect(top, id).toBeGreaterThanOrEqual(204)
      expect(bottom, id).toBeLessThanOrEqual(640.5)
    }
    const art = await boxOf(page.locator(`#${id} .art`))
    expect([art.left, art.top, art.width, art.height], id).toEqual([0, 0, 1280, 720])
  }
})

test('a name of a band lies in the middle of its shape', async ({ page }) => {
  await page.setViewportSize({ width: 1280, height: 720 })
  await openDeck(page, 'what-passes')
  const slide = page.locator('#what-passes')
  const names = await slide.locator('h3').all()
  const shapes = await slide.locator('.art > path:not(.tint, .diamond)[d^="M0"]').all()
  expect(names.length).toBe(4)
  expect(shapes.length).toBe(4)
  for (const [index, name] of names.entries()) {
    const [words, shape] = [await boxOf(name), await boxOf(shapes[index] as Locator)]
    expect(Math.abs(words.top + words.bottom - shape.top - shape.bottom)).toBeLessThan(3)
  }
})

test('a step adds what it names, says it, and moves nothing', async ({ page }) => {
  await openDeck(page, 'what-passes')
  const slide = page.locator('#what-passes')
  const status = page.locator('.reveal > [role="status"].chart-step')
  const [ends, remains] = [slide.locator('.says').nth(0), slide.locator('.says').nth(2)]
  const before = await boxOf(ends)
  await expect(ends).toBeHidden()
  await expect(status).toHaveText('')
  await page.keyboard.press('ArrowRight')
  await expect(ends).toBeVisible()
  await expect(remains).toBeHidden()
  await expect(status).toHaveText('Step 2 of 3: What ends')
  expect(await boxOf(ends)).toEqual(before)
  await page.keyboard.press('ArrowRight')
  await expect(remains).toBeVisible()
  await expect(status).toHaveText('Step 3 of 3: What remains')
  // Another slide is read by its headline alone.
  await page.keyboard.press('ArrowRight')
  await expect(status).toHaveText('')
})

test('a phone shows the list whole, each item with an edge in its colour, hatched where it ends', async ({
  page,
}) => {
  await page.setViewportSize({ width: 390, height: 800 })
  await page.goto('/?read#what-passes')
  const slide = page.locator('#what-passes')
  await expect(slide.locator('.art')).toBeHidden()
  await expect(slide.locator('.says')).toHaveText([/end/, /closed/, /remain/, /remains/])
  const edges = await slide.locator('.box').evaluateAll((boxes) =>
    boxes.map((box) => {
      const { backgroundImage, backgroundSize, paddingLeft } = getComputedStyle(box)
      const kind = backgroundImage.startsWith('repeating') ? 'hatched' : 'solid'
      return `${kind} ${backgroundSize.split(' ')[0]} ${Number.parseFloat(paddingLeft) > 12}`
    }),
  )
  expect(edges).toEqual(['hatched 6px true', 'hatched 6px true', 'solid 6px true', 'solid 6px true'])
})
