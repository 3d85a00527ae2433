import { spawnSync } from 'node:child_process'
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { GOOD_DECK } from '../../helpers/good-deck.ts'

const RUN = resolve('src/node/run.cjs')
let folder: string

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'check-'))
  cpSync(GOOD_DECK, folder, { recursive: true })
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

function check(...args: string[]) {
  return spawnSync(process.execPath, [RUN, 'check', ...args], { cwd: folder, encoding: 'utf8' })
}

function change(file: string, from: string, to: string): void {
  const path = join(folder, file)
  const text = readFileSync(path, 'utf8')
  expect(text).toContain(from)
  writeFileSync(path, text.replace(from, to))
}

test('check speaks text, JSON and GitHub’s commands, with the same exit code', () => {
  const sound = check('--format', 'json')
  expect(JSON.parse(sound.stdout)).toMatchObject({ version: 1, problems: [], counts: { problems: 0 } })
  expect(sound.status).toBe(0)

  change('slides/deck.yaml', 'title:', '# to do: a better title\ntitle:')
  const found = {
    file: 'slides/deck.yaml',
    line: 1,
    column: 1,
    found: 'to do: a better title',
    part: 'settings',
  }
  const json = check('--format', 'json')
  expect(JSON.parse(json.stdout).problems).toMatchObject([found])
  expect(json).toMatchObject({ status: 1, stderr: '' })
  const github = check('--format', 'github')
  expect(github.stdout).toMatch(
    /^::error file=slides\/deck\.yaml,line=1,col=1,title=to do%3A a better title::.*\n$/,
  )
  expect(github).toMatchObject({ status: 1, stderr: '' })

  change('slides/deck.yaml', 'title:', 'status: draft\ntitle:')
  const draft = check('--format', 'json')
  expect(JSON.parse(draft.stdout)).toMatchObject({ problems: [], warnings: [found] })
  expect(draft.status).toBe(0)
  expect(check('--format', 'github')).toMatchObject({
    status: 0,
    stdout: expect.stringMatching(/^::warning file=/),
  })
  const text = check()
  expect(text.stderr).toContain('slides/deck.yaml:1:1  warning: to do: a better title')
  expect(text.stdout).toContain('3 slides, a draft, no mistakes.')
  expect(text.status).toBe(0)
})

test('a format that there is not is refused with those that there are', () => {
  expect(check('--format', 'xml')).toMatchObject({
    status: 1,
    stdout: '',
    stderr: '--format xml: expected one of text, json, github.\n',
  })
})
