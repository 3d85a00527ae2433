import { expect, test } from 'vitest'
import { fillPages, renderDeck } from '../../src/node/site/page-shells.ts'
import { handoutPages, renderHandout } from '../../src/pages/paper/render-handout.ts'
import { renderPage } from '../../src/pages/render-page.ts'
import { goodDeck } from '../helpers/good-deck.ts'

const final = await goodDeck()
const marked = { ...final, settings: { ...final.settings, marking: 'TLP:AMBER' } }
const draft = { ...marked, settings: { ...marked.settings, status: 'draft' as const } }
const countIn = (text: string, words: string) => text.split(words).length - 1

test('a deck that is done says Draft nowhere', async () => {
  const pages = await fillPages(renderDeck(final))
  expect([...pages, handoutPages(final, final.slides)].filter((page) => /\bDraft\b/.test(page))).toEqual([])
})

test('a deck prints the label that deck.yaml gives it, and none where it gives none', async () => {
  const shown = async (deck: typeof marked | typeof final) => [
    ...(await fillPages(renderDeck(deck))),
    handoutPages(deck, deck.slides),
    renderHandout(deck, deck.slides).text,
  ]
  expect((await shown(marked)).filter((page) => page.includes('TLP:AMBER'))).toHaveLength(3)
  expect((await shown(final)).filter((page) => /TLP:|class="marking"/.test(page))).toEqual([])
})

test('every page of a draft says so in its title', async () => {
  const [index = '', presenter = ''] = await fillPages(renderDeck(draft))
  expect(index).toContain('<title>Draft: The bridge at Alder</title>')
  expect(index).toContain('<meta property="og:title" content="Draft: The bridge at Alder">')
  expect(presenter).toContain('<title>Presenter · Draft: The bridge at Alder</title>')
  expect(presenter).toContain('<b>Draft</b>')
})

test('the first slide and the foot of every slide say it beside the marking', () => {
  const { text } = renderPage(draft).slides
  expect(text).toContain('<b>Briefing · Draft</b>')
  expect(countIn(text, '<span class="marking">Draft · TLP:AMBER</span>')).toBe(draft.slides.length)
})

test('the handout says it at the head and foot of each page and on its front', () => {
  const css = handoutPages(draft, draft.slides)
  expect(countIn(css, 'content: "Draft   ')).toBe(draft.slides.length + 2)
  expect(css).toContain('content: "Draft · TLP:AMBER   Analysis')
  expect(renderHandout(draft, draft.slides).text).toContain('<span class="marking">Draft · TLP:AMBER</span>')
})
