import type { Origin } from '../charts/chart.ts'
import { hasRecord, type Register } from '../evidence/register.ts'
import { atPlace, placeOfIssue, type ShapeIssue } from '../source/check-shape.ts'
import type { Problem } from '../source/problem.ts'
import { findLineMistake, type Source } from '../source/read-source.ts'
import { readJson } from '../source/read-yaml.ts'
import type { Figure } from './types.ts'

/** Knows the charts by id: data in, figure or shape issues out. Handed in, so that `deck` knows no chart. */
export interface FigureReader {
  ids: readonly string[]
  read(id: string, kind: Figure['kind'], json: unknown): { figure: Figure } | { issues: ShapeIssue[] }
}

/** Reads one data file and checks that each origin in it exists. */
export function readFigure(
  id: string,
  kind: Figure['kind'],
  file: { path: string; text: string },
  reader: FigureReader,
  source: Source,
  register: Register,
): { figure?: Figure; problems: Problem[] } {
  const json = readJson(file.path, file.text)
  if (json.problems.length > 0) return { problems: json.problems }
  const result = reader.read(id, kind, json.value)
  if ('issues' in result)
    return { problems: result.issues.map((issue) => atPlace(issue, placeOfIssue(json, issue))) }
  const problems = originsIn(json.value).flatMap(({ origin, path }) =>
    checkOrigin(origin, path, source, register).map((issue) => atPlace(issue, json.placeOf(path))),
  )
  return { figure: result.figure, problems }
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
  if (!origin.lines?.length && !origin.events?.length && !origin.claims?.length)
    issues.push({ path, found: 'an origin that names nothing', expected: 'lines, events or claims' })
  for (const line of origin.lines ?? []) {
    const mistake = findLineMistake(source, line)
    if (mistake) issues.push({ path, ...mistake })
  }
  for (const [kind, ids] of [
    ['event', origin.events],
    ['claim', origin.claims],
  ] as const)
    for (const id of ids ?? [])
      if (!hasRecord(register, id))
        issues.push({
          path,
          found: `${kind} ${id}, which does not exist`,
          expected: `an id that ${kind}s.json holds`,
        })
  return issues
}
