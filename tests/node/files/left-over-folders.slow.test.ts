import { chmodSync, lstatSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { openOwnFolder } from '../../../src/node/files/own-files.ts'
import { LIST_FILE } from '../../../src/node/files/own-list.ts'
import { DeckError } from '../../../src/problems/deck-error.ts'
import { all, OLD, put, root, sumsOf, useOwnFolder, visible, write } from './own-folder.ts'

useOwnFolder()

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
