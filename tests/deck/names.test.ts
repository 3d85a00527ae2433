import { expect, test } from 'vitest'
import { foundAfter } from '../helpers/compile-changed.ts'
import { file, settings } from './good-changes.ts'

test('case reserved-ids: an id that the page uses itself, or that objects have, is refused', () => {
  for (const id of [
    'source',
    'sources',
    'record',
    'contents',
    'downloads',
    'corrections',
    'presenting',
    'cite-1',
    'L12',
    'glyph-square',
    'constructor',
    '__proto__',
    'valueof'.replace('valueof', 'hasOwnProperty'),
  ])
    expect(foundAfter(file('010-rust.md', 'id: rust', `id: ${id}`)), id).toEqual([
      `010-rust.md:2:5 id: “${id}”`,
    ])
})

test('case show-names: a show’s name is one that an address can carry', () => {
  for (const name of ['kurz_fassung', 'ten minutes', 'für-alle', 'Short', ''])
    expect(foundAfter(settings('  short:', `  "${name}":`)), name).toContainEqual(
      expect.stringMatching(/^deck\.yaml:8:\d+ shows/),
    )
  expect(
    foundAfter(
      settings('  short:', '  short-2:'),
      file('000-title.md', 'short', 'short-2'),
      file('010-rust.md', 'short]', 'short-2]'),
    ),
  ).toEqual([])
})
