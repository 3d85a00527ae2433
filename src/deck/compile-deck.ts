import { checkClaims } from '../evidence/check-claims.ts'
import { numberCitations } from '../evidence/citations.ts'
import { wordsOfClaims } from '../evidence/claim-words.ts'
import { locateClaims } from '../evidence/match-claims.ts'
import { isEmpty, type Register, readRegister } from '../evidence/register.ts'
import { type Problem, type Topic, UNFINISHED } from '../problems/problem.ts'
import { inOrderOfWork } from '../problems/work-order.ts'
import { type Coverage, coverage } from '../source/coverage.ts'
import { readOutline } from '../source/outline.ts'
import { readSource } from '../source/read-source.ts'
import { PLAIN, type Voice } from '../words/say.ts'
import { withBroken } from './broken-slides.ts'
import { checkSettingsWords } from './checks/check-answers.ts'
import { checkDataNames } from './checks/check-data-names.ts'
import { type CompiledSlide, checkDeck } from './checks/check-deck.ts'
import { checkUnchecked } from './checks/check-unchecked.ts'
import { compileSlide, type SlideContext } from './compile-slide.ts'
import { readLook } from './look/read-look.ts'
import type { KnownTokens } from './look/read-tokens.ts'
import { type DeckFile, type DeckFiles, decode } from './model/files.ts'
import { numberSlides, type SlideNames, slideName } from './model/slide-name.ts'
import type { Deck, Settings, Slide } from './model/types.ts'
import { type FigureReader, idOfData, isChart, readFigure } from './read-figure.ts'
import { readIdentity } from './read-slide.ts'
import { checkRules } from './rules/check-rules.ts'
import { checkToDo, type MarkedFiles } from './rules/check-to-do.ts'
import { readSettings } from './settings.ts'
import { splitSlide } from './text/split-slide.ts'

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
  /** What can be shown while it is being written, though it has mistakes; never to be published. */
  rest?: DeckInWork
}

/** A deck in which slides that have mistakes are left out, each with a note of them in its place. */
export interface DeckInWork {
  deck: Deck
  /** Mistakes that stand on none of these slides. */
  untold: Problem[]
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
    draft,
    entities,
    placeOf: settingsPlace,
  } = collect(readSettings(settingsFile.path, settingsFile.text))

  const { icon } = collect(readIcon(files.icon && read(files.icon)))
  const analysis = { ...read(files.analysis), sha256: effects.sha256(files.analysis.bytes) }
  const outlineFile = read(files.outline)
  const { outline, problems: outlineProblems } = readOutline(outlineFile.path, outlineFile.text, analysis)
  const finish = () => sorted([...withHeldBack(outlineProblems, found)], draft)
  const { register, placeOfClaim } = collect(
    readRegister(
      files.claims && read(files.claims),
      files.events && read(files.events),
      files.series && read(files.series),
    ),
  )
  if (!outline) return finish()
  const source = readSource(analysis.text, outline)

  const claims = locateClaims(register, source)
  add(checkClaims(register, claims, source, placeOfClaim))

  if (files.slides.length === 0) add([emptyDeck(files.settings)])
  add(checkDataNames(files.data.map(({ path }) => path)))
  const data = files.data.map(read).map((file) => ({ ...file, isChart: isChart(file) }))
  const claimWords = wordsOfClaims(register)
  if (settings) add(checkSettingsWords(settings, settingsPlace, claimWords, register))
  const { look } = collect(readLook(files, settings, settingsPlace, effects.tokens ?? NO_TOKENS))
  if (settings) add(checkUnchecked(settings, register, settingsPlace))
  const names = { slides: namesOf(files.slides, settings ?? PLAIN), entities }
  const context = { source, register, claims, claimWords, settings, data, names, figures: effects.figures }
  const slideFiles = files.slides.map((file) => ({ path: file.path, ...collect(decode(file)) }))
  const compiled = slideFiles.map(({ path, text, problems }): CompiledSlide => {
    if (problems.length > 0) return { ...NOTHING, problems }
    return collect(compileSlide(path, text, context))
  })
  add(checkDeck(compiled, { source, register, settings, settingsPlace }))
  const written = compiled.flatMap((slide) => slide.written ?? [])
  if (settings && written.length > 0 && written.length === compiled.length)
    add(checkRules({ slides: written, settings, placeOf: settingsPlace, data }))
  add(unusedData(compiled, context))
  add(checkToDo({ yaml: [settingsFile, outlineFile], data, fronts: frontsOf(slideFiles), slides: written }))

  const slides = numberSlides(compiled.flatMap(({ slide }) => slide ?? []))
  const quotes = slides.flatMap(({ note }) => note.quotes)
  const covered = coverage(source, quotes)
  if (slides.length > 0 && compiled.every(({ slide, quotesFound }) => slide && quotesFound))
    add(unquotedLines(files.analysis, covered))
  const result = finish()
  if (!settings) return result
  const said = settingsWith(register, settings)
  const deckOf = (slides: Slide[], coverage: Coverage): Deck => {
    const citations = numberCitations(register, recordIdsInOrder(slides))
    return { settings: said, slides, source, coverage, register, claims, citations, icon, look }
  }
  if (result.problems.length === 0) return { deck: deckOf(slides, covered), ...result }
  const tried = slideFiles.map(({ path, text }, index) => {
    const entry = compiled[index] ?? NOTHING
    return { path, text, compiled: entry, problems: sorted(entry.problems, draft).problems }
  })
  const shown = withBroken(tried, settings)
  const told = tried.flatMap(({ problems }) => problems.map(whatIsSaid))
  const untold = result.problems.filter((problem) => !told.includes(whatIsSaid(problem)))
  const shownCoverage = coverage(
    source,
    shown.flatMap(({ note }) => note.quotes),
  )
  return shown.length > 0 ? { ...result, rest: { deck: deckOf(shown, shownCoverage), untold } } : result
}

