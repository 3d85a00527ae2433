import { numberCitations } from '../evidence/citations.ts'
import { wordsOfClaims } from '../evidence/claim-words.ts'
import { isEmpty, type Register } from '../evidence/register.ts'
import type { Problem } from '../problems/problem.ts'
import { type Coverage, coverage } from '../source/coverage.ts'
import { PLAIN, type Voice } from '../words/say.ts'
import { withBroken } from './broken-slides.ts'
import { checkSettingsWords } from './checks/check-answers.ts'
import { checkDataNames } from './checks/check-data-names.ts'
import { type CompiledSlide, checkDeck } from './checks/check-deck.ts'
import { checkUnchecked } from './checks/check-unchecked.ts'
import { compileSlide, type SlideContext } from './compile-slide.ts'
import type { KnownTokens } from './look/read-tokens.ts'
import { type DeckFile, type DeckFiles, decode } from './model/files.ts'
import { numberSlides, type SlideNames, slideName } from './model/slide-name.ts'
import type { Deck, Settings, Slide } from './model/types.ts'
import { type FigureReader, idOfData, isChart, readFigure } from './read-figure.ts'
import { type Ground, readGround } from './read-ground.ts'
import { type Front, identityOf, readFront } from './read-slide.ts'
import { checkRules } from './rules/check-rules.ts'
import { checkToDo, type MarkedFiles } from './rules/check-to-do.ts'
import { splitSlide } from './text/split-slide.ts'
import { type ToldProblems, toldProblems, withHeldBack } from './told-problems.ts'

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
export interface CompiledDeck extends ToldProblems {
  deck?: Deck
  /**
   * What can be shown while it is being written, though it has mistakes: in the place of each slide that has one
   * stands a note of it. Never to be published.
   */
  rest?: Deck
}

/** A slide file, and what became of it. */
interface SlideFile {
  path: string
  text: string
  compiled: CompiledSlide
  problems: Problem[]
}

/**
 * The order of work: settings, source, record and look; slides; then what only the whole deck can tell: labels,
 * repeated ids, dead links, rules for authors, coverage of the source, numbers of citations.
 */
export function compileDeck(files: DeckFiles, effects: Effects): CompiledDeck {
  const ground = readGround(files, effects.sha256, effects.tokens ?? NO_TOKENS)
  const told = (others: Problem[]) =>
    toldProblems(withHeldBack(ground.ofOutline, [...ground.problems, ...others]), ground.draft)
  const { text, settings } = ground
  if (!text) return told([])
  const context = contextOf(files, ground, text, effects.figures)
  const slideFiles = files.slides.map((file) => readSlideFile(file, context))
  const slides = numberSlides(
    slideFiles.flatMap(({ compiled }) => compiled.slide ?? []),
    settings?.parts,
  )
  const covered = coverageOf(slides, text)
  const result = told([
    ...checkFiles(files, ground, context),
    ...slideFiles.flatMap(({ problems }) => problems),
    ...checkWhole(files, slideFiles, ground, context),
    ...(isQuotable(slideFiles) ? unquotedLines(files.analysis, covered) : []),
  ])
  if (!settings) return result
  const deckOf = (slides: Slide[], coverage: Coverage): Deck => ({
    ...text,
    settings: settingsWith(ground.register, settings),
    slides,
    coverage,
    register: ground.register,
    citations: numberCitations(ground.register, recordIdsInOrder(slides)),
    icon: ground.icon,
    look: ground.look,
  })
  if (result.problems.length === 0) return { deck: deckOf(slides, covered), ...result }
  const tried = slideFiles.map((file) => ({
    ...file,
    problems: toldProblems(file.problems, ground.draft).problems,
  }))
  const shown = withBroken(tried, settings)
  return shown.length > 0 ? { ...result, rest: deckOf(shown, coverageOf(shown, text)) } : result
}

