/** What slides and notes stand on: masters and layouts, with names and the places that slides fill. */

import type { Names } from '../../words/presentation-names.ts'
import type { Box } from './scene.ts'
import { COLOR_MAP } from './theme.ts'
import { escapeXml, faces, NO_INSETS, part, placed, room, shape, themed, xml } from './xml.ts'

/** The canvas, and the page of notes (A4 on its short side), in pixels. */
export const PAGE = { slide: { width: 1280, height: 720 }, notes: { width: 720, height: 960 } }

/** Where slides of one kind have what they all have. */
export interface LayoutPlaces {
  name: string
  title: Box
  /** Letters of the title, in pixels. */
  size: number
}

/** At the foot of a slide, as the deck has them (canvas.css); and on a page of notes, the slide and its words. */
const SOURCE = { x: 64, y: 664, width: 820, height: 24 }
const NUMBER = { x: 1116, y: 664, width: 100, height: 24 }
const THUMB = { x: 72, y: 48, width: 576, height: 324 }
const WORDS = { x: 72, y: 396, width: 576, height: 516 }

/** Colours are those of the master. */
const AS_MASTER = '<p:clrMapOvr><a:masterClrMapping/></p:clrMapOvr>'

/** A common slide: its shapes, the fill of its ground, if it has one of its own, and its name. */
function tree(shapes: string, fill = '', name = ''): string {
  const ground = fill && `<p:bg><p:bgPr>${fill}<a:effectLst/></p:bgPr></p:bg>`
  return xml`
    <p:cSld${name && ` name="${escapeXml(name)}"`}>${ground}<p:spTree><p:nvGrpSpPr><p:cNvPr id="1" name=""/>
    <p:cNvGrpSpPr/><p:nvPr/></p:nvGrpSpPr><p:grpSpPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/>
    <a:chOff x="0" y="0"/><a:chExt cx="0" cy="0"/></a:xfrm></p:grpSpPr>${shapes}</p:spTree></p:cSld>
  `
}

/** A part `sld`; `fill` is its ground, if it has one of its own. */
export function slidePart(shapes: string, fill?: string): string {
  return part('sld', `${tree(shapes, fill)}${AS_MASTER}`)
}

/** The part `slideMaster`; `layouts` are the relations to its layouts. */
export function slideMaster(places: LayoutPlaces, layouts: string[], lang: string, names: Names): string {
  const ids = layouts.map((id, index) => `<p:sldLayoutId id="${2147483649 + index}" r:id="${id}"/>`)
  const style = (name: string, size: number, face: '+mj' | '+mn') => xml`
    <p:${name}Style><a:lvl1pPr algn="l" rtl="0">${room('spcBef', 0)}<a:buNone/>
    <a:defRPr lang="${lang}" sz="${size}">${themed('tx1')}${faces(face)}</a:defRPr></a:lvl1pPr></p:${name}Style>
  `
  const styles = [style('title', 3000, '+mj'), style('body', 1800, '+mn'), style('other', 1800, '+mn')]
  const content = xml`
    ${tree(holders(places, names), themed('bg1'))}<p:clrMap ${COLOR_MAP}/>
    <p:sldLayoutIdLst>${ids}</p:sldLayoutIdLst><p:txStyles>${styles}</p:txStyles>
  `
  return part('sldMaster', content)
}

/** A part `slideLayout`. */
export function slideLayout(places: LayoutPlaces, names: Names): string {
  const content = `${tree(holders(places, names), '', places.name)}${AS_MASTER}`
  return part('sldLayout', content, ' preserve="1" userDrawn="1"')
}

function holders({ title, size }: LayoutPlaces, names: Names): string {
  const style = (points: number, color: string, align: string) => xml`
    <a:lstStyle><a:lvl1pPr marL="0" indent="0" algn="${align}"><a:buNone/><a:defRPr sz="${points}">
    ${themed(color)}</a:defRPr></a:lvl1pPr></a:lstStyle>
  `
  const foot = 'sz="quarter" idx='
  return [
    holder(2, names.title, 'type="title"', title, style(Math.round(size * 75), 'tx1', 'l')),
    holder(3, names.source, `type="ftr" ${foot}"11"`, SOURCE, style(1350, 'accent5', 'l')),
    holder(4, names.number, `type="sldNum" ${foot}"12"`, NUMBER, style(1350, 'accent5', 'r')),
  ].join('')
}

/** A place to be filled; `text` are the paragraphs that it holds already. */
function holder(id: number, name: string, place: string, box: Box, style: string, text = '<a:p/>'): string {
  const body = `<a:bodyPr vert="horz" ${NO_INSETS} anchor="t"><a:normAutofit/></a:bodyPr>${style}${text}`
  return shape(named(id, name), 'held', place, placed(box), body)
}

const named = (id: number, name: string) => `<p:cNvPr id="${id}" name="${escapeXml(name)}"/>`

/** The picture of a slide and the words below it, on a page of notes. */
function notesShapes(names: Names, place: string, text?: string): string {
  const image = shape(named(2, names.slide), 'image', 'type="sldImg"', placed(THUMB))
  return `${image}${holder(3, names.notes, place, WORDS, '<a:lstStyle/>', text)}`
}

/** The part `notesMaster`. */
export function notesMaster(names: Names): string {
  const style = xml`
    <p:notesStyle><a:lvl1pPr algn="l">${room('spcBef', 300)}<a:defRPr sz="1200">${themed('tx1')}
    ${faces('+mn')}</a:defRPr></a:lvl1pPr></p:notesStyle>
  `
  const shapes = notesShapes(names, 'type="body" sz="quarter" idx="1"')
  return part('notesMaster', `${tree(shapes)}<p:clrMap ${COLOR_MAP}/>${style}`)
}

/** A part `notesSlide`; `paragraphs` are its words as DrawingML. */
export function notesSlide(paragraphs: string, names: Names): string {
  const shapes = notesShapes(names, 'type="body" idx="1"', paragraphs || undefined)
  return part('notes', `${tree(shapes)}${AS_MASTER}`)
}
