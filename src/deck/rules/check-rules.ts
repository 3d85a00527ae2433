import { hintAtNearest } from '../../problems/nearest.ts'
import type { Place, Problem } from '../../problems/problem.ts'
import { foldedText } from '../../source/fold.ts'
import { readDataFile } from '../model/data-file.ts'
import { DEFAULT_RULES, type RuleName, type Rules } from '../model/rule-settings.ts'
import type { Settings } from '../model/types.ts'
import type { ProofContext } from '../proof/proof-texts.ts'
import { unprovenOnSlide } from '../proof/slide-numbers.ts'
import { wordsIn } from '../text/check-letters.ts'
import { adviceFor } from './teaching-rules.ts'
import type { WrittenSlide } from './written-slide.ts'

/** The deck as its author wrote it. */
export interface WrittenDeck {
  slides: WrittenSlide[]
  settings: Settings
  /** Where deck.yaml says something. */
  placeOf(path: (string | number)[]): Place
  data: { path: string; text: string }[]
  /** What numbers on slides are held against. */
  proof: ProofContext
}

/** A rule that was broken: on a slide, which may waive it, or elsewhere. */
interface Breach {
  rule: RuleName
  slide?: WrittenSlide
  problem: Problem
}

/**
 * The rules for authors, checked; what a slide waives is left out, a waiver that is wrong or needless is a
 * mistake. Problems carry the name of their rule; those of a rule with the level warning are warnings.
 */
export function checkRules(deck: WrittenDeck): Problem[] {
  const { rules } = deck.settings
  const breaches = [
    ...deck.slides.flatMap((written) => breachesOf(written, deck.settings)),
    ...blockedWords(deck),
    ...repeatedFigures(deck),
    ...unusedFigures(deck),
    ...numbersWithoutOrigin(deck),
  ].filter(({ rule }) => rules[rule].level !== 'off')
  const standing = breaches.filter(({ rule, slide }) => !slide || !Object.hasOwn(slide.waive, rule))
  return [
    ...standing.map((breach) => toProblem(breach, rules)),
    ...deck.slides.flatMap((written) => checkWaivers(written, breaches)),
  ]
}

function toProblem({ rule, slide, problem }: Breach, rules: Rules): Problem {
  return {
    ...problem,
    rule,
    ...(rules[rule].level === 'warning' ? { level: 'warning' } : {}),
    ...(slide ? { hint: `to let it stand, give a reason in the front matter: “waive: { ${rule}: … }”` } : {}),
  }
}

function checkWaivers(written: WrittenSlide, breaches: Breach[]): Problem[] {
  return Object.keys(written.waive).flatMap((name) => {
    const place = written.placeOf(['waive', name])
    if (!Object.hasOwn(DEFAULT_RULES, name)) {
      const known = Object.keys(DEFAULT_RULES)
      const found = `a waiver of “${name}”, which is no rule`
      return [{ ...place, found, expected: `one of ${known.join(', ')}`, ...hintAtNearest(name, known) }]
    }
    if (breaches.some(({ rule, slide }) => rule === name && slide === written)) return []
    const found = `a waiver of ${name}, which this slide doesn’t break`
    return [{ ...place, found, expected: 'only waivers that are needed', hint: 'remove it' }]
  })
}

function breachesOf(written: WrittenSlide, settings: Settings): Breach[] {
  const { rules } = settings
  const { slide, headline, onScreen, body } = written
  const inTalk = slide.part === 'talk'
  const shown = onScreen.map(({ target }) => target).join(' ')
  const onSlide = body.map(({ target }) => target).join(' ')
  return [
    ...tooLong('headline-words', 'a headline', slide.headline, headline, rules),
    ...tooLong('on-screen-words', '“On screen”', shown, onScreen[0]?.place ?? headline, rules),
    ...(inTalk ? tooLong('slide-words', 'a slide', onSlide, body[0]?.place ?? headline, rules) : []),
    ...(inTalk && slide.badges.length === 0 ? [withoutBadge(written)] : []),
    ...adviceFor(written, settings),
  ].map((breach) => ({ ...breach, slide: written }))
}

function tooLong(rule: RuleName, what: string, text: string, place: Place, rules: Rules): Breach[] {
  const words = text.split(/\s+/).filter(Boolean).length
  const { max = Number.POSITIVE_INFINITY } = rules[rule]
  if (words <= max) return []
  return [{ rule, problem: { ...place, found: `${what} of ${words} words`, expected: `at most ${max}` } }]
}

