import { describe, expect, test } from 'vitest'
import { html } from '../../../../src/deck/model/html.ts'
import type { Layout, Slide } from '../../../../src/deck/model/types.ts'
import { readBody } from '../../../../src/deck/text/read-body.ts'
import { fitProblems } from '../../../../src/node/checks/fit/fit-problems.ts'
import { laySlide } from '../../../../src/node/checks/fit/lay-slide.ts'
import { deckRules } from '../../../../src/node/checks/measure-deck.ts'
import { measureText } from '../../../../src/node/drawing/measure-text.ts'
import { renderSection } from '../../../../src/pages/render-section.ts'
import { galleryDeck, slides } from '../../../helpers/gallery.ts'

const deck = await galleryDeck()
const rules = deckRules()
const [model] = deck.slides.filter(({ layout }) => layout === 'facts')
if (!model) throw new Error('a deck without a slide of facts')

/** A slide with this headline and body, as its page has it. */
function sectionOf(layout: Layout, headline: string, text: string): { slide: Slide; section: string } {
  const { figure, ...plain } = model as Slide
  const { body } = readBody('x.md', text, 1, { layout, hasFigure: false })
  const slide: Slide = {
    ...plain,
    id: 'x',
    file: 'x.md',
    layout,
    headline,
    headlineHtml: html`${headline}`,
    body,
  }
  return { slide, section: renderSection(slide, deck, html``).text }
}

/** What the check says of it. */
function check(layout: Layout, headline: string, text: string) {
  const { slide, section } = sectionOf(layout, headline, text)
  const fit = laySlide(section, rules, measureText)
  const problems = fitProblems(slide, fit, `# ${headline}\n${text}`)
  return { fit, problems, errors: problems.filter(({ level }) => level !== 'warning') }
}
const box = (heading: string, text = 'Text') => `### ${heading}\n\n${text}\n\n`
const THREE = box('Strasbourg') + box('Kyiv')
const said = ({ errors }: ReturnType<typeof check>) => errors.map(({ line, found }) => `${line} ${found}`)

test('no slide of the deck raises an alarm', () => {
  expect(deck.slides.length).toBeGreaterThan(20)
  for (const slide of deck.slides) {
    const fit = laySlide(renderSection(slide, deck, html``).text, rules, measureText)
    // A divider without questions has nothing but its head.
    if (slide.part !== 'divider') expect(fit.needs, slide.id).toBeGreaterThan(100)
    expect(fitProblems(slide, fit, ''), slide.id).toEqual([])
  }
}, 30_000)

test.each([0.999, 1.001])(
  'other letters (%f) are laid out only where a line is tight, with the same answer',
  (by) => {
    const other: typeof measureText = (text, font) => {
      const metric = measureText(text, font)
      return { ...metric, width: metric.width * by }
    }
    for (const slide of deck.slides) {
      const section = renderSection(slide, deck, html``).text
      const fit = laySlide(section, rules, measureText)
      const guessed = by < 1 ? fit.needsAtLeast() : fit.needsAtMost()
      expect(guessed, slide.id).toBeCloseTo(laySlide(section, rules, other).needs, 5)
    }
  },
  30_000,
)

test('badge and handling mark stand below each other, and a headline has the room beside the wider one', () => {
  const slide = deck.slides.find(({ id }) => id === slides.table)!
  const fit = laySlide(renderSection(slide, deck, html``).text, rules, measureText)
  expect(measureText(slide.headline, '600 39px "Source Serif 4"').width).toBeGreaterThan(930)
  expect(fit.headlineLines).toBe(1)
})

test('a headline has two lines, and three where it is the question that the slide asks', () => {
  const long = `Open question: ${'who looks at weirs and sluices '.repeat(2)}in winter?`
  const told = (layout: Layout, headline: string) =>
    said(check(layout, headline, THREE)).filter((text) => text.includes('a headline of'))
  expect(told('question', long)).toEqual([])
  expect(told('question', `${long} ${long}`)).toHaveLength(1)
  expect(told('panels', `${long} ${long}`)).toHaveLength(1)
})

test('the first headline is no wider than its styles let it be, and its head as high as its two lines', () => {
  const [title] = deck.slides
  const fit = laySlide(renderSection(title!, deck, html``).text, rules, measureText)
  expect(fit.headlineLines).toBe(2)
  expect(fit.head).toBeGreaterThan(2 * 1.15 * 58)
})

describe('case box-overlap-unseen', () => {
  const heading = 'European Committee for the Prevention of Torture'

  test.each(['facts', 'panels', 'steps', 'quotes', 'question'] as const)(
    'a long heading in a box of %s goes on in the next line, and the box grows',
    (layout) => {
      const [short, long] = [
        check(layout, 'Three', box('CPT') + THREE),
        check(layout, 'Three', box(heading) + THREE),
      ]
      expect(long.errors).toEqual([])
      expect(long.fit.misfits).toEqual([])
      expect(long.fit.needs).toBeGreaterThanOrEqual(short.fit.needs)
    },
  )

  test.each(['facts', 'panels', 'steps', 'flow', 'quotes', 'question'] as const)(
    'a word wider than its box of %s is named with its line and both widths',
    (layout) => {
      const found = check(
        layout,
        'Three',
        box('Rechtsschutzversicherungsgesellschaftenverbandsvorsitzende') + THREE,
      )
      expect(said(found)).toHaveLength(1)
      expect(said(found)[0]).toMatch(/^2 “Rechtsschutz.*”, \d{3,4} px wide and nowhere to be broken$/)
      expect(found.errors[0]?.expected).toMatch(/^words that their box of \d{3} px can hold$/)
    },
  )
})

