import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { readFigure } from '../../src/deck/read-figure.ts'
import { compileFolder } from '../../src/node/compile/compile.ts'
import { figures } from '../../src/node/compile/figures.ts'

type Path = (string | number)[]
interface Leaf {
  value: string | number
  path: Path
}

const { deck } = await compileFolder('.')
if (!deck) throw new Error('the deck has problems: npm run check lists them')
const { source, register, settings } = deck
const FOLDER = 'assets/data'
const FILES = readdirSync(FOLDER)
  .filter((name) => name.endsWith('.json'))
  .map((name) => ({ name, json: JSON.parse(readFileSync(`${FOLDER}/${name}`, 'utf8')) as unknown }))

/** What is said of a data file with one value put in the place of another. */
function foundWith(name: string, json: unknown, path: Path, value: string | number): string[] {
  const changed = structuredClone(json)
  const parent = path
    .slice(0, -1)
    .reduce((part: unknown, key) => (part as Record<string, unknown>)[key], changed)
  ;(parent as Record<string, unknown>)[path.at(-1) ?? ''] = value
  const file = { path: `${FOLDER}/${name}`, text: JSON.stringify(changed, null, 2) }
  const kind = (json as { kind?: string }).kind === undefined ? 'table' : 'chart'
  const request = { id: name.replace('.json', ''), kind, file } as const
  const { problems } = readFigure(request, {
    figures,
    source,
    register,
    settings,
    names: { entities: settings.entities },
  })
  return problems.map(({ line, column, found }) => `${line}:${column} ${found}`)
}

function leavesOf(value: unknown, path: Path = []): Leaf[] {
  if (typeof value === 'string' || typeof value === 'number') return [{ value, path }]
  if (Array.isArray(value)) return value.flatMap((part, index) => leavesOf(part, [...path, index]))
  const entries = typeof value === 'object' && value !== null ? Object.entries(value) : []
  return entries.flatMap(([key, part]) => leavesOf(part, [...path, key]))
}

/** The first value in a file that reads so, changed to another. */
function changed(name: string, from: string | number, to: string | number): string[] {
  const json = FILES.find((file) => file.name === name)?.json
  const leaf = leavesOf(json).find(({ value, path }) => value === from && path[0] === 'rows')
  if (!leaf) throw new Error(`${name} says nowhere ${from}`)
  return foundWith(name, json, leaf.path, to)
}

describe('a figure that says another number, year or rating than its lines is refused', () => {
  test('1998 as 1989', () => {
    expect(changed('oversight-layers.json', '1998: ratified', '1989: ratified')).toEqual([
      expect.stringMatching(/^\d+:\d+ rows\[0\]\.before\.text: 1989, which L13 doesn’t say$/),
    ])
    expect(changed('timeline.json', 'since 2014', 'since 2004')).toEqual([
      expect.stringMatching(/rows\[1\]\.when: 2004, which L111 doesn’t say$/),
    ])
  })

  test('“Very High” as “Medium–High”', () => {
    expect(changed('risk-impact.json', 'Very High', 'Medium–High')).toContainEqual(
      expect.stringMatching(/rows\[0\]\.level: “Medium–High”, which L128 doesn’t say$/),
    )
  })

  test('2012 as 2011', () => {
    expect(changed('comparators.json', '2012', '2011')).toEqual([
      expect.stringMatching(/: 2011, which L25 doesn’t say$/),
    ])
  })
})

/** What names, places and computes a datum, and what is drawn, states nothing. */
const SILENT = ['origin', 'derived', 'id', 'place', 'step', 'axis', 'panels', 'kind', 'entity']
/** A note says what a figure leaves out; `until` of a step says how far it is drawn. */
const FREE = ['note', 'until']
/** The first and the last day that a calendar draws, as `axis` in other kinds. */
const ENDS = ['from', 'to']
const MONTHS = 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'.split(' ')

/** Each way to change one digit, one month or one rating of a value; which digit comes, its place decides. */
function mutantsOf({ value, path }: Leaf, levels: string[]): (string | number)[] {
  const text = String(value)
  const put = (at: number, length: number, other: string) =>
    text.slice(0, at) + other + text.slice(at + length)
  const digits = [...text.matchAll(/\d/g)].flatMap(({ 0: digit, index }) => {
    const other = String((Number(digit) + 1 + (index % 8)) % 10)
    const mutant = put(index, 1, other)
    return [typeof value === 'number' ? Number(mutant) : mutant]
  })
  const months = [...text.matchAll(/\b(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)(?=[a-z]* \d{4})/g)]
  const others = months.map(({ 0: month, index }) => {
    const word = /^[a-z]*/i.exec(text.slice(index))?.[0] ?? ''
    return put(index, word.length, MONTHS[(MONTHS.indexOf(month) + 5) % 12] ?? '')
  })
  const ratings = path.at(-1) === 'level' ? levels.filter((level) => level !== value) : []
  return [...digits, ...others, ...ratings]
}

test('no digit, month or rating of any data file can be changed unseen', () => {
  const unseen: string[] = []
  let count = 0
  for (const { name, json } of FILES) {
    const { levels = [] } = json as { levels?: string[] }
    for (const leaf of leavesOf(json)) {
      if (leaf.path.some((key) => [...SILENT, ...FREE].includes(String(key)))) continue
      if (ENDS.includes(leaf.path.join('.'))) continue
      for (const mutant of mutantsOf(leaf, levels)) {
        count++
        if (foundWith(name, json, leaf.path, mutant).length === 0)
          unseen.push(`${name} ${leaf.path.join('.')}: ${leaf.value} → ${mutant}`)
      }
    }
  }
  console.log(`${count} changes to ${FILES.length} data files, ${unseen.length} unseen`)
  expect(count).toBeGreaterThan(500)
  // Words around the data are held against all that the file names: 2026 is there, for another step.
  expect(unseen).toEqual([
    expect.stringMatching(/^oversight-layers\.json steps\.1\.label: 2022: .* → 2026: /),
  ])
})
