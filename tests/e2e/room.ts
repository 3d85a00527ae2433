import { type BrowserContext, expect, type Page } from '@playwright/test'

/** Opens the deck's window and waits until it can be walked. */
export async function openDeck(context: BrowserContext, address = '/'): Promise<Page> {
  const deck = await context.newPage()
  await deck.goto(address)
  await expect(deck.locator('.stage-menu')).toBeAttached({ timeout: 15_000 })
  return deck
}

export async function openPresenter(context: BrowserContext): Promise<Page> {
  const presenter = await context.newPage()
  await presenter.goto('/presenter.html')
  await expect(presenter.locator('.where')).not.toBeEmpty()
  return presenter
}

/** The slide on the canvas, by its id. */
export async function expectSlide(deck: Page, id: string): Promise<void> {
  await expect(deck.locator('.slides > section[data-shown]')).toHaveAttribute('id', id)
}

/** The slide whose notes the presenter has, by its id. */
export async function expectNotes(presenter: Page, id: string): Promise<void> {
  await expect(presenter.locator('.brief:visible')).toHaveAttribute('data-slide', id)
}

/** Gives the oversight chart its four steps where its live drawing isn't built in. */
export async function withSteps(context: BrowserContext): Promise<void> {
  await context.route(/\/(index\.html)?(\?[^#]*)?$/, async (route) => {
    const response = await route.fetch()
    const page = (await response.text()).replace(
      /<figure class="chart" data-chart="oversight-layers"(?![^>]*data-steps)/,
      '$& data-steps="4"',
    )
    await route.fulfill({ response, body: page })
  })
}
