import { THEMES } from '../../../src/node/pictures/site-pictures.ts'
import { holdSlides } from '../../helpers/hold-slides.ts'
import { shippedDeck } from '../shipped.ts'
import { test } from './site.ts'

for (const theme of THEMES)
  test(`every slide of this deck looks as it was accepted, ${theme}`, async ({ site }, info) => {
    test.setTimeout(60_000)
    const { slides } = await shippedDeck()
    await holdSlides(info, { name: 'this-deck', url: site.url, slides, theme })
  })
