import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { compileFolder } from '../../../src/node/compile/compile.ts'
import { drawDeck } from '../../../src/node/drawing/draw-deck.ts'
import { reportProblems } from '../../../src/node/report.ts'
import { renderDeck } from '../../../src/node/site/page-shells.ts'
import { DECKS, layOver } from '../../helpers/lay-over.ts'

const bad = (await readdir(DECKS)).filter((name) => name.startsWith('bad-'))
let scratch: string

beforeAll(async () => {
  scratch = await mkdtemp(join(tmpdir(), 'bad-decks-'))
})
afterAll(() => rm(scratch, { recursive: true }))

test('the good deck has no problems', async () => {
  expect((await compileFolder(join(DECKS, 'good'))).problems).toEqual([])
})

test.each(bad)('%s is reported as a person should read it', async (name) => {
  const root = join(scratch, name)
  await layOver(name, root)
  const { deck, problems, rest } = await compileFolder(root)
  const said: string[] = []
  reportProblems(problems, { say: (text) => void said.push(text) })
  expect(`${said.join('\n')}\n`).toBe(await readFile(join(DECKS, name, 'expected.txt'), 'utf8'))
  expect(deck).toBeUndefined()
  // Whoever writes it sees what is sound, and of each mistake either its slide or the list.
  if (rest) expect(() => renderDeck(drawDeck(rest))).not.toThrow()
})
