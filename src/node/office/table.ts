/** Tables with rows and columns of their own (ECMA-376, part 1, 21.1.3). */

import type { Cell, Edge, Table } from './scene.ts'
import { type Pen, paragraphsOf } from './text.ts'
import { emu, offset, xml } from './xml.ts'

/** A table in the frame that a slide holds it in; `name` is its `p:cNvPr`. */
export function tableFrame(
  { box, columns, rows, hasHead, hasRowHeads }: Table,
  name: string,
  pen: Pen,
): string {
  const looks = `${hasHead ? ' firstRow="1"' : ''}${hasRowHeads ? ' firstCol="1"' : ''}`
  const grid = columns.map((width) => `<a:gridCol w="${emu(width)}"/>`).join('')
  const lines = rows.map(
    ({ height, cells }) =>
      `<a:tr h="${emu(height)}">${cells.map((cell) => cellOf(cell, pen)).join('')}</a:tr>`,
  )
  const table = `<a:tbl><a:tblPr${looks}/><a:tblGrid>${grid}</a:tblGrid>${lines.join('')}</a:tbl>`
  const locks = '<p:cNvGraphicFramePr><a:graphicFrameLocks noGrp="1"/></p:cNvGraphicFramePr>'
  return xml`
    <p:graphicFrame><p:nvGraphicFramePr>${name}${locks}<p:nvPr/></p:nvGraphicFramePr><p:xfrm>${offset(box)}
    </p:xfrm><a:graphic><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/table">${table}
    </a:graphicData></a:graphic></p:graphicFrame>
  `
}

function cellOf({ paragraphs, columns, padding, isMiddle, fill, edges }: Cell, pen: Pen): string {
  const [left, right] = [emu(padding.left), emu(padding.right)]
  const sides = `marL="${left}" marR="${right}" marT="${emu(padding.top)}" marB="${emu(padding.bottom)}" anchor="${isMiddle ? 'ctr' : 't'}"`
  const edge = (name: string, line?: Edge) =>
    line
      ? `<a:${name} w="${emu(line.width)}"><a:solidFill>${pen.ink(line.color)}</a:solidFill></a:${name}>`
      : `<a:${name} w="0"><a:noFill/></a:${name}>`
  const lines = `${edge('lnL')}${edge('lnR')}${edge('lnT', edges.top)}${edge('lnB', edges.bottom)}`
  const ground = fill === undefined ? '<a:noFill/>' : `<a:solidFill>${pen.ink(fill)}</a:solidFill>`
  const span = columns > 1 ? ` gridSpan="${columns}"` : ''
  const merged = '<a:tc hMerge="1"><a:txBody><a:bodyPr/><a:lstStyle/><a:p/></a:txBody><a:tcPr/></a:tc>'
  const text = `<a:txBody><a:bodyPr/><a:lstStyle/>${paragraphsOf(paragraphs, pen)}</a:txBody>`
  return `<a:tc${span}>${text}<a:tcPr ${sides}>${lines}${ground}</a:tcPr></a:tc>${merged.repeat(columns - 1)}`
}
