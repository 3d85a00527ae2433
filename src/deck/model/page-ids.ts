/*
 * Every id that the page gives to something that is no slide. Rendering takes its ids from here, and a slide
 * may have none of them: two elements with one id lead links, the drawer and the address to the wrong place.
 */

/** Parts of the page that a link can lead to. */
export const PART_IDS = {
  contents: 'contents',
  corrections: 'corrections',
  source: 'source',
  record: 'record',
  sources: 'sources',
  downloads: 'downloads',
  accessibility: 'accessibility',
  licences: 'licences',
} as const

/** The id of a part's headline. */
export const titleId = (part: keyof typeof PART_IDS): string => `${PART_IDS[part]}-title`
/** A line of the source, counted from 1. */
export const lineId = (line: number): string => `L${line}`
/** An entry in the list of sources. */
export const citationId = (number: number): string => `cite-${number}`
/** A shape in the sheet of shapes. */
export const glyphId = (name: string): string => `glyph-${name}`

/** Ids that the page's own scripts give while they run (src/views): the menu's switch, the drawer's headline. */
const SCRIPT_IDS = ['presenting', 'drawer-title']
/** What stands before a number or name in ids made by the functions above. */
const COUNTED_RE = /^(?:cite|glyph)-/
/** What charts add to their own name: the table that a button opens, the parts of a drawing. */
const CHART_PARTS_RE = /-(?:table|clip-\d+)$/

/** A slide's id is an address that can be said and typed, and a name in style sheets. */
const SLIDE_ID_RE = /^[a-z][a-z0-9]*(-[a-z0-9]+)*$/
const LONGEST_ID = 60

/**
 * What is wrong with an id for a slide; undefined when it will do. `figures` are the ids of all charts.
 */
export function findSlideIdMistake(id: string, figures: readonly string[] = []): string | undefined {
  if (!SLIDE_ID_RE.test(id)) return 'lower-case words joined by hyphens'
  if (id.length > LONGEST_ID) return `an id of at most ${LONGEST_ID} characters`
  if (id in {}) return 'an id that no object of the program has already'
  const own: string[] = [...Object.values(PART_IDS), ...SCRIPT_IDS]
  const titles = Object.values(PART_IDS).map((part) => `${part}-title`)
  const ofChart = figures.some((figure) => figure === id.replace(CHART_PARTS_RE, '') && figure !== id)
  if (own.includes(id) || titles.includes(id) || COUNTED_RE.test(id) || ofChart)
    return 'an id that the page doesn’t use itself'
  return undefined
}
