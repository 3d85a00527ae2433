import { existsSync, mkdirSync, rmSync } from 'node:fs'
import * as fs from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it, vi } from 'vitest'
import { openOwnFolder } from '../../../src/node/files/own-files.ts'
import type { Disk } from '../../../src/node/files/swap-files.ts'
import { DeckError } from '../../../src/problems/deck-error.ts'
import { all, isPicture, NEW, OLD, put, root, useOwnFolder, visible, write } from './own-folder.ts'

useOwnFolder()

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
