import type { Place, Problem } from '../../problems/problem.ts'
import { say, type Voice } from '../../words/say.ts'
import { boxesFor } from '../model/boxes.ts'
import { BADGES, type Layout } from '../model/types.ts'
import type { FrontMatter } from '../text/front-matter.ts'
import type { ReadBody } from '../text/read-body.ts'

/** Layouts in which a box may be its heading alone: the drawing says the rest. */
const HEADINGS_ALONE: readonly Layout[] = ['fan', 'sight', 'places']
/** Layouts that can't be drawn before it is said what each box stands for. */
const WITH_MARKS: readonly Layout[] = ['fan', 'sight', 'places']
/** Layouts that set the source's own words, as block quotes. */
const WITH_QUOTES: readonly Layout[] = ['quotes', 'passage']
/** Layouts that set a Markdown table. */
const WITH_TABLE: readonly Layout[] = ['table', 'data-tables']

interface Written {
  frontMatter: FrontMatter
  body: ReadBody
  placeOf(path: (string | number)[]): Place
  /** The badge key names badges as the deck calls them. */
  voice: Voice
}

/** Problems of a body that its layout would not show, would cut off or would leave empty. */
export function checkLayout(written: Written): Problem[] {
  return [
    ...checkFigure(written),
    ...checkBoxes(written),
    ...checkTables(written),
    ...checkQuotes(written),
    ...checkMarks(written),
    ...(written.frontMatter.layout === 'passage' ? checkPassage(written) : []),
    ...(written.frontMatter.layout === 'places' ? checkPlaces(written) : []),
    ...(written.frontMatter.layout === 'key' ? checkKey(written.body, written.voice) : []),
  ]
}

function checkFigure({ frontMatter, body, placeOf }: Written): Problem[] {
  const { layout, chart, table } = frontMatter
  const problems: Problem[] = []
  if (chart !== undefined && table !== undefined)
    problems.push({
      ...placeOf(['table']),
      found: 'a table beside a chart',
      expected: 'one of the two: “chart:” or “table:”',
      hint: 'a chart brings its own table',
    })
  for (const kind of ['chart', 'table'] as const)
    if (frontMatter[kind] !== undefined && layout !== kind)
      problems.push({
        ...placeOf([kind]),
        found: `“${kind}:” on a slide with the layout ${layout}, which doesn’t show it`,
        expected: `“layout: ${kind}”`,
      })
  if (layout === 'chart' && chart === undefined)
    problems.push({
      ...placeOf(['layout']),
      found: 'the layout chart without a chart',
      expected: '“chart: …”, the name of a file in assets/data/',
    })
  if (WITH_TABLE.includes(layout) && table === undefined && body.table === undefined)
    problems.push({
      ...placeOf(['layout']),
      found: `the layout ${layout} without a table`,
      expected: `a Markdown table in the body${layout === 'table' ? ', or “table: …”, the name of a file in assets/data/' : ''}`,
    })
  return problems
}

function checkBoxes({ frontMatter: { layout }, body: { boxes }, placeOf }: Written): Problem[] {
  const [least, most] = boxesFor(layout)
  const problems: Problem[] = boxes
    .filter(({ empty, heading }) => empty && !(HEADINGS_ALONE.includes(layout) && heading.trim() !== ''))
    .map(({ place, heading }) => ({
      ...place,
      found: heading.trim() === '' ? 'a box without a heading' : `an empty box: ${heading}`,
      expected: '“### ” and a heading, then what the box says',
    }))
  const extra = boxes[most]
  if (extra)
    problems.push({
      ...extra.place,
      found: most === 0 ? `a box on a slide with the layout ${layout}` : `box ${most + 1} of ${boxes.length}`,
      expected:
        most === 0 ? 'a layout with boxes, such as panels' : `at most ${most} boxes in the layout ${layout}`,
    })
  if (boxes.length < least)
    problems.push({
      ...placeOf(['layout']),
      found: `${boxes.length === 0 ? 'no box' : `${boxes.length} box`} in the layout ${layout}`,
      expected: `${least === most ? '' : 'at least '}${least} in the body, each beginning with “### ”`,
    })
  return problems
}

function checkTables({ frontMatter: { layout, table }, body }: Written): Problem[] {
  if (!body.table) return []
  if (!WITH_TABLE.includes(layout))
    return [
      {
        ...body.table,
        found: `a table on a slide with the layout ${layout}`,
        expected: `a layout that sets tables: ${WITH_TABLE.join(', ')}`,
      },
    ]
  if (table === undefined) return []
  return [
    {
      ...body.table,
      found: `a table in the body beside “table: ${table}”`,
      expected: 'one of the two',
    },
  ]
}

/** Only some layouts put the source's words between quotation marks; elsewhere they would pass for the slide's. */
function checkQuotes({ frontMatter: { layout }, body: { quotes } }: Written): Problem[] {
  if (WITH_QUOTES.includes(layout)) return []
  return quotes.map(({ place }) => ({
    ...place,
    found: `a block quote on a slide with the layout ${layout}`,
    expected: `the layout ${WITH_QUOTES.join(' or ')}, or the words in “quotation marks” inside a sentence`,
  }))
}

function checkMarks({ frontMatter: { layout, marks }, placeOf }: Written): Problem[] {
  if (!WITH_MARKS.includes(layout) || marks.length > 0) return []
  return [
    {
      ...placeOf(['layout']),
      found: `the layout ${layout} without “marks:”`,
      expected: 'what each box stands for, such as “marks: [court ended, other applies]”',
    },
  ]
}

/** The passage is the first box, and all others are notes on it. */
function checkPassage({ body: { boxes, quotes }, placeOf }: Written): Problem[] {
  const [first, second] = boxes
  const inFirst = quotes.filter(
    ({ place: { line } }) => line > (first?.place.line ?? 0) && line < (second?.place.line ?? Infinity),
  )
  if (inFirst.length === 1 && quotes.length === 1) return []
  return [
    {
      ...placeOf(['layout']),
      found: `${quotes.length} block quotes, ${inFirst.length} of them in the first box, in the layout passage`,
      expected: 'one block quote, in the first box',
    },
  ]
}

/** Layers at the left, places at the right, across them who says so, and what is only mentioned: in this order. */
const PLACES_RE = /^E{1,2}P{1,2}A?M?$/

function checkPlaces({ frontMatter: { marks }, body: { boxes }, placeOf }: Written): Problem[] {
  if (marks.length === 0 || marks.length !== boxes.length) return []
  const kinds = marks.map((mark, index) => {
    if (!mark.trim().startsWith('other')) return 'E'
    if (mark.includes('mentioned')) return 'M'
    return boxes[index]?.empty ? 'A' : 'P'
  })
  if (PLACES_RE.test(kinds.join(''))) return []
  return [
    {
      ...placeOf(['marks']),
      found: 'boxes in an order that the layout places doesn’t draw',
      expected:
        'one or two entities, one or two places (“other applies”), then at most one heading alone across the places, and one “other mentioned”',
    },
  ]
}

function checkKey({ boxes }: ReadBody, voice: Voice): Problem[] {
  const known: string[] = BADGES.map((badge) => say(voice, `badge-${badge}`))
  return boxes
    .filter(({ heading, empty }) => !empty && !known.includes(heading))
    .map(({ place, heading }) => ({
      ...place,
      found: `“${heading}”, which is no badge`,
      expected: `one of ${known.join(', ')}: the badge key explains badges`,
    }))
}
