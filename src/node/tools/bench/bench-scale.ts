/** npm run bench -- --scale: decks of growing size, what each step takes of each, and how fast that grows. */

import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import type { Browser } from '@playwright/test'
import { DeckError } from '../../../problems/deck-error.ts'
import { measureDeck } from '../../checks/measure-deck.ts'
import { compileFolder } from '../../compile/compile.ts'
import { serve } from '../../serve/serve.ts'
import { buildSite } from '../../site/build-site.ts'
import { textTable } from '../../text-table.ts'
import { KB } from '../../units.ts'
import { measureLoad, measureReady, measureWalk } from './bench-page.ts'
import { median, type Numbers, repeat } from './bench-table.ts'
import { scaleDeck } from './scale-deck.ts'

/** Slides of each deck, the smallest first; each has four times as many as the one before. */
export const SIZES = [25, 100, 400] as const

/** How often a deck is opened: one opening alone differs by a tenth from the next. */
const LOADS = 5

/** What the measurements need from outside. */
export interface ScaleEffects {
  browser: Browser
  /** Prints the slides of a deck to a folder. */
  print(root: string, out: string): Promise<void>
}

/** Writes a deck of so many slides to a folder. */
export function writeScaleDeck(root: string, slides: number): void {
  for (const [path, text] of scaleDeck(slides)) {
    mkdirSync(dirname(join(root, path)), { recursive: true })
    writeFileSync(join(root, path), text)
  }
}

/** All numbers of the deck in a folder; what is made goes into `out`. Throws DeckError for a deck with problems. */
export async function measureScale(root: string, out: string, effects: ScaleEffects): Promise<Numbers> {
  const site = join(out, 'site')
  const numbers: Numbers = {
    'check (s)': await seconds(() => check(root)),
    'build (s)': await seconds(() => buildSite({ root, outDir: site, logLevel: 'error' })),
    'index.html (KB)': readFileSync(join(site, 'index.html')).length / KB,
    'briefing.html (KB)': readFileSync(join(site, 'briefing.html')).length / KB,
    'export, slides (s)': await seconds(() => effects.print(root, join(out, 'printed'))),
  }
  const served = await serve({ root: site, port: 0 })
  try {
    const { browser } = effects
    const loads = await repeat(LOADS, () => measureLoad(browser, served.url))
    const ready = await repeat(LOADS, () => measureReady(browser, served.url))
    const { latencies } = await measureWalk(browser, served.url)
    return {
      ...numbers,
      'first slide readable, slow (ms)': median(loads.map((load) => load.readable)),
      'deck ready, slow (ms)': median(loads.map((load) => load.ready)),
      'deck ready (ms)': median(ready),
      'key to slide, median (ms)': median(latencies),
    }
  } finally {
    await served.close()
  }
}

async function check(root: string): Promise<void> {
  const { deck, problems } = await compileFolder(root)
  if (!deck) throw new DeckError('', problems)
  await measureDeck(deck, root)
}

async function seconds(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now()
  await work()
  return (performance.now() - start) / 1000
}

/** Numbers of the decks in the order of `SIZES`, and those of a person's own deck, as a table. */
export function scaleTable(decks: Numbers[], own: Numbers): string {
  const growth = (name: string) =>
    decks
      .slice(1)
      .map((numbers, index) => `× ${((numbers[name] ?? 0) / (decks[index]?.[name] ?? 0)).toFixed(1)}`)
  const rows = Object.keys(own).map((name) => [
    name,
    ...[...decks, own].map((numbers) => (numbers[name] ?? 0).toFixed(1)),
    ...growth(name),
  ])
  const steps = SIZES.slice(1).map((size, index) => `${SIZES[index]} to ${size}`)
  return textTable([['slides', ...SIZES.map(String), 'this deck', ...steps], ...rows])
}
