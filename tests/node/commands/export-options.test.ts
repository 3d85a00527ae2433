import { resolve } from 'node:path'
import { expect, test } from 'vitest'
import { readExportOptions } from '../../../src/node/commands/export-options.ts'
import { DeckError } from '../../../src/problems/deck-error.ts'

test('without a word everything is made, on A4, with notes, into the site', () => {
  expect(readExportOptions([])).toEqual({
    root: resolve('.'),
    show: undefined,
    products: ['slides', 'handout', 'onepage', 'pptx', 'images'],
    theme: undefined,
    out: 'dist/downloads',
    paper: 'a4',
    notes: true,
    installBrowser: false,
  })
})

test.each([
  [['--only', 'handout', '--only', 'slides'], { products: ['slides', 'handout'] }],
  [['--only=images,slides,slides'], { products: ['slides', 'images'] }],
  [['--paper', 'LETTER'], { paper: 'letter' }],
  [['--theme', 'dark', '--show', 'short', '--out', 'x'], { theme: 'dark', show: 'short', out: 'x' }],
  [['--without-notes', '--install-browser'], { notes: false, installBrowser: true }],
])('%j is read', (args, expected) => {
  expect(readExportOptions(args)).toMatchObject(expected)
})

test.each([
  [['--only', 'docx'], '--only docx: expected one of slides, handout, onepage, pptx, images.'],
  [['--only', 'slides,'], '--only : expected one of slides, handout, onepage, pptx, images.'],
  [['--paper', 'a5'], '--paper a5: expected one of a4, letter.'],
  [['--theme', 'auto'], '--theme auto: expected one of light, dark.'],
  [['--only'], 'Usage: npm run export -- '],
  [['--notes'], '--notes: no such option.'],
  [['slides'], 'slides: expected options only.'],
])('%j is a mistake, told with what was expected', (args, message) => {
  expect(() => readExportOptions(args)).toThrow(DeckError)
  expect(() => readExportOptions(args)).toThrow(message)
})
