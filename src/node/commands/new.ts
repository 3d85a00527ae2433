/** npm run new: a deck from a text, or a slide or figure for a deck. `DIR --source TEXT`, `--slide NAME`, `--figure KIND NAME`. */

import { join } from 'node:path'
import { doubtLines, foundLines, toDoLines } from '../../draft/summary.ts'
import { DeckError } from '../../problems/deck-error.ts'
import { inReadingOrder } from '../../problems/work-order.ts'
import { quotedShare } from '../../source/coverage.ts'
import { commandLine, usageLine } from '../command-line.ts'
import { addFigure, addSlide } from '../draft/add-to-deck.ts'
import { newDeck } from '../draft/new-deck.ts'
import { fromHere } from '../from-here.ts'
import { runCommand } from '../report.ts'
import { DECK_OPTION, readArgumentsAndWords, readDeckFolder } from './arguments.ts'

const USAGE = [
  'npm run new -- DIR --source TEXT',
  'npm run new -- --slide NAME [--deck DIR]',
  'npm run new -- --figure KIND NAME [--deck DIR]',
].join('\n       ')

const TEXT = { type: 'string' } as const
const OPTIONS = { source: TEXT, slide: TEXT, figure: TEXT, ...DECK_OPTION } as const

await runCommand(async () => {
  const { values, words } = readArgumentsAndWords(USAGE, OPTIONS)
  const { source, slide, figure, deck } = values
  const [first, ...others] = words
  const asked = [source, slide, figure].filter((value) => value !== undefined).length
  if (asked !== 1)
    throw mistake(
      `${asked === 0 ? 'Nothing to make.' : 'Too much at once.'} Expected one of --source, --slide and --figure.`,
    )
  if (others.length > 0) throw tooMany(source === undefined ? words : others)
  if (source !== undefined) {
    if (first === undefined || deck !== undefined)
      throw mistake('Expected the folder of the new deck, and its text.')
    await makeDeck(first, source)
  } else if (slide !== undefined) {
    if (first !== undefined) throw tooMany([first])
    const root = readDeckFolder(deck)
    console.log(`${fromHere(join(root, addSlide(root, slide)))}: what is to do stands in it.`)
  } else {
    if (first === undefined) throw mistake('Expected the kind of the figure, and its name.')
    const root = readDeckFolder(deck)
    const path = addFigure(root, figure ?? '', first)
    console.log(
      `${fromHere(join(root, path))}: an example, to be replaced. A slide shows it by “layout: chart” and “chart: ${first}”.`,
    )
  }
  return 0
})

function mistake(what: string): DeckError {
  return new DeckError(`${what}\nUsage: ${usageLine(USAGE)}`)
}

/** Words that no option takes. The deck's folder is one where it is new, and behind --deck where it is there. */
function tooMany(words: string[]): DeckError {
  return mistake(
    `${words.join(' ')}: more than expected. Name the folder of a deck that is there with --deck DIR.`,
  )
}

/** Lines under their head, and a blank one; nothing without any. */
function listed(head: string, lines: string[]): string[] {
  return lines.length > 0 ? [head, ...lines, ''] : []
}

async function makeDeck(target: string, source: string): Promise<void> {
  const { deck, found, proposal, warnings, remarks } = await newDeck(target, source)
  const { words, quoted } = deck.coverage
  const here = fromHere(target)
  const lines = [
    `${here}: ${deck.slides.length} slides from ${words} words; ${quotedShare(deck.coverage)} % of them quoted (${quoted}).`,
    ...remarks.map((remark) => `  ${remark}`),
    '',
    'Found in the text:',
    ...foundLines(found, proposal),
    '',
    ...listed('To look at:', doubtLines(found, `${here}/assets/source/analysis.txt`)),
    ...listed(
      `To do (${warnings.length} places, each listed by “check”):`,
      toDoLines(warnings.toSorted(inReadingOrder), here),
    ),
    'Next:',
    ...['dev', 'check', 'build'].map((name) => `  ${commandLine(name, target)}`),
  ]
  console.log(lines.join('\n'))
}
