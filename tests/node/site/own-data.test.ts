import { build, type Rolldown } from 'vite'
import { beforeAll, expect, test } from 'vitest'
import { subsetFonts } from '../../../src/node/fonts/subset-fonts.ts'
import { fillPages, renderDeck } from '../../../src/node/site/page-shells.ts'
import { buildSingleFile } from '../../../src/node/site/single-file.ts'
import { siteConfig } from '../../../src/node/site/site-config.ts'

<<<<<<< HEAD

import { galleryDeck, slides } from '../../helpers/gallery.ts'

=======

import { asReadings } from '../../helpers/as-readings.ts'
import { compileChanged } from '../../helpers/compile-changed.ts'
import { GALLERY, slides } from '../../helpers/gallery.ts'

/** The same data with other words in it, resting on the first line of whatever text. */
function otherWords(value: unknown, key = ''): unknown {
  if (key === 'origin') return { lines: [1] }
  if (typeof value === 'string')
    return value.length >= 20 && !value.includes('{') ? `Rust on pier ${value.length}` : value
  if (Array.isArray(value)) return value.map((part) => otherWords(part))
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([name, part]) => [name, otherWords(part, name)]))
}
>>>>>>> next

let files: Map<string, string>

beforeAll(async () => {
<<<<<<< HEAD
  const rendered = renderDeck(await galleryDeck())
=======
  const dots = otherWords(
    JSON.parse(await readFile(join(GALLERY, `assets/data/${slides.rated}.json`), 'utf8')),
  )
  const { deck: compiled, problems } = compileChanged([
    ['costs.json', /^.+$/s, JSON.stringify(asReadings(dots))],
    ['020-costs.md', 'layout: table\ntable: costs', 'layout: chart\nchart: costs'],
  ])
  expect(problems).toEqual([])
  if (!compiled) throw new Error('no deck')
  const rendered = renderDeck(drawDeck(compiled))
>>>>>>> next
  const fonts = await subsetFonts(await fillPages(rendered))
  const config = siteConfig({ rendered, fonts, singleFile: await buildSingleFile(rendered, fonts) })
  const built = await build({
    ...config,
    configFile: false,
    logLevel: 'error',
    build: { ...config.build, write: false },
  })
  const { output } = built as Rolldown.RolldownOutput
  files = new Map(
    output.map((file) => [
      file.fileName,
      file.type === 'chunk' ? file.code : Buffer.from(file.source).toString('utf8'),
    ]),
  )
}, 60_000)

test('the data of a deck reach the page, the drawing, the code of its live charts and the single file', () => {
  const [code = ''] = [...files.keys()].filter((name) => /live-chart-[\w-]+\.js$/.test(name))
  const { rated } = slides
  const holders = ['index.html', `data/${rated}.csv`, `data/${rated}.svg`, code, 'briefing.html']
  for (const name of holders) expect(files.get(name), name).toContain('Nobody checks the fish passes')
  expect(files.get('index.html') ?? '').toContain(`data-chart="${rated}"`)
})
