import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { build, type Rolldown } from 'vite'
import { expect, test } from 'vitest'
import { siteConfig } from '../../../src/node/site/site-config.ts'
import { GALLERY } from '../../helpers/gallery.ts'

test('without fonts of its own a site takes them as their package has them', () => {
  const { resolve, css, base, envDir } = siteConfig()
  // Nothing but the library of colours, which no chart asks, is another than its package's.
  expect(resolve?.alias).toMatchObject([{ find: '@kurkle/color' }])
  expect([css, base, envDir]).toEqual([undefined, './', false])
})

test('with a folder of fonts every font file is looked for there, and nothing else', () => {
  const fonts = mkdtempSync(join(tmpdir(), 'fonts-'))
  writeFileSync(join(fonts, 'ranges.json'), '{}')
  const [alias] = (siteConfig({ fonts }).resolve?.alias ?? []) as { find: RegExp; replacement: string }[]
  const lead = (path: string) => path.replace(alias?.find ?? '', alias?.replacement ?? '')
  expect(lead('../../node_modules/@fontsource/x/files/a-400.woff2')).toBe(join(fonts, 'a-400.woff2'))
  expect(lead('../views/main.ts')).toBe('../views/main.ts')
  expect(siteConfig({ fonts }).css?.postcss).toMatchObject({ plugins: [{ postcssPlugin: 'font-rules' }] })
  rmSync(fonts, { recursive: true })
})

test('what the first script and the deck both need comes in one file, and the first script loads no other', async () => {
  const config = siteConfig({ deckFolder: GALLERY })
  const built = await build({
    ...config,
    configFile: false,
    logLevel: 'silent',
    build: { ...config.build, write: false },
  })
  const chunks = (built as Rolldown.RolldownOutput).output.filter((file) => file.type === 'chunk')
  const nameOf = (file: string) => file.replace(/^assets\/|-[\w-]{8}\.js$/g, '')
  const importsOf = (name: string) => chunks.find((chunk) => chunk.name === name)?.imports.map(nameOf)
  expect(importsOf('index')).toEqual(['shared'])
  expect(importsOf('start-deck')).toContain('shared')
  const shared = chunks.filter(({ name }) => name === 'shared')
  expect(shared).toHaveLength(1)
  const parts = shared[0]?.moduleIds
    .filter((id) => id.includes('/src/'))
    .map((id) => id.replace(/^.*\/src\//, ''))
  expect(parts).toContain('views/page/shared.ts')
  expect(parts?.filter((part) => !part.startsWith('views/page/'))).toEqual([])
}, 60_000)
