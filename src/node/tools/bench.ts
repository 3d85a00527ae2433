/**
 * npm run bench: builds, exports and walks the deck several times; prints medians as a table against the
 * saved baseline, or with `--json` as JSON. `--save` writes docs/bench-baseline.json; `--runs N`, `--deck DIR`.
 * `--views` leaves the documents out; `--scale` measures decks of 25, 100 and 400 slides instead, and how fast
 * everything grows.
 * Times hold for one machine and one hour: a bare page is opened beside the deck in each run, and the baseline keeps
 * ratios to it, sizes and counts.
 */

import { execFile } from 'node:child_process'
import { mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { gzipSync } from 'node:zlib'
import { chromium } from '@playwright/test'
import type { Deck } from '../../deck/model/types.ts'
import { DeckError } from '../../problems/deck-error.ts'
import { getBrowser, launchArgs, likelyBrowser } from '../browser/browser.ts'
import { startChromium } from '../browser/chromium.ts'
import { thisMachine } from '../browser/machine.ts'
import { sum, type Work } from '../browser/trace.ts'
import { DECK_OPTION, DECK_USAGE, readArguments, readDeckFolder, readNumber } from '../commands/arguments.ts'
import { readExportOptions } from '../commands/export-options.ts'
import { compileFolder } from '../compile/compile.ts'
import { makeTemporaryFolder, removeWorkFolder } from '../files/work-folder.ts'
import { exportDeck } from '../paper/export-deck.ts'
import { pagesFor } from '../paper/products.ts'
import { runCommand } from '../report.ts'
import { ROOT } from '../root.mjs'
import { serve } from '../serve/serve.ts'
import { buildSite } from '../site/build-site.ts'
import { KB } from '../units.ts'
import {
  type Load,
  measureLoad,
  measureOpening,
  measurePresses,
  measureWalk,
  type Opening,
  type Walk,
} from './bench/bench-page.ts'
import { measureScale, SIZES, scaleTable, writeScaleDeck } from './bench/bench-scale.ts'
import { lasting, median, type Numbers, percentile, repeat, table } from './bench/bench-table.ts'

const BASELINE = join(ROOT, 'docs/bench-baseline.json')

await runCommand(async () => {
  const { root, runs, save, json, scale, views } = readOptions()
  const say = json ? () => {} : console.log
  const executablePath = getBrowser({ say })
  const folder = makeTemporaryFolder('briefing-bench-')
  try {
    if (scale) {
      console.log(await measureSizes({ root, folder, runs, executablePath }))
      return 0
    }
    const bench = { root, folder, runs, executablePath }
    const site = join(folder, 'site')
    const built = await times(runs, () => buildSite({ root, outDir: site, logLevel: 'error' }))
    const numbers = rounded({
      'check (s)': median(await times(runs, () => check(root))),
      'build (s)': median(built),
      ...(views ? {} : await measureExport(bench)),
      ...(await measureViews(bench, site)),
    })
    console.log(json ? JSON.stringify(numbers, null, 2) : table(numbers, readBaseline()))
    if (save) writeFileSync(BASELINE, `${JSON.stringify(lasting(numbers), null, 2)}\n`)
    return 0
  } finally {
    removeWorkFolder(folder)
  }
})

interface Bench {
  /** The deck's folder. */
  root: string
  /** For what is made. */
  folder: string
  runs: number
  executablePath: string
}

/** As it is called, with the start of Node.js. */
async function check(root: string): Promise<void> {
  await promisify(execFile)(process.execPath, [join(ROOT, 'src/node/run.cjs'), 'check', '--deck', root])
}

/** What grows with the number of slides, and how fast; the deck itself beside it. */
async function measureSizes({ root, folder, executablePath }: Bench): Promise<string> {
  const browser = await chromium.launch({ executablePath, args: launchArgs() })
  const print = async (deckFolder: string, out: string) => {
    const { deck, problems } = await compileFolder(deckFolder)
    if (!deck) throw new DeckError('', problems)
    await printInto(deck, ['--deck', deckFolder, '--only', 'slides', '--out', out], executablePath)
  }
  const measure = (deckFolder: string, name: string) =>
    measureScale(deckFolder, join(folder, name), { browser, print })
  try {
    // The first deck warms the code up, so it is measured again with its sizes.
    const own = await measure(root, 'warm').then(() => measure(root, 'own'))
    const decks: Numbers[] = []
    for (const size of SIZES) {
      const deckFolder = join(folder, `deck-${size}`)
      writeScaleDeck(deckFolder, size)
      decks.push(await measure(deckFolder, `out-${size}`))
    }
    return scaleTable(decks, own)
  } finally {
    await browser.close()
  }
}

/** Exports a deck with a browser of its own, the one that the command would take. */
async function printInto(deck: Deck, args: string[], executablePath: string): Promise<void> {
  const options = readExportOptions(args)
  const isForPaper = !options.products.includes('images')
  const path = likelyBrowser(thisMachine, isForPaper)?.path ?? executablePath
  const printer = startChromium(path, { args: launchArgs(), ...pagesFor(options.products) })
  try {
    await exportDeck(deck, options, { browser: printer, say: () => {}, env: process.env })
  } finally {
    await printer.close()
  }
}

/** How long all documents take, and what they weigh; into a folder of their own: those in `dist` stay as they are. */
async function measureExport({ root, folder, runs, executablePath }: Bench): Promise<Numbers> {
  const { deck, problems } = await compileFolder(root)
  if (!deck) throw new DeckError('', problems)
  const printed = join(folder, 'printed')
  const exported = (...args: string[]) =>
    printInto(deck, ['--deck', root, ...args, '--out', printed], executablePath)
  const numbers: Numbers = {
    'export, slides (s)': median(await times(runs, () => exported('--only', 'slides'))),
    'export, presentation (s)': median(await times(runs, () => exported('--only', 'pptx'))),
    'export, three papers (s)': median(await times(runs, () => exported('--only', 'slides,handout,onepage'))),
    'export, all four (s)': median(
      await times(runs, () => exported('--only', 'slides,handout,onepage,pptx')),
    ),
    // Once: thirty large pictures take longer than all the rest.
    'export, with pictures (s)': median(await times(1, () => exported())),
  }
  for (const name of readdirSync(printed).filter((name) => /\.(pdf|pptx)$/.test(name)))
    numbers[`${name} (KB)`] = statSync(join(printed, name)).size / KB
  return numbers
}

/** What a browser measures of a built site. */
async function measureViews({ folder, runs, executablePath }: Bench, root: string): Promise<Numbers> {
  const browser = await chromium.launch({ executablePath, args: launchArgs() })
  const viewport = { width: 1280, height: 720 }
  const profile = join(folder, 'profile')
  const window = await chromium.launchPersistentContext(profile, {
    executablePath,
    viewport,
    args: launchArgs(),
  })
  const site = await serve({ root, port: 0 })
  const bare = await serve({ root: writeBarePage(join(folder, 'bare')), port: 0 })
  try {
    // In pairs: whatever slows the machine down slows both.
    const pairs = await repeat(
      runs,
      async () => [await measureOpening(browser, bare.url), await measureLoad(browser, site.url)] as const,
    )
    const walks = await repeat(runs, () => measureWalk(browser, site.url))
    const presses = await repeat(runs, async () => ({
      bare: await measurePresses(window, `${bare.url}/keys.html`, 'section:not([hidden])'),
      deck: await measurePresses(window, site.url),
    }))
    return {
      ...sizes(root, pairs[0]?.[1].names ?? []),
      ...openings(pairs),
      ...walkNumbers(walks),
      ...pressNumbers(presses),
    }
  } finally {
    await bare.close()
    await site.close()
    await window.close()
    await browser.close()
  }
}

/** How soon the next slide is seen, at full speed, and what is held in the end. */
function walkNumbers(walks: Walk[]): Numbers {
  const [latencies, frames] = [walks.flatMap((walk) => walk.latencies), walks.flatMap((walk) => walk.frames)]
  return {
    'key to slide, median (ms)': median(latencies),
    'key to slide, 95th percentile (ms)': percentile(latencies, 95),
    'key to slide, worst (ms)': median(walks.map((walk) => Math.max(...walk.latencies))),
    'key to slide, median (frames)': median(frames),
    'key to slide, worst (frames)': median(walks.map((walk) => Math.max(...walk.frames))),
    'heap after all slides (MB)': median(walks.map(({ heap }) => heap / KB / KB)),
  }
}

/** A function, not a constant: the command above runs before the lines below it have been read. */
function rounded(numbers: Numbers): Numbers {
  return Object.fromEntries(
    Object.entries(numbers).map(([name, value]) => [name, Math.round(100 * value) / 100]),
  )
}

/** The least that a page can be, to hold the deck against; and the least that can be turned by a key. */
function writeBarePage(folder: string): string {
  mkdirSync(folder, { recursive: true })
  writeFileSync(
    join(folder, 'index.html'),
    '<!doctype html><html lang="en"><title>Bare</title><h1>A bare page</h1>',
  )
  writeFileSync(
    join(folder, 'keys.html'),
    `<!doctype html><html lang="en"><title>Bare</title><section>One</section><section hidden>Two</section><script>
addEventListener('keydown', () => document.querySelectorAll('section').forEach((one) => one.toggleAttribute('hidden')))
</script>`,
  )
  return folder
}

/** How the deck opens, and by how much later than a bare page at the same pace. */
function openings(pairs: (readonly [Opening, Load])[]): Numbers {
  const middle = (read: (bare: Opening, load: Load) => number) =>
    median(pairs.map(([bare, load]) => read(bare, load)))
  return {
    'first paint, slow (ms)': middle((_, { firstPaint }) => firstPaint),
    'first paint of a bare page, slow (ms)': middle(({ firstPaint }) => firstPaint),
    'first paint against a bare page (×)': middle((bare, load) => load.firstPaint / bare.firstPaint),
    'first slide readable against a bare page (×)': middle((bare, load) => load.readable / bare.firstPaint),
    'largest paint against a bare page (×)': middle((bare, load) => load.largestPaint / bare.firstPaint),
    'deck ready against a bare page (×)': middle((bare, load) => load.ready / bare.firstPaint),
    'blocking time, slow (ms)': middle((_, { blocking }) => blocking),
    'layout shift': middle((_, { shift }) => shift),
  }
}

/**
 * What a press costs: times on a processor four times slower, beside a page on which a key toggles two elements, and
 * counts that hold on any.
 */
function pressNumbers(runs: { bare: Work[]; deck: Work[] }[]): Numbers {
  const presses = runs.flatMap(({ deck }) => deck)
  const middle = (read: (work: Work) => number) => median(presses.map(read))
  const totals = (works: Work[]) => median(works.map(({ total }) => total))
  return {
    'work of a press, slow, median (ms)': totals(presses),
    'work of a press on a bare page, slow, median (ms)': totals(runs.flatMap(({ bare }) => bare)),
    'work of a press against a bare page (×)': median(
      runs.map(({ bare, deck }) => totals(deck) / totals(bare)),
    ),
    'longest task of a press, slow, median (ms)': middle(({ longest }) => longest),
    'longest task after its paint, slow, median (ms)': middle(({ longestAfterPaint }) => longestAfterPaint),
    'style passes of a press': middle(({ styled }) => styled.length),
    'elements styled by a press': middle(({ styled }) => sum(styled)),
    'layouts of a press': middle(({ layouts }) => layouts),
  }
}

/** What a visitor has loaded when slide 1 is complete, gzipped as far as it is text. */
function sizes(site: string, names: string[]): Numbers {
  const sent = (name: string) => {
    const bytes = readFileSync(join(site, name))
    return (name.endsWith('.woff2') ? bytes.length : gzipSync(bytes, { level: 9 }).length) / KB
  }
  const total = (kind: RegExp) =>
    names.filter((name) => kind.test(name)).reduce((sum, name) => sum + sent(name), 0)
  return {
    'HTML (KB)': total(/\.html$/),
    'script until slide 1 (KB)': total(/\.js$/),
    'styles until slide 1 (KB)': total(/\.css$/),
    'fonts (KB)': total(/\.woff2$/),
    'all until slide 1 (KB)': total(/./),
    'briefing.html (KB)': sent('briefing.html'),
  }
}

async function times(runs: number, work: () => Promise<unknown>): Promise<number[]> {
  return repeat(runs, async () => {
    const start = performance.now()
    await work()
    return (performance.now() - start) / 1000
  })
}

function readBaseline(): Numbers {
  try {
    return JSON.parse(readFileSync(BASELINE, 'utf8')) as Numbers
  } catch {
    return {}
  }
}

function readOptions() {
  const { deck, runs, save, json, scale, views } = readArguments(
    `npm run bench -- ${DECK_USAGE} [--runs N] [--save] [--json] [--scale] [--views]`,
    {
      ...DECK_OPTION,
      runs: { type: 'string', default: '5' },
      save: { type: 'boolean', default: false },
      json: { type: 'boolean', default: false },
      scale: { type: 'boolean', default: false },
      views: { type: 'boolean', default: false },
    },
  )
  return { root: readDeckFolder(deck), runs: readNumber('--runs', runs, [1, 99]), save, json, scale, views }
}
