import { expect, test } from 'vitest'
import { wordsOf } from '../../src/draft/find/lines.ts'
import { printedText } from '../../src/source/read-source.ts'
import { drafted } from '../helpers/drafted.ts'
import { randomFrom } from '../helpers/random-from.ts'

const STEMS =
  'river bridge council harbour water price winter report school island contract engine window measure autumn storm ledger garden signal public cost ' +
  'мост река совет вода цена зима 河川 橋梁 جسر نهر ماء Straße façade naïve coöperate re-use don’t O’Hara R&D 3,400 12.5 47% 2019 §4 C++ a_b {L1} %NAME% `code` *star* _under_ #tag | > < & \\ ~~x~~ == :smile: https://example.org/a_b www.example.org [^1] [[wiki]] ![alt](x.png) <b>bold</b> &amp; ]( }{ **'
const WORDS = STEMS.split(' ')

function makeText(seed: number): string {
  const random = randomFrom(seed)
  const int = (most: number) => Math.floor(random() * most)
  const pick = <Item>(items: readonly Item[]): Item => items[int(items.length)]!
  const plain = WORDS.slice(0, 30)
  const words = (count: number, from = WORDS) => Array.from({ length: count }, () => pick(from)).join(' ')
  const sentence = () => {
    const text = words(3 + int(22), random() < 0.6 ? plain : WORDS)
    return `${text.charAt(0).toUpperCase()}${text.slice(1)}${pick(['.', '.', '.', '?', '', ';', ','])}`
  }
  const paragraph = () => Array.from({ length: 1 + int(6) }, sentence).join(pick([' ', '  ', '\n']))
  const title = () => {
    const text = words(1 + int(7), plain)
    return text.charAt(0).toUpperCase() + text.slice(1)
  }
  const heading = () =>
    pick([
      `${int(9)}. ${title()}`,
      `${pick(['a', 'b', 'c'])}) ${title()}`,
      `## ${title()}`,
      title(),
      title().toUpperCase(),
      `**${title()}**`,
      `${title()}\n=====`,
    ])
  const list = () =>
    Array.from(
      { length: 1 + int(7) },
      (_, at) => `${pick(['- ', '• ', '* ', `${at + 1}. `])}${sentence()}`,
    ).join('\n')
  const table = () => {
    const sign = pick(['\t', ' | ', '   ', ''])
    const row = () => Array.from({ length: 3 }, () => title()).join(sign)
    return Array.from({ length: 2 + int(6) }, row).join('\n')
  }
  const dates = () =>
    Array.from(
      { length: 2 + int(4) },
      () => `In ${pick(['March ', '', '3 May '])}${1950 + int(80)} the ${words(5, plain)}.`,
    ).join(' ')
  const odd = () =>
    pick([
      'TODO: check this',
      '[insert figure here]',
      '---',
      '>',
      '> quoted words here',
      '|',
      '#',
      'Note:',
      '---\nid: x\n---',
      '\u00a0',
      '\ufeff',
      'x\u200by words\u00adhere',
      '\t\t',
    ])
  const parts = Array.from({ length: 1 + int(24) }, () =>
    pick([heading, paragraph, paragraph, paragraph, list, table, dates, odd])(),
  )
  const repeated = random() < 0.3 ? [...parts, ...parts.slice(0, 2)] : parts
  return [sentence(), ...repeated].join(pick(['\n\n', '\n\n', '\n', '\r\n\r\n']))
}

/** Words that the slides may say besides those of the text. */
const OWN = `To do say what line lines to come to a title short show the text says from From Line Source map open briefing this figure shows
  dates Points Boxes Words Table Bars Timeline Lines bars`

test('a deck of any of 200 texts, read as Markdown, quotes every word and prints none that the text has not', () => {
  let changed = 0
  for (let seed = 1; seed <= 200; seed++) {
    const text = makeText(seed)
    const { deck, problems } = drafted(text, true)
    expect({ seed, problems: problems.slice(0, 2) }).toEqual({ seed, problems: [] })
    expect({ seed, missing: deck?.coverage.missing }).toEqual({ seed, missing: [] })
    const other = deck!.source.lines.filter((line) => {
      const written = line.text.replace(/[*_`\\]|amp;|\]\([^()\s]*\)/gu, '')
      const said = wordsOf(printedText(line).replace(/[*_`\\]/gu, ''))
      if (printedText(line) !== line.text.trim()) changed++
      return said.join(' ') !== wordsOf(written).join(' ')
    })
    expect({ seed, other }).toEqual({ seed, other: [] })
  }
  expect(changed).toBeGreaterThan(1000)
}, 180_000)

test('a deck of any of 200 texts compiles without a problem, quotes every word, and says no word of its own', () => {
  const own = new Set(wordsOf(OWN.toLowerCase()))
  let slides = 0
  for (let seed = 1; seed <= 200; seed++) {
    const text = makeText(seed)
    const { deck, problems, proposal } = drafted(text)
    expect({ seed, problems: problems.slice(0, 2) }).toEqual({ seed, problems: [] })
    expect({ seed, missing: deck?.coverage.missing }).toEqual({ seed, missing: [] })
    const known = new Set(
      wordsOf(
        `${text} ${text.replace(/[\u00ad\u200b]/gu, '')} ${text.replace(/[*_`]/gu, ' ')}`.toLowerCase(),
      ),
    )
    // Cells that run together in the text are words of their own on the slide.
    const isCut = (word: string) => text.toLowerCase().includes(word)
    for (const { slide } of proposal.slides) {
      slides++
      const said = wordsOf(
        `${slide.headline} ${slide.body} ${slide.say}`
          .replace(/\\/gu, '')
          .replace(/\{L[^{}]*\}/gu, '')
          .toLowerCase(),
      )
      const parts = said.flatMap((word) => (known.has(word) ? [] : word.split(/[’'‑-]/u)))
      const invented = parts.filter(
        (word) =>
          !known.has(word) &&
          !isCut(word) &&
          !own.has(word) &&
          !/^\d+$/u.test(word) &&
          slide.layout !== 'source-map',
      )
      expect({ seed, id: slide.id, invented }).toEqual({ seed, id: slide.id, invented: [] })
    }
  }
  expect(slides).toBeGreaterThan(1000)
}, 180_000)
