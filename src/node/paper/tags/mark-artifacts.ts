import { markOf, type Operator, PAINT, PATH, readOperators, SHOW } from './content-operators.ts'

/** A piece of content that no tag covers. */
interface Bare {
  start: number
  end: number
  kind: 'Layout' | 'Pagination'
}

/**
 * The content of a page in, the same out with everything that no tag covers marked as an artifact, so that readers
 * pass it by (ISO 14289-1, 7.1): grounds and rules as layout, words as pagination, since on paper these are running
 * heads and feet, and what a page repeats. Nothing painted changes. `isTagged` says of a form, by its name, whether
 * tags stand within it: such a form stays as it is.
 */
export function markArtifacts(content: string, isTagged: (form: string) => boolean): string {
  const pieces: string[] = []
  let from = 0
  for (const { start, end, kind } of joined(content, findBare(content, isTagged))) {
    pieces.push(
      content.slice(from, start),
      `/Artifact <</Type /${kind}>> BDC\n`,
      content.slice(start, end),
      '\nEMC',
    )
    from = end
  }
  return [...pieces, content.slice(from)].join('')
}

/** A mark may not stand between a path and its paint: a piece begins with the path. Text is one piece from BT to ET. */
function findBare(content: string, isTagged: (form: string) => boolean): Bare[] {
  const bare: Bare[] = []
  const covers: boolean[] = []
  let path = -1
  let text = { start: -1, shows: [] as Bare[], isMixed: false }
  const isCovered = () => covers.at(-1) ?? false
  const step = (operator: Operator) => {
    const { name, start, end } = operator
    if (name === 'BDC' || name === 'BMC') {
      const hasTag = markOf(operator) !== undefined
      text.isMixed ||= hasTag
      covers.push(isCovered() || hasTag || operator.operands[0] === '/Artifact')
    } else if (name === 'EMC') covers.pop()
    else if (name === 'BT') text = { start, shows: [], isMixed: false }
    else if (name === 'ET') {
      if (text.isMixed) bare.push(...text.shows)
      else if (text.shows.length > 0) bare.push({ start: text.start, end, kind: 'Pagination' })
    } else if (PATH.has(name)) path = path < 0 ? start : path
    else if (name === 'n') path = -1
    else if (PAINT.has(name)) {
      if (!isCovered()) bare.push({ start: path < 0 ? start : path, end, kind: 'Layout' })
      path = -1
    } else if (isCovered()) return
    else if (SHOW.has(name)) text.shows.push({ start, end, kind: 'Pagination' })
    else if (name === 'sh' || (name === 'Do' && !isTagged(operator.operands[0]?.slice(1) ?? '')))
      bare.push({ start, end, kind: 'Layout' })
  }
  for (const operator of readOperators(content)) step(operator)
  return bare
}

/** Neighbours of one kind become one piece: marks take room. */
function joined(content: string, bare: Bare[]): Bare[] {
  const pieces: Bare[] = []
  for (const piece of bare) {
    const last = pieces.at(-1)
    const isNext = last?.kind === piece.kind && content.slice(last.end, piece.start).trim() === ''
    if (last && isNext) last.end = piece.end
    else pieces.push({ ...piece })
  }
  return pieces
}
