/** npm run new: a deck from a text, or a slide or figure for a deck. `DIR --source TEXT`, `--slide NAME`, `--figure KIND NAME`. */

import { parseArgs } from 'node:util'
import { decisions, foundLines } from '../../draft/summary.ts'
import { DeckError } from '../../problems/deck-error.ts'
import { quotedShare } from '../../source/coverage.ts'
import { newDeck } from '../draft/new-deck.ts'
import { runCommand } from '../report.ts'

const USAGE = [
  'Usage: npm run new -- DIR --source TEXT',
  '       npm run new -- --slide NAME [--deck DIR]',
  '       npm run new -- --figure KIND NAME [--deck DIR]',
].join('\n')

await runCommand(async () => {
  const { values, positionals } = read()
  const { source } = values
  const [target, ...others] = positionals
  if (target === undefined || source === undefined || others.length > 0)
    throw new DeckError(`Expected a folder and a text.\n${USAGE}`)
  await makeDeck(target, source)
  return 0
})

function read() {
  try {
    return parseArgs({
      args: process.argv.slice(2),
      allowPositionals: true,
      options: {
        source: { type: 'string' },
        slide: { type: 'string' },
        figure: { type: 'string' },
        deck: { type: 'string' },
      },
    })
  } catch (error) {
    throw new DeckError(`${(error as Error).message.split('. ')[0]}.\n${USAGE}`)
  }
}

async function makeDeck(target: string, source: string): Promise<void> {
  const { deck, found, proposal, remarks } = await newDeck(target, source)
  const { words, quoted } = deck.coverage
  const say = (lines: string[]) => console.log(lines.join('\n'))
  say([
    `${target}: ${deck.slides.length} slides from ${words} words; ${quotedShare(deck.coverage)} % of them quoted (${quoted}).`,
    ...remarks.map((remark) => `  ${remark}`),
    '',
    'Found in the text:',
    ...foundLines(found),
    '',
    'To decide:',
    ...decisions(found, proposal.slides, `${target}/assets/source/analysis.txt`),
    '',
    'Next:',
    `  npm run check -- --deck ${target}`,
    `  npm run dev -- --deck ${target}`,
    `  npm run build -- --deck ${target}`,
  ])
}