function withoutBadge({ placeOf }: WrittenSlide): Breach {
  const found = 'a slide without a badge'
  const expected = '“badge:” in the front matter: which kind of statement it makes'
  return { rule: 'badge', problem: { ...placeOf(['id']), found, expected } }
}

/** Passages between quotation marks, in the ways they are set: “…”, „…“, «…», and straight. */
const QUOTATION_RE = /“[^”]*”|„[^“”]*[“”]|«[^»]*»|"[^"]*"/g

const comparable = (text: string) => foldedText(text).toLowerCase()

function blockedWords({ slides, settings, placeOf, data }: WrittenDeck): Breach[] {
  const blocked = (settings.rules['blocked-words'].words ?? []).map((words) => {
    return { words, wanted: comparable(words) }
  })
  const breach = (text: string, place: () => Place, slide?: WrittenSlide): Breach[] => {
    const own = comparable(text.replace(QUOTATION_RE, ' '))
    return blocked
      .filter(({ wanted }) => own.includes(wanted))
      .map(({ words }) => ({
        rule: 'blocked-words',
        ...(slide ? { slide } : {}),
        problem: {
          ...place(),
          found: `blocked words: “${words}”`,
          expected: 'these words only in a quotation',
        },
      }))
  }
  const own = (['title', 'description'] as const).flatMap((key) =>
    breach(settings[key], () => placeOf([key])),
  )
  const onSlides = slides.flatMap((written) => {
    const { slide, headline, body, onScreen, say } = written
    const texts = [{ target: slide.headline, place: headline }, ...body, ...onScreen, ...say]
    return texts.flatMap(({ target, place }) => breach(target, () => place, written))
  })
  const inData = data.flatMap(({ path, text }) => {
    const { json } = readDataFile(path, text)
    const shower = slides.find(({ figure }) => figure === idOf(path))
    return wordsIn(json.value).flatMap((found) =>
      found.part === 'key' ? [] : breach(found.words, () => json.placeOf(found.path), shower),
    )
  })
  return [...own, ...onSlides, ...inData]
}

function repeatedFigures({ slides }: WrittenDeck): Breach[] {
  return slides.flatMap((written, index) => {
    const { figure, slide, placeOf } = written
    const first = slides.findIndex((other) => other.figure === figure)
    if (figure === undefined || first === index) return []
    const key = slide.layout === 'chart' ? 'chart' : 'table'
    const found = `“${figure}” for a second time (first: ${slides[first]?.slide.file})`
    const problem = { ...placeOf([key]), found, expected: 'each chart and data table on one slide' }
    return [{ rule: 'figure-once' as const, slide: written, problem }]
  })
}

/** The source's own words, in quotation marks, are checked as quotes. */
function numbersWithoutOrigin({ slides, data, proof }: WrittenDeck): Breach[] {
  return slides
    .filter(({ slide }) => slide.part === 'talk')
    .flatMap((written) => {
      const { slide, headline, body, figure } = written
      const file = data.find(({ path }) => idOf(path) === figure)
      const value = file && readDataFile(file.path, file.text).json.value
      const pieces = [{ target: slide.headline, place: headline }, ...body]
      return unprovenOnSlide({ slide, pieces, data: value }, proof).map(({ text, place }) => ({
        rule: 'slide-numbers' as const,
        slide: written,
        problem: {
          ...place,
          topic: 'quote' as const,
          found: `${text}, which nothing that this slide rests on says`,
          expected: 'numbers and dates of the lines and records that it cites, quotes or draws',
        },
      }))
    })
}

/** A figure that was asked for and couldn't be read may be the one that seems to be missing. */
function unusedFigures({ slides, data }: WrittenDeck): Breach[] {
  if (slides.some(({ figure, slide }) => figure !== undefined && !slide.figure)) return []
  return data
    .filter(({ path }) => !slides.some(({ figure }) => figure === idOf(path)))
    .map(({ path }) => {
      const found = 'a chart or data table that no slide shows'
      const expected = `a slide with “chart: ${idOf(path)}” or “table: ${idOf(path)}”, or no such file`
      return { rule: 'data-used', problem: { file: path, line: 1, column: 1, found, expected } }
    })
}

const idOf = (path: string) => path.replace(/^.*\/|\.json$/g, '')
