import { build, type Rolldown } from 'vite'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { DrawnDeck } from '../../../src/deck/model/types.ts'
import { subsetFonts } from '../../../src/node/fonts/subset-fonts.ts'
import { fillPages, renderDeck } from '../../../src/node/site/page-shells.ts'
import { buildSingleFile } from '../../../src/node/site/single-file.ts'
import { siteConfig } from '../../../src/node/site/site-config.ts'
import { galleryDeck } from '../../helpers/gallery.ts'

const ASSET = '__VITE_ASSET__abcdefghijklmnopqrstuv__'
const MARKS = `%MODE% %BASE_URL% %VITE_SECRET% %deck:title% $1 $& $$ ${ASSET} <!-- deck:slides --> </script> <!--`
const SHOWN = MARKS.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')

/** Whether a page shows the text, however its letters are written. */
const shows = (page: string, text: string) => letters(page).includes(letters(text))
const letters = (html: string) =>
  html
    .replace(/&lt;?/gi, '<')
    .replace(/&gt;?/gi, '>')
    .replace(/&#39;?/g, "'")
    .replace(/&amp;?/gi, '&')

describe('F9: what looks like a mark of a tool is text', () => {
  const pages = new Map<string, string>()

  beforeAll(async () => {
    process.env.VITE_SECRET = 'hunter2-is-no-secret'
    const shipped = await galleryDeck()
    const [title, second, ...slides] = shipped.slides
    if (!title || !second) throw new Error('a deck of two slides at least')
    const marked = {
      ...second,
      headline: `Before ${MARKS} after`,
      note: { ...second.note, say: [`Say: ${MARKS} end`, ...second.note.say] },
    }
    const deck: DrawnDeck = {
      ...shipped,
      settings: { ...shipped.settings, title: `Title ${MARKS}` },
      slides: [title, marked, ...slides],
    }
    const rendered = renderDeck(deck)
    const fonts = await subsetFonts(await fillPages(rendered))
    const singleFile = await buildSingleFile(rendered, fonts)
    const config = siteConfig({ rendered, fonts, singleFile })
    const built = await build({
      ...config,
      configFile: false,
      logLevel: 'silent',
      build: { ...config.build, write: false },
    })
    for (const file of (built as Rolldown.RolldownOutput).output)
      if (file.type === 'asset') pages.set(file.fileName, Buffer.from(file.source).toString('utf8'))
  }, 120_000)
  afterAll(() => {
    delete process.env.VITE_SECRET
  })

  test.each(['index.html', 'presenter.html', 'briefing.html'])('F9: in %s', (name) => {
    const page = pages.get(name) ?? ''
    expect(page.length).toBeGreaterThan(10_000)
    expect(shows(page, `Before ${SHOWN} after`)).toBe(true)
    expect(shows(page, `Title ${SHOWN}`)).toBe(true)
    expect(shows(page, `${SHOWN} end`)).toBe(true)
    // Neither opens a comment nor ends a script where that would count: not in a title or an attribute.
    const inert = /<script[\s\S]*?<\/script>|<title>[\s\S]*?<\/title>|="[^"]*"/g
    expect(/<!--|<\/script>/.test(page.replace(inert, ''))).toBe(false)
  })

  test('F9: no value of the environment is in any file, and no file of them is read', async () => {
    expect(pages.size).toBeGreaterThan(10)
    for (const [name, text] of pages) expect(text, name).not.toContain('hunter2')
    expect(siteConfig().envDir).toBe(false)
  })
})
