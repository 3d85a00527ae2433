import { numberCitations } from '../evidence/citations.ts'
import { locateClaims } from '../evidence/match-claims.ts'
import { type Register, readRegister } from '../evidence/register.ts'
import { coverage } from '../source/coverage.ts'
import { readOutline } from '../source/outline.ts'
import type { Place, Problem } from '../source/problem.ts'
import { readSource } from '../source/read-source.ts'
import { type CompiledSlide, compileSlide } from './compile-slide.ts'
import { type DeckFile, type DeckFiles, decode } from './files.ts'
import type { FigureReader } from './read-figure.ts'
import { readSettings } from './settings.ts'
import type { Deck, Slide } from './types.ts'

/** What the compiler needs from outside; no files, no clock. */
export interface Effects {
  /** Hex digest of bytes. */
  sha256(bytes: Uint8Array): string
  figures: FigureReader
}

/**
 * The order of work: settings, source, record, slides; then what only the whole deck can tell: labels,
 * repeated ids, coverage of the source, numbers of citations. A deck comes back only without problems.
 */
export function compileDeck(files: DeckFiles, effects: Effects): { deck?: Deck; problems: Problem[] } {
  const problems: Problem[] = []
  const collect = <Result extends { problems: Problem[] }>(result: Result): Result => {
    problems.push(...result.problems)
    return result
  }
  const read = (file: DeckFile) => ({ path: file.path, text: collect(decode(file)).text })

  const settingsFile = read(files.settings)
  const { settings } = collect(readSettings(settingsFile.path, settingsFile.text))

  const analysis = { ...read(files.analysis), sha256: effects.sha256(files.analysis.bytes) }
  const outlineFile = read(files.outline)
  const { outline } = collect(readOutline(outlineFile.path, outlineFile.text, analysis))
  const { register, placeOfQuote } = collect(
    readRegister(read(files.claims), read(files.events), files.series && read(files.series)),
  )
  if (!outline) return { problems }
  const source = readSource(analysis.text, outline)

  const claims = locateClaims(register, source)
  problems.push(...unlocatedClaims(register, claims, placeOfQuote))

  if (files.slides.length === 0)
    problems.push({
      file: files.settings.path,
      line: 1,
      column: 1,
      found: 'an empty deck: there is no slide file beside it',
      expected: 'at least one slides/NNN-name.md',
    })
  const data = files.data.map(read)
  const context = { source, register, claims, settings, data, figures: effects.figures }
  const compiled = files.slides.map((file): CompiledSlide => {
    const { text, problems: encoding } = collect(decode(file))
    if (encoding.length > 0) return { quotesFound: false, problems: [] }
    return collect(compileSlide(file.path, text, context))
  })
  const slides = label(compiled.flatMap(({ slide }) => slide ?? []))
  problems.push(...repeatedIds(compiled))

  const quotes = slides.flatMap(({ note }) => note.quotes)
  const covered = coverage(source, quotes)
  if (slides.length > 0 && compiled.every(({ slide, quotesFound }) => slide && quotesFound))
    for (const { line, words } of covered.missing)
      problems.push({
        file: files.analysis.path,
        line,
        column: 1,
        found: `words that no note quotes: “${words.slice(0, 12).join(' ')}${words.length > 12 ? ' …' : ''}”`,
        expected: 'each word of the analysis, headings aside, in the notes of a slide',
        hint: 'quote the line in the notes of the slide it belongs to',
      })
  if (!settings || problems.length > 0) return { problems }
  const citations = numberCitations(register, recordIdsInOrder(slides))
  return { deck: { settings, slides, source, coverage: covered, register, claims, citations }, problems }
}

/** Title 0, then 1, 2, 3 …; slides with an appendix layout are A1, A2 … */
function label(slides: Slide[]): Slide[] {
  const appendix = ['source-map', 'record-check', 'data-tables', 'terms']
  let main = 0
  let back = 0
  return slides.map((slide) => {
    if (slide.layout === 'title') return { ...slide, label: '0' }
    return { ...slide, label: appendix.includes(slide.layout) ? `A${++back}` : `${++main}` }
  })
}

function recordIdsInOrder(slides: Slide[]): string[] {
  return slides.flatMap(({ records, note }) => [...records, ...note.quotes.flatMap(({ claims }) => claims)])
}

function repeatedIds(compiled: { slide?: Slide; idPlace?: Place }[]): Problem[] {
  const first = new Map<string, Place>()
  return compiled.flatMap(({ slide, idPlace }) => {
    if (!slide || !idPlace) return []
    const earlier = first.get(slide.id)
    if (!earlier) {
      first.set(slide.id, idPlace)
      return []
    }
    const found = `id “${slide.id}” for a second time (first: ${earlier.file}:${earlier.line})`
    return [{ ...idPlace, found, expected: 'an id that no other slide has' }]
  })
}

function unlocatedClaims(
  register: Register,
  located: Map<string, unknown>,
  placeOfQuote: (id: string) => Place,
): Problem[] {
  return [...register.claims.values()]
    .filter(({ id }) => !located.has(id))
    .map(({ id, quote }) => ({
      ...placeOfQuote(id),
      found: `claim ${id}, whose quote is not in the source: “${quote}”`,
      expected: 'a quote that stands in one line of the analysis',
    }))
}
