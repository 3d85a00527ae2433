import { expect, test } from 'vitest'
import { readSettings } from '../../src/deck/settings.ts'
import { renderPassage } from '../../src/pages/render-note.ts'
import { directionOf } from '../../src/source/language-tag.ts'
import { readOutline } from '../../src/source/outline.ts'
import { makeSource } from '../helpers/make-source.ts'

const YAML = `title: A
description: B
as-of: { analysis: May 2025, record: none }
shows: { full: { title: Full, minutes: 5 } }
`
const dirOf = (more: string) => readSettings('slides/deck.yaml', YAML + more).settings?.dir

test('a deck is read the way of the script of its language, unless it says another', () => {
  for (const lang of ['en', 'de', 'uk', 'vi', 'ja', 'az', 'uz-Latn'])
    expect(directionOf(lang), lang).toBe('ltr')
  for (const lang of ['ar', 'he', 'fa', 'ur', 'dv', 'az-Arab', 'ar-EG'])
    expect(directionOf(lang), lang).toBe('rtl')
  expect(dirOf('')).toBe('ltr')
  expect(dirOf('lang: ar\n')).toBe('rtl')
  expect(dirOf('lang: ar\ndir: ltr\n')).toBe('ltr')
  expect(readSettings('slides/deck.yaml', `${YAML}dir: left\n`).problems[0]?.found).toContain('left')
})

const outlineOf = (more: string) =>
  readOutline(
    'source.yaml',
    `file: a.txt\nname: A\nsha256: ${'a'.repeat(64)}\nsections: [{ lines: 1-1, title: T }]\nheadings: []\ninstructions: []\ncut: []\ntables: []\n${more}`,
    {
      path: 'a.txt',
      text: 'Рада сказала так.',
      sha256: 'a'.repeat(64),
    },
  )

test('an analysis may be in another language than its deck, and its words say so', () => {
  const { outline, problems } = outlineOf('quotes-lang: ar\n')
  expect(problems).toEqual([])
  expect(outline?.lang).toBe('ar')
  expect(outlineOf('').outline).not.toHaveProperty('lang')
  expect(outlineOf('quotes-lang: arabic tongue\n').problems[0]?.expected).toContain('a language tag')
  const quote = {
    line: 1,
    start: 0,
    end: 4,
    text: 'سلام',
    cut: false,
    instruction: false,
    claims: [],
    place: { file: 'x', line: 1, column: 1 },
  }
  expect(renderPassage(quote, makeSource(['سلام'], { lang: 'ar' })).text).toContain(
    '<blockquote lang="ar" dir="rtl" data-lines="1"',
  )
  expect(renderPassage(quote, makeSource(['سلام'])).text).toContain('<blockquote data-lines="1"')
})
