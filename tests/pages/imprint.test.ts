import { describe, expect, test } from 'vitest'
import { drawDeck } from '../../src/node/drawing/draw-deck.ts'
import { fillPages, renderDeck } from '../../src/node/site/page-shells.ts'
import { renderHandout } from '../../src/pages/paper/render-handout.ts'
import { compileChanged, foundAfter } from '../helpers/compile-changed.ts'

function deckSaying(lines: string) {
  const { deck, problems } = compileChanged([['deck.yaml', 'shows:\n', `${lines}\nshows:\n`]])
  expect(problems).toEqual([])
  if (!deck) throw new Error('no deck')
  return drawDeck(deck)
}

describe('who answers for a briefing', () => {
  const deck = deckSaying('author: Bridges & Roads Desk\ncontact: desk+alder@example.org')
  const mail = '<a class="contact" href="mailto:desk%2Balder@example.org">desk+alder@example.org</a>'
  const imprint = `By Bridges &amp; Roads Desk. Contact: ${mail}`

  test('stands at the foot of the reading view and on the handout’s first page, with a link to write to', () => {
    const { site, file } = renderDeck(deck)
    for (const { foot } of [site, file]) expect(foot).toContain(`<p>${imprint}</p>`)
    const [, front = ''] = renderHandout(deck, deck.slides).text.split('<article')
    expect(front).toContain(`<p class="imprint">${imprint}</p>`)
  })

  test('is told to machines that read the page, and not on the presenter’s', async () => {
    const [page = '', presenter = ''] = await fillPages(renderDeck(deck))
    expect(page).toContain('<meta name="author" content="Bridges &amp; Roads Desk">')
    expect(presenter).not.toMatch(/Roads Desk|mailto:/)
  })

  test('a web address opens a page of its own, as every address outside does', () => {
    const { foot } = renderDeck(deckSaying('contact: https://example.org/desk')).site
    expect(foot).toContain(
      'Contact: <a class="address" href="https://example.org/desk" target="_blank" rel="noopener noreferrer">',
    )
    expect(foot).not.toContain('By ')
  })

  test('stands nowhere when deck.yaml names nobody', async () => {
    const plain = drawDeck(compileChanged([]).deck!)
    const [page = ''] = await fillPages(renderDeck(plain))
    expect(page).not.toMatch(/mailto:|name="author"|Contact:/)
  })
})

test.each([
  'desk at example.org',
  'desk@example',
  'http://example.org',
  'javascript:alert(1)',
  'mailto:desk@example.org',
  'https://user:secret@example.org/',
  'desk@example.org?subject=x',
  '"<b>"@example.org',
])('%s is no contact', (contact) => {
  expect(foundAfter(['deck.yaml', 'shows:\n', `contact: '${contact}'\nshows:\n`])).toEqual([
    `deck.yaml:6:10 contact: “${contact}”`,
  ])
})