describe('what its canvas can’t hold', () => {
  const LONG = 'One more sentence that says what the others have said. '.repeat(30)

  test.each([
    'facts',
    'panels',
    'steps',
    'flow',
    'ladder',
    'key',
    'quotes',
    'question',
    'record-check',
    'terms',
  ] as const)('a body of %s higher than its room is named with how much', (layout) => {
    const boxes = Array.from({ length: 4 }, (_, index) => box(`Box ${index}`, LONG)).join('')
    expect(said(check(layout, 'Too much', boxes))[0]).toMatch(
      /^1 slide “x”, \d+ px too full: its content needs \d+ px$/,
    )
  })

  test('too long a list, and too long a table', () => {
    const list = Array.from({ length: 20 }, (_, index) => `- Point ${index}`).join('\n')
    expect(said(check('panels', 'List', list))).toHaveLength(1)
    const rows = Array.from({ length: 12 }, (_, index) => `| Row ${index} | two |`).join('\n')
    expect(said(check('table', 'Table', `| a | b |\n|---|---|\n${rows}`))).toHaveLength(1)
  })

  test('a headline of three lines', () => {
    const found = check(
      'facts',
      'A headline of many words that goes on and on '.repeat(4).trim(),
      box('A') + THREE,
    )
    expect(said(found).filter((text) => /^1 a headline of [345] lines$/.test(text))).toHaveLength(1)
  })

  test('columns that can’t be as narrow as their table', () => {
    const word = 'Unbreakablecolumnheadings'
    const row = `|${` ${word} |`.repeat(8)}`
    const found = check('table', 'Columns', `${row}\n|${'---|'.repeat(8)}\n${row}`)
    expect(said(found).some((text) => /a table whose columns need \d{4} px/.test(text))).toBe(true)
  })

  test('a height is a mistake where it is too much however lines break, and a warning where it may be', () => {
    const slide = { id: 'x', file: 'x.md', headline: 'H', layout: 'facts' as const }
    const { fit } = check('facts', 'Three', box('A') + THREE)
    const levels = (over: number, least = 0, most = over) =>
      fitProblems(
        slide,
        {
          ...fit,
          needs: fit.room + over,
          needsAtLeast: () => fit.room + least,
          needsAtMost: () => fit.room + most,
        },
        '# H',
      ).map(({ level, found }) => `${level ?? 'mistake'}: ${/\d+ px too full/.exec(found)?.[0]}`)
    expect(levels(0.5)).toEqual([])
    expect(levels(5)).toEqual(['warning: 5 px too full'])
    expect(levels(5, 5)).toEqual(['mistake: 5 px too full'])
    expect(levels(fit.line + 1)).toEqual([expect.stringMatching(/^mistake/)])
    expect(levels(-20, -20, 10)).toEqual(['warning: 10 px too full'])
  })

  test('a line that is full to the last pixel may break a word earlier, and then the slide is higher', () => {
    const { section } = sectionOf('facts', 'Three', box(`${'word '.repeat(40)}word`))
    // Letters of one width, which is the largest with which the text has no line more.
    const fitWith = (letter: number) =>
      laySlide(section, rules, (text, font) => ({ ...measureText('x', font), width: text.length * letter }))
    const lines = fitWith(6).needs
    let [small, large] = [6, 60]
    while (large - small > 0.0001) {
      const letter = (small + large) / 2
      if (fitWith(letter).needs === lines) small = letter
      else large = letter
    }
    const full = fitWith(small)
    expect([full.needs, full.needsAtLeast()]).toEqual([lines, lines])
    expect(full.needsAtMost() - lines).toBeCloseTo(fitWith(large).needs - lines, 5)
    expect(full.needsAtMost()).toBeGreaterThan(lines)
    expect(fitWith(small * 0.99).needsAtMost()).toBe(lines)
  })
})

describe('a picture whose shapes have their heights', () => {
  const band = (words: string) => box('Yearly visits', words) + box('Gauges', 'remain')

  test('words that outgrow their shape are told, by the height that it has', () => {
    const { errors } = check('cross', 'Three', band('Word '.repeat(120)))
    expect(errors.map(({ found }) => found)).toEqual([
      expect.stringMatching(
        /^“Yearly visits Word Word .*”, \d{3} px high in a picture that has 168 px for it$/,
      ),
    ])
  })

  test('words that fit it are not, nor does their number change what the slide needs', () => {
    const [short, long] = [
      check('cross', 'Three', band('end')),
      check('cross', 'Three', band('Word '.repeat(40))),
    ]
    expect(short.problems).toEqual([])
    expect(long.problems).toEqual([])
    expect(long.fit.needs).toBe(short.fit.needs)
  })
})
