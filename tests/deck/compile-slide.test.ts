import { expect, test } from 'vitest'
import { compileSlide, type SlideContext } from '../../src/deck/compile-slide.ts'
import { wordsOfClaims } from '../../src/evidence/claim-words.ts'
import { locateClaims } from '../../src/evidence/match-claims.ts'
import { makeRegister } from '../helpers/make-register.ts'
import { makeSource } from '../helpers/make-source.ts'

const source = makeSource(['Heading', 'Rust was found in two piers.', 'Add a picture.', 'It will be.'], {
  headings: [1],
  instructions: [3],
  cut: [4],
})
const register = makeRegister([
  { id: 'C01', quote: 'two piers', verdict: 'contradicted', record: 'Three piers.' },
])
const context: SlideContext = {
  source,
  register,
  claims: locateClaims(register, source),
  claimWords: wordsOfClaims(register),
  settings: undefined,
  data: [],
  names: { slides: new Map([['piers', '7']]), entities: [] },
  figures: { read: () => ({ issues: [] }) },
}
const slide = (frontMatter: string, quotes = '> Rust was found', say = 'Rust.', cites = 1) =>
  compileSlide(
    'a.md',
    `---\nid: a\nlayout: panels\n${frontMatter}\n---\n# H\n\nS {L${cites}}\n\n### Box\n\nText\n\nNote:\nOn screen: x\n\nSay: ${say}\n\n${quotes}\n`,
    context,
  )
const problems = (...given: Parameters<typeof slide>) =>
  slide(...given).problems.map(({ line, found }) => `${line} ${found}`)

test('a slide uses the lines it quotes, covers and refers to, each once and in order', () => {
  expect(slide('covers: [4, 1]', '> Rust was found\n\n> Rust\n\n> Add a picture.').slide?.lines).toEqual([
    1, 2, 3, 4,
  ])
})

test('a reference to a slide prints its number, and leads there', () => {
  const { slide: one, slides } = compileSlide(
    'a.md',
    '---\nid: a\nlayout: panels\n---\n# As on {slide:piers}\n\nSee slide {slide:piers}\n\n### B\n\n{slide: pears}\n\nNote:\nSay: x\n',
    context,
  )
  expect(one?.headline).toBe('As on\u00a07')
  expect(one?.headlineHtml.text).toBe('As on\u00a0<a href="#piers">7</a>')
  expect(one?.body.subtitle?.text).toBe('See slide\u00a0<a href="#piers">7</a>')
  expect(slides.map(({ target, place }) => `${target} ${place.line}:${place.column}`)).toEqual([
    'piers 5:9',
    'piers 7:11',
    'pears 11:1',
  ])
})

test('a quote carries its line, the break of its sentence and whether it is an instruction', () => {
  expect(slide('', '> Add a picture.\n\n> It will be.').slide?.note.quotes).toMatchObject([
    { line: 3, cut: false, instruction: true },
    { line: 4, cut: true, instruction: false },
  ])
})

test('speaking time follows from the words unless the author gives it', () => {
  expect(slide('seconds: 45').slide?.seconds).toBe(45)
  expect(slide('', undefined, 'word '.repeat(130)).slide?.seconds).toBe(60)
  expect(slide('').slide?.seconds).toBe(20)
})

test('a contradicted claim may not be quoted without an answer', () => {
  const [problem] = slide('', '> found in two piers').problems
  expect(problem?.found).toBe('slide “a” quotes claim C01, which the record calls contradicted: “two piers”')
  expect(problem?.hint).toBe('record: Three piers.')
})

test('an answer settles it and is kept', () => {
  const compiled = slide('rests-on: { C01: corrected }', '> found in two piers')
  expect(compiled.problems).toEqual([])
  expect(compiled.slide?.restsOn).toEqual(new Map([['C01', 'corrected']]))
})

test('an answer to a claim that nothing touches is a mistake', () => {
  expect(problems('rests-on: { C01: corrected }')).toEqual([
    '4 claim C01, which nothing on this slide touches',
  ])
  expect(problems('rests-on: { C77: corrected }')).toEqual(['4 unknown claim C77'])
})

test('a blank line of the source cannot be covered', () => {
  expect(problems('covers: [5]')).toEqual(['4 source line 5, which does not exist'])
})

test('F6: a slide file that nobody could read on a slide is refused, and not worked on for seconds', () => {
  const { slide, problems } = compileSlide('a.md', '| a | b |\n|---|---|\n'.repeat(6000), context)
  expect(slide).toBeUndefined()
  expect(problems).toMatchObject([{ line: 1, column: 1, found: 'a slide file of 120000 characters' }])
})
