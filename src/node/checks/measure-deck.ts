/** A compiled deck in, what its pages can't hold or draw out. No browser: sizes come from styles and fonts. */

import { deckStyles } from '../../deck/look/deck-styles.ts'
import { CANVAS } from '../../deck/model/canvas.ts'
import { html } from '../../deck/model/html.ts'
import type { Deck } from '../../deck/model/types.ts'
import { renderSection } from '../../pages/render-section.ts'
import type { Problem } from '../../problems/problem.ts'
import { readDeckFiles } from '../compile/read-deck-files.ts'
import { collisionsOf } from '../drawing/chart-collisions.ts'
import { outlineDeck } from '../drawing/draw-deck.ts'
import { measureIn, measureText } from '../drawing/measure-text.ts'
import { sheetPath, sheetText } from '../engine.ts'
import { collisionProblem } from './collision-problems.ts'
import { findLetters, fontLetters, lettersIn } from './find-letters.ts'
import { fitProblems } from './fit/fit-problems.ts'
import { laySlide } from './fit/lay-slide.ts'
import { readRules, readSheet } from './fit/read-styles.ts'
import { indexRules, type RuleIndex } from './fit/styles.ts'
import { paletteProblems } from './palette-problems.ts'

/** A file of the deck as text. */
interface TextFile {
  path: string
  text: string
}

/** Measures the deck of a folder, from which it was compiled: mistakes, and warnings of what may go wrong. */
export async function measureDeck(deck: Deck, root: string): Promise<Problem[]> {
  measureIn(deck.look)
  const { settings, slides, analysis, outline, claims, events, data } = await readDeckFiles(root)
  const register = [claims, events].filter((file) => file !== undefined)
  const files = [settings, ...slides, analysis, outline, ...register, ...data].map(({ path, bytes }) => ({
    path,
    text: new TextDecoder().decode(bytes),
  }))
  const letters = findLetters(files, { isHeld: fontLetters(deck.look), shown: lettersIn(deck) })
  return [...paletteProblems(deck), ...findMisfits(deck, files), ...findCollisions(deck, files), ...letters]
}

/** The rules that hold for a slide in the deck, from the style sheets that its page loads. */
export function deckRules(deck?: Pick<Deck, 'look' | 'settings'>): RuleIndex {
  const sheets = (['reading', 'slides', 'deck'] as const).map((name) => readSheet(sheetPath(name)))
  const own = deck ? deckStyles(deck, sheetText('rtl')) : ''
  return indexRules(readRules([...sheets, own].join('\n'), CANVAS.width))
}

/** Slides whose content is wider or higher than its place. */
function findMisfits(deck: Deck, files: TextFile[]): Problem[] {
  const rules = deckRules(deck)
  const outlined = outlineDeck(deck)
  return deck.slides.flatMap((slide) => {
    const fit = laySlide(renderSection(slide, outlined, html``).text, rules, measureText)
    return fitProblems(slide, fit, textOf(files, slide.file))
  })
}

/** Charts in whose drawing texts run into each other. */
function findCollisions({ slides }: Deck, files: TextFile[]): Problem[] {
  const charts = new Map(slides.flatMap(({ figure }) => (figure?.chart ? [[figure.id, figure.chart]] : [])))
  return [...charts].flatMap(([id, chart]) => {
    const file = files.find(({ path }) => path === `assets/data/${id}.json`)
    if (!file) return []
    return collisionsOf(id, chart).map((collision) => collisionProblem(id, collision, file))
  })
}

function textOf(files: TextFile[], path: string): string {
  return files.find((file) => file.path === path)?.text ?? ''
}
