import type { Entity } from '../charts/base/entities.ts'
import { checkClaims } from '../evidence/check-claims.ts'
import { locateClaims } from '../evidence/match-claims.ts'
import { type Register, readRegister } from '../evidence/register.ts'
import type { Place, Problem } from '../problems/problem.ts'
import type { Passage } from '../source/find-quote.ts'
import { readOutline } from '../source/outline.ts'
import { readSource, type Source } from '../source/read-source.ts'
import { readIcon } from './look/read-icon.ts'
import { readLook } from './look/read-look.ts'
import type { KnownTokens } from './look/read-tokens.ts'
import { type DeckFile, type DeckFiles, decode } from './model/files.ts'
import type { Look, Settings } from './model/types.ts'
import { readSettings } from './settings.ts'

/** All that slides are compiled against, and what is wrong with it. */
export interface Ground {
  /** Absent when deck.yaml has a mistake in its shape. */
  settings: Settings | undefined
  /** Whether deck.yaml says “status: draft”, also where it has mistakes. */
  draft: boolean
  entities: Entity[]
  placeOf: (path: (string | number)[]) => Place
  register: Register
  look: Look
  icon: string | undefined
  /** The analysis, and where each claim stands in it; absent when source.yaml can't be read. */
  text: { source: Source; claims: Map<string, Passage> } | undefined
  /** Of source.yaml, which come first; and of all else. */
  ofOutline: Problem[]
  problems: Problem[]
}

/** Settings, source, record and look. `sha256` is the hex digest of bytes, `tokens` what a look may set anew. */
export function readGround(
  files: DeckFiles,
  sha256: (bytes: Uint8Array) => string,
  tokens: KnownTokens,
): Ground {
  const problems: Problem[] = []
  const collect = <Result extends { problems: Problem[] }>(result: Result): Result => {
    for (const problem of result.problems) problems.push(problem)
    return result
  }
  const read = (file: DeckFile) => ({ path: file.path, text: collect(decode(file)).text })
  const settingsFile = read(files.settings)
  const { settings, draft, entities, placeOf } = collect(readSettings(settingsFile.path, settingsFile.text))
  const analysis = { ...read(files.analysis), sha256: sha256(files.analysis.bytes) }
  const outlineFile = read(files.outline)
  const { outline, problems: ofOutline } = readOutline(outlineFile.path, outlineFile.text, analysis)
  const claimsFile = files.claims && read(files.claims)
  const eventsFile = files.events && read(files.events)
  const { register, placeOfClaim } = collect(
    readRegister(claimsFile, eventsFile, files.series && read(files.series)),
  )
  // The page says its own language once, for all in it.
  const { lang } = outline ?? {}
  const spoken = lang === settings?.lang ? undefined : lang
  const source = outline && readSource(analysis.text, { ...outline, lang: spoken })
  const claims = source && locateClaims(register, source)
  if (source && claims) collect({ problems: checkClaims(register, claims, source, placeOfClaim) })
  const { look } = collect(readLook(files, settings, placeOf, tokens))
  const { icon } = collect(readIcon(files.icon))
  const text = source && claims && { source, claims }
  return { settings, draft, entities, placeOf, register, look, icon, text, ofOutline, problems }
}
