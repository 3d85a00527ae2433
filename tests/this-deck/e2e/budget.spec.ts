import { holdFirstSlide, holdOpening, holdPage, holdWalk } from '../../helpers/budget.ts'
import { test } from './site.ts'

test('the first slide is readable after 14 KB: its part of the page, and the styles it waits for', ({
  site,
}) => {
  holdFirstSlide(site.folder, 14)
})

// 75 KB was the goal with a drawing on every slide, and is not reached: what can be read of the text, its notes, the
// record and the sources is 43 to 45 KB, addresses are 5, twelve charts 14, ten diagrams 5. Paths are sent as steps
// already. What is left to do is a page of its own for source and record (22 KB), which an article that is whole without
// JavaScript speaks against. The first slide is painted after 10 KB of it.
test('index.html with all drawings and notes stays within 90 KB, the styles in it within 10', ({ site }) => {
  holdPage(site.folder, { page: 90, styles: 10 })
})

test('a visitor of the deck loads 168 KB until the deck walks, 28 KB of it script', async ({
  page,
  site,
}) => {
  await holdOpening(page, site.folder, { script: 28, all: 168 })
})

test('everything after walking all slides stays within 248 KB', async ({ page, site }) => {
  await holdWalk(page, site.folder, 248)
})
