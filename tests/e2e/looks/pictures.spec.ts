import { test } from '@playwright/test'
import { THEMES } from '../../../src/node/pictures/site-pictures.ts'
import { galleryDeck } from '../../helpers/gallery.ts'
import { holdSlides } from '../../helpers/hold-slides.ts'

for (const theme of THEMES)
  test(`every slide of the gallery looks as it was accepted, ${theme}`, async ({ baseURL }, info) => {
    test.setTimeout(60_000)
    const { slides } = await galleryDeck()
    await holdSlides(info, { name: 'gallery', url: baseURL ?? '', slides, theme })
  })
