import { type BrowserContext, expect, type Page } from '@playwright/test'
import { deckReady, expectSlide } from './open-deck.ts'

export { expectSlide }

/** Opens the deck's window and waits until it can be walked. */
export async function openDeck(context: BrowserContext, address = '/'): Promise<Page> {
  const deck = await context.newPage()
  await deck.goto(address)
  await deckReady(deck)
  return deck
}

export async function openPresenter(context: BrowserContext): Promise<Page> {
  const presenter = await context.newPage()
  await presenter.goto('/presenter.html')
  await expect(presenter.locator('.where')).not.toBeEmpty()
  return presenter
}

/** The slide whose notes the presenter has, by its id. */
export async function expectNotes(presenter: Page, id: string): Promise<void> {
  await expect(presenter.locator('.speaker-sheet:visible')).toHaveAttribute('data-slide', id)
}

/** Presses a key until the deck shows a slide; a chart's steps on the way take a press each. */
export async function pressUntil(window: Page, key: string, deck: Page, id: string): Promise<void> {
  const place = () =>
    deck
      .locator('.slides > section[data-shown]')
      .evaluate((slide) =>
        [slide.id, slide.querySelector<HTMLElement>('[data-step]')?.dataset.step].join('/'),
      )
  for (let presses = 0; presses < 6 && !(await place()).startsWith(`${id}/`); presses++) {
    const before = await place()
    await window.keyboard.press(key)
    await expect.poll(place).not.toBe(before)
  }
  await expectSlide(deck, id)
}

/** Switches single letters on, as a person without a presenter's window would. */
export async function present(deck: Page): Promise<void> {
  await deck.keyboard.press('F1')
  await deck.getByLabel(/^Presenting/).check()
  await deck.keyboard.press('Escape')
  await expect(deck.getByRole('dialog')).toBeHidden()
}
