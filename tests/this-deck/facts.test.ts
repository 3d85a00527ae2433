import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import type { Slide } from '../../src/deck/model/types.ts'
import { compileFolder } from '../../src/node/compile/compile.ts'
import { faultsOf, oneLine, ownTextsOf, ownTextsOfSlide, withoutQuotations, wordsIn } from './own-voice.ts'

/** What the check of the record of 25 November 2026 asks of the shipped deck, in words, dates and marks. */
const { deck, problems } = await compileFolder('.')
if (!deck) throw new Error(`the deck has problems: ${JSON.stringify(problems)}`)
const texts = ownTextsOf(deck)
const slide = (id: string): Slide => {
  const found = deck.slides.find((one) => one.id === id)
  if (!found) throw new Error(`no slide ${id}`)
  return found
}
const wordsOf = (id: string) =>
  oneLine(
    ownTextsOfSlide(slide(id))
      .map(({ text }) => text)
      .join(' '),
  )
const say = (id: string) => slide(id).note.say.join(' ')

describe('the deck in its own voice', () => {
  test('is read whole: every slide, and thousands of words', () => {
    expect(deck.slides.length).toBeGreaterThan(25)
    expect(new Set(texts.map(({ where }) => where)).size).toBeGreaterThan(25)
    expect(wordsIn(texts)).toBeGreaterThan(4000)
  })

  test('keeps the five rules and none of the sentences that were mended', () => {
    expect(faultsOf(texts)).toEqual([])
  })

  test('a quotation is not our voice, also a nested one; a lost mark hides nothing', () => {
    const quoted = 'Once called “unannounced”, now not.'
    expect(withoutQuotations(quoted)).toBe('Once called , now not.')
    expect(withoutQuotations('a “b “c” unannounced” d')).toBe('a d')
    expect(withoutQuotations('a “b unannounced')).toBeUndefined()
    expect(withoutQuotations('a” b')).toBeUndefined()
    const faults = faultsOf([
      { where: 'x', text: 'Unannounced visits to Europe’s prisons, “so called”' },
      { where: 'y', text: 'Russia has left. “So it says”' },
      { where: 'z', text: 'Acts before 16 September 2022' },
    ])
    expect(faults.map((fault) => fault.slice(0, 2))).toEqual(['x:', 'y:', 'z:'])
    expect(
      faultsOf([{ where: 'ok', text: 'we say neither that Russia has left nor that it has not' }]),
    ).toEqual([])
  })
})

describe('rule 3: a chart of when a treaty reaches new acts', () => {
  const { rows } = JSON.parse(readFileSync('assets/data/oversight-layers.json', 'utf8')) as {
    rows: { entity: string; from: { date: string }; closed?: { date: string } }[]
  }
  const row = (entity: string) => rows.find((one) => one.entity === entity)

  test.each([
    ['cpt', 'E07'],
    ['ecthr', 'E06'],
    ['uncat', 'E46'],
  ])('begins %s with its entry into force, %s', (entity, event) => {
    expect(row(entity)?.from.date).toBe(deck.register.events.get(event)?.date)
  })

  test('closes no layer of the convention as a fact', () => {
    expect(row('cpt')).toBeDefined()
    expect(row('cpt')?.closed).toBeUndefined()
  })
})

test('the timeline says the years of its first event and of its last', () => {
  const { subtitle, rows } = JSON.parse(readFileSync('assets/data/timeline.json', 'utf8')) as {
    subtitle: string
    rows: { date: string }[]
  }
  const years = /(\d{4}) to (\d{4})/.exec(subtitle)?.slice(1)
  expect(years).toEqual([rows[0], rows.at(-1)].map((row) => row?.date.slice(0, 4)))
})

