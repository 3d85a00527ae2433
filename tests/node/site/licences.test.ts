import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { licences } from '../../../src/node/site/licences.ts'

let folder: string
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'licences-'))
  put('plain', 'LICENSE', 'Do what you like.\r\nBut say so.\r\n\r\n')
  put('@scope/font', 'licence.txt', 'Not under this name.')
  put('bare', 'README.md', 'Ask me.')
})
afterAll(() => rmSync(folder, { recursive: true }))

function put(name: string, file: string, text: string): void {
  const place = join(folder, name)
  mkdirSync(place, { recursive: true })
  writeFileSync(join(place, 'package.json'), '{ "version": "1.2.3" }')
  writeFileSync(join(place, file), text)
}

const of = (...files: string[]) => licences(files, (name) => join(folder, name))

test('each package stands once, by name, whatever of it is used and however its path is written', async () => {
  const text = await of(
    '/deck/node_modules/plain/index.js',
    '/deck/src/views/main.ts',
    'C:\\deck\\node_modules\\@scope\\font\\files\\a.woff2',
    '/deck/node_modules/plain/lib/part.js',
  )
  const [head, others] = text.split('SOFTWARE.\n')
  expect(head).toMatch(
    /^The code and fonts published here may be passed on under these licences\.\n\nbriefing-deck \d/,
  )
  expect(head).toContain('MIT License')
  expect(others).toBe(`
The analysis in assets/source is not covered by this licence: it belongs to its author.

@scope/font 1.2.3
=================

Not under this name.

plain 1.2.3
===========

Do what you like.
But say so.
`)
})

test('of a package within another the inner one counts', async () => {
  expect(await of('/deck/node_modules/bare/node_modules/plain/index.js')).not.toContain('bare')
})

test('a package without a licence is not published in silence', async () => {
  await expect(of('/deck/node_modules/bare/index.js')).rejects.toThrow('bare has no licence file')
})
