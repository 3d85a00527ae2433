import { expect, type Page, test } from '@playwright/test'

/** Where the parts of the first slide stand, in CSS pixels. */
function placesOf(page: Page) {
  return page.evaluate(async () => {
    await document.fonts.ready
    const parts = [
      '.kicker',
      'h1',
      '.subtitle',
      '.title-bars',
      '.title-bands li',
      '.dates',
      '.slide-foot',
      '.marks',
    ]
    return Object.fromEntries(
      parts.map((part) => {
        const box = document.querySelector(`.layout-title ${part}`)?.getBoundingClientRect()
        return [part, [box?.x, box?.y, box?.width, box?.height]]
      }),
    )
  })
}

for (const [width, height] of [
  [1280, 720],
  [1440, 900],
  [1024, 768],
  [1920, 1080],
] as const) {
  test(`nothing jumps when the deck starts at ${width} × ${height} @engines`, async ({ page }) => {
    await page.setViewportSize({ width, height })
    // The page as it stands before any script has come.
    await page.route('**/*.js', (route) => route.abort())
    await page.goto('/')
    const before = await placesOf(page)
    await page.unroute('**/*.js')
    await page.reload()
    await page.locator('.reveal.ready').waitFor()
    const after = await placesOf(page)
    for (const [part, box] of Object.entries(before))
      for (const [index, value] of box.entries())
        expect(
          Math.abs((value ?? Number.NaN) - (after[part]?.[index] ?? Number.NaN)),
          part,
        ).toBeLessThanOrEqual(1)
  })
}
