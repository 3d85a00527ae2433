import type { Origin } from '../charts/chart.ts'
import { hasRecord, type Register, recordKind } from '../evidence/register.ts'
import { atPlace, placeOfIssue, type ShapeIssue } from '../source/check-shape.ts'
import type { Problem } from '../source/problem.ts'
import { findLineMistake, type Source } from '../source/read-source.ts'
import { readJson } from '../source/read-yaml.ts'
import { checkDerived } from './check-derived.ts'
import { recordsOf } from './origin-records.ts'
import type { Figure } from './types.ts'

/** Knows the charts by id: data in, figure or shape issues out. Handed in, so that `deck` knows no chart. */
export interface FigureReader {
  ids: readonly string[]
  read(id: string, kind: Figure['kind'], json: unknown): { figure: Figure } | { issues: ShapeIssue[] }
}

/** Reads one data file and checks that each origin in it exists, and each number that the record can compute. */
export function readFigure(
  id: string,
  kind: Figure['kind'],
  file: { path: string; text: string },
  reader: FigureReader,
  source: Source,
  register: Register,
  checked: string | undefined,
): { figure?: Figure; problems: Problem[] } {
  const json = readJson(file.path, file.text)
  if (json.problems.length > 0) return { problems: json.problems }
  const result = reader.read(id, kind, json.value)
  if ('issues' in result)
    return { problems: result.issues.map((issue) => atPlace(issue, placeOfIssue(json, issue))) }
  const problems = originsIn(json.value).flatMap(({ origin, path }) =>
    checkOrigin(origin, path, source, register).map((issue) => atPlace(issue, json.placeOf(path))),
  )
  const derived = checkDerived(json.value, register, checked).map((issue) =>
    atPlace(issue, json.placeOf(issue.path)),
  )
  return { figure: result.figure, problems: [...problems, ...derived] }
}

type Path = (string | number)[]

/** Every value under a key `origin`, wherever it stands. */
function originsIn(value: unknown, path: Path = []): { origin: Origin; path: Path }[] {
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, inner]) => {
    const here = [...path, Array.isArray(value) ? Number(key) : key]
    return key === 'origin' ? [{ origin: inner as Origin, path: here }] : originsIn(inner, here)
  })
}

function checkOrigin(origin: Origin, path: Path, source: Source, register: Register): ShapeIssue[] {
  const issues: ShapeIssue[] = []
  if (!origin.lines?.length && recordsOf([origin]).length === 0)
    issues.push({ path, found: 'an origin that names nothing', expected: 'lines, events, claims or series' })
  for (const line of origin.lines ?? []) {
    const mistake = findLineMistake(source, line)
    if (mistake) issues.push({ path, ...mistake })
  }
  for (const id of recordsOf([origin]))
    if (!hasRecord(register, id)) {
      const kind = recordKind(id)
      const file = kind === 'series' ? 'series.json' : `${kind}s.json`
      issues.push({
        path,
        found: `${kind} ${id}, which does not exist`,
        expected: `an id that ${file} holds`,
      })
    }
  return issues
}
