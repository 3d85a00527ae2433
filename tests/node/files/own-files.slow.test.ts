import {
  chmodSync,
  existsSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import * as fs from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { sha256 } from '../../../src/node/files/checksums.ts'
import { type OutFile, type OwnFolderOptions, openOwnFolder } from '../../../src/node/files/own-files.ts'
import { LIST_FILE } from '../../../src/node/files/own-list.ts'
import type { Disk } from '../../../src/node/files/swap-files.ts'
import { DeckError } from '../../../src/problems/deck-error.ts'

let root: string
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'own-'))
})
afterEach(() => rmSync(root, { recursive: true, force: true }))

const file = (name: string, text: string): OutFile => ({ name, bytes: Buffer.from(text) })
const OLD = [
  file('a.pdf', 'old a'),
  file('b.pdf', 'old b'),
  file('slides/1.png', 'old 1'),
  file('slides/2.png', 'old 2'),
]
const NEW = [
  file('a.pdf', 'new a'),
  file('slides/2.png', 'new 2'),
  file('slides/3.png', 'new 3'),
  file('extra/deep/4.png', 'new 4'),
]
const isPicture = (name: string) => name.startsWith('slides/')

/** Puts files as the command would, from opening to closing. */
async function put(
  files: OutFile[],
  replaces?: (name: string) => boolean,
  options?: Partial<OwnFolderOptions>,
) {
  const folder = await openOwnFolder(root, { maker: 'export', ...options })
  try {
    await folder.put(files, replaces)
  } finally {
    await folder.close()
  }
}

/** Everything in the folder: the text of each file by its name; a link's target; folders that are empty. */
function all(folder = root, prefix = ''): Record<string, string> {
  const entries = readdirSync(join(folder, prefix), { withFileTypes: true }).flatMap(
    (entry): [string, string][] => {
      const name = `${prefix}${entry.name}`
      if (entry.isSymbolicLink()) return [[name, 'a link']]
      if (!entry.isDirectory()) return [[name, readFileSync(join(folder, name), 'utf8')]]
      const inside = Object.entries(all(folder, `${name}/`))
      return inside.length > 0 ? inside : [[`${name}/`, 'empty']]
    },
  )
  return Object.fromEntries(entries)
}

/** What people see: without our list. */
function visible(): Record<string, string> {
  const { [LIST_FILE]: _, ...files } = all()
  return files
}

function write(name: string, text: string): void {
  mkdirSync(join(root, name, '..'), { recursive: true })
  writeFileSync(join(root, name), text)
}

const sumsOf = (files: OutFile[]) =>
  files
    .map(({ name, bytes }) => `${sha256(bytes)}  ${name}\n`)
    .toSorted((a, b) => (a.slice(66) < b.slice(66) ? -1 : 1))
    .join('')

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

/** A disk whose operation number `failsAt` is refused; after a kill every later one is, too. */
function failingDisk(
  failsAt: number,
  how: 'EPERM' | 'ENOSPC' | 'killed' | 'killed after',
): { disk: Disk; count(): number } {
  let count = 0
  const disk: Disk = { ...fs }
  const wrap = (name: keyof Disk) => {
    const real = disk[name] as (...args: unknown[]) => Promise<unknown>
    if (name === 'lstat' || name === 'readFile') return real
    return async (...args: unknown[]) => {
      const at = count++
      if (how === 'killed after' && at === failsAt) await real(...args)
      const fails = how.startsWith('killed') ? at >= failsAt : at === failsAt
      if (fails) throw Object.assign(new Error(how), { code: how })
      return real(...args)
    }
  }
  const names = ['link', 'lstat', 'mkdir', 'readFile', 'rename', 'rmdir', 'unlink', 'writeFile'] as const
  return {
    disk: Object.assign({}, ...names.map((name) => ({ [name]: wrap(name) }))) as Disk,
    count: () => count,
  }
}

