import { mkdtempSync, rmSync } from 'node:fs'
import { mkdir, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { licences } from '../../../src/node/site/licences.ts'

let root: string
beforeAll(() => {
  root = mkdtempSync(join(tmpdir(), 'licences-'))
})
afterAll(() => rmSync(root, { recursive: true, force: true }))

async function install(name: string, licence?: string): Promise<void> {
  const folder = join(root, 'node_modules', name)
  await mkdir(folder, { recursive: true })
  await writeFile(join(folder, 'package.json'), JSON.stringify({ name, version: '1.2.3' }))
  if (licence) await writeFile(join(folder, licence), `Licence of ${name}\r\n`)
}

test('each package of a file is named once, by name, with its version and its words', async () => {
  await install('zebra', 'LICENSE')
  await install('@scope/ant', 'licence.md')
  const text = await licences(root, [
    'src/own.ts',
    'node_modules/zebra/a.js',
    'node_modules/@scope/ant/b.js',
    'node_modules\\zebra\\c.js',
  ])
  expect(text.split('\n').slice(2)).toEqual([
    '@scope/ant 1.2.3',
    '================',
    '',
    'Licence of @scope/ant',
    '',
    'zebra 1.2.3',
    '===========',
    '',
    'Licence of zebra',
    '',
  ])
})

test('a package without a licence stops the build', async () => {
  await install('nameless')
  await expect(licences(root, ['node_modules/nameless/a.js'])).rejects.toThrow('nameless has no licence file')
})
