/** What slides and notes stand on: masters and layouts, with names and the places that slides fill. */

import type { Box } from './scene.ts'
import { escapeXml, HEAD, placed, room, XMLNS, xml } from './xml.ts'

/** The canvas, and the page of notes (A4 on its short side), in pixels. */
export const PAGE = { slide: { width: 1280, height: 720 }, notes: { width: 720, height: 960 } }

/** Where slides of one kind have what they all have. */
export interface LayoutPlaces {
  name: string
  title: Box
  /** Letters of the title, in pixels. */
  size: number
}

/** Which place of the theme a colour of a slide is: four are named anew, all others keep their names. */
const MAP = [
  'bg1="lt1" tx1="dk1" bg2="lt2" tx2="dk2"',
  ...[1, 2, 3, 4, 5, 6].map((place) => `accent${place}="accent${place}"`),
  'hlink="hlink" folHlink="folHlink"',
].join(' ')
const TREE_HEAD = xml`
    <p:nvGrpSpPr><p:cNvPr id="1" name=""/><p:cNvGrpSpPr/><p:nvPr/></p:nvGrpSpPr><p:grpSpPr><a:xfrm>
    <a:off x="0" y="0"/><a:ext cx="0" cy="0"/><a:chOff x="0" y="0"/><a:chExt cx="0" cy="0"/></a:xfrm>
    </p:grpSpPr>
  `
/** At the foot of a slide, as the deck has them (canvas.css). */
const FOOT = { y: 664, height: 24 }
const SOURCE = { x: 64, width: 820, ...FOOT }
const NUMBER = { x: 1116, width: 100, ...FOOT }

/** A common slide: its ground, if it has one of its own, and its shapes. */
export function tree(shapes: string, ground = ''): string {
  return `<p:cSld>${ground}<p:spTree>${TREE_HEAD}${shapes}</p:spTree></p:cSld>`
}

/** The part `slideMaster`; `layouts` are the relations to its layouts. */
export function slideMaster(places: LayoutPlaces, layouts: string[], lang: string): string {
  const ids = layouts.map((id, index) => `<p:sldLayoutId id="${2147483649 + index}" r:id="${id}"/>`).join('')
  const level = (size: number, face: string) =>
    xml`
      <a:lvl1pPr algn="l" rtl="0"><a:spcBef>${room(0)}</a:spcBef><a:buNone/>
      <a:defRPr lang="${lang}" sz="${size}"><a:solidFill><a:schemeClr val="tx1"/></a:solidFill>
      <a:latin typeface="${face}-lt"/><a:ea typeface="${face}-ea"/><a:cs typeface="${face}-cs"/></a:defRPr>
      </a:lvl1pPr>
    `
  const styles = xml`
    <p:titleStyle>${level(3000, '+mj')}</p:titleStyle><p:bodyStyle>${level(1800, '+mn')}</p:bodyStyle>
    <p:otherStyle>${level(1800, '+mn')}</p:otherStyle>
  `
  const ground =
    '<p:bg><p:bgPr><a:solidFill><a:schemeClr val="bg1"/></a:solidFill><a:effectLst/></p:bgPr></p:bg>'
  return xml`
    ${HEAD}<p:sldMaster${XMLNS}>${tree(holders(places), ground)}<p:clrMap ${MAP}/><p:sldLayoutIdLst>${ids}
    </p:sldLayoutIdLst><p:txStyles>${styles}</p:txStyles></p:sldMaster>
  `
}

/** A part `slideLayout`. */
export function slideLayout(places: LayoutPlaces): string {
  const named = tree(holders(places)).replace('<p:cSld>', `<p:cSld name="${escapeXml(places.name)}">`)
  return xml`
    ${HEAD}<p:sldLayout${XMLNS} preserve="1" userDrawn="1">${named}<p:clrMapOvr><a:masterClrMapping/>
    </p:clrMapOvr></p:sldLayout>
  `
}

function holders({ title, size }: LayoutPlaces): string {
  const style = (points: number, color: string, align: string) =>
    xml`
      <a:lstStyle><a:lvl1pPr marL="0" indent="0" algn="${align}"><a:buNone/><a:defRPr sz="${points}">
      <a:solidFill><a:schemeClr val="${color}"/></a:solidFill></a:defRPr></a:lvl1pPr></a:lstStyle>
    `
  return [
    holder(2, 'Title', '<p:ph type="title"/>', title, style(Math.round(size * 75), 'tx1', 'l')),
    holder(3, 'Source', '<p:ph type="ftr" sz="quarter" idx="11"/>', SOURCE, style(1350, 'accent5', 'l')),
    holder(
      4,
      'Slide number',
      '<p:ph type="sldNum" sz="quarter" idx="12"/>',
      NUMBER,
      style(1350, 'accent5', 'r'),
    ),
  ].join('')
}

function holder(id: number, name: string, place: string, box: Box, style: string, text = ''): string {
  const body =
    '<a:bodyPr vert="horz" lIns="0" tIns="0" rIns="0" bIns="0" anchor="t"><a:normAutofit/></a:bodyPr>'
  return xml`
    <p:sp><p:nvSpPr><p:cNvPr id="${id}" name="${name}"/><p:cNvSpPr><a:spLocks noGrp="1"/></p:cNvSpPr>
    <p:nvPr>${place}</p:nvPr></p:nvSpPr><p:spPr>${placed(box)}<a:prstGeom prst="rect"><a:avLst/>
    </a:prstGeom></p:spPr><p:txBody>${body}${style}${text || '<a:p/>'}</p:txBody></p:sp>
  `
}

const THUMB = { x: 72, y: 48, width: 576, height: 324 }
const WORDS = { x: 72, y: 396, width: 576, height: 516 }
const imageHolder = xml`
  <p:sp><p:nvSpPr><p:cNvPr id="2" name="Slide"/><p:cNvSpPr>
  <a:spLocks noGrp="1" noRot="1" noChangeAspect="1"/></p:cNvSpPr><p:nvPr><p:ph type="sldImg"/></p:nvPr>
  </p:nvSpPr><p:spPr>${placed(THUMB)}<a:prstGeom prst="rect"><a:avLst/></a:prstGeom></p:spPr></p:sp>
`

/** The part `notesMaster`. */
export function notesMaster(): string {
  const shapes = `${imageHolder}${holder(3, 'Notes', '<p:ph type="body" sz="quarter" idx="1"/>', WORDS, '<a:lstStyle/>')}`
  const style = xml`
      <p:notesStyle><a:lvl1pPr algn="l"><a:spcBef>${room(300)}</a:spcBef><a:defRPr sz="1200">
      <a:solidFill><a:schemeClr val="tx1"/></a:solidFill><a:latin typeface="+mn-lt"/>
      <a:ea typeface="+mn-ea"/><a:cs typeface="+mn-cs"/></a:defRPr></a:lvl1pPr></p:notesStyle>
    `
  return `${HEAD}<p:notesMaster${XMLNS}>${tree(shapes)}<p:clrMap ${MAP}/>${style}</p:notesMaster>`
}

/** A part `notesSlide`; `paragraphs` are its words as DrawingML. */
export function notesSlide(paragraphs: string): string {
  const shapes = `${imageHolder}${holder(3, 'Notes', '<p:ph type="body" idx="1"/>', WORDS, '<a:lstStyle/>', paragraphs)}`
  return `${HEAD}<p:notes${XMLNS}>${tree(shapes)}<p:clrMapOvr><a:masterClrMapping/></p:clrMapOvr></p:notes>`
}
