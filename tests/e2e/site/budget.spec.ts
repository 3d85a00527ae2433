import { test } from '@playwright/test'
import { holdFirstSlide, holdOpening, holdPage, holdWalk } from '../../helpers/budget.ts'
import { SITE } from '../site.ts'

// What the engine costs on a deck of forty slides with every kind of figure; this deck's own budgets are in
// tests/this-deck/e2e. A slide more in the gallery is about a KB: ten diagrams and two dividers came to the thirty
// slides for which 36, 120 and 200 KB were set. The first slide is painted long before all of this has come.

test('the first slide is readable after 14 KB: its part of the page, and the styles it waits for', () => {
  holdFirstSlide(SITE, 14)
})

test('index.html of the gallery with all drawings and notes stays within 46 KB, the styles in it within 10', () => {
  holdPage(SITE, { page: 46, styles: 10 })
})

test('a visitor of the deck loads 120 KB until the deck walks, 28 KB of it script', async ({ page }) => {
  await holdOpening(page, SITE, { script: 28, all: 120 })
})

test('everything after walking all slides stays within 198 KB', async ({ page }) => {
  await holdWalk(page, SITE, 198)
})
