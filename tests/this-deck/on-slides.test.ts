import { execFileSync } from 'node:child_process'
import { describe, expect, test } from 'vitest'
import { textsOf } from '../../src/deck/proof/proof-texts.ts'
import { amountsIn } from '../../src/evidence/amounts.ts'
import { formatDate } from '../../src/evidence/dates.ts'
import { isProven, proofOf } from '../../src/evidence/prove.ts'
import { compileFolder } from '../../src/node/compile/compile.ts'
import { drawDeck } from '../../src/node/drawing/draw-deck.ts'
import { handoutPages } from '../../src/pages/paper/render-handout.ts'
import { renderVersionLine } from '../../src/pages/render-downloads.ts'
import { renderSection } from '../../src/pages/render-section.ts'

/** What the slides of this deck show in words, numbers, dates and pictures. */
const { deck: compiled } = await compileFolder('.')
if (!compiled) throw new Error('the deck has problems: npm run check lists them')
const deck = drawDeck(compiled)
const { slides, source, register, settings } = deck

describe('numbers and dates on slides', () => {
  /** What repeats words of all figures: as many lines and records as all slides. */
  const ALL = 'data-tables'
  const proofFor = (id: string) => {
    const named = slides.filter((slide) => id === ALL || slide.id === id)
    const records = named.flatMap((slide) => slide.records)
    const lines = [...new Set(named.flatMap((slide) => slide.lines))]
    const of = (known: ReadonlyMap<string, unknown>) => records.filter((record) => known.has(record))
    const origin = {
      lines,
      claims: of(register.claims),
      events: of(register.events),
      series: of(register.series),
    }
    return proofOf(
      textsOf([origin], [{ rule: 'record-checked' }], { source, register, checked: settings.asOf.record }),
    )
  }
  /** The slide's own words; what leads to lines, records and slides by their numbers is no statement. */
  const wordsOf = ({ headline, body }: (typeof slides)[number]) =>
    [headline, body.subtitle ?? '', body.lead, ...body.boxes.flatMap(({ heading, html }) => [heading, html])]
      .map((text) => String(text).replace(/<a [^>]*href="#[^>]*>[^<]*<\/a>|<[^>]*>/g, ' '))
      .join('\n')
      .replace(/\bslides? \d+/g, ' ')
  const missingIn = (id: string, words: string) => {
    const proof = proofFor(id)
    return amountsIn(words)
      .filter(({ kind, text }) => kind !== 'code' && /\d{2}/.test(text))
      .filter((amount) => !isProven(amount, proof))
      .map(({ text }) => `${id}: ${text}`)
  }

  test('each is in the lines or the records that its slide names', () => {
    const amounts = slides.flatMap((slide) => amountsIn(wordsOf(slide)))
    expect(amounts.filter(({ kind }) => kind !== 'code').length).toBeGreaterThan(60)
    expect(slides.flatMap((slide) => missingIn(slide.id, wordsOf(slide)))).toEqual([])
  })

  test('another year, day or count would be found', () => {
    for (const words of ['in 1989', '17 March 2022', '312 places'])
      expect(missingIn('title', words)).toHaveLength(1)
  })
})

test('the first slide, the foot of each other, the article’s end and the handout say of when text and check are', () => {
  const { analysis, record = '' } = settings.asOf
  const checked = formatDate(record)
  expect([analysis, checked]).toEqual(['late August 2025', '25 November 2026'])
  for (const slide of slides.filter(({ part }) => part !== 'divider')) {
    const { text } = renderSection(slide, deck)
    expect(text, slide.id).toContain(analysis)
    if (slide.part === 'title') expect(text).toContain(`Checked against the public record ${checked}`)
  }
  for (const text of [renderVersionLine(deck, 'edition-site', '1').text, handoutPages(deck, slides)]) {
    expect(text).toContain(analysis)
    expect(text).toContain(checked)
  }
})

test('no photograph and no drawing of people: the deck brings no picture but its icon, and slides show none', () => {
  const files = execFileSync('git', ['ls-files', 'assets', 'slides'], { encoding: 'utf8' }).trim().split('\n')
  expect(files.length).toBeGreaterThan(30)
  expect(files.filter((name) => !/\.(?:md|yaml|json|txt)$/.test(name))).toEqual(['assets/favicon.svg'])
  for (const slide of slides)
    expect(renderSection(slide, deck).text, slide.id).not.toMatch(/<(?:img|image|picture|video)\b/)
})
