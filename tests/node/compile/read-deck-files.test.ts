import { execFileSync } from 'node:child_process'
import { chmod, mkdir, mkdtemp, rename, rm, symlink, truncate, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { compileFolder } from '../../../src/node/compile/compile.ts'
import { layOver } from '../../helpers/lay-over.ts'

let root: string
beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'read-deck-'))
  await layOver('good', root)
})
afterEach(() => rm(root, { recursive: true, force: true }))

const at = (path: string) => join(root, path)
const found = async () =>
  (await compileFolder(root)).problems.map(({ file, found, expected }) => `${file}: ${found} | ${expected}`)
const windows = process.platform === 'win32'

describe('F22, case stray-files-in-slides', () => {
  test('case stray-files-in-slides: names that begin with a dot are stepped over', async () => {
    await writeFile(at('slides/._010-rust.md'), Uint8Array.of(0, 5, 22, 7, 0xff))
    await writeFile(at('assets/data/._costs.json'), Uint8Array.of(0, 5, 22, 7))
    await mkdir(at('slides/.drafts'))
    if (!windows) await symlink('me@host.1:2', at('slides/.#010-rust.md'))
    expect(await found()).toEqual([])
  })

  test.each(['030-x.MD', '030-x.md.txt', '030-x.markdown', '030-x.md '])(
    'case stray-files-in-slides: %s is named',
    async (name) => {
      await writeFile(at(`slides/${name}`), '')
      expect(await found()).toEqual([
        `slides/${name}: a file that is left out for its name | a name that ends in .md`,
      ])
    },
  )

  test('case stray-files-in-slides: folders are named, and data files with nearly the right name', async () => {
    await mkdir(at('slides/drafts'))
    await writeFile(at('assets/data/more.JSON'), '{}')
    expect(await found()).toEqual([
      'slides/drafts: a folder, which nothing reads | files that lie in slides itself',
      'assets/data/more.JSON: a file that is left out for its name | a name that ends in .json',
    ])
  })

  test('case stray-files-in-slides: what editors leave beside a file stops nothing', async () => {
    for (const name of ['010-rust.md~', '#010-rust.md#', '010-rust.md.bak', 'notes.txt', 'README'])
      await writeFile(at(`slides/${name}`), 'x')
    expect(await found()).toEqual([])
  })
})

describe('F6: what is no file to read is a problem with its path', () => {
  test('F6: a folder named as a slide or as data', async () => {
    await mkdir(at('slides/030-x.md'))
    await mkdir(at('assets/data/x.json'))
    expect(await found()).toEqual([
      'slides/030-x.md: a folder | a file that can be read',
      'assets/data/x.json: a folder | a file that can be read',
    ])
  })

  test('F6: a file where the folder of the slides should be', async () => {
    await rename(at('slides'), at('moved'))
    await writeFile(at('slides'), '')
    expect(await found()).toContain('slides: a file | a folder that can be read')
  })

  test.skipIf(windows)('F6: links that lead in a circle or nowhere', async () => {
    await symlink('030-x.md', at('slides/030-x.md'))
    await symlink('nowhere.md', at('slides/040-y.md'))
    expect(await found()).toEqual([
      'slides/030-x.md: a link that leads in a circle | a file that can be read',
      expect.stringContaining('slides/040-y.md: no such file or folder'),
    ])
  })

  test.skipIf(windows)('F6: a pipe is not waited for', async () => {
    execFileSync('mkfifo', [at('slides/030-x.md')])
    expect(await found()).toEqual(['slides/030-x.md: a pipe, socket or device | a file that can be read'])
  })

  // The superuser may read everything.
  test.skipIf(windows || process.getuid?.() === 0)('F6: a file that may not be read', async () => {
    await chmod(at('slides/010-rust.md'), 0)
    expect(await found()).toEqual([
      'slides/010-rust.md: a file or folder that you may not read | a file that can be read',
    ])
  })

  test('F6: a film is not read to its end', async () => {
    await writeFile(at('assets/data/film.json'), '')
    await truncate(at('assets/data/film.json'), 3 * 1024 ** 3)
    expect(await found()).toEqual([
      'assets/data/film.json: a file of 3072.0 MB | at most 5 MB: is it the right file?',
    ])
  })
})
