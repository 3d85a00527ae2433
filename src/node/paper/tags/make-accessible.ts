import { deflateSync, inflateSync } from 'node:zlib'
import { PDFDict, type PDFDocument, PDFName, type PDFPage, PDFRawStream, PDFRef } from '@cantoo/pdf-lib'
import { markArtifacts } from './mark-artifacts.ts'
import { boxAround, boxesOfMarks } from './mark-boxes.ts'
import { addFigureBoxes, addListBodies, type Box, raiseHeadings } from './mend-tags.ts'
import { numberTags } from './number-tags.ts'
import { marksUnder, readTags } from './struct-tree.ts'

const name = (text: string) => PDFName.of(text)

/**
 * A document as Chromium tags it becomes one by ISO 14289-1: what no tag covers is an artifact, items of lists have
 * bodies, figures say where they stand, the highest heading is of the first level. A document without tags stays as it is.
 */
export function makeAccessible(pdf: PDFDocument): void {
  const tags = readTags(pdf)
  if (tags.length === 0) return
  const figures = tags.filter(({ role }) => role === 'Figure')
  const withFigures = new Set(figures.flatMap((tag) => marksUnder(tag).map(({ page }) => String(page))))
  const boxes = new Map<string, Map<number, Box>>()
  for (const page of pdf.getPages()) {
    const ref = page.node.get(name('Contents'))
    const stream = ref && pdf.context.lookup(ref)
    if (!(ref instanceof PDFRef && stream instanceof PDFRawStream)) continue
    const content = textOf(stream)
    if (withFigures.has(String(page.ref))) boxes.set(String(page.ref), boxesOfMarks(content))
    const marked = markArtifacts(content, (form) => hasTags(page, form))
    if (marked !== content) pdf.context.assign(ref, streamOf(pdf, stream.dict, marked))
  }
  numberTags(pdf)
  addListBodies(pdf)
  raiseHeadings(pdf)
  addFigureBoxes(pdf, (tag) => {
    const parts = marksUnder(tag).map(({ page, mark }) => boxes.get(String(page))?.get(mark))
    return boxAround(parts.filter((box) => box !== undefined))?.map(rounded) as Box | undefined
  })
}

const rounded = (edge: number): number => Math.round(edge * 100) / 100

/** Whether a form of the page has marked content of its own. */
function hasTags(page: PDFPage, form: string): boolean {
  const stream = page.node.Resources()?.lookupMaybe(name('XObject'), PDFDict)?.lookup(name(form))
  return stream instanceof PDFRawStream && /\/MCID\b/.test(textOf(stream))
}

function textOf(stream: PDFRawStream): string {
  const isPacked = stream.dict.get(name('Filter')) === name('FlateDecode')
  return Buffer.from(isPacked ? inflateSync(stream.contents) : stream.contents).toString('latin1')
}

function streamOf({ context }: PDFDocument, dict: PDFDict, text: string): PDFRawStream {
  const contents = deflateSync(Buffer.from(text, 'latin1'))
  dict.set(name('Length'), context.obj(contents.length))
  dict.set(name('Filter'), name('FlateDecode'))
  return PDFRawStream.of(dict, contents)
}