/** What slides are compiled against. */
function contextOf(
  files: DeckFiles,
  { settings, register, entities }: Ground,
  { source, claims }: NonNullable<Ground['text']>,
  figures: FigureReader,
): SlideContext {
  const data = files.data.map((file) => {
    const read = { path: file.path, text: decode(file).text }
    return { ...read, isChart: isChart(read) }
  })
  const fronts = frontsOf(files.slides)
  const names = { slides: namesOf(fronts, settings ?? PLAIN), entities, quotesLang: source.lang }
  const claimWords = wordsOfClaims(register)
  return { source, register, claims, claimWords, settings, data, names, fronts, figures }
}

function readSlideFile(file: DeckFile, context: SlideContext): SlideFile {
  const { text, problems } = decode(file)
  const { path } = file
  if (problems.length > 0) return { path, text, compiled: { ...NOTHING, problems }, problems }
  const compiled = compileSlide(path, text, context)
  return { path, text, compiled, problems: compiled.problems }
}

/** What becomes of a slide file that can't be read. */
const NOTHING: CompiledSlide = { links: [], slides: [], quotesFound: false, problems: [] }

/** What the files say of themselves, and deck.yaml in words. */
function checkFiles(files: DeckFiles, ground: Ground, { claimWords }: SlideContext): Problem[] {
  const { settings, register, placeOf } = ground
  return [
    ...(files.slides.length === 0 ? [emptyDeck(files.settings)] : []),
    ...checkDataNames(files.data.map(({ path }) => path)),
    ...files.data.flatMap((file) => decode(file).problems),
    ...(settings ? checkSettingsWords(settings, placeOf, claimWords, register) : []),
    ...(settings ? checkUnchecked(settings, register, placeOf) : []),
  ]
}

/** What only all slides together can tell. */
function checkWhole(
  files: DeckFiles,
  slideFiles: SlideFile[],
  { settings, placeOf, register }: Ground,
  context: SlideContext,
): Problem[] {
  const { data, source } = context
  const compiled = slideFiles.map((file) => file.compiled)
  const written = compiled.flatMap((slide) => slide.written ?? [])
  const isWhole = written.length > 0 && written.length === compiled.length
  const yaml = [files.settings, files.outline].map((file) => ({ path: file.path, text: decode(file).text }))
  return [
    ...checkDeck(compiled, { source, register, settings, settingsPlace: placeOf }),
    ...(settings && isWhole
      ? checkRules({
          slides: written,
          settings,
          placeOf,
          data,
          proof: { source, register, checked: settings.asOf.record },
        })
      : []),
    ...unusedData(compiled, context),
    ...checkToDo({ yaml, data, fronts: frontsAsWritten(slideFiles), slides: written }),
  ]
}

/** Whether every quote of every slide was found, so that what is left of the text is what nobody quotes. */
function isQuotable(slideFiles: SlideFile[]): boolean {
  return slideFiles.length > 0 && slideFiles.every(({ compiled }) => compiled.slide && compiled.quotesFound)
}

function coverageOf(slides: Slide[], { source }: NonNullable<Ground['text']>): Coverage {
  return coverage(
    source,
    slides.flatMap(({ note }) => note.quotes),
  )
}

/** Without a register there was nothing to check the analysis against, so no page speaks of a day on which that was done. */
function settingsWith(register: Register, settings: Settings): Settings {
  return isEmpty(register) ? { ...settings, asOf: { analysis: settings.asOf.analysis } } : settings
}

/** The front matter of each slide file, as it is written. */
function frontsAsWritten(files: SlideFile[]): MarkedFiles['fronts'] {
  return files.flatMap(({ path, text }) => {
    const { parts } = splitSlide(path, text)
    return parts ? [{ path, ...parts.frontMatter }] : []
  })
}

/** The front matter of each slide file, read: what slides are called has to be known before any is compiled. */
function frontsOf(files: DeckFile[]): Map<string, Front> {
  return new Map(
    files.flatMap((file) => {
      const front = readFront(file.path, decode(file).text)
      return front ? [[file.path, front]] : []
    }),
  )
}

/** What slides are called, for references to them. */
function namesOf(fronts: Map<string, Front>, voice: Voice): SlideNames {
  const identities = [...fronts.values()].flatMap((front) => identityOf(front) ?? [])
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
