/** npm run check: compiles the deck as the build does, prints every problem, or the coverage figure. */

import { compileFolder } from './compile.ts'
import { DeckError, runCommand } from './report.ts'

await runCommand(async () => {
  const { deck, problems } = await compileFolder(process.cwd())
  if (!deck) throw new DeckError('', problems)
  const { words, quoted } = deck.coverage
  const share = ((100 * quoted) / words).toFixed(1)
  console.log(`${deck.slides.length} slides, no problems.`)
  console.log(
    `Coverage: ${quoted} of ${words} words of the analysis quoted in the notes (${share} %), headings aside.`,
  )
  return 0
})
