import { beforeAll, expect, test } from 'vitest'
import type { DrawnDeck } from '../../../src/deck/model/types.ts'
import { drawDeck, drawFigure } from '../../../src/node/drawing/draw-deck.ts'
import { lightTheme } from '../../../src/node/drawing/tokens.ts'
import { subsetFonts } from '../../../src/node/fonts/subset-fonts.ts'
import { stylesFor } from '../../../src/node/paper/print-page.ts'
import { fillPages, renderDeck } from '../../../src/node/site/page-shells.ts'
import { buildSingleFile } from '../../../src/node/site/single-file.ts'
import { renderHandout } from '../../../src/pages/paper/render-handout.ts'
import { renderOnepage } from '../../../src/pages/paper/render-onepage.ts'
import { renderPrintSlides } from '../../../src/pages/paper/render-print-slides.ts'
import { builtFiles } from '../../helpers/built-files.ts'
import { compileLook } from '../../helpers/compile-look.ts'
import { galleryDeck } from '../../helpers/gallery.ts'

const SVG = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 40 10"><path d="M0 0h9v9z"/></svg>'
let deck: DrawnDeck
let files: Map<string, string>

beforeAll(async () => {
  const compiled = compileLook({
    'tokens.css': ':root { --ink: #102030 } :root[data-theme="dark"] { --ink: #fafbfc }',
    'logo.svg': SVG,
    yaml: 'logo: { alt: Alder “Desk” }\n',
  })
  expect(compiled.problems).toEqual([])
  deck = drawDeck(compiled.deck!)
  const rendered = renderDeck(deck)
  const fonts = await subsetFonts(await fillPages(rendered))
  files = await builtFiles({ rendered, fonts, singleFile: await buildSingleFile(rendered, fonts) })
}, 60_000)

/** Values of a token in a style sheet, in the order in which they come to hold. */
const valuesOf = (css: string, token: string) =>
  [...css.matchAll(new RegExp(`--${token}: ?(#\\w+)`, 'g'))].map(([, value]) => value)

test('the deck’s own tokens come after the engine’s, in the styles of both pages and of the single file', () => {
  const page = (name: string) => files.get(`${name}.html`) ?? ''
  const [, inside = ''] = /<style>([\s\S]*?)<\/style>/.exec(page('index')) ?? []
  const [, name = ''] = /<link rel="stylesheet"[^>]*href="\.\/([^"]+)"/.exec(page('presenter')) ?? []
  const sheets = [inside, files.get(name) ?? '']
  for (const css of sheets) {
    expect(valuesOf(css, 'ink').slice(-3)).toEqual(['#102030', '#fafbfc', '#fafbfc'])
    expect(css.lastIndexOf('#102030')).toBeGreaterThan(css.indexOf('--hairline'))
  }
  const alone = files.get('briefing.html') ?? ''
  expect(alone.split('--ink:#102030')).toHaveLength(3)
})

test('papers have them too, and the drawing that is taken away its colours', async () => {
  for (const paper of ['print', 'handout', 'onepage'] as const)
    expect(valuesOf(stylesFor(paper, deck), 'ink').slice(-3)).toEqual(['#102030', '#fafbfc', '#fafbfc'])
  const { slides } = await galleryDeck()
  const figure = slides.find(({ figure }) => figure?.chart)!.figure!
  const file = drawFigure(figure.id, figure.chart!, lightTheme(deck.look)).file
  expect(file).toContain('fill="#102030" class="f-ink"')
  expect(file).not.toContain('#14181f" class="f-ink"')
})

test('the logo stands on the title with its words, and on no other slide', () => {
  const page = files.get('index.html') ?? ''
  const [name = ''] = [...files.keys()].filter((name) => /^assets\/logo-[0-9a-f]{8}\.svg$/.test(name))
  expect(files.get(name)).toBe(SVG)
  expect(page.split('class="logo"')).toHaveLength(2)
  const [title = ''] = page.split('</section>')
  expect(title).toContain(`<img class="logo" src="${name}" alt="Alder “Desk”" width="40" height="10">`)
  expect(files.get('presenter.html')).not.toContain('class="logo"')
  expect(files.get('briefing.html')).toContain('<img class="logo" src="data:image/svg+xml;base64,')
  expect(renderPrintSlides(deck, deck.slides.slice(1)).text).not.toContain('class="logo"')
})

test('the logo heads the handout’s first page and the brief', async () => {
  const [front = ''] = renderHandout(deck, []).text.split('<h1>')
  expect(front).toContain('<img class="logo" src="data:')
  const shipped = await galleryDeck()
  const brief = renderOnepage({ ...shipped, look: deck.look }, shipped.settings.brief!).text
  expect(brief.split('class="logo"')).toHaveLength(2)
  expect(brief.indexOf('class="logo"')).toBeLessThan(brief.indexOf('<h1>'))
})
