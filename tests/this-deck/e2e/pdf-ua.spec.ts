import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { expect, test } from '@playwright/test'
import { compileFolder } from '../../../src/node/compile/compile.ts'
import { exportPapers } from '../../helpers/export-papers.ts'
import { partedQuotes } from '../../helpers/parted-quotes.ts'
import { checkUa, uaFaults, uaTable } from '../../helpers/pdf-ua.ts'
import { readPdf } from '../../helpers/read-pdf.ts'

test.describe.configure({ timeout: 120_000 })

for (const [paper, theme] of [
  ['a4', 'light'],
  ['letter', 'dark'],
] as const)
  test(`no document breaks a rule of PDF/UA-1 that a program can decide, ${paper}, ${theme}`, async () => {
    const folder = await mkdtemp(join(tmpdir(), 'pdf-ua-'))
    try {
      const papers = await exportPapers(resolve('.'), folder, ['--paper', paper, '--theme', theme])
      expect([...papers.keys()].sort()).toEqual(['handout', 'onepage', 'slides'])
      for (const [name, bytes] of papers) {
        const report = await checkUa(bytes)
        console.log(`${name}, ${paper}, ${theme}\n${uaTable(report)}`)
        expect(uaFaults(report), name).toEqual([])
      }
      const onepage = await readPdf(papers.get('onepage') ?? Buffer.alloc(0))
      expect(onepage.pages).toHaveLength(1)
      // A page a slide, and short ones share one; five more for the sources.
      const handout = await readPdf(papers.get('handout') ?? Buffer.alloc(0))
      expect(handout.pages.length).toBeLessThanOrEqual(34)
      const begins = handout.bookmarks.map(({ page }) => page)
      const steps = begins.slice(2).map((page, index) => page - (begins[index + 1] ?? 0))
      expect(Math.max(...steps)).toBe(1)
      const { deck } = await compileFolder(resolve('.'))
      const { looked, parted } = partedQuotes(deck!, handout)
      expect(parted).toEqual([])
      expect(looked).toBeGreaterThan(60)
    } finally {
      await rm(folder, { recursive: true, force: true })
    }
  })
