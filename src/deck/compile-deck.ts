import { checkClaims } from '../evidence/check-claims.ts'
import { numberCitations } from '../evidence/citations.ts'
import { wordsOfClaims } from '../evidence/claim-words.ts'
import { locateClaims } from '../evidence/match-claims.ts'
import { readRegister } from '../evidence/register.ts'
import type { Problem } from '../problems/problem.ts'
import { type Coverage, coverage } from '../source/coverage.ts'
import { readOutline } from '../source/outline.ts'
import { readSource } from '../source/read-source.ts'
import { PLAIN, type Voice } from '../words/say.ts'
import { checkSettingsWords } from './checks/check-answers.ts'
import { type CompiledSlide, checkDeck } from './checks/check-deck.ts'
import { checkRules } from './checks/check-rules.ts'
import { checkUnchecked } from './checks/check-unchecked.ts'
import { compileSlide, type SlideContext } from './compile-slide.ts'
import { readLook } from './look/read-look.ts'
import type { KnownTokens } from './look/read-tokens.ts'
import { type DeckFile, type DeckFiles, decode } from './model/files.ts'
import { numberSlides, type SlideNames, slideName } from './model/slide-name.ts'
import type { Deck, Slide } from './model/types.ts'
import { type FigureReader, idOfData, isChart, readFigure } from './read-figure.ts'
import { readIdentity } from './read-slide.ts'
import { readSettings } from './settings.ts'

/** What the compiler needs from outside; no files, no clock. */
export interface Effects {
  /** Hex digest of bytes. */
  sha256(bytes: Uint8Array): string
  figures: FigureReader
  /** What a deck's own look may set anew; nothing, where it is not said. */
  tokens?: KnownTokens
}

const NO_TOKENS: KnownTokens = { colors: [], families: [] }

/** A deck comes back only without mistakes; warnings stop nothing, and are told apart from them. */
export interface CompiledDeck {
  deck?: Deck
  problems: Problem[]
  warnings: Problem[]
}

/**
 * The order of work: settings, source, record, slides; then what only the whole deck can tell: labels,
 * repeated ids, dead links, rules for authors, coverage of the source, numbers of citations.
 */
export function compileDeck(files: DeckFiles, effects: Effects): CompiledDeck {
  const found: Problem[] = []
  const add = (problems: Problem[]) => {
    for (const problem of problems) found.push(problem)
  }
  const collect = <Result extends { problems: Problem[] }>(result: Result): Result => {
    add(result.problems)
    return result
  }
  const read = (file: DeckFile) => ({ path: file.path, text: collect(decode(file)).text })

  const settingsFile = read(files.settings)
  const {
    settings,
    entities,
    placeOf: settingsPlace,
  } = collect(readSettings(settingsFile.path, settingsFile.text))

  const analysis = { ...read(files.analysis), sha256: effects.sha256(files.analysis.bytes) }
  const outlineFile = read(files.outline)
  const { outline } = collect(readOutline(outlineFile.path, outlineFile.text, analysis))
  const { register, placeOfClaim } = collect(
    readRegister(read(files.claims), read(files.events), files.series && read(files.series)),
  )
  if (!outline) return sorted(found)
  const source = readSource(analysis.text, outline)

  const claims = locateClaims(register, source)
  add(checkClaims(register, claims, source, placeOfClaim))

  if (files.slides.length === 0) add([emptyDeck(files.settings)])
  const data = files.data.map(read).map((file) => ({ ...file, isChart: isChart(file) }))
  const claimWords = wordsOfClaims(register)
  if (settings) add(checkSettingsWords(settings, settingsPlace, claimWords, register))
  const { look } = collect(readLook(files, settings, settingsPlace, effects.tokens ?? NO_TOKENS))
  if (settings) add(checkUnchecked(settings, register, settingsPlace))
  const names = { slides: namesOf(files.slides, settings ?? PLAIN), entities }
  const context = { source, register, claims, claimWords, settings, data, names, figures: effects.figures }
  const compiled = files.slides.map((file): CompiledSlide => {
    const { text, problems: encoding } = collect(decode(file))
    if (encoding.length > 0) return { links: [], slides: [], quotesFound: false, problems: [] }
    return collect(compileSlide(file.path, text, context))
  })
  add(checkDeck(compiled, { source, register, settings, settingsPlace }))
  const written = compiled.flatMap((slide) => slide.written ?? [])
  if (settings && written.length > 0 && written.length === compiled.length)
    add(checkRules({ slides: written, settings, placeOf: settingsPlace, data }))
  add(unusedData(compiled, context))

  const slides = numberSlides(compiled.flatMap(({ slide }) => slide ?? []))
  const quotes = slides.flatMap(({ note }) => note.quotes)
  const covered = coverage(source, quotes)
  if (slides.length > 0 && compiled.every(({ slide, quotesFound }) => slide && quotesFound))
    add(unquotedLines(files.analysis, covered))
  const result = sorted(found)
  if (!settings || result.problems.length > 0) return result
  const citations = numberCitations(register, recordIdsInOrder(slides))
  return {
    deck: { settings, slides, source, coverage: covered, register, claims, citations, look },
    ...result,
  }
}

function sorted(found: Problem[]): Pick<CompiledDeck, 'problems' | 'warnings'> {
  return {
    problems: found.filter(({ level }) => level === undefined),
    warnings: found.filter(({ level }) => level === 'warning'),
  }
}

/** What slides are called, for references to them: told before any is compiled. */
function namesOf(files: DeckFile[], voice: Voice): SlideNames {
  const identities = files.flatMap((file) => readIdentity(file.path, decode(file).text) ?? [])
  const names = new Map(numberSlides(identities).map((slide) => [slide.id, slideName(slide, voice)]))
  return { get: (id) => names.get(id), voice }
}

function emptyDeck({ path }: DeckFile): Problem {
  const found = 'an empty deck: there is no slide file beside it'
  return { file: path, line: 1, column: 1, found, expected: 'at least one slides/NNN-name.md' }
}

function unquotedLines({ path }: DeckFile, { missing }: Coverage): Problem[] {
  return missing.map(({ line, words }) => ({
    file: path,
    line,
    column: 1,
    found: `words that no note quotes: “${words.slice(0, 12).join(' ')}${words.length > 12 ? ' …' : ''}”`,
    expected: 'each word of the analysis, headings aside, in the notes of a slide',
    hint: 'quote the line in the notes of the slide it belongs to',
  }))
}

function recordIdsInOrder(slides: Slide[]): string[] {
  return slides.flatMap(({ records, note }) => [...records, ...note.quotes.flatMap(({ claims }) => claims)])
}

/** Data that no slide shows is read too: a mistake in it waits for the day when one does. */
function unusedData(compiled: CompiledSlide[], context: SlideContext): Problem[] {
  const { data } = context
  const used = new Set(compiled.flatMap(({ written }) => written?.figure ?? []))
  return data.flatMap((file) => {
    const id = idOfData(file.path)
    if (used.has(id)) return []
    const kind = file.isChart ? 'chart' : 'table'
    return readFigure({ id, kind, file }, context).problems
  })
}
