import { invisibleIn } from '../../problems/invisible.ts'
import type { Place, Problem } from '../../problems/problem.ts'
import { type Entity, nearestReference } from '../model/references.ts'
import type { InlineRun } from './inline-runs.ts'
import { findLeftovers, MASK } from './leftovers.ts'
import type { Token } from './markdown.ts'
import type { PlaceFinder } from './places.ts'

/** What a `{…}` can say, as messages put it. */
function knownReferences(entities: readonly Entity[]): string {
  const all = 'lines {L13} or {L51–53}, records {E42}, {C26} or {S05}, a slide {slide:its-id}'
  if (entities.length === 0) return all
  return `${all}, or a marker ${entities.map(({ id }) => `{${id}}`).join(', ')}`
}

/** Markdown that works elsewhere and not on a slide: what it is called, what to write instead. */
const REFUSED: Record<string, [name: string, expected: string]> = {
  code_inline: ['code in backticks', 'the words in “quotation marks” or *emphasis*'],
  s_open: ['struck text', 'text that stands: a correction is told in the note or in deck.yaml'],
  image: ['an image', 'no images: a chart or table comes from assets/data/'],
  hardbreak: [
    'a line break (two spaces or “\\” at the end of a line)',
    'a blank line, which begins a paragraph',
  ],
}

/** Problems of words: markup a slide doesn't have, unknown references, raw characters that would be shown. */
export function checkRun(run: InlineRun, placeOf: PlaceFinder, entities: readonly Entity[]): Problem[] {
  return [
    ...refusedIn(run, placeOf, entities),
    ...leftoversIn(run, placeOf),
    ...invisibleEntities(run, placeOf),
  ]
}

function refusedIn(
  { children, line }: InlineRun,
  placeOf: PlaceFinder,
  entities: readonly Entity[],
): Problem[] {
  const problems: Problem[] = []
  let at = line
  for (const [index, child] of children.entries()) {
    const refused = Object.hasOwn(REFUSED, child.type) ? REFUSED[child.type] : undefined
    if (refused) {
      const words = child.content || children[index + 1]?.content
      const [found, expected] = refused
      problems.push({ ...placeOf(at, child.markup || words), found: named(found, words), expected })
    }
    if (child.type === 'reference' && !child.meta)
      problems.push({ ...placeOf(at, `{${child.content}}`), ...unknownReference(child, entities) })
    if (child.type === 'link_open' && children[index + 1]?.type === 'link_close')
      problems.push({
        ...placeOf(at, '[]'),
        found: 'a link without words',
        expected: 'words to choose, [words](#id)',
      })
    if (/break$/.test(child.type)) at++
  }
  return problems
}

function unknownReference({ content }: Token, entities: readonly Entity[]): Omit<Problem, keyof Place> {
  const nearest = nearestReference(content, entities)
  return {
    found: `unknown reference {${content}}`,
    expected: knownReferences(entities),
    ...(nearest === undefined ? {} : { hint: `perhaps {${nearest}}` }),
  }
}

function leftoversIn({ masked, line, cell }: InlineRun, placeOf: PlaceFinder): Problem[] {
  return findLeftovers(masked, cell ? 'cell' : 'markdown').map(({ offset, text, name, expected, sign }) => {
    const { line: within, characters } = placeWithin(masked, offset)
    return {
      ...placeOf(line + within, characters),
      found: named(name, text),
      expected,
      ...(sign ? { hint: 'to show the sign itself, put “\\” before it' } : {}),
    }
  })
}

/** The line of a run on which an offset stands, and what can be found there: the words up to the next mask. */
function placeWithin(masked: string, offset: number): { line: number; characters: string } {
  const line = masked.slice(0, offset).split('\n').length - 1
  const [characters = ''] = masked.slice(offset, offset + 20).split(/[\n\ufffc]/u)
  return { line, characters }
}

/** An entity such as `&shy;` becomes its character: what nobody sees may not come in that way either. */
function invisibleEntities({ children, masked, line }: InlineRun, placeOf: PlaceFinder): Problem[] {
  const typed = masked.replaceAll(MASK, '')
  return children
    .filter(({ type }) => type === 'text')
    .flatMap(({ content }) =>
      invisibleIn(content)
        .filter(({ offset }) => !typed.includes(content.charAt(offset)))
        .map(({ name }) => ({
          ...placeOf(line, '&'),
          found: `an entity that stands for ${article(name)}`,
          expected: 'characters that can be seen',
        })),
    )
}

/** `an image: ![a](b.png)`; long words are cut. */
function named(name: string, words = ''): string {
  const own = words.replaceAll(MASK, '…').replace(/\s+/g, ' ').trim()
  if (own === '') return name
  return `${name}: ${own.length > 60 ? `${own.slice(0, 60)}…` : own}`
}

function article(name: string): string {
  return `${/^[aeiou]/i.test(name) ? 'an' : 'a'} ${name}`
}
