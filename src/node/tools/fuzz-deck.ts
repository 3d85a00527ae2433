import { compileDeck } from '../../deck/compile-deck.ts'
import type { DeckFiles } from '../../deck/model/files.ts'
import type { Deck } from '../../deck/model/types.ts'
import { withoutNotes } from '../../deck/without-notes.ts'
import { handoutPages, renderHandout } from '../../pages/paper/render-handout.ts'
import { renderPrintSlides } from '../../pages/paper/render-print-slides.ts'
import { renderHead } from '../../pages/render-head.ts'
import { renderPage } from '../../pages/render-page.ts'
import { renderPresenter } from '../../pages/render-presenter.ts'
import { takeAway } from '../../pages/take-away.ts'
import { formatProblem } from '../../problems/format-problem.ts'
import type { Problem } from '../../problems/problem.ts'
import { figures } from '../compile/figures.ts'
import { drawDeck } from '../drawing/draw-deck.ts'
import { spoil } from './fuzz-inputs.ts'

/**
 * Longer than this, an author thinks that it hangs. Counted in time of the processor, or a busy machine would be
 * a fault of the input.
 */
const MOST_MILLISECONDS = 5000

/** What became of one spoiled deck. */
export interface Outcome {
  /** What must not be: a throw, a problem without a place, an answer that takes too long. */
  fault?: string
  kind: 'deck' | 'problems'
  milliseconds: number
  /** What was spoiled, in order. */
  done: string[]
}

/** Compiles the input `number` of a seed, and renders all views when it is a deck after all. */
export function tryOne(good: DeckFiles, seed: number, number: number): Outcome {
  const { files, done } = spoil(good, seed, number)
  const begun = process.cpuUsage()
  const since = () => Math.round((process.cpuUsage(begun).user + process.cpuUsage(begun).system) / 1000)
  try {
    // The recorded sum, whatever the text: a spoiled analysis is to go further than to the first question.
    const { deck, problems } = compileDeck(files, { sha256: () => sumOf(good), figures })
    const fault = deck ? faultOfDeck(deck) : faultOfProblems(problems)
    const slow = since() > MOST_MILLISECONDS ? `took ${since()} ms` : undefined
    const found = fault ?? slow
    return {
      ...(found ? { fault: found } : {}),
      kind: deck ? 'deck' : 'problems',
      milliseconds: since(),
      done,
    }
  } catch (error) {
    const fault = error instanceof Error ? (error.stack ?? error.message) : String(error)
    return { fault, kind: 'problems', milliseconds: since(), done }
  }
}

function sumOf({ outline }: DeckFiles): string {
  return /^sha256: (\S+)/m.exec(new TextDecoder().decode(outline.bytes))?.[1] ?? ''
}

/** Any control character but the line break between the lines of a message. */
const CONTROL_RE = /(?!\n)\p{Cc}/u

function faultOfProblems(problems: Problem[]): string | undefined {
  if (problems.length === 0) return 'neither a deck nor a problem'
  const bad = problems.find(
    ({ file, line, column, found, expected }) =>
      !file ||
      !found.trim() ||
      !expected.trim() ||
      !(line >= 1) ||
      !(column >= 1) ||
      !Number.isInteger(line + column),
  )
  if (bad) return `a problem that says too little: ${JSON.stringify(bad).slice(0, 500)}`
  const raw = problems.map(formatProblem).find((text) => CONTROL_RE.test(text))
  return raw === undefined
    ? undefined
    : `a control character on its way to the terminal: ${JSON.stringify(raw)}`
}

function faultOfDeck(whole: Deck): string | undefined {
  const deck = drawDeck(whole)
  const { slides, parts } = renderPage(deck)
  const { notes, shows } = renderPresenter(deck)
  const bare = renderPage(drawDeck(withoutNotes(whole)))
  const texts = [
    ...[slides, parts, notes, shows, bare.slides, bare.parts, renderHead(deck)].map(String),
    renderHandout(deck, deck.slides).text,
    renderPrintSlides(deck, deck.slides).text,
    handoutPages(deck, deck.slides),
    ...takeAway(deck).map(({ text }) => text),
  ]
  const half = texts.find((text) => /\p{Cs}/u.test(text))
  if (half !== undefined) return 'a page with half of a character in it'
  const none = texts.find((text) => /\bNaN\b|\bundefined\b/.test(text))
  return none === undefined
    ? undefined
    : `a page that says ${/.{0,60}\b(?:NaN|undefined)\b.{0,20}/.exec(none)?.[0]}`
}
