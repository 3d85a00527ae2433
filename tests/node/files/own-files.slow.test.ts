import { existsSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { type OutFile, type OwnFolderOptions, openOwnFolder } from '../../../src/node/files/own-files.ts'
import { LIST_FILE } from '../../../src/node/files/own-list.ts'
import { DeckError } from '../../../src/problems/deck-error.ts'
import {
  all,
  file,
  isPicture,
  NEW,
  OLD,
  put,
  root,
  sumsOf,
  useOwnFolder,
  visible,
  write,
} from './own-folder.ts'

useOwnFolder()

describe('what is ours', () => {
  it('comes whole, with sums of exactly these files', async () => {
    await put(OLD)
    expect(visible()).toEqual({
      'a.pdf': 'old a',
      'b.pdf': 'old b',
      'slides/1.png': 'old 1',
      'slides/2.png': 'old 2',
      SHA256SUMS: sumsOf(OLD),
    })
  })

  it('is replaced, and removed where it is named as outdated; the rest of ours stays, and its sums', async () => {
    await put(OLD)
    await put(NEW, isPicture)
    const [, b] = OLD as [OutFile, OutFile]
    expect(visible()).toEqual({
      'a.pdf': 'new a',
      'b.pdf': 'old b',
      'slides/2.png': 'new 2',
      'slides/3.png': 'new 3',
      'extra/deep/4.png': 'new 4',
      SHA256SUMS: sumsOf([...NEW, b]),
    })
  })

  it('of another command stays, though named as outdated', async () => {
    await put(OLD)
    await put([file('index.html', 'page')], () => true, { maker: 'build' })
    expect(visible()).toMatchObject({ 'a.pdf': 'old a', 'slides/1.png': 'old 1', 'index.html': 'page' })
    await put([file('page.html', 'page')], () => true, { maker: 'build' })
    expect(existsSync(join(root, 'index.html'))).toBe(false)
  })

  it('of another command goes where that is asked for', async () => {
    await put(OLD)
    const folder = await openOwnFolder(root, { maker: 'build' })
    await folder.put([file('index.html', 'page')], () => true, ['build', 'export'])
    await folder.close()
    expect(Object.keys(visible()).sort()).toEqual(['SHA256SUMS', 'index.html'])
  })

  it('leaves no empty folder behind', async () => {
    await put(OLD)
    await put([file('a.pdf', 'new a')], isPicture)
    expect(existsSync(join(root, 'slides'))).toBe(false)
  })

  it('gives the same list and sums for the same files', async () => {
    await put(OLD)
    const first = all()
    await put(OLD.toReversed())
    expect(all()).toEqual(first)
  })

  it('that was deleted by hand is made again, and not in the sums otherwise', async () => {
    await put(OLD)
    rmSync(join(root, 'b.pdf'))
    await put([file('a.pdf', 'new a')])
    expect(visible().SHA256SUMS).not.toContain('b.pdf')
    await put(OLD)
    expect(visible()['b.pdf']).toBe('old b')
  })
})

describe('case out-dot-deletes-slides: what is somebody’s', () => {
  const refused = async (files: OutFile[], message: string, options?: Partial<OwnFolderOptions>) => {
    const before = all()
    const failure = await put(files, () => true, options).catch((error: unknown) => error)
    expect(failure).toBeInstanceOf(DeckError)
    expect((failure as DeckError).message).toContain(message)
    expect(all()).toEqual(before)
  }

  it.each<[string, () => void, string]>([
    ['a folder of the same name', () => write('slides/my talk.md', 'mine'), '/slides is in the way'],
    ['a file of the same name', () => write('a.pdf', 'mine'), '/a.pdf is in the way'],
    ['sums of their own', () => write('SHA256SUMS', 'mine'), '/SHA256SUMS is in the way'],
    ['a file where a folder should be', () => write('slides', 'mine'), '/slides is in the way'],
    ['a folder where a file should be', () => mkdirSync(join(root, 'a.pdf')), '/a.pdf is in the way'],
    [
      'a list that isn’t ours',
      () => write(LIST_FILE, '{"files":{"../../x":{"by":"export","sums":[]}}}'),
      'is no list',
    ],
  ])('%s is left alone and named, and nothing is written', async (_, make, message) => {
    make()
    await refused(OLD, message)
  })

  it('a link in place of a folder or file is not followed', async () => {
    const elsewhere = mkdtempSync(join(tmpdir(), 'elsewhere-'))
    writeFileSync(join(elsewhere, '1.png'), 'mine')
    await put(OLD)
    rmSync(join(root, 'slides'), { recursive: true })
    symlinkSync(elsewhere, join(root, 'slides'))
    await refused(NEW, '/slides is in the way')
    expect(all(elsewhere)).toEqual({ '1.png': 'mine' })
    rmSync(join(root, 'slides'))
    symlinkSync(join(elsewhere, '1.png'), join(root, 'extra'))
    await refused(NEW, '/extra is in the way')
    rmSync(elsewhere, { recursive: true })
  })

  it('several are named in one sentence', async () => {
    for (const { name } of OLD) write(name, 'mine')
    const [a, b, slides] = ['a.pdf', 'b.pdf', 'slides'].map((name) => join(root, name))
    await refused(OLD, `${a}, ${b} and ${slides} are in the way`)
    write('SHA256SUMS', 'mine')
    await refused(OLD, `${a}, ${b}, ${slides} and 1 more are in the way`)
  })

  it('a file of ours that they wrote into since is theirs', async () => {
    await put(OLD)
    write('a.pdf', 'old a, with remarks')
    await refused(NEW, '/a.pdf was changed since the last export')
    await put(NEW, isPicture, { evenChanged: () => true })
    expect(visible()['a.pdf']).toBe('new a')
  })

  it('a file of ours that is outdated but was changed stays', async () => {
    await put(OLD)
    write('slides/1.png', 'painted over')
    await put(NEW, isPicture)
    expect(visible()).toMatchObject({ 'slides/1.png': 'painted over', 'slides/3.png': 'new 3' })
  })

  it('what lies beside our files stays, and is in no sums', async () => {
    write('notes.txt', 'mine')
    await put(OLD)
    write('slides/mine.png', 'mine')
    await put(NEW, isPicture)
    expect(visible()).toMatchObject({ 'notes.txt': 'mine', 'slides/mine.png': 'mine' })
    expect(visible().SHA256SUMS).not.toContain('mine')
    expect(visible().SHA256SUMS).not.toContain('notes')
  })

  it('a file with the very bytes of ours is no obstacle', async () => {
    write('a.pdf', 'old a')
    await put(OLD)
    expect(Object.keys(visible())).toHaveLength(5)
  })

  it('without a list, earlier versions’ files are ours only where the command says so', async () => {
    write('a.pdf', 'older a')
    write('other.pdf', 'mine')
    await refused(OLD, '/a.pdf is in the way')
    await put(OLD, undefined, { adopt: (name) => (name === 'a.pdf' ? 'export' : undefined) })
    expect(visible()).toMatchObject({ 'a.pdf': 'old a', 'other.pdf': 'mine' })
  })

  it('is found before the work begins', async () => {
    write('a.pdf', 'mine')
    const folder = await openOwnFolder(root, { maker: 'export', orElse: 'take another folder' })
    await expect(folder.check(['b.pdf', 'a.pdf'])).rejects.toThrow('Move it away, or take another folder.')
    await folder.close()
    expect(all()).toEqual({ 'a.pdf': 'mine' })
  })
})

it.each(['', '.', '..', '../x', 'a/../x', '/x', 'a//b', 'C:/x', 'a\\b', LIST_FILE])(
  '%j is no name for a file of ours: a bug, and nothing is written',
  async (name) => {
    await expect(put([file(name, 'x')])).rejects.toThrow('not a name')
    expect(all()).toEqual({})
  },
)
