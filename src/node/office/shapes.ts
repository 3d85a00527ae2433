/** What stands on a slide as PresentationML (ECMA-376, part 1, 19.3). */

import { freeform, stepsOf } from './geometry.ts'
import type { Group, Logo, Scene, Shape, Stroke, Text } from './scene.ts'
import { tableFrame } from './table.ts'
import { bodyOf, type Pen } from './text.ts'
import { emu, escapeXml, offset, placed, xml } from './xml.ts'

/** A pen that also counts the shapes of its slide and knows what it must call them. */
export interface SlidePen extends Pen {
  nextId(): number
  /** The relation to the picture of a logo. */
  picture(png: string): string
}

/** What lists of shapes call them, with a number behind it. */
const NAMES = {
  title: 'Title',
  text: 'Text',
  drawing: 'Drawing',
  table: 'Table',
  sldNum: 'Slide number',
  ftr: 'Source',
  logo: 'Logo',
}

/** https://learn.microsoft.com/openspecs/office_standards/ms-odrawxml: nobody has to be told of it. */
const DECORATIVE = xml`
    <a:extLst><a:ext uri="{C183D7F6-B498-43B3-948B-1728B52AA6E4}">
    <adec:decorative xmlns:adec="http://schemas.microsoft.com/office/drawing/2017/decorative" val="1"/>
    </a:ext></a:extLst>
  `

/** `p:cNvPr` of something that says what it shows; or, without words, that it only decorates. */
function named(name: string, pen: SlidePen, alt?: string | 'decorative'): string {
  const id = pen.nextId()
  const start = `<p:cNvPr id="${id}" name="${escapeXml(name)} ${id}"`
  if (alt === 'decorative') return `${start} descr="">${DECORATIVE}</p:cNvPr>`
  return alt ? `${start} descr="${escapeXml(alt)}"/>` : `${start}/>`
}

/** Everything on a slide, from the back to the front. */
export function shapesOf({ things }: Scene, pen: SlidePen): string {
  return things.map((thing) => shapeOf(thing, pen)).join('')
}

function shapeOf(thing: Scene['things'][number], pen: SlidePen): string {
  switch (thing.kind) {
    case 'text':
      return textShape(thing, pen)
    case 'shape':
      return drawnShape(thing, pen)
    case 'group':
      return groupOf(thing, pen)
    case 'table': {
      const name = named(NAMES.table, pen, thing.alt)
      return tableFrame(thing, name, pen)
    }
    case 'logo':
      return pictureOf(thing, pen)
  }
}

function textShape(text: Text, pen: SlidePen): string {
  const { fills, box, turned } = text
  const place = {
    title: '<p:ph type="title"/>',
    sldNum: '<p:ph type="sldNum" idx="12"/>',
    ftr: '<p:ph type="ftr" idx="11"/>',
  }
  const head = named(NAMES[fills ?? 'text'], pen)
  const [kind, filled] = fills ? ['', place[fills]] : [' txBox="1"', '']
  const look = `<p:spPr>${placed(box, turned)}<a:prstGeom prst="rect"><a:avLst/></a:prstGeom><a:noFill/></p:spPr>`
  return xml`
    <p:sp><p:nvSpPr>${head}<p:cNvSpPr${kind}/><p:nvPr>${filled}</p:nvPr></p:nvSpPr>${look}<p:txBody>
    ${bodyOf(text, pen)}</p:txBody></p:sp>
  `
}

function drawnShape(shape: Shape, pen: SlidePen): string {
  const { fill, stroke } = shape
  const steps = stepsOf(shape)
  if (steps.length === 0) return ''
  const { box, geometry } = freeform(steps, fill !== undefined)
  const ground = fill ? `<a:solidFill>${pen.ink(fill.color, fill.alpha)}</a:solidFill>` : '<a:noFill/>'
  const line = stroke ? strokeOf(stroke, pen) : '<a:ln><a:noFill/></a:ln>'
  const body = '<p:txBody><a:bodyPr/><a:lstStyle/><a:p/></p:txBody>'
  return xml`
    <p:sp><p:nvSpPr>${named(NAMES.drawing, pen, 'decorative')}<p:cNvSpPr/><p:nvPr/></p:nvSpPr><p:spPr>
    ${placed(box)}${geometry}${ground}${line}</p:spPr>${body}</p:sp>
  `
}

function strokeOf({ color, alpha, width, dash, isRound }: Stroke, pen: SlidePen): string {
  const [on = 0, off = on] = dash
  // Dashes count in widths of the line.
  const part = (size: number) => Math.max(1000, Math.round((size / width) * 100000))
  const dashes =
    on > 0
      ? `<a:custDash><a:ds d="${part(on)}" sp="${part(off)}"/></a:custDash>`
      : '<a:prstDash val="solid"/>'
  const fill = `<a:solidFill>${pen.ink(color, alpha)}</a:solidFill>`
  return `<a:ln w="${emu(width)}" cap="${isRound ? 'rnd' : 'flat'}">${fill}${dashes}<a:miter lim="800000"/></a:ln>`
}

/** A drawing: its parts are told of by its own words, or by none. */
function groupOf({ box, alt, parts }: Group, pen: SlidePen): string {
  const [only] = parts
  if (alt === undefined && parts.length === 1 && only?.kind === 'shape') return drawnShape(only, pen)
  const head = named(NAMES.drawing, pen, alt ?? 'decorative')
  const inner = offset(box).replace('<a:off', '<a:chOff').replace('<a:ext', '<a:chExt')
  const shapes = parts.map((part) => shapeOf(part, pen)).join('')
  return xml`
    <p:grpSp><p:nvGrpSpPr>${head}<p:cNvGrpSpPr/><p:nvPr/></p:nvGrpSpPr><p:grpSpPr><a:xfrm>
    ${offset(box)}${inner}</a:xfrm></p:grpSpPr>${shapes}</p:grpSp>
  `
}

function pictureOf({ box, alt, png }: Logo, pen: SlidePen): string {
  const locks = '<p:cNvPicPr><a:picLocks noChangeAspect="1"/></p:cNvPicPr>'
  const fill = `<p:blipFill><a:blip r:embed="${pen.picture(png)}"/><a:stretch><a:fillRect/></a:stretch></p:blipFill>`
  return xml`
    <p:pic><p:nvPicPr>${named(NAMES.logo, pen, alt)}${locks}<p:nvPr/></p:nvPicPr>${fill}<p:spPr>
    ${placed(box)}<a:prstGeom prst="rect"><a:avLst/></a:prstGeom></p:spPr></p:pic>
  `
}
