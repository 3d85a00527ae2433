import { execFile } from 'node:child_process'
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { expect, test } from '@playwright/test'
import { GALLERY } from '../../helpers/gallery.ts'
import { readPdf } from '../../helpers/read-pdf.ts'

/** A slide with letters of many alphabets; its quote is the source's. */
const SLIDE = `---
id: case
badge: finding
layout: panels
shows: [full]
---
# Erdoğan, Šefčovič and Wałęsa met in Łódź

A shown line with ę ź ő and ‑

### Київ

Пʼять слів, Ελλάδα, Nguyễn

Note:
On screen: A slide for a test.

Say: A slide for a test.

> Mayors of the lower valley called the draft a retreat from the river.
`

let folder: string

function run(args: string[]): Promise<{ code: number; output: string }> {
  return new Promise((done) => {
    execFile(process.execPath, [resolve('src/node/run.mjs'), ...args], { cwd: folder }, (error, out, err) =>
      done({ code: error ? Number(error.code ?? 1) : 0, output: out + err }),
    )
  })
}

test.beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'letters-'))
  await cp(GALLERY, folder, { recursive: true })
  await writeFile(join(folder, 'slides/015-case.md'), SLIDE)
})
test.afterAll(() => rm(folder, { recursive: true, force: true }))

test('case latin-ext-falls-back: a PDF with letters of many alphabets holds the deck’s own fonts only', async () => {
  test.setTimeout(90_000)
  const checked = await run(['check'])
  expect(checked.output).not.toContain('which no font of the deck has')
  const exported = await run(['export', '--only', 'slides', '--out', 'out'])
  expect(exported.code, exported.output).toBe(0)
  const { fonts, tags } = await readPdf(await readFile(join(folder, 'out/briefing-slides.pdf')))
  expect(fonts.length).toBeGreaterThan(6)
  for (const { name, embedded } of fonts) {
    expect(embedded, name).toBe(true)
    expect(name).toMatch(/^\/?[A-Z]{6}\+(?:Source|Subset)S(?:ans3|erif4)/)
  }
  const text = tags[0]?.text ?? ''
  for (const word of ['Erdoğan', 'Šefčovič', 'Wałęsa', 'Łódź', 'Київ', 'слів', 'Ελλάδα', 'Nguyễn'])
    expect(text).toContain(word)
})

test('case latin-ext-falls-back: a letter that no font has is told with its place, and nothing is stopped', async () => {
  await writeFile(join(folder, 'slides/015-case.md'), SLIDE.replace('A shown line', 'A shown line 字'))
  const { code, output } = await run(['check'])
  expect(output).toContain('slides/015-case.md:9:14')
  expect(output).toContain('the letter “字” (U+5B57), which no font of the deck has')
  expect(code).toBe(0)
})
