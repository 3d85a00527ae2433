import { describe, expect, test } from 'vitest'
import { compileDeck } from '../../../src/deck/compile-deck.ts'
import type { DeckFile, DeckFiles } from '../../../src/deck/model/files.ts'
import { ANSWERABLE } from '../../../src/evidence/register.ts'
import { figures } from '../../../src/node/compile/figures.ts'
import { readDeckFiles } from '../../../src/node/compile/read-deck-files.ts'
import { GALLERY, galleryDeck } from '../../helpers/gallery.ts'
import { goodFiles } from '../../helpers/good-deck.ts'

const sha256 = '3379a88cb009add41ef8b64aaeb14309f4e413d32e3fbaefa21f82869b9f1ec7'
const good = await goodFiles()
const CLAIM = 'The bridge stays shut'

/** The good deck with a text of one file changed; each change must find what it replaces. */
function changed(files: DeckFiles, path: string, from: string, to: string): DeckFiles {
  const change = (file: DeckFile): DeckFile => {
    if (file.path !== path) return file
    const text = new TextDecoder().decode(file.bytes)
    expect(text).toContain(from)
    return { path, bytes: new TextEncoder().encode(text.replace(from, () => to)) }
  }
  return {
    ...files,
    settings: change(files.settings),
    slides: files.slides.map(change),
    data: files.data.map(change),
  }
}

const RUST = 'slides/010-rust.md'
const COSTS = 'slides/020-costs.md'
const FRONT = 'badge: report'
const problemsOf = (files: DeckFiles) =>
  compileDeck(files, { sha256: () => sha256, figures }).problems.map(
    ({ file, line, found, expected }) => `${file}:${line} ${found} | ${expected}`,
  )

describe('F29: the words of a superseded claim need an answer wherever a slide says them', () => {
  test.each([
    ['as the headline', '# Two of the nine piers have rust', `# ${CLAIM}`, 9, 'headline'],
    ['as the subtitle', 'As the inspectors reported {L7}', CLAIM, 11, 'body'],
    ['in a box', 'Two of nine {L7}, confirmed by the record {C01}', `So: ${CLAIM}.`, 15, 'body'],
    ['as a box heading', '### Piers', `### ${CLAIM}`, 13, 'body'],
    ['on screen', 'Two boxes, piers and repairs.', CLAIM, 22, 'note'],
    ['when spoken', 'Inspectors found rust.', `${CLAIM}.`, 24, 'note'],
    [
      'in a cell of Markdown',
      'As the inspectors reported {L7}',
      `| A | B |\n|---|---|\n| ${CLAIM} | x |`,
      13,
      'body',
    ],
    ['in other letters', 'As the inspectors reported {L7}', 'the BRIDGE *stays* {L8} sh\u00adut', 11, 'body'],
    ['over two lines', 'As the inspectors reported {L7}', 'The bridge\nstays shut', 11, 'body'],
  ])('%s', (_where, from, to, line, part) => {
    const found = problemsOf(changed(good, RUST, from, to)).filter((problem) => problem.includes('C02'))
    expect(found).toHaveLength(1)
    expect(found[0]).toMatch(
      new RegExp(`^${RUST}:${line} slide “rust” says words of claim C02 in its ${part}, .*superseded`),
    )
  })

  test.each(['"text": "Piers"', '"note": "The analysis gives no sums."', '"Items and their cost"'])(
    'in the data: %s',
    (from) => {
      const to = from.replace(/"[^"]*"$/, `"${CLAIM}"`)
      const files = changed(
        changed(good, 'assets/data/costs.json', from, to),
        COSTS,
        'rests-on: { C02: corrected }',
        '',
      )
      expect(
        problemsOf(files).filter((problem) => /costs\.json:\d+ .*says words of claim C02/.test(problem)),
      ).toEqual([])
      const unquoted = changed(files, COSTS, '> The bridge stays shut until the piers are sound.', '')
      expect(problemsOf(unquoted).join('\n')).toMatch(
        /costs\.json:\d+ slide “costs” says words of claim C02 in its data/,
      )
    },
  )

  test('an answer settles it', () => {
    const said = changed(good, RUST, 'Inspectors found rust.', `${CLAIM}.`)
    expect(problemsOf(changed(said, RUST, FRONT, `${FRONT}\nrests-on: { C02: attributed }`))).toEqual([])
  })

  test('in deck.yaml nobody can answer for it', () => {
    expect(
      problemsOf(changed(good, 'slides/deck.yaml', 'A deck of three slides for the tests.', CLAIM)),
    ).toEqual([expect.stringMatching(/^slides\/deck\.yaml:\d+ words of claim C02 in “description”/)])
  })
})

