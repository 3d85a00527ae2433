/** npm run check: compiles the deck as the build does, prints every problem, or the coverage figure. */

import { trackingParameters } from '../evidence/clean-url.ts'
import { compileFolder } from './compile.ts'
import { measureDeck } from './measure-deck.ts'
import { DeckError, runCommand, settle } from './report.ts'

await runCommand(async () => {
  const { deck, problems, warnings } = await compileFolder(process.cwd())
  if (!deck) throw new DeckError('', [...problems, ...warnings])
  settle([...warnings, ...(await measureDeck(deck, process.cwd()))], console.error)
  const { words, quoted } = deck.coverage
  const share = ((100 * quoted) / words).toFixed(1)
  const urls = [...deck.citations.keys()]
  const tracking = urls.filter((url) => trackingParameters(url).length > 0)
  if (tracking.length > 0) throw new DeckError(`Addresses that track readers:\n${tracking.join('\n')}`)
  console.log(`${deck.slides.length} slides, no problems.`)
  console.log(
    `Coverage: ${quoted} of ${words} words of the analysis quoted in the notes (${share} %), headings aside.`,
  )
  console.log(`Links: ${urls.length} outside addresses, all http or https, none with tracking parameters.`)
  return 0
})
