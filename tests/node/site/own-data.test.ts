import { beforeAll, expect, test } from 'vitest'
import { subsetFonts } from '../../../src/node/fonts/subset-fonts.ts'
import { fillPages, renderDeck } from '../../../src/node/site/page-shells.ts'
import { buildSingleFile } from '../../../src/node/site/single-file.ts'

import { builtFiles } from '../../helpers/built-files.ts'
import { galleryDeck, slides } from '../../helpers/gallery.ts'

let files: Map<string, string>

beforeAll(async () => {
  const rendered = renderDeck(await galleryDeck())
  const fonts = await subsetFonts(await fillPages(rendered))
  files = await builtFiles({ rendered, fonts, singleFile: await buildSingleFile(rendered, fonts) })
}, 60_000)

test('the data of a deck reach the page, the drawing, the code of its live charts and the single file', () => {
  const [code = ''] = [...files.keys()].filter((name) => /live-chart-[\w-]+\.js$/.test(name))
  const { rated } = slides
  const holders = ['index.html', `data/${rated}.csv`, `data/${rated}.svg`, code, 'briefing.html']
  for (const name of holders) expect(files.get(name), name).toContain('Nobody checks the fish passes')
  expect(files.get('index.html') ?? '').toContain(`data-chart="${rated}"`)
})
