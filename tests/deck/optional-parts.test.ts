import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { isEmpty } from '../../src/evidence/register.ts'
import { compileFolder } from '../../src/node/compile/compile.ts'
import { drawDeck } from '../../src/node/drawing/draw-deck.ts'
import { handoutPages, renderHandout } from '../../src/pages/paper/render-handout.ts'
import { renderOnepage } from '../../src/pages/paper/render-onepage.ts'
import { renderContents } from '../../src/pages/render-contents.ts'
import { renderRecordPart, renderSourcesPart } from '../../src/pages/render-parts.ts'
import { change, makeBareDeck } from '../helpers/bare-deck.ts'
import { textOf } from '../helpers/text-of.ts'

let root: string
beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'bare-'))
  await makeBareDeck(root)
})
afterEach(() => rm(root, { recursive: true, force: true }))

async function compiled() {
  const { deck, problems } = await compileFolder(root)
  expect(problems).toEqual([])
  if (!deck) throw new Error('no deck')
  return drawDeck(deck)
}
const found = async () =>
  (await compileFolder(root)).problems.map(({ file, line, found }) => `${file}:${line} ${found}`)

test('a deck needs no register, no data and no icon', async () => {
  const { register, citations, icon, settings } = await compiled()
  expect(isEmpty(register)).toBe(true)
  expect([citations.size, icon, settings.asOf]).toEqual([0, undefined, { analysis: 'May 2026' }])
})

test('its pages have no part for what it lacks, and no words about it', async () => {
  const deck = await compiled()
  expect(renderRecordPart(deck).text + renderSourcesPart(deck, 'paper').text).toBe('')
  expect(renderContents(deck).text).not.toMatch(/#record|#sources/)
  const handout = `${textOf(renderHandout(deck, deck.slides).text)} ${handoutPages(deck, deck.slides)}`
  expect(handout).toContain('Two of the nine piers')
  expect(handout).not.toMatch(/record|checked against|†|"Sources"|\bSources\b/i)
  expect(renderHandout(deck, deck.slides).text).not.toContain('class="back"')
})

test('a brief of judgments alone has no empty part', async () => {
  const deck = await compiled()
  const page = renderOnepage(deck, { judgments: ['rust', 'costs'] }).text
  expect([...page.matchAll(/<h2>(.*?)<\/h2>/g)].map(([, title]) => title)).toEqual(['Key judgments'])
  expect(textOf(page)).not.toMatch(/record|†|Sources/i)
})

test('the text of the analysis is the file that source.yaml names', async () => {
  expect((await compiled()).source.lines).toHaveLength(17)
  await change(root, 'assets/source/source.yaml', 'Brücke & Rost.txt', 'analysis.txt')
  expect(await found()).toEqual(['assets/source/analysis.txt:1 no such file or folder'])
})

test.each(['../../slides/deck.yaml', '/etc/passwd', 'a/b.txt', '..', '"..\\\\x.txt"'])(
  'file: %s leads out of the folder and is no name',
  async (name) => {
    await change(root, 'assets/source/source.yaml', 'Brücke & Rost.txt', name)
    expect(await found()).toEqual([expect.stringMatching(/^assets\/source\/source\.yaml:1 file: “/)])
  },
)

test('an icon that is no drawing is a mistake', async () => {
  await writeFile(join(root, 'assets/favicon.svg'), await readFile('package.json'))
  expect(await found()).toEqual([
    'assets/favicon.svg:1 a file that holds no drawing: there is no <svg> in it',
  ])
})

test('what lies there and can’t be read is a mistake and no absence', async () => {
  await writeFile(join(root, 'assets/data'), '')
  await writeFile(join(root, 'assets/evidence'), '')
  expect(await found()).toEqual(['assets/data:1 a file'])
})
