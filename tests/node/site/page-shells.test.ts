import { beforeAll, describe, expect, test } from 'vitest'
import { drawDeck } from '../../../src/node/drawing/draw-deck.ts'
import {
  fillMarkers,
  fillPages,
  isPage,
  PAGES,
  type RenderedDeck,
  renderDeck,
} from '../../../src/node/site/page-shells.ts'
import { compileChanged } from '../../helpers/compile-changed.ts'

test('markers of both kinds are filled, those without words with nothing', () => {
  const shell =
    '<p lang="%deck:lang%">\n<!-- deck:slides -->|<!-- deck:none -->|%deck:none%</p><!-- deck: slides -->'
  expect(fillMarkers(shell, { lang: 'en', slides: '<b>Words</b>' })).toBe(
    '<p lang="en">\n<b>Words</b>||</p><!-- deck: slides -->',
  )
})

test('words are put as they are: no sign of a replacement and no marker in them means anything', () => {
  const words = '$& $1 $` %deck:lang% <!-- deck:lang -->'
  expect(fillMarkers('a<!-- deck:slides -->b', { slides: words, lang: 'en' })).toBe(`a${words}b`)
})

test('names that every object has are no pages', () => {
  expect(PAGES.every(isPage)).toBe(true)
  expect(['constructor', 'toString', '__proto__', 'index', ''].filter(isPage)).toEqual([])
})

describe('a rendered deck', () => {
  let rendered: RenderedDeck
  beforeAll(() => {
    const { deck } = compileChanged([])
    if (!deck) throw new Error('the good deck has problems')
    rendered = renderDeck(drawDeck(deck))
  })

  test('says the same on the site and in the single file, but for what lies beside the page', () => {
    const { site, file } = rendered
    const differs = Object.keys(site).filter((name) => site[name] !== file[name])
    expect(differs.sort()).toEqual(['alone', 'bare', 'downloads', 'foot', 'icon'])
    expect(site.downloads).toContain('href="briefing.html"')
    expect(file.downloads).not.toContain('href=')
    expect([site.bare?.includes('briefing.html'), file.bare]).toEqual([true, ''])
  })

  test('fills every marker of every shell', async () => {
    const pages = await fillPages(rendered)
    expect(pages).toHaveLength(PAGES.length)
    for (const page of pages) {
      expect(page).toContain(rendered.deck.settings.title)
      expect(page).not.toContain('deck:')
    }
  })
})
