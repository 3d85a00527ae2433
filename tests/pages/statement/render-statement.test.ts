import { existsSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import type { Settings } from '../../../src/deck/model/types.ts'
import { renderLicences } from '../../../src/pages/statement/render-licences.ts'
import { renderStatement, STATEMENT_PAGE } from '../../../src/pages/statement/render-statement.ts'
import { TESTING } from '../../../src/pages/statement/tested.ts'
import { findDateMistake } from '../../../src/problems/calendar.ts'
import { ENGLISH } from '../../../src/words/say.ts'
import { galleryDeck } from '../../helpers/gallery.ts'
import { textOf } from '../../helpers/text-of.ts'

async function statement(more: Partial<Settings> = {}, place: 'page' | 'part' = 'page') {
  const { settings } = await galleryDeck()
  return renderStatement({ ...settings, contact: undefined, ...more }, '9.8.7', place).text
}

test('it says what is aimed at, what was tested, when and with what, what was not, and whose tests they are', async () => {
  const words = textOf(await statement())
  expect(words).toContain('WCAG 2.2 at level AA')
  expect(words).toContain('version 9.8.7: by its own tests, last on 26 November 2026, with Chromium')
  expect(words).toContain('axe-core 4.14.1')
  expect(words).toContain('390, 1280, 1920 pixels')
  expect(words.indexOf('What was not tested')).toBeGreaterThan(words.indexOf('What was tested'))
  expect(words).toContain('A screen reader with its voice.')
})

test('whom to write to comes from deck.yaml, and where it names nobody that is said', async () => {
  expect(textOf(await statement())).toContain('This briefing names no address to write to.')
  const named = await statement({ contact: 'desk@example.org' })
  expect(named).toContain('<a class="contact" href="mailto:desk@example.org">desk@example.org</a>')
  expect(named).not.toContain('names no address')
})

test('in the file that lies alone it is a part of the article, with no link to a page', async () => {
  const part = await statement({}, 'part')
  expect(part).toContain('id="accessibility"')
  expect(part).not.toContain('<h1')
  expect(part).not.toMatch(/href="[^"#]*\.html/)
})

test('what it says was tested is held by tests that are there, and is all that the words have', () => {
  const { day, axe, widths, tested, untested } = TESTING
  expect(findDateMistake(day)).toBeUndefined()
  expect(tested.flatMap(({ by }) => by).filter((path) => !existsSync(path))).toEqual([])
  const { devDependencies } = JSON.parse(readFileSync('package.json', 'utf8'))
  expect(devDependencies['axe-core']).toBe(axe)
  expect(readFileSync('tests/e2e/stage/axe.spec.ts', 'utf8')).toContain(`of [${widths.join(', ')}]`)
  const keys = Object.keys(ENGLISH).filter((key) => /^(?:un)?tested-/.test(key))
  expect([...tested.map(({ says }) => says), ...untested].sort()).toEqual(keys.sort())
})

test('the page is where the article and the menu look for it', async () => {
  expect(STATEMENT_PAGE).toBe('accessibility.html')
  for (const path of ['src/pages/render-downloads.ts', 'src/views/stage/menu-panel.ts', 'src/node/engine.ts'])
    expect(readFileSync(path, 'utf8'), path).toContain(`'${STATEMENT_PAGE}'`)
})

test('licences are text, whatever stands in them, and folded up', () => {
  const part = renderLicences('a 1.0\n=====\n\n<b>Use</b> & pass on.\n', {
    words: { licences: 'Lizenzen' },
  }).text
  expect(part).toContain('<h2 id="licences-title">Lizenzen</h2>')
  expect(part).toContain(
    '<summary>The code and fonts in this file may be passed on under these licences.</summary>',
  )
  expect(part).toContain('<pre>a 1.0\n=====\n\n&lt;b&gt;Use&lt;/b&gt; &amp; pass on.\n</pre>')
})
