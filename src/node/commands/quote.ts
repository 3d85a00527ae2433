/**
 * npm run quote -- 33-36: prints lines of the analysis as notes quote them, to be copied; what to know of them goes
 * to the other stream, so that `npm run --silent quote -- 33-36 >> slides/010-name.md` adds nothing else. `--deck DIR`.
 */

import { createHash } from 'node:crypto'
import { decode } from '../../deck/model/files.ts'
import { DeckError } from '../../problems/deck-error.ts'
import { readOutline } from '../../source/outline.ts'
import { readSource, type Source } from '../../source/read-source.ts'
import { readRanges, readyQuotes } from '../../source/ready-quote.ts'
import { usageLine } from '../command-line.ts'
import { readDeckFiles } from '../compile/read-deck-files.ts'
import { namedFromHere } from '../from-here.ts'
import { runCommand } from '../report.ts'
import { DECK_OPTION, DECK_USAGE, readArgumentsAndWords, readDeckFolder } from './arguments.ts'

const USAGE = `npm run quote -- LINES ${DECK_USAGE}`

await runCommand(async () => {
  const { values, words } = readArgumentsAndWords(USAGE, DECK_OPTION)
  const source = await readAnalysis(readDeckFolder(values.deck))
  const asked = readRanges(words, source)
  if ('mistake' in asked) throw new DeckError(`${asked.mistake}\nUsage: ${usageLine(USAGE)}`)
  const quotes = asked.ranges.flatMap((range) => readyQuotes(source, range))
  if (quotes.length === 0) throw new DeckError('No text stands on these lines.')
  for (const { line, remark } of quotes) if (remark) console.error(`L${line}: ${remark}`)
  console.log(quotes.flatMap(({ quote }) => (quote.length > 0 ? [quote.join('\n')] : [])).join('\n\n'))
  return 0
})

/** The text and its outline: mistakes anywhere else are no reason not to quote. */
async function readAnalysis(root: string): Promise<Source> {
  const files = await readDeckFiles(root)
  const [text, yaml] = [decode(files.analysis), decode(files.outline)]
  const sha256 = createHash('sha256').update(files.analysis.bytes).digest('hex')
  const analysis = { path: files.analysis.path, text: text.text, sha256 }
  const { outline, problems } = readOutline(files.outline.path, yaml.text, analysis)
  if (!outline)
    throw new DeckError('', namedFromHere(root, [...text.problems, ...yaml.problems, ...problems]))
  return readSource(text.text, outline)
}
