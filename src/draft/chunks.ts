import { type Block, MOST_LETTERS, MOST_WORDS } from './blocks.ts'
import type { DraftSection } from './sections.ts'

/** What one slide is made of: a section, a part of a long one, or a few short ones. */
export interface Chunk {
  /** Sections whose blocks it holds, and which of them. */
  parts: { title: string | undefined; blocks: Block[] }[]
  /** Lines of headings that belong to it. */
  headings: number[]
}

/** Lines that are quoted on one slide. */
const MOST_QUOTES = 26
/** A section of fewer words is no slide of its own. */
const SHORT = 45
/** Short sections that one slide sets beside each other, and their words together. */
const MOST_PARTS = 3
const MOST_SHORT_WORDS = 120

/** Sections → chunks, in order; no block is lost, and none is in two. */
export function chunksOf(sections: readonly DraftSection[]): Chunk[] {
  const chunks: Chunk[] = []
  let waiting: number[] = []
  for (const { title, headings, blocks } of sections) {
    const groups = groupsOf(blocks)
    if (groups.length === 0) {
      waiting = [...waiting, ...headings]
      continue
    }
    for (const [index, group] of groups.entries()) {
      const own = index === 0 ? [...waiting, ...headings] : []
      const before = chunks.at(-1)
      if (groups.length === 1 && before && fits(before, group)) {
        before.parts.push({ title, blocks: group })
        before.headings.push(...own)
      } else chunks.push({ parts: [{ title, blocks: group }], headings: own })
    }
    waiting = []
  }
  chunks.at(-1)?.headings.push(...waiting)
  return chunks
}

const wordsIn = (blocks: readonly Block[]) => blocks.reduce((sum, { words }) => sum + words, 0)
const hasTable = (blocks: readonly Block[]) => blocks.some(({ table }) => table)

/** Whether a short section may stand beside what the slide before has. */
function fits({ parts }: Chunk, group: Block[]): boolean {
  const before = parts.flatMap(({ blocks }) => blocks)
  const isShort = wordsIn(group) < SHORT && parts.every(({ blocks }) => wordsIn(blocks) < SHORT)
  const isNamed = parts.every(({ title }) => title !== undefined)
  const isRoom = parts.length < MOST_PARTS && wordsIn([...before, ...group]) <= MOST_SHORT_WORDS
  return isShort && isNamed && isRoom && !hasTable(before) && !hasTable(group)
}

/** Blocks of a section, cut where a slide is full; a table that can be shown is a slide of its own. */
function groupsOf(blocks: readonly Block[]): Block[][] {
  const groups: Block[][] = []
  for (const block of blocks) {
    const open = groups.at(-1)
    if (open && !isFull(open, block)) open.push(block)
    else groups.push([block])
  }
  return groups
}

/** Words of what follows the table of a group, with the next block. */
const wordsAfter = (group: Block[], next: Block) =>
  wordsIn([...group.slice(group.findIndex(({ table }) => table) + 1), next])

function isFull(group: Block[], next: Block): boolean {
  const shown = (block: Block) => (block.table?.rows.length ?? 0) > 0
  // A few words before a table say what it is.
  const introduces = group.length === 1 && group[0]?.kind !== 'rows' && wordsIn(group) <= 40
  if (shown(next)) return !introduces
  const [table] = group.flatMap((block) => block.table ?? [])
  // A sentence or two on what a small table shows stand with it.
  if (group.some(shown))
    return next.kind !== 'text' || wordsAfter(group, next) > 40 || (table?.rows.length ?? 0) > 7
  const all = [...group, next]
  const letters = all.flatMap(({ quotes }) => quotes).reduce((sum, { words }) => sum + words.length, 0)
  const quotes = all.reduce((sum, block) => sum + block.quotes.length, 0)
  return wordsIn(all) > MOST_WORDS || quotes > MOST_QUOTES || letters > MOST_LETTERS
}