/** Without a register there was nothing to check the analysis against, so no page speaks of a day on which that was done. */
function settingsWith(register: Register, settings: Settings): Settings {
  return isEmpty(register) ? { ...settings, asOf: { analysis: settings.asOf.analysis } } : settings
}

/** The icon's text as it stands; a browser would show nothing for one that is no SVG. */
function readIcon(file: { path: string; text: string } | undefined): { icon?: string; problems: Problem[] } {
  if (!file) return { problems: [] }
  if (/<svg[\s>]/.test(file.text)) return { icon: file.text, problems: [] }
  const found = 'a file that holds no drawing: there is no <svg> in it'
  return { problems: [{ file: file.path, line: 1, column: 1, found, expected: 'an icon as SVG' }] }
}

const whatIsSaid = ({ file, line, column, found }: Problem) => `${file}:${line}:${column} ${found}`

/** What becomes of a slide file that can't be read. */
const NOTHING: CompiledSlide = { links: [], slides: [], quotesFound: false, problems: [] }

/** Mistakes and warnings apart. What is only unfinished is a warning in a draft. */
function sorted(found: Problem[], draft: boolean): Pick<CompiledDeck, 'problems' | 'warnings'> {
  const isOpen = ({ topic }: Problem) => draft && UNFINISHED.includes(topic)
  const levelled = found.map(
    (problem): Problem => (isOpen(problem) ? { ...problem, level: 'warning' } : problem),
  )
  return {
    problems: levelled.filter(({ level }) => level === undefined),
    warnings: levelled.filter(({ level }) => level === 'warning'),
  }
}

/** What follows from a text that source.yaml does not describe: what is quoted, counted and answered from it. */
const FOLLOWING: readonly (Topic | undefined)[] = ['quote', 'coverage', 'answer']

/**
 * Problems of source.yaml with all others. A text that it does not describe makes quotes and lines fail by the
 * hundred: these are held back and counted, since the next check, with source.yaml mended, tells what is left.
 */
function withHeldBack(ofOutline: Problem[], found: Problem[]): Problem[] {
  const first = inOrderOfWork(ofOutline)[0]?.problems[0]
  const held = first ? found.filter(({ topic }) => FOLLOWING.includes(topic)) : []
  if (!first || held.length === 0) return [...ofOutline, ...found]
  const what = held.length === 1 ? '1 problem' : `${held.length} problems`
  const hint = [first.hint, `${what} of quotes and lines held back: mend source.yaml first, then check again`]
  return [
    { ...first, hint: hint.filter(Boolean).join('\n') },
    ...ofOutline.filter((problem) => problem !== first),
    ...found.filter((problem) => !held.includes(problem)),
  ]
}

/** The front matter of each slide file, as it is written. */
function frontsOf(files: { path: string; text: string }[]): MarkedFiles['fronts'] {
  return files.flatMap(({ path, text }) => {
    const { parts } = splitSlide(path, text)
    return parts ? [{ path, ...parts.frontMatter }] : []
  })
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
    topic: 'coverage',
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
