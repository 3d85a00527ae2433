import { expect, test } from '@playwright/test'
import { expectNotes, expectSlide, openDeck, openPresenter, pressUntil } from '../room.ts'

test('?show=short walks its slides only, and numbers stay what they are', async ({ context }) => {
  const deck = await openDeck(context, '/?show=short')
  const ids = await deck
    .locator('.slides > section')
    .evaluateAll((all) =>
      all.filter(({ dataset }) => dataset.shows?.split(' ').includes('short')).map(({ id }) => id),
    )
  expect(ids.length).toBeGreaterThanOrEqual(9)
  expect(ids.length).toBeLessThanOrEqual(11)
  await expectSlide(deck, ids[0]!)
  for (const id of ids.slice(1)) {
    await pressUntil(deck, 'ArrowRight', deck, id)
  }
  await deck.keyboard.press('ArrowRight')
  await expectSlide(deck, ids.at(-1)!)
  await deck.keyboard.press('Home')
  await expectSlide(deck, ids[0]!)
  await expect(deck.locator('#oversight-layers .slide-label')).toHaveText('6 / 25')
})

test('a question: out of the show by number, and the next press leads back', async ({ context }) => {
  const deck = await openDeck(context, '/?show=short')
  const presenter = await openPresenter(context)
  await expect(presenter.locator('[data-choose="show"]')).toHaveValue('short')
  await presenter.keyboard.press('ArrowRight')
  await expectSlide(deck, 'move-to-leave')
  await deck.keyboard.type('18')
  await expect(deck.locator('.stage-number')).toContainText('18')
  await deck.keyboard.press('Enter')
  await expectSlide(deck, 'comparators')
  await expect(presenter.getByRole('button', { name: 'Return to 1' })).toBeVisible()
  await expect(presenter.locator('[data-say="next"]')).toHaveText('Next: back to the place left')
  await presenter.keyboard.press('ArrowRight')
  await expectSlide(deck, 'move-to-leave')
  await expect(presenter.getByRole('button', { name: /^Return/ })).toBeHidden()
})

test('the presenter changes the show for all windows', async ({ context }) => {
  const deck = await openDeck(context)
  const presenter = await openPresenter(context)
  await presenter.locator('[data-choose="show"]').selectOption('flash')
  await presenter.keyboard.press('ArrowRight')
  await expectSlide(deck, 'bottom-line')
  await deck.keyboard.press('ArrowRight')
  await expectNotes(presenter, 'oversight-layers')
})

test('a show that isn’t there is said calmly, and the full briefing is walked', async ({ context }) => {
  const deck = await openDeck(context, '/?show=shrot')
  await expect(deck.getByRole('status').filter({ hasText: 'no show “shrot”' })).toBeVisible()
  await deck.keyboard.press('ArrowRight')
  await expectSlide(deck, 'move-to-leave')
  await deck.keyboard.press('ArrowRight')
  await deck.keyboard.press('ArrowRight')
  await expectSlide(deck, 'claim-types')
  await deck.getByRole('button', { name: 'Close' }).click()
  await expect(deck.getByText('no show')).toBeHidden()
})