describe('F29: a slide that cites the line of a superseded claim answers for it', () => {
  const cited = (front: string) =>
    changed(changed(good, RUST, 'breaks off {L8}', 'breaks off {L17}'), RUST, FRONT, `${FRONT}\n${front}`)

  test('in its body', () => {
    expect(problemsOf(cited(''))).toEqual([
      expect.stringMatching(
        /010-rust\.md:\d+ slide “rust” cites L17, where claim C02 stands.*“other-part” if it/,
      ),
    ])
  })

  test('under covers', () => {
    const files = changed(good, RUST, 'covers: [5, 9]', 'covers: [5, 9, 17]')
    expect(problemsOf(files)).toEqual([expect.stringMatching(/cites L17, where claim C02 stands/)])
  })

  test('with a datum', () => {
    const files = changed(good, 'assets/data/costs.json', '"lines": [15]', '"lines": [17]')
    const unquoted = changed(
      changed(files, COSTS, 'rests-on: { C02: corrected }', ''),
      COSTS,
      '> The bridge stays shut until the piers are sound.',
      '',
    )
    expect(problemsOf(unquoted).join('\n')).toMatch(/costs\.json:13 slide “costs” cites L17, where claim C02/)
  })

  test.each(['attributed', 'corrected', 'other-part'])('%s settles it', (answer) => {
    expect(problemsOf(cited(`rests-on: { C02: ${answer} }`))).toEqual([])
  })

  test('but words of the claim are no other part of its line', () => {
    const files = changed(cited('rests-on: { C02: other-part }'), RUST, 'Inspectors found rust.', `${CLAIM}.`)
    expect(problemsOf(files)).toEqual([
      expect.stringMatching(/010-rust\.md:4 claim C02 as “other-part”, but slide “rust” says words/),
    ])
  })
})

test('F31: a claim that the record bears out is not corrected', () => {
  const files = changed(good, RUST, FRONT, `${FRONT}\nrests-on: { C01: corrected }`)
  expect(problemsOf(files)).toEqual([
    expect.stringMatching(/:4 claim C01 answered for as “corrected”, though the record calls it supported/),
  ])
})

const deck = await galleryDeck()
const files = await readDeckFiles(GALLERY)

describe('F29: in a whole deck', () => {
  const claims = [...deck.register.claims.values()].filter(({ verdict }) => ANSWERABLE.includes(verdict))
  const check = (slide: string, from: string, to: string) =>
    compileDeck(changed(files, slide, from, to), {
      sha256: () => deck.source.sha256,
      figures,
    }).problems.map(({ found }) => found)

  // All claims at once: each is found among the words of the others, and the deck is compiled once for each place.
  const slide = 'slides/140-methods.md'
  const headline = /^# .*$/m.exec(
    new TextDecoder().decode(files.slides.find(({ path }) => path === slide)?.bytes),
  )
  const quotes = claims.map(({ quote }) => quote)
  const inHeadline = check(slide, headline?.[0] ?? '', `# ${quotes.join(' / ')}`)
  const body = 'Three weirs instead of eleven {L10} {E14}'
  const inBody = check(slide, body, `${quotes.join(' / ')} {L10}`)

  test('there are claims to answer for', () => expect(claims.length).toBeGreaterThan(3))

  test.each(claims)('$id is not said on slide 14 unanswered', ({ id }) => {
    for (const [part, found] of Object.entries({ headline: inHeadline, body: inBody }))
      expect(found).toContainEqual(expect.stringContaining(`says words of claim ${id} in its ${part},`))
  })

  test('C04 is not said in a cell of the table of rivers unanswered', () => {
    const quote = deck.register.claims.get('C04')?.quote ?? ''
    expect(
      check('assets/data/rivers.json', '"Never had visits; inspected by insurers"', JSON.stringify(quote)),
    ).toContainEqual(expect.stringContaining('says words of claim C04 in its data'))
  })
})
