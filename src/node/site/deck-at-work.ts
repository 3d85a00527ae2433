/** A deck while it is written: the last state that could be shown, and what is wrong with the files as they are. */

import type { Deck, DrawnDeck } from '../../deck/model/types.ts'
import { DeckError, findDeckError } from '../../problems/deck-error.ts'
import { commandLine } from '../command-line.ts'
import { compileFolder } from '../compile/compile.ts'
import { drawDeck } from '../drawing/draw-deck.ts'
import { namedFromHere } from '../from-here.ts'
import { reportProblems } from '../report.ts'

/** What its author reads: problems in sentences, and for a bug of ours where it was thrown. */
export interface Trouble {
  sentences: string[]
  /** How many there are, and what shows those that are left out. */
  sums: string[]
  /** Empty for what a person can put right. */
  stack: string
}

/** What there is to show. */
export interface Work {
  /** The deck as it is now; with trouble the last one that had none, or what of it can be shown. */
  deck?: DrawnDeck | undefined
  trouble?: Trouble | undefined
  /** What the deck is: whole as it is now, whole as it last was, or without what is wrong; nothing without a deck. */
  state?: 'now' | 'before' | 'rest' | undefined
}

/** Compiles the deck of a folder and draws its charts. Throws DeckError when it has problems. */
export async function drawFolder(root: string): Promise<DrawnDeck> {
  const { deck, problems } = await compileFolder(root)
  if (!deck) throw new DeckError('', namedFromHere(root, problems))
  return drawDeck(deck)
}

/**
 * Looks at the files of a folder each time it is asked. It never throws, and remembers the last good deck; before
 * there was one, slides that are sound are shown, and in the place of each other what is wrong with it. `compile`
 * reads a folder.
 */
export function deckAtWork(root: string, compile = compileFolder): () => Promise<Work> {
  let good: DrawnDeck | undefined
  const last = (): Work => (good ? { deck: good, state: 'before' } : {})
  return async () => {
    try {
      const { deck, rest, problems } = await compile(root)
      if (!deck) {
        const trouble = troubleIn(new DeckError('', namedFromHere(root, problems)), root)
        if (good || !rest) return { ...last(), trouble }
        return { deck: drawDeck(rest), state: 'rest', trouble }
      }
      good = drawDeck(deck)
      return { deck: good, state: 'now' }
    } catch (error) {
      return { ...last(), trouble: troubleIn(error, root) }
    }
  }
}

/** The id of the slide that a file makes: its own file, or the data of its figure. `path` begins at the deck's folder. */
export function slideOfFile({ slides }: Deck, path: string): string | undefined {
  const [, figure] = /^assets\/data\/(.+)\.json$/.exec(path) ?? []
  return slides.find((slide) => slide.file === path || (figure !== undefined && slide.figure?.id === figure))
    ?.id
}

function troubleIn(error: unknown, root: string): Trouble {
  const mistake = findDeckError(error)
  if (!mistake)
    return { sentences: [String(error)], sums: [], stack: (error as Error | undefined)?.stack ?? '' }
  const sentences: string[] = mistake.message === '' ? [] : [mistake.message]
  const sums: string[] = []
  const into = (list: string[]) => (text: string) => void (text === '' || list.push(text.trim()))
  // Whoever looks at the page has no terminal of this command to type in.
  const more = `“${commandLine('check', root, ['--all'])}”`
  if (mistake.problems.length > 0)
    reportProblems(mistake.problems, { say: into(sentences), sum: into(sums), more })
  return { sentences, sums, stack: '' }
}
