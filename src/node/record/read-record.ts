/** What of a deck's public record grows old: its claims with the day of their check, and its outside addresses. */

import { type DeckFile, type DeckFiles, decode } from '../../deck/model/files.ts'
import { readSettings } from '../../deck/settings.ts'
import { type Claim, claimsSchema, eventsSchema } from '../../evidence/register.ts'
import { seriesSchema } from '../../evidence/series.ts'
import { checkText } from '../../problems/check-shape.ts'
import { DeckError } from '../../problems/deck-error.ts'
import type { Place, Problem } from '../../problems/problem.ts'
import { readJson, type YamlText } from '../../problems/read-yaml.ts'
import { readDeckFiles } from '../compile/read-deck-files.ts'
import { namedFromHere } from '../from-here.ts'

/** An outside address, and every place that names it. */
export interface Address {
  /** Without its fragment, which no server is asked for. */
  url: string
  places: Place[]
}

export interface PlacedClaim {
  claim: Claim
  place: Place
}

export interface DeckRecord {
  claims: PlacedClaim[]
  /** In the order in which the files name them first. */
  addresses: Address[]
  /** The day of the check of the whole record; absent where nobody checked. */
  checked?: string | undefined
}

/**
 * Reads the register of the deck in a folder, its places as seen from here. Mistakes in slides are no reason not to;
 * those of the register and of deck.yaml are thrown, as a DeckError with all of them.
 */
export async function readRecord(root: string): Promise<DeckRecord> {
  return recordOf(await readDeckFiles(root), (problems) => namedFromHere(root, problems))
}

/** The same from the deck's files; `named` says how files are called. */
export function recordOf(
  files: DeckFiles,
  named: (problems: Problem[]) => Problem[] = (all) => all,
): DeckRecord {
  const problems: Problem[] = []
  const settle = <Output>(found: {
    output?: Output | undefined
    problems: Problem[]
  }): Output | undefined => {
    problems.push(...found.problems)
    return found.output
  }
  const text = decode(files.settings)
  const { settings, problems: ofSettings } = readSettings(files.settings.path, text.text)
  problems.push(...text.problems, ...ofSettings)
  const [claims, events, series] = [files.claims, files.events, files.series].map(readEntries) as Three
  const ofClaims = settle(checkText(claimsSchema, claims)) ?? []
  const ofEvents = settle(checkText(eventsSchema, events)) ?? []
  const ofSeries = settle(checkText(seriesSchema, series)) ?? []
  if (problems.length > 0) throw new DeckError('', named(problems))
  const placeOf = (file: YamlText, path: (string | number)[]): Place => {
    const place = file.placeOf(path)
    return { ...place, file: named([{ ...place, found: '', expected: '' }])[0]?.file ?? place.file }
  }
  const inSources = (file: YamlText) => (entry: { sources: { url: string }[] }, index: number) =>
    entry.sources.map(({ url }, source) => ({ url, place: placeOf(file, [index, 'sources', source, 'url']) }))
  const inPoints = ({ points }: { points: { source: { url: string } }[] }, index: number) =>
    points.map(({ source }, point) => ({
      url: source.url,
      place: placeOf(series, [index, 'points', point, 'source', 'url']),
    }))
  const all = [
    ...ofClaims.flatMap(inSources(claims)),
    ...ofEvents.flatMap(inSources(events)),
    ...ofSeries.flatMap(inPoints),
  ]
  return {
    claims: ofClaims.map((claim, index) => ({ claim, place: placeOf(claims, [index, 'id']) })),
    addresses: eachOnce(all),
    checked: settings?.asOf.record,
  }
}

type Three = [YamlText, YamlText, YamlText]

/** A file that isn't there is one without entries. */
function readEntries(file: DeckFile | undefined): YamlText {
  return file ? readJson(file.path, decode(file).text) : readJson('', '[]')
}

function eachOnce(all: { url: string; place: Place }[]): Address[] {
  const places = new Map<string, Place[]>()
  for (const { url, place } of all) {
    const [asked = ''] = url.split('#')
    places.set(asked, [...(places.get(asked) ?? []), place])
  }
  return [...places].map(([url, its]) => ({ url, places: its }))
}
