import { expect, test } from 'vitest'
import { html } from '../../src/deck/model/html.ts'
import type { DrawnDeck } from '../../src/deck/model/types.ts'
import { renderHandout } from '../../src/pages/paper/render-handout.ts'
import { renderOnepage } from '../../src/pages/paper/render-onepage.ts'
import { renderPage } from '../../src/pages/render-page.ts'
import { renderPresenter } from '../../src/pages/render-presenter.ts'
import { renderSection } from '../../src/pages/render-section.ts'
import { galleryDeck, slides } from '../helpers/gallery.ts'

const BASE = 'https://example.org/weirs/'
const WORDS = `This briefing: <a href="${BASE}" target="_blank" rel="noopener noreferrer">${BASE}</a>`

async function publishedAt(base: string | undefined): Promise<DrawnDeck> {
  const deck = await galleryDeck()
  return { ...deck, settings: { ...deck.settings, base } }
}

/** The page, the handout up to its first slide, the one page. */
function views(deck: DrawnDeck): string[] {
  const [, front = ''] = renderHandout(deck, deck.slides).text.split('<article')
  return [renderPage(deck).slides.text, front, renderOnepage(deck, deck.settings.brief!).text]
}

test('with an address the page, the handout’s front and the one page show its code once, and it in words', async () => {
  for (const view of views(await publishedAt(BASE))) {
    expect(view.match(/class="qr-code"/g)).toHaveLength(1)
    expect(view).toContain(WORDS)
  }
})

test('the code stands on the last slide of the talk, and on no other', async () => {
  const deck = await publishedAt(BASE)
  const with_ = deck.slides.filter((slide) => renderSection(slide, deck, html``).text.includes('qr-code'))
  expect(with_.map(({ id }) => id)).toEqual([slides.lastOfTalk])
})

test('without an address nobody shows a code, and the presenter’s page never does', async () => {
  const shown = [...views(await publishedAt(undefined)), renderPresenter(await publishedAt(BASE)).notes.text]
  expect(shown.map((view) => /qr-code|scan-link|This briefing:/.test(view))).toEqual([
    false,
    false,
    false,
    false,
  ])
})
