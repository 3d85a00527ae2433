import { describe, expect, test } from 'vitest'
import type { DrawnDeck } from '../../src/deck/model/types.ts'
import { drawDeck } from '../../src/node/drawing/draw-deck.ts'
import { fillMarkers, fillPages, readShell, renderDeck } from '../../src/node/site/page-shells.ts'
import { handoutPages, renderHandout } from '../../src/pages/paper/render-handout.ts'
import { renderPrintSlides } from '../../src/pages/paper/render-print-slides.ts'
import { type Change, compileChanged, foundAfter } from '../helpers/compile-changed.ts'

/** The good deck as one that nobody checked: no day, and no claims with their verdicts. */
const UNCHECKED: Change[] = [
  ['deck.yaml', 'record: 2026-06-01', 'record: none'],
  ['claims.json', /^.+$/s, '[]'],
  ['010-rust.md', ', confirmed by the record {C01}', ''],
  ['020-costs.md', 'rests-on: { C02: corrected }\n', ''],
  ['020-costs.md', '; the record says that it opened again', ''],
]
const NO_EVENT: Change = ['costs.json', '"events": ["E01"]', '"lines": [15]']
const WITH_EVENT: Change = ['010-rust.md', 'Two of nine {L7}', 'Two of nine {L7}, open 20 May 2026 {E01}']

function deckAfter(...changes: Change[]): DrawnDeck {
  const { deck, problems } = compileChanged(changes)
  expect(problems).toEqual([])
  if (!deck) throw new Error('no deck')
  return drawDeck(deck)
}

/** Every text that the deck becomes, by what it is. */
async function outputsOf(deck: DrawnDeck): Promise<[name: string, text: string][]> {
  const rendered = renderDeck(deck)
  const [page = '', presenter = ''] = await fillPages(rendered)
  const alone = fillMarkers(await readShell('index.html'), rendered.file)
  return [
    ['page', page],
    ['presenter', presenter],
    ['single file', alone],
    ['handout', renderHandout(deck, deck.slides).text],
    ['handout’s running heads', handoutPages(deck, deck.slides)],
    ['slides', renderPrintSlides(deck, deck.slides).text],
    ...rendered.data.map(({ path, text }): [string, string] => [path, text]),
  ]
}

const CHECKED_RE = /check(?!sum)|verified|verdict/i

describe('a deck with “record: none”', () => {
  test.each([
    ['without a †', [...UNCHECKED, NO_EVENT]],
    ['with a † for an event', [...UNCHECKED, NO_EVENT, WITH_EVENT]],
  ])('%s says nowhere that it was checked', async (_, changes) => {
    for (const [name, text] of await outputsOf(deckAfter(...changes)))
      expect(`${name}: ${CHECKED_RE.exec(text)?.[0]}`).toBe(`${name}: undefined`)
  })

  test('the same words are found in a deck that was checked', async () => {
    const outputs = await outputsOf(deckAfter())
    const silent = outputs.filter(([, text]) => !CHECKED_RE.test(text)).map(([name]) => name)
    expect(silent).toEqual(['data/costs.csv'])
  })

  test('† is explained on the title only where a slide has one', async () => {
    const legend = 'Facts from the public record are marked †'
    const titleOf = (deck: DrawnDeck) => renderPrintSlides(deck, deck.slides.slice(0, 1)).text
    expect(titleOf(deckAfter(...UNCHECKED, NO_EVENT))).not.toContain('†')
    expect(titleOf(deckAfter(...UNCHECKED, WITH_EVENT))).toContain(`<p class="quiet">${legend}</p>`)
    expect(renderHandout(deckAfter(...UNCHECKED, WITH_EVENT), []).text).not.toContain(legend)
  })

  test('the last line of the page and the foot of the handout give the analysis its date, and no other', async () => {
    const deck = deckAfter(...UNCHECKED)
    expect(renderDeck(deck).site.foot).toMatch(/<p>Briefing [\d.]+, analysis as of May 2026\. Nothing/)
    expect(handoutPages(deck, deck.slides)).toContain('content: "Analysis as of May 2026"')
  })

  test('no claim may have a verdict in it', () => {
    expect(foundAfter(['deck.yaml', 'record: 2026-06-01', 'record: none'])).toEqual([
      'deck.yaml:5:11 “record: none” beside a register with 2 claims that have a verdict',
    ])
  })

  test('no number or date may be derived from the day of the check', () => {
    const derived = '"text": "1 June 2026", "derived": { "rule": "record-checked" }'
    const changed: Change = ['costs.json', '"text": "High"', derived]
    expect(foundAfter(...UNCHECKED, changed)).toEqual([
      expect.stringMatching(
        /^assets\/data\/costs\.json:\d+:\d+ .*the day of a record check, though deck\.yaml says “record: none”$/,
      ),
    ])
  })
})

test('a checked deck without a † does not explain it', () => {
  const deck = deckAfter(NO_EVENT, ['010-rust.md', ', confirmed by the record {C01}', ''])
  const [title] = deck.slides
  const { text } = renderPrintSlides(deck, [title!])
  expect(text).toContain('<p class="quiet">Checked against the public record 1 June 2026</p>')
})
