/**
 * npm run check: compiles the deck as the build does, prints every problem, or the coverage figure. `--deck DIR`;
 * `--pages` opens all pages in a browser besides.
 */

import type { Deck } from '../../deck/model/types.ts'
import type { Problem } from '../../problems/problem.ts'
import { quotedShare } from '../../source/coverage.ts'
import { measureDeck } from '../checks/measure-deck.ts'
import { compileFolder } from '../compile/compile.ts'
import { namedFromHere } from '../from-here.ts'
import { FORMATS, type Format, githubAnnotations, problemsAsJson } from '../problem-formats.ts'
import { runCommand, settle } from '../report.ts'
import { ALL, DECK_OPTION, DECK_USAGE, oneOf, readArguments, readDeckFolder } from './arguments.ts'

const USAGE = `npm run check -- ${DECK_USAGE} [--pages] [--all] [--format ${FORMATS.join('|')}]`

await runCommand(async () => {
  const options = readArguments(USAGE, {
    ...DECK_OPTION,
    pages: { type: 'boolean', default: false },
    format: { type: 'string', default: 'text' },
    ...ALL,
  })
  const format = oneOf(FORMATS, '--format', options.format)
  const root = readDeckFolder(options.deck)
  const { deck, problems, warnings } = await compileFolder(root)
  const seen = [...problems, ...warnings]
  if (deck) seen.push(...(await measureDeck(deck, root)))
  const isSound = seen.every(({ level }) => level === 'warning')
  // In a browser only a deck without mistakes has pages to look at.
  if (deck && isSound && options.pages) seen.push(...(await lookAtPages(deck, root, format === 'text')))
  const found = namedFromHere(root, seen)
  if (format !== 'text') return tellPrograms(found, format)
  settle(found, console.error)
  if (deck) tellCounts(deck, found.length > 0)
  return 0
})

/** What programs read goes to the standard output, and nothing else does. The exit code is as ever. */
function tellPrograms(found: Problem[], format: Exclude<Format, 'text'>): number {
  const text =
    format === 'json' ? JSON.stringify(problemsAsJson(found), null, 2) : githubAnnotations(found).join('\n')
  if (text !== '') console.log(text)
  return found.some(({ level }) => level !== 'warning') ? 1 : 0
}

function tellCounts({ slides, coverage, citations, settings }: Deck, hasWarnings: boolean): void {
  const { words, quoted, leftOut } = coverage
  const status = settings.status === 'draft' ? ', a draft' : ''
  console.log(`${slides.length} slides${status}, no ${hasWarnings ? 'mistakes' : 'problems'}.`)
  console.log(
    `Coverage: ${quoted} of ${words} words of the analysis quoted in the notes (${quotedShare(coverage)} %), headings aside.`,
  )
  if (leftOut > 0) console.log(`${leftOut} words left out on purpose, with reasons in source.yaml.`)
  console.log(`Links: ${citations.size} outside addresses, all http or https, none with tracking parameters.`)
}

/** Problems that only a browser sees. Loaded here: a check without it needs none of this. */
async function lookAtPages(deck: Deck, root: string, isTalking: boolean): Promise<Problem[]> {
  const { launchArgs } = await import('../browser/browser.ts')
  const { startBrowser } = await import('../browser/start-browser.ts')
  const { checkPages } = await import('../paper/check-pages.ts')
  const say = isTalking ? console.log : console.error
  const browser = startBrowser({ say }, { args: launchArgs() })
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, () => browser.close())
  try {
    return await checkPages(deck, root, browser)
  } finally {
    await browser.close()
  }
}
