/**
 * npm run check: compiles the deck as the build does, prints every problem, or the coverage figure. `--deck DIR`;
 * `--pages` opens all pages in a browser besides.
 */

import type { Deck } from '../../deck/model/types.ts'
import { trackingParameters } from '../../evidence/clean-url.ts'
import { DeckError } from '../../problems/deck-error.ts'
import type { Problem } from '../../problems/problem.ts'
import { quotedShare } from '../../source/coverage.ts'
import { measureDeck } from '../checks/measure-deck.ts'
import { compileFolder } from '../compile/compile.ts'
import { namedFromHere } from '../from-here.ts'
import { runCommand, settle } from '../report.ts'
import { DECK_OPTION, DECK_USAGE, readArguments, readDeckFolder } from './arguments.ts'

await runCommand(async () => {
  const options = readArguments(`npm run check -- ${DECK_USAGE} [--pages]`, {
    ...DECK_OPTION,
    pages: { type: 'boolean', default: false },
  })
  const root = readDeckFolder(options.deck)
  const named = (problems: Problem[]) => namedFromHere(root, problems)
  const { deck, problems, warnings } = await compileFolder(root)
  if (!deck) throw new DeckError('', named([...problems, ...warnings]))
  settle(named([...warnings, ...(await measureDeck(deck, root))]), console.error)
  if (options.pages) settle(named(await lookAtPages(deck, root)), console.error)
  const { words, quoted, leftOut } = deck.coverage
  const urls = [...deck.citations.keys()]
  const tracking = urls.filter((url) => trackingParameters(url).length > 0)
  if (tracking.length > 0) throw new DeckError(`Addresses that track readers:\n${tracking.join('\n')}`)
  console.log(`${deck.slides.length} slides, no problems.`)
  console.log(
    `Coverage: ${quoted} of ${words} words of the analysis quoted in the notes (${quotedShare(deck.coverage)} %), headings aside.`,
  )
  if (leftOut > 0) console.log(`${leftOut} words left out on purpose, with reasons in source.yaml.`)
  console.log(`Links: ${urls.length} outside addresses, all http or https, none with tracking parameters.`)
  return 0
})

/** Problems that only a browser sees. Loaded here: a check without it needs none of this. */
async function lookAtPages(deck: Deck, root: string): Promise<Problem[]> {
  const { getBrowser, launchArgs } = await import('../browser/browser.ts')
  const { startChromium } = await import('../browser/chromium.ts')
  const { checkPages } = await import('../paper/check-pages.ts')
  const browser = startChromium(getBrowser({ say: console.log }), { args: launchArgs() })
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, () => browser.close())
  try {
    return await checkPages(deck, root, browser)
  } finally {
    await browser.close()
  }
}