describe('all or nothing', () => {
  const prepare = async () => {
    await put(OLD)
    write('notes.txt', 'mine')
    write('slides/mine.png', 'mine')
    return all()
  }
  const counted = async () => {
    await prepare()
    const { disk, count } = failingDisk(Number.POSITIVE_INFINITY, 'EPERM')
    await put(NEW, isPicture, { disk })
    rmSync(root, { recursive: true })
    mkdirSync(root)
    return count()
  }
  const isNew = () =>
    JSON.stringify(visible()) === JSON.stringify({ ...visible(), 'a.pdf': 'new a', 'slides/3.png': 'new 3' })

  it.each(['EPERM', 'ENOSPC'] as const)(
    'whatever the disk refuses (%s), the old set stays whole',
    async (code) => {
      const steps = await counted()
      expect(steps).toBeGreaterThan(20)
      let refused = 0
      for (let step = 0; step < steps; step++) {
        const before = await prepare()
        const failure = await put(NEW, isPicture, { disk: failingDisk(step, code).disk }).catch(
          (error: unknown) => error,
        )
        if (failure === undefined) {
          // A second name for the old file was refused, or an empty folder stayed.
          expect(isNew(), `step ${step}`).toBe(true)
        } else {
          refused++
          expect(failure, `step ${step}`).toBeInstanceOf(DeckError)
          expect(all(), `step ${step}`).toEqual(before)
        }
        rmSync(root, { recursive: true })
        mkdirSync(root)
      }
      expect(refused).toBeGreaterThan(15)
    },
  )

  it.each(['killed', 'killed after'] as const)(
    'F17: %s at any step, the next run finds the old set, or the new one, and nothing else',
    async (how) => {
      const steps = await counted()
      const found = { old: 0, new: 0 }
      for (let step = 0; step < steps; step++) {
        const before = await prepare()
        const folder = await openOwnFolder(root, { maker: 'export', disk: failingDisk(step, how).disk })
        await folder.put(NEW, isPicture).catch(() => {})
        // Nothing cleans up after a kill: the folder isn't closed, and the next run is another process.
        expect(visible()).toMatchObject({ 'notes.txt': 'mine', 'slides/mine.png': 'mine' })
        vi.resetModules()
        const next = await import('../../../src/node/files/own-files.ts')
        await (await next.openOwnFolder(root, { maker: 'export' })).close()
        if (isNew()) found.new++
        else {
          expect(all(), `step ${step}`).toEqual(before)
          found.old++
        }
        expect(Object.keys(all()).filter((name) => name.startsWith('.briefing-work'))).toEqual([])
        rmSync(root, { recursive: true })
        mkdirSync(root)
      }
      expect(found.old).toBeGreaterThan(15)
      expect(found.new).toBeGreaterThan(0)
    },
  )

  it('case locked-pdf-loses-pictures: the file that is open elsewhere is named', async () => {
    const before = await prepare()
    const isLocked = (path: unknown) =>
      String(path).endsWith('a.pdf') && !String(path).includes('.briefing-work')
    const locked = Object.assign(new Error('locked'), { code: 'EBUSY' })
    const disk: Disk = {
      ...fs,
      rename: async (from, to) => {
        if (isLocked(from) || isLocked(to)) throw locked
        return fs.rename(from, to)
      },
    }
    await expect(put(NEW, isPicture, { disk })).rejects.toThrow(
      `${join(root, 'a.pdf')} is open elsewhere or write-protected; close it and export again.`,
    )
    expect(all()).toEqual(before)
  })

  it('a disk without second names for files does as well', async () => {
    await prepare()
    const link = async () => {
      throw Object.assign(new Error('no links here'), { code: 'EPERM' })
    }
    await put(NEW, isPicture, { disk: { ...fs, link } })
    expect(isNew()).toBe(true)
  })

  it('what can’t be taken back at once is kept for the next run', async () => {
    const before = await prepare()
    const refuse = () => Promise.reject(Object.assign(new Error('busy'), { code: 'EBUSY' }))
    const isPlace = (path: unknown) => path === join(root, 'a.pdf')
    const rename: Disk['rename'] = (from, to) => (isPlace(to) ? refuse() : fs.rename(from, to))
    await expect(put(NEW, isPicture, { disk: { ...fs, link: refuse, rename } })).rejects.toThrow(
      'a.pdf is open',
    )
    expect(existsSync(join(root, 'a.pdf'))).toBe(false)
    vi.resetModules()
    const next = await import('../../../src/node/files/own-files.ts')
    await (await next.openOwnFolder(root, { maker: 'export' })).close()
    expect(all()).toEqual(before)
  })

  it('a file that came while we were at work is not overwritten', async () => {
    const before = await prepare()
    const mkdir = (async (path: string, options: object) => {
      if (path.endsWith('extra')) write('slides/3.png', 'mine')
      return fs.mkdir(path, options)
    }) as typeof fs.mkdir
    await expect(put(NEW, isPicture, { disk: { ...fs, mkdir } })).rejects.toThrow(
      '/slides/3.png: a file of that name',
    )
    expect(all()).toEqual({ ...before, 'slides/3.png': 'mine' })
  })
})

describe('F17: left-over work folders', () => {
  const deadPid = 2 ** 22 + 1
  const leave = (name: string, marker = '.made-by-briefing-deck') => {
    write(`${name}/${marker}`, '')
    write(`${name}/new/a.pdf`, 'half')
  }

  it('are removed when their process is gone, and never in the sums', async () => {
    leave(`.briefing-work-${deadPid}-abcdef`)
    // Its marker names this machine only when a run wrote it; one from elsewhere counts as alive for a while.
    const { hostname } = await import('node:os')
    write(`.briefing-work-${deadPid}-abcdef/.made-by-briefing-deck`, hostname())
    await put(OLD)
    expect(readdirSync(root).sort()).toEqual([LIST_FILE, 'SHA256SUMS', 'a.pdf', 'b.pdf', 'slides'].sort())
  })

  it('that are none of ours stay', async () => {
    leave(`.briefing-work-${deadPid}-abcdef`, 'something')
    leave('.briefing-work-mine')
    await put(OLD)
    expect(readdirSync(root)).toEqual(
      expect.arrayContaining([`.briefing-work-${deadPid}-abcdef`, '.briefing-work-mine']),
    )
    expect(visible().SHA256SUMS).toBe(sumsOf(OLD))
  })

  it('of a run that is at work keep a second one out', async () => {
    const { hostname } = await import('node:os')
    write(`.briefing-work-${process.ppid}-abcdef/.made-by-briefing-deck`, hostname())
    const before = all()
    await expect(put(OLD)).rejects.toThrow(`Another run (process ${process.ppid}) is at work in ${root}`)
    expect(all()).toEqual(before)
  })
})

it('a file in place of the folder is named', async () => {
  write('a-file', '')
  await expect(openOwnFolder(join(root, 'a-file'), { maker: 'export' })).rejects.toThrow(
    `Can't write to ${join(root, 'a-file')}: a file of that name is there (EEXIST).`,
  )
  await expect(openOwnFolder(join(root, 'a-file', 'below'), { maker: 'export' })).rejects.toThrow(DeckError)
})

it('a folder that may not be written to is named', async ({ skip }) => {
  skip(
    process.platform === 'win32' || process.getuid?.() === 0,
    'such a folder stops neither root nor Windows',
  )
  chmodSync(root, 0o555)
  await expect(openOwnFolder(root, { maker: 'export' })).rejects.toThrow('it may not be written to')
  chmodSync(root, 0o755)
  expect(lstatSync(root).isDirectory()).toBe(true)
})
