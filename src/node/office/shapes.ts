/** What stands on a slide as PresentationML (ECMA-376, part 1, 19.3). */

import type { Names } from '../../words/presentation-names.ts'
import { stepsOf } from '../drawing/path-steps.ts'
import { freeform } from './freeform.ts'
import type { Group, Logo, Scene, Shape, Stroke, Table, Text } from './scene.ts'
import { tableFrame } from './table.ts'
import { bodyOf, type Pen } from './text.ts'
import { emu, escapeXml, extension, NO_WORDS, offset, placed, shape, xml } from './xml.ts'

/** A pen that also counts the shapes of its slide and knows what it must call them. */
export interface SlidePen extends Pen {
  nextId(): number
  /** What shapes are called. */
  names: Names
  /** The relation to the picture of a logo. */
  picture(png: string): string
}

/** The placeholders of a layout, and what lists of shapes call those that fill them, with a number behind it. */
const FILLED = {
  title: ['title', 'type="title"'],
  sldNum: ['number', 'type="sldNum" idx="12"'],
  ftr: ['source', 'type="ftr" idx="11"'],
} as const

/** Nobody has to be told of it. */
const DECORATIVE = extension('C183D7F6-B498-43B3-948B-1728B52AA6E4', 'adec:decorative', '2017/decorative', 1)

/** `p:cNvPr` of something that says what it shows; or, without words, that it only decorates. */
function named(kind: keyof Names, pen: SlidePen, alt?: string | 'decorative'): string {
  const id = pen.nextId()
  const start = `<p:cNvPr id="${id}" name="${escapeXml(pen.names[kind])} ${id}"`
  if (alt === 'decorative') return `${start} descr="">${DECORATIVE}</p:cNvPr>`
  return alt ? `${start} descr="${escapeXml(alt)}"/>` : `${start}/>`
}

/** Everything on a slide, from the back to the front. */
export function shapesOf({ things }: Scene, pen: SlidePen): string {
  return things.map((thing) => shapeOf(thing, pen)).join('')
}

const WRITERS = {
  text: textShape,
  shape: drawnShape,
  group: groupOf,
  table: (table: Table, pen: SlidePen) => tableFrame(table, named('table', pen, table.alt), pen),
  logo: pictureOf,
}

function shapeOf(thing: Scene['things'][number], pen: SlidePen): string {
  return WRITERS[thing.kind](thing as never, pen)
}

function textShape(text: Text, pen: SlidePen): string {
  const [name, place] = text.fills ? FILLED[text.fills] : (['text', ''] as const)
  const look = `${placed(text.box, text.turned)}<a:noFill/>`
  return shape(named(name, pen), text.fills ? 'drawn' : 'text', place, look, bodyOf(text, pen))
}

function drawnShape({ path, matrix, fill, stroke }: Shape, pen: SlidePen): string {
  const steps = stepsOf(path, matrix)
  if (steps.length === 0) return ''
  const { box, geometry } = freeform(steps, fill !== undefined)
  const ground = fill ? pen.ink(fill.color, fill.alpha) : '<a:noFill/>'
  const line = stroke ? strokeOf(stroke, pen) : '<a:ln><a:noFill/></a:ln>'
  const look = `${placed(box, 0, geometry)}${ground}${line}`
  return shape(named('drawing', pen, 'decorative'), 'drawn', '', look, NO_WORDS)
}

function strokeOf({ color, alpha, width, dash, isRound }: Stroke, pen: SlidePen): string {
  const [on = 0, off = on] = dash
  // Dashes count in widths of the line.
  const part = (size: number) => Math.max(1000, Math.round((size / width) * 100000))
  const custom = `<a:custDash><a:ds d="${part(on)}" sp="${part(off)}"/></a:custDash>`
  return xml`
    <a:ln w="${emu(width)}" cap="${isRound ? 'rnd' : 'flat'}">${pen.ink(color, alpha)}
    ${on > 0 ? custom : '<a:prstDash val="solid"/>'}<a:miter lim="800000"/></a:ln>
  `
}

/** A drawing: its parts are told of by its own words, or by none. */
function groupOf({ box, alt, parts }: Group, pen: SlidePen): string {
  const [only] = parts
  if (alt === undefined && parts.length === 1 && only?.kind === 'shape') return drawnShape(only, pen)
  return xml`
    <p:grpSp><p:nvGrpSpPr>${named('drawing', pen, alt ?? 'decorative')}<p:cNvGrpSpPr/><p:nvPr/>
    </p:nvGrpSpPr><p:grpSpPr><a:xfrm>${offset(box)}${offset(box, 'inner')}</a:xfrm></p:grpSpPr>
    ${parts.map((part) => shapeOf(part, pen))}</p:grpSp>
  `
}

function pictureOf({ box, alt, png }: Logo, pen: SlidePen): string {
  return xml`
    <p:pic><p:nvPicPr>${named('logo', pen, alt)}<p:cNvPicPr><a:picLocks noChangeAspect="1"/></p:cNvPicPr>
    <p:nvPr/></p:nvPicPr><p:blipFill><a:blip r:embed="${pen.picture(png)}"/><a:stretch><a:fillRect/>
    </a:stretch></p:blipFill><p:spPr>${placed(box)}</p:spPr></p:pic>
  `
}
