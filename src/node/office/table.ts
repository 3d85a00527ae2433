/** Tables with rows and columns of their own (ECMA-376, part 1, 21.1.3). */

import type { Cell, Edge, Table } from './scene.ts'
import { type Pen, paragraphsOf } from './text.ts'
import { emu, offset, xml } from './xml.ts'

/** A table in the frame that a slide holds it in; `name` is its `p:cNvPr`. */
export function tableFrame({ box, columns, rows, ...table }: Table, name: string, pen: Pen): string {
  const looks = `${table.hasHead ? ' firstRow="1"' : ''}${table.hasRowHeads ? ' firstCol="1"' : ''}`
  const grid = columns.map((width) => `<a:gridCol w="${emu(width)}"/>`)
  const lines = rows.map(
    ({ height, cells }) => xml`<a:tr h="${emu(height)}">${cells.map((cell) => cellOf(cell, pen))}</a:tr>`,
  )
  return xml`
    <p:graphicFrame><p:nvGraphicFramePr>${name}<p:cNvGraphicFramePr><a:graphicFrameLocks noGrp="1"/>
    </p:cNvGraphicFramePr><p:nvPr/></p:nvGraphicFramePr><p:xfrm>${offset(box)}</p:xfrm><a:graphic>
    <a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/table"><a:tbl><a:tblPr${looks}/>
    <a:tblGrid>${grid}</a:tblGrid>${lines}</a:tbl></a:graphicData></a:graphic></p:graphicFrame>
  `
}

function cellOf({ paragraphs, columns, padding, isMiddle, fill, edges }: Cell, pen: Pen): string {
  const { left, right, top, bottom } = padding
  const sides = `marL="${emu(left)}" marR="${emu(right)}" marT="${emu(top)}" marB="${emu(bottom)}"`
  const edge = (name: string, line?: Edge) =>
    `<a:${name} w="${line ? emu(line.width) : 0}">${line ? pen.ink(line.color) : '<a:noFill/>'}</a:${name}>`
  const merged = '<a:tc hMerge="1"><a:txBody><a:bodyPr/><a:lstStyle/><a:p/></a:txBody><a:tcPr/></a:tc>'
  return xml`
    <a:tc${columns > 1 ? ` gridSpan="${columns}"` : ''}><a:txBody><a:bodyPr/><a:lstStyle/>
    ${paragraphsOf(paragraphs, pen)}</a:txBody><a:tcPr ${sides} anchor="${isMiddle ? 'ctr' : 't'}">
    ${edge('lnL')}${edge('lnR')}${edge('lnT', edges.top)}${edge('lnB', edges.bottom)}
    ${fill === undefined ? '<a:noFill/>' : pen.ink(fill)}</a:tcPr></a:tc>${merged.repeat(columns - 1)}
  `
}
