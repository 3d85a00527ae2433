import { cp, mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { compileFolder } from '../../src/build/compile.ts'
import { reportProblems } from '../../src/build/report.ts'

const DECKS = join(import.meta.dirname, '../fixtures/decks')
const bad = (await readdir(DECKS)).filter((name) => name.startsWith('bad-'))
let scratch: string

beforeAll(async () => {
  scratch = await mkdtemp(join(tmpdir(), 'bad-decks-'))
})
afterAll(() => rm(scratch, { recursive: true }))

/** The good deck with the files of a bad one laid over it. */
async function layOver(name: string): Promise<string> {
  const root = join(scratch, name)
  await cp(join(DECKS, 'good'), root, { recursive: true })
  await cp(join(DECKS, name), root, { recursive: true })
  const leftOut = await readFile(join(root, 'left-out.txt'), 'utf8').catch(() => '')
  for (const path of leftOut.split(/\s+/).filter(Boolean)) await rm(join(root, path))
  return root
}

async function reportOf(root: string): Promise<string> {
  const said: string[] = []
  const { deck, problems } = await compileFolder(root)
  if (problems.length > 0) expect(deck).toBeUndefined()
  reportProblems(problems, { say: (text) => void said.push(text) })
  return `${said.join('\n')}\n`
}

test('the good deck has no problems', async () => {
  expect((await compileFolder(join(DECKS, 'good'))).problems).toEqual([])
})

test.each(bad)('%s is reported as a person should read it', async (name) => {
  const expected = await readFile(join(DECKS, name, 'expected.txt'), 'utf8')
  expect(await reportOf(await layOver(name))).toBe(expected)
})
