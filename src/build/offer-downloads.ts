import { readFile, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { PDFS, type Pdf, renderDownloads } from '../deck/render-downloads.ts'

// The build leaves out the quotes that HTML can do without.
const PART_RE = /<section [^>]*\bid="?downloads\b[\s\S]*?<\/section>/

/**
 * Lets the built page offer the PDFs that now lie beside it, and only those. A folder without a built page
 * stays as it is.
 */
export async function offerDownloads(site: string): Promise<void> {
  const file = join(site, 'index.html')
  const page = await readFile(file, 'utf8').catch(() => undefined)
  if (page === undefined) return
  const pdfs: Pdf[] = []
  for (const name of Object.keys(PDFS) as Pdf[]) if (await isFile(join(site, name))) pdfs.push(name)
  await writeFile(
    file,
    page.replace(PART_RE, () => renderDownloads(pdfs).text),
  )
}

/**
 * Whether the page that lies there was built without notes: then nothing that is put beside it may hold
 * them either.
 */
export async function wasBuiltWithoutNotes(site: string): Promise<boolean> {
  const page = await readFile(join(site, 'index.html'), 'utf8').catch(() => '')
  return /<html [^>]*data-notes="?quotes\b/.test(page)
}

async function isFile(path: string): Promise<boolean> {
  return (await stat(path).catch(() => undefined))?.isFile() ?? false
}
