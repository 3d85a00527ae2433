import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { KIND_NAMES } from '../../../src/charts/kinds.ts'
import { newSlidePath } from '../../../src/draft/files/new-slide.ts'
import { compileFolder } from '../../../src/node/compile/compile.ts'
import { addFigure, addSlide } from '../../../src/node/draft/add-to-deck.ts'

let root = ''
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'add-'))
  cpSync('examples/minimal', root, { recursive: true })
  const settings = join(root, 'slides/deck.yaml')
  writeFileSync(settings, `${readFileSync(settings, 'utf8')}status: draft\n`)
})
afterEach(() => rmSync(root, { recursive: true, force: true }))

describe('a new slide', () => {
  test('stands behind the talk, and asks for nothing but what is to do and a quote', async () => {
    expect(addSlide(root, 'winter')).toBe('slides/060-winter.md')
    const { problems } = await compileFolder(root)
    expect(problems.map(({ found }) => found)).toEqual(['the note quotes nothing'])
  })
  test('is refused when its id is taken, or none', () => {
    expect(() => addSlide(root, 'what-it-costs')).toThrow(/slides\/030-what-it-costs\.md has that id already/)
    expect(() => addSlide(root, 'Not An Id')).toThrow(/lower-case words joined by hyphens/)
    expect(() => addSlide(root, '../../x')).toThrow(/lower-case words/)
  })
  test('takes the next ten, then the next number, and never one of an appendix', () => {
    expect(newSlidePath(['000-title.md', '010-a.md', '900-map.md'], 'b')).toBe('slides/020-b.md')
    expect(newSlidePath(['000-title.md', '895-a.md', '900-map.md'], 'b')).toBe('slides/896-b.md')
    expect(newSlidePath(['000-title.md', '899-a.md'], 'b')).toBeUndefined()
  })
})

describe('a new figure', () => {
  test.each(KIND_NAMES)('%s: its example can be read and is marked as still to do', async (kind) => {
    expect(addFigure(root, kind, 'example')).toBe('assets/data/example.json')
    const slide = join(root, 'slides/030-what-it-costs.md')
    writeFileSync(slide, readFileSync(slide, 'utf8').replace('chart: costs', 'chart: example'))
    rmSync(join(root, 'assets/data/costs.json'))
    // A ladder says what was so on the day of a record check.
    const settings = join(root, 'slides/deck.yaml')
    writeFileSync(settings, readFileSync(settings, 'utf8').replace('record: none', 'record: 2025-12-15'))
    const { problems, warnings } = await compileFolder(root)
    // Its numbers are an example’s: that the lines don’t say them is all that may be wrong with it.
    expect(problems.filter(({ found }) => !found.endsWith('which L1 doesn’t say'))).toEqual([])
    expect(warnings.map(({ file, topic }) => [file, topic])).toContainEqual([
      'assets/data/example.json',
      'to do',
    ])
  })
  test('is refused when its kind is unknown or its file is there', () => {
    expect(() => addFigure(root, 'pie', 'x')).toThrow(/one of bars, days/)
    expect(() => addFigure(root, 'bars', 'costs')).toThrow(/there already/)
  })
})
