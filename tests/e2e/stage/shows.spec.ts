import { expect, test } from '@playwright/test'
import { galleryDeck, slides } from '../../helpers/gallery.ts'
import { expectNotes, expectSlide, openDeck, openPresenter, pressUntil } from '../room.ts'

const talk = (await galleryDeck()).slides.filter(({ part }) => part === 'talk').length

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
  await expect(deck.locator(`#${slides.stepped} .slide-label`)).toHaveText(`6 / ${talk}`)
})

test('a question: out of the show by number, and the next press leads back', async ({ context }) => {
  const deck = await openDeck(context, '/?show=short')
  const presenter = await openPresenter(context)
  await expect(presenter.locator('[data-choose="show"]')).toHaveValue('short')
  await presenter.keyboard.press('ArrowRight')
  await expectSlide(deck, slides.first)
  await deck.keyboard.type('14')
  await expect(deck.locator('.stage-number')).toContainText('14')
  await deck.keyboard.press('Enter')
  await expectSlide(deck, slides.aside)
  await expect(presenter.getByRole('button', { name: 'Return to 1' })).toBeVisible()
  await expect(presenter.locator('[data-say="next"]')).toHaveText('Next: back to the place left')
  await presenter.keyboard.press('ArrowRight')
  await expectSlide(deck, slides.first)
  await expect(presenter.getByRole('button', { name: /^Return/ })).toBeHidden()
})

test('the presenter changes the show for all windows', async ({ context }) => {
  const deck = await openDeck(context)
  const presenter = await openPresenter(context)
  await presenter.locator('[data-choose="show"]').selectOption('flash')
  await presenter.keyboard.press('ArrowRight')
  await expectSlide(deck, slides.second)
  await deck.keyboard.press('ArrowRight')
  await expectNotes(presenter, slides.stepped)
})

test('a show that isn’t there is said calmly, and the full briefing is walked', async ({ context }) => {
  const deck = await openDeck(context, '/?show=shrot')
  await expect(deck.getByRole('status').filter({ hasText: 'no show “shrot”' })).toBeVisible()
  await deck.keyboard.press('ArrowRight')
  await expectSlide(deck, slides.first)
  await deck.keyboard.press('ArrowRight')
  await deck.keyboard.press('ArrowRight')
  await expectSlide(deck, slides.third)
  await deck.getByRole('button', { name: 'Close' }).click()
  await expect(deck.getByText('no show')).toBeHidden()
})
