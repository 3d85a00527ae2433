import { holdFirstSlide, holdOpening, holdPage, holdWalk } from '../../helpers/budget.ts'
import { test } from './site.ts'

test('the first slide is readable after 14 KB: its part of the page, and the styles it waits for', ({
  site,
}) => {
  holdFirstSlide(site.folder, 14)
})

// 60 KB until the second check of the record, which brought 9 KB: 7 more events, fuller records and sources, the
// series, 14 corrections; 75 with the drawings of every slide. Nothing of it can be left out of a page that is read
// without JavaScript.
test('index.html with all drawings and notes stays within 75 KB, the styles in it within 10', ({ site }) => {
  holdPage(site.folder, { page: 75, styles: 10 })
})

test('a visitor of the deck loads 155 KB until slide 1 is complete, 45 KB of it script', async ({
  page,
  site,
}) => {
  await holdOpening(page, site.folder, { script: 45, all: 155 })
})

test('everything after walking all slides stays within 250 KB', async ({ page, site }) => {
  await holdWalk(page, site.folder, 250)
})