/** By slide: record ids that it shows, and words of its own. */
const ROWS: [id: string, records: string[], words: RegExp[]][] = [
  ['title', [], [/one death in custody \(slide 10\)/]],
  [
    'move-to-leave',
    ['E33', 'C03', 'E19'],
    [
      /16 March 2022 † Council of Europe membership ends: expelled, says the Council; left by its own notice, says Moscow/,
    ],
  ],
  [
    'bottom-line',
    ['E42', 'E45', 'C36', 'C38'],
    [/^The exit ends the CPT’s right to visit; UN duties and war-crimes law/],
  ],
  [
    'cpt-visits',
    ['C08', 'C10', 'C11', 'E48'],
    [/11 by June 2003/, /19 by April 2010/, /30 by 2021, says Deutsche Welle/],
  ],
  ['oversight-layers', ['C40', 'C41', 'E45', 'E46'], []],
  ['oversight-powers', ['C30', 'C40', 'C42', 'E45'], [/Visit any place of detention/]],
  ['sequence', ['E26', 'E31', 'E32', 'E33'], [/August dossier of UN-mandated experts/, /December 2023/]],
  ['motives', ['E26', 'C26', 'C35'], [/Article 5/, /their account was not found/]],
  [
    'at-home',
    ['E18', 'E20', 'C24', 'C26'],
    [/a day after its listing as foreign agent/, /listed in August 2023/],
  ],
  ['audiences', ['C15'], [/^The source reads the exit as a message: no Western-linked monitoring/]],
  ['uncat-duties', ['E49'], [/7 December 2022; no review of it was found/]],
  ['no-shield', ['C52'], [/State responsibility, not guilt/]],
  [
    'sight-narrows',
    ['C10', 'C30', 'E16', 'E45'],
    [/Until 2021/, /Since 2021/, /After the exit/, /Article 17/],
  ],
  ['ukraine-record', ['C46'], [/104 of 205 Russian prisoners of war/]],
  ['prison-evidence', ['C11', 'E48', 'C54'], [/^The source reads years of evidence as entrenched/]],
  ['mali-car', ['C55'], [/Malian forces and foreign military personnel/]],
  [
    'comparators',
    ['C17', 'C20', 'E47', 'E51', 'E52'],
    [/no exit from this convention/i, /10 September 2013/, /27 October 2017/],
  ],
  ['since-the-text', ['E42', 'C36'], [/^† Since the text: the law to leave was signed on 29 September 2025/]],
  [
    'record-check',
    ['C03', 'C11', 'C18', 'C55'],
    [/8 February 2023/, /judgments after 15 March 2022/, /Malian forces/],
  ],
]

describe('slide by slide', () => {
  test.each(ROWS)('%s shows %j', (id, records, words) => {
    expect(slide(id).records).toEqual(expect.arrayContaining(records))
    for (const wording of words) expect(wordsOf(id)).toMatch(wording)
  })

  test('the one death that is named stands on the slide that the content note names', () => {
    expect(slide('at-home').label).toBe('10')
    const named = deck.slides.filter(({ id }) => /Navalny/.test(wordsOf(id))).map(({ id }) => id)
    expect(named).toEqual(['at-home'])
  })

  test('order in time is drawn without arrows', () => {
    expect(['steps', 'flow']).not.toContain(slide('sequence').layout)
  })

  test('visits of before, since and after are three states', () => {
    expect(slide('sight-narrows').body.boxes).toHaveLength(3)
  })

  test('prisoners of war: both sides are told of, no share stands on the slide', () => {
    expect(slide('ukraine-record').note.quotes.flatMap(({ claims }) => claims)).toContain('C48')
    const onSlide = ownTextsOfSlide({
      ...slide('ukraine-record'),
      note: { onScreen: [], say: [], quotes: [] },
    })
    expect(onSlide.length).toBeGreaterThan(4)
    for (const { text } of onSlide) expect(text).not.toMatch(/%|per cent| of 174| of 205/)
  })

  test('a reading of the source has the badge of an assessment', () => {
    expect(slide('prison-evidence').badges).toEqual(['assessment'])
  })

  test('what is spoken after the text says neither that Russia has left nor that it has not', () => {
    for (const id of ['bottom-line', 'since-the-text'])
      expect(say(id)).toContain('we say neither that Russia has left nor that it has not')
  })
})

describe('new verdicts', () => {
  test.each(['C11', 'C18'])('%s is supported with nuance, so no slide answers for it', (id) => {
    expect(deck.register.claims.get(id)?.verdict).toBe('supported-with-nuance')
    expect(deck.slides.filter(({ restsOn }) => restsOn.has(id)).map((one) => one.id)).toEqual([])
  })
})

test('every correction names a slide that is there and says what was wrong', () => {
  expect(deck.settings.corrections.length).toBeGreaterThan(10)
  const ids = deck.slides.map(({ id }) => id)
  for (const { slide: id, change, date } of deck.settings.corrections) {
    expect(ids).toContain(id)
    expect(date).toBe('2026-11-25')
    expect(change.split(' ').length).toBeGreaterThan(8)
  }
})
