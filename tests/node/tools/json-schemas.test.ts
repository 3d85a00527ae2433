import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { Ajv, type ValidateFunction } from 'ajv'
import { beforeAll, expect, test } from 'vitest'
import { parse } from 'yaml'
import { KIND_NAMES } from '../../../src/charts/kinds.ts'
import { schemaFiles } from '../../../src/node/tools/json-schemas.ts'
import { snippetsFile } from '../../../src/node/tools/snippets.ts'
import { GALLERY } from '../../helpers/gallery.ts'
import { GOOD_DECK } from '../../helpers/good-deck.ts'

const files = schemaFiles()
let validators: Map<string, ValidateFunction>

beforeAll(() => {
  const ajv = new Ajv({ strict: false })
  for (const [name, text] of files) ajv.addSchema(JSON.parse(text), name)
  validators = new Map([...files.keys()].map((name) => [name, ajv.getSchema(name) as ValidateFunction]))
})

/** What an editor would underline in a file. */
function mistakes(schema: string, value: unknown): string[] {
  const validate = validators.get(schema)
  if (!validate) throw new Error(`no schema ${schema}`)
  validate(value)
  return (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`)
}

test('the snippets are those that the code makes, and each figure in them is a whole file', async () => {
  const text = snippetsFile()
  expect(await readFile('.vscode/briefing.code-snippets', 'utf8')).toBe(text)
  const snippets: Record<string, { scope: string; body: string[] }> = JSON.parse(text)
  expect(Object.keys(snippets)).toHaveLength(KIND_NAMES.length + 1)
  for (const { scope, body } of Object.values(snippets)) {
    // What an editor makes of it.
    const typed = body.join('\n').replace(/\\([\\$}])/g, '$1')
    if (scope !== 'markdown') expect(mistakes('figure.json', JSON.parse(typed))).toEqual([])
  }
})

const readDeck = async (folder: string, path: string) => readFile(join(folder, path), 'utf8')

test('the files in schemas/ are those that the code makes: npm run schemas writes them', async () => {
  expect(await readdir('schemas')).toEqual([...files.keys()].sort())
  for (const [name, text] of files) expect(await readFile(join('schemas', name), 'utf8'), name).toBe(text)
})

test.each([GOOD_DECK, GALLERY])(
  'an editor underlines nothing in the files of a deck without problems: %s',
  async (deck) => {
    expect(mistakes('deck.json', parse(await readDeck(deck, 'slides/deck.yaml')))).toEqual([])
    expect(mistakes('source.json', parse(await readDeck(deck, 'assets/source/source.yaml')))).toEqual([])
    for (const name of ['claims', 'events'])
      expect(
        mistakes(`${name}.json`, JSON.parse(await readDeck(deck, `assets/evidence/${name}.json`))),
      ).toEqual([])
    const slides = (await readdir(join(deck, 'slides'))).filter((name) => name.endsWith('.md'))
    expect(slides.length).toBeGreaterThan(2)
    for (const name of slides) {
      const [, frontMatter = ''] = (await readDeck(deck, `slides/${name}`)).split(/^---$/m)
      expect(mistakes('slide.json', parse(frontMatter)), name).toEqual([])
    }
    const data = (await readdir(join(deck, 'assets/data'))).filter((name) => name.endsWith('.json'))
    expect(data.length).toBeGreaterThan(0)
    for (const name of data)
      expect(mistakes('figure.json', JSON.parse(await readDeck(deck, `assets/data/${name}`))), name).toEqual(
        [],
      )
  },
)

test('a word too many, a kind or a layout that there isn’t are underlined', () => {
  expect(mistakes('slide.json', { id: 'a', layout: 'tiles' }).join('\n')).toMatch(/allowed values/)
  expect(mistakes('slide.json', { id: 'a', layout: 'panels', colour: 'red' }).join('\n')).toMatch(
    /additional/,
  )
  expect(mistakes('figure.json', { kind: 'pie' }).length).toBeGreaterThan(0)
  expect(mistakes('figure.json', { kind: 'dots', subtitle: 'a' }).length).toBeGreaterThan(0)
})
