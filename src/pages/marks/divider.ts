import type { Entity } from '../../charts/base/entities.ts'
import { plainGlyph } from '../../deck/model/glyphs.ts'
import { type Html, html } from '../../deck/model/html.ts'
import { partOfTalk } from '../../deck/model/slide-name.ts'
import type { Mark } from '../../deck/model/standing.ts'
import type { Deck, Slide } from '../../deck/model/types.ts'
import { say } from '../../words/say.ts'
import { hatchPath } from '../diagrams/hatch.ts'

/** The canvas, the gap between bands, and heights: of a band beside the one with the title, and of one at the foot. */
const [WIDTH, HEIGHT] = [1280, 720]
const GAP = 12
const SMALL = 110
const FOOT = 64
/** Beside the title what has ended is cut here; of a band with the title that is being left the last third is hatched. */
const CUT = 420
const THIRD = 853
/** Page colour between what is solid and what is hatched. */
const BREAK = 4

/** A band of the flag. */
interface Band {
  entity?: Entity | undefined
  isCut: boolean
  y: number
  height: number
}

/**
 * Where the title stands. `bands`: on the first of bands that each say a box; `band`: on that of one entity, which is
 * tall; `page`: beside bands that have ended; `foot`: on the open page, over thin bands or none. `at` is the band that
 * it stands on or begins beside.
 */
interface Flag {
  place: 'bands' | 'band' | 'page' | 'foot'
  at: number
  bands: Band[]
}

/**
 * A divider: the canvas is a flag of the deck’s entities, in their order, drawn from `layers` (what is being left or has
 * ended is hatched), from `title-on` (whose band carries the title) or from boxes (a question to each band). A deck
 * without entities has its title over a rule. Its head says the part, its slides and who may see them.
 */
export function renderDivider(slide: Slide, deck: Deck): Html {
  const { settings } = deck
  const { place, at, bands } = flagOf(slide, deck)
  const on = place === 'band' || place === 'bands' ? bands[at] : undefined
  const isCut = place === 'band' && on?.isCut === true
  const marking = settings.marking !== undefined && html` <span class="marking">${settings.marking}</span>`
  const { subtitle } = slide.body
  return html`<div class="flag bleed flag-${place} rows-${bands.length} at-${at}${isCut && ' is-cut'}">
<header class="slide-head${on && ` on-${slotOf(on)}`}">
<p class="kicker">${slide.number}</p>
<h2>${slide.headlineHtml}</h2>
${subtitle !== undefined && html`<p class="subtitle">${subtitle}</p>\n`}<p class="marks">${renderRange(slide, deck)}${marking}</p>
</header>
<div class="evidence">
${bands.length > 0 && renderArt(bands, place)}${renderBoxes(slide)}</div>
<footer class="slide-foot"></footer>
</div>`
}

/** `Slides 4 to 7`: those of the part. */
function renderRange(slide: Slide, deck: Deck): Html | false {
  const { settings, slides } = deck
  const number = partOfTalk(slide, deck)?.number
  const own = slides.filter((one) => one.part === 'talk' && partOfTalk(one, deck)?.number === number)
  const [first, last] = [own[0]?.label, own.at(-1)?.label]
  if (first === undefined || last === undefined) return false
  const words =
    first === last
      ? say(settings, 'slide-of-part', { slide: first })
      : say(settings, 'slides-of-part', { first, last })
  return html`<span class="range">${words}</span>`
}

function flagOf({ layers, titleOn, body: { boxes } }: Slide, { settings: { entities } }: Deck): Flag {
  if (boxes.length > 0) return { place: 'bands', at: 0, bands: stack(boxes.map(({ mark }) => bandOf(mark))) }
  const all = entities.map((entity) => {
    const layer = layers.find((one) => one.entity?.id === entity.id)
    return { ...bandOf(layer), entity }
  })
  const on = all.findIndex(({ entity }) => entity.id === titleOn?.id)
  if (on >= 0) {
    const tall = HEIGHT - (all.length - 1) * (SMALL + GAP)
    return { place: 'band', at: on, bands: stack(all, (index) => (index === on ? tall : SMALL)) }
  }
  const ended = all.findIndex(({ isCut }) => isCut)
  if (ended >= 0) return { place: 'page', at: ended, bands: stack(all) }
  const whole = Math.max(0, all.length * (FOOT + GAP) - GAP)
  return { place: 'foot', at: 0, bands: stack(all, () => FOOT, HEIGHT - whole) }
}

const bandOf = (mark?: Mark): Pick<Band, 'entity' | 'isCut'> => ({
  entity: mark?.entity,
  isCut: mark?.standing === 'leaving' || mark?.standing === 'ended',
})

/** Bands below each other, each as high as all others if nothing says how high. */
function stack(
  bands: Pick<Band, 'entity' | 'isCut'>[],
  heightOf: (index: number) => number = () => (HEIGHT - (bands.length - 1) * GAP) / bands.length,
  from = 0,
): Band[] {
  let y = from
  return bands.map((band, index) => {
    const height = heightOf(index)
    const placed = { ...band, y, height }
    y += height + GAP
    return placed
  })
}

const slotOf = ({ entity }: Pick<Band, 'entity'>) => entity?.color ?? 'other'

function renderArt(bands: Band[], place: Flag['place']): Html {
  const shapes = bands.map((band) => {
    const { isCut, y, height } = band
    const fill = `fill-${slotOf(band)}`
    const solid = (width: number) => html`<path class="${fill}" d="M0 ${y}h${width}v${height}h-${width}z"/>\n`
    const hatch = (x: number, to: number, frame: 'sides' | 'open') =>
      html`<path class="${fill} hatch" d="${hatchPath({ x, y, width: to - x, height }, frame)}"/>\n`
    if (!isCut || place === 'bands') return solid(WIDTH)
    if (place === 'page') return hatch(0, CUT, 'open')
    // The tall one, with the title on what is solid of it.
    return height > SMALL
      ? html`${solid(THIRD)}${hatch(THIRD + BREAK, WIDTH, 'sides')}`
      : hatch(0, WIDTH, 'sides')
  })
  return html`<svg class="art" viewBox="0 0 ${WIDTH} ${HEIGHT}" aria-hidden="true">\n${shapes}</svg>\n`
}

/** What each band says, and whose it is. */
function renderBoxes({ body: { boxes } }: Slide): Html | false {
  const items = boxes.map(({ heading, html: content, mark }) => {
    const glyph = mark?.entity && html`${plainGlyph(mark.entity.marker)} `
    return html`<li class="box on-${slotOf(mark ?? {})}"><h3>${heading}</h3>\n<div class="whose">${glyph}${content}</div></li>\n`
  })
  return boxes.length > 0 && html`<ul class="boxes">\n${items}</ul>\n`
}
