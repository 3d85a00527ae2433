/** A PDF in, a picture of each of its pages out, by a program of the machine that many have: poppler's pdftoppm. */

import { spawnSync } from 'node:child_process'
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { DeckError } from '../../problems/deck-error.ts'
import { makeTemporaryFolder, removeWorkFolder } from '../files/work-folder.ts'

/** Whether the program is there; where it isn't, its documents are left out of the contact sheet. */
export function canShowPdfs(): boolean {
  return spawnSync('pdftoppm', ['-v'], { stdio: 'ignore' }).status === 0
}

/** PNGs of the pages in their order, `width` pixels wide. Throws DeckError when the program refuses. */
export function showPdf(pdf: Uint8Array, width: number): Buffer[] {
  const folder = makeTemporaryFolder('briefing-pdf-')
  try {
    const file = join(folder, 'document.pdf')
    writeFileSync(file, pdf)
    const size = ['-scale-to-x', String(width), '-scale-to-y', '-1']
    const { status, stderr } = spawnSync('pdftoppm', ['-png', ...size, file, join(folder, 'page')])
    if (status !== 0) throw new DeckError(`pdftoppm can’t show a PDF: ${String(stderr).trim()}`)
    // Their numbers have as many digits as the last one, so the order of names is that of pages.
    const names = readdirSync(folder).filter((name) => name.endsWith('.png'))
    return names.sort().map((name) => readFileSync(join(folder, name)))
  } finally {
    removeWorkFolder(folder)
  }
}
