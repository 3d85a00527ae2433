import { expect, test } from 'vitest'
import { renderContactPage } from '../../../src/node/pictures/contact-page.ts'
import { startsOf } from '../../../src/node/pictures/contact-sheet.ts'
import { galleryDeck, slides } from '../../helpers/gallery.ts'

const bytes = new Uint8Array()

test('the page links each picture by its place beside it, with what it shows as its text', () => {
  const page = renderContactPage('Bridges & <piers>', 'en', [
    { title: 'Slides', columns: 2, shots: [{ file: 'light/slides/010-a.png', words: 'A “b” & c', bytes }] },
    { title: 'PDF pages', columns: 4, shots: [], missing: 'left out: no program.' },
  ])
  expect(page).toContain('<title>Bridges &amp; &lt;piers&gt;</title>')
  expect(page).toContain('<img src="light/slides/010-a.png" alt="A “b” &amp; c" loading="lazy">')
  expect(page).toMatch(/<h2 id="pdf-pages">PDF pages<\/h2>\n<p>left out: no program\.<\/p>/)
  expect(page).not.toMatch(/(?:src|href)="(?:\/|\w+:)/)
})

test('a phone is shown the cover, the start of each part of the talk, and the parts of the page', async () => {
  const starts = startsOf((await galleryDeck()).slides)
  expect(starts.slice(0, 3)).toEqual([slides.title, slides.first, 'what-it-costs'])
  expect(starts).toEqual(expect.arrayContaining(['corrections', 'source', 'record', 'sources']))
})
