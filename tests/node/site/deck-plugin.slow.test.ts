import { cp, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { build } from 'vite'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { sum } from '../../../src/node/bundle/finish-page.ts'
import { deckPlugin } from '../../../src/node/site/deck-plugin.ts'
import { siteConfig } from '../../../src/node/site/site-config.ts'
import { findDeckError } from '../../../src/problems/deck-error.ts'
import { GALLERY, galleryDeck } from '../../helpers/gallery.ts'
import { layOver } from '../../helpers/lay-over.ts'
import { textOf } from '../../helpers/text-of.ts'

describe('the page that a build leaves', () => {
  let page: string

  beforeAll(async () => {
    const result = await build({
      ...siteConfig({ deckFolder: GALLERY }),
      configFile: false,
      build: { write: false },
      logLevel: 'silent',
    })
    const outputs = [result].flat().flatMap((part) => ('output' in part ? part.output : []))
    const index = outputs.find(({ fileName }) => fileName === 'index.html')
    page = index?.type === 'asset' ? Buffer.from(index.source).toString('utf8') : ''
  }, 60_000)

  test('holds all sections, each with notes that say and quote something', async () => {
    const sections = page
      .split('<section ')
      .slice(1)
      .filter((text) => /^[^>]*class="slide /.test(text))
    expect(sections).toHaveLength((await galleryDeck()).slides.length)
    // The head of a part of the talk says and quotes nothing.
    const saying = sections.filter((text) => !/^[^>]*layout-part/.test(text))
    expect(saying.length).toBeGreaterThan(30)
    for (const section of saying) {
      const [, note = ''] = /<aside [^>]*class="notes"[^>]*>([\s\S]*?)<\/aside>/.exec(section) ?? []
      expect(textOf(note).length, section.slice(0, 30)).toBeGreaterThan(100)
      expect(note).toContain('<blockquote')
    }
  })

  test('has filled every marker of its shell', () => {
    expect(page).not.toContain('deck:')
  })

  test('carries no style or handler on an element, and no code but that whose sums its own policy names', () => {
    expect(page.replace(/<style>[\s\S]*?<\/style>/, '').match(/<[^>]+\s(?:style|on[a-z]+)=/gi)).toBeNull()
    const [, policy = ''] = /http-equiv="Content-Security-Policy" content="([^"]+)"/.exec(page) ?? []
    const inside = [...page.matchAll(/<(script|style)>([\s\S]*?)<\/\1>/g)]
    expect(inside.map(([, tag]) => tag)).toEqual(['script', 'style'])
    for (const [, tag, code = ''] of inside) expect(policy, tag).toContain(`'${sum(code)}'`)
  })

  test('has each id once, and every link within it leads to one', () => {
    const ids = [...page.matchAll(/\sid="([^"]+)"/g)].map(([, id = '']) => id)
    expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([])
    const targets = [...page.matchAll(/\shref="#([^"/][^"]*)"/g)].map(([, id = '']) => id)
    expect(targets.length).toBeGreaterThan(300)
    expect([...new Set(targets)].filter((id) => !ids.includes(id))).toEqual([])
  })

  test('names only claims and events that the record holds', () => {
    const named = [...page.matchAll(/\sdata-(?:claim|event)="([^"]+)"/g)].map(([, id]) => id)
    expect(named.length).toBeGreaterThan(50)
    expect([...new Set(named)].filter((id) => !page.includes(` id="${id}"`))).toEqual([])
  })

  test('asks no other place for anything', () => {
    expect(
      // In an address: a sum may hold two slashes.
      page.match(/<(?:link|script|img|iframe|source|object|embed)\b[^>]*="(?:https?:)?\/\/[^>]*>/g),
    ).toBeNull()
  })
})

describe('a deck with mistakes', () => {
  let root: string

  beforeAll(async () => {
    root = await mkdtemp(join(tmpdir(), 'deck-plugin-'))
    await layOver('bad-several-at-once', root)
    await cp('index.html', join(root, 'index.html'))
    await mkdir(join(root, 'dist'))
    await writeFile(join(root, 'dist/index.html'), 'the last good build')
  })
  afterAll(() => rm(root, { recursive: true }))

  test('stops the build with all its problems and leaves the last site as it was', async () => {
    const thrown = await build({
      root,
      configFile: false,
      plugins: [deckPlugin({ deckFolder: root })],
      logLevel: 'silent',
    }).catch((error: unknown) => error)
    expect(findDeckError(thrown)?.problems).toHaveLength(3)
    expect(await readdir(join(root, 'dist'))).toEqual(['index.html'])
    expect(await readFile(join(root, 'dist/index.html'), 'utf8')).toBe('the last good build')
  })
})
