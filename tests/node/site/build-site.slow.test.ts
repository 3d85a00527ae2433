import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { extname, join, sep } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Deck } from '../../../src/deck/model/types.ts'
import { sum } from '../../../src/node/bundle/finish-page.ts'
import { compileFolder } from '../../../src/node/compile/compile.ts'
import { LIST_FILE } from '../../../src/node/files/own-list.ts'
import { type Serving, serve } from '../../../src/node/serve/serve.ts'
import { buildSite } from '../../../src/node/site/build-site.ts'
import { GALLERY } from '../../helpers/gallery.ts'
import { textOf } from '../../helpers/text-of.ts'

let folder: string
let deck: Deck
let site: Serving
let once: Map<string, Buffer>
let twice: Map<string, Buffer>
let open: Map<string, Buffer>

/** All files of a folder by their name in it, with `/`. */
function filesOf(root: string): Map<string, Buffer> {
  const names = readdirSync(root, { recursive: true, encoding: 'utf8' })
    .filter((name) => statSync(join(root, name)).isFile())
    .sort()
  return new Map(names.map((name) => [name.split(sep).join('/'), readFileSync(join(root, name))]))
}

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'site-'))
  const quietly = (outDir: string) => ({
    root: GALLERY,
    outDir: join(folder, outDir),
    logLevel: 'error' as const,
  })
  await buildSite(quietly('once'))
  await buildSite(quietly('twice'))
  await buildSite({ ...quietly('open'), notes: false })
  once = filesOf(join(folder, 'once'))
  twice = filesOf(join(folder, 'twice'))
  open = filesOf(join(folder, 'open'))
  deck = (await compileFolder(GALLERY)).deck as Deck
  site = await serve({ root: join(folder, 'once'), port: 0 })
}, 60_000)

afterAll(async () => {
  await site?.close()
  rmSync(folder, { recursive: true, force: true })
})

const text = (files: Map<string, Buffer>, name: string) => files.get(name)?.toString('utf8') ?? ''
const pages = (files: Map<string, Buffer>) => [...files.keys()].filter((name) => name.endsWith('.html'))

test('one deck makes the same bytes twice', () => {
  expect([...twice.keys()]).toEqual([...once.keys()])
  for (const [name, bytes] of once) expect(twice.get(name)?.equals(bytes), name).toBe(true)
})

test('SHA256SUMS names every other file with its sum', async () => {
  const { createHash } = await import('node:crypto')
  const expected = [...once]
    .filter(([name]) => name !== 'SHA256SUMS' && name !== LIST_FILE)
    .map(([name, bytes]) => `${createHash('sha256').update(bytes).digest('hex')}  ${name}\n`)
  expect(text(once, 'SHA256SUMS')).toBe(expected.join(''))
})

test('each script and style that a page loads is held to its sum', () => {
  for (const page of pages(once)) {
    const tags =
      text(once, page).match(/<script\b[^>]*\ssrc=[^>]*>|<link\b[^>]*\srel="stylesheet"[^>]*>/g) ?? []
    expect(tags.length > 0, page).toBe(page !== 'briefing.html')
    for (const tag of tags) {
      const name = /(?:src|href)="\.\/([^"]+)"/.exec(tag)?.[1] ?? ''
      expect(tag).toContain(`integrity="${sum(once.get(name) ?? '', 'sha384')}"`)
      // Modules are fetched as code of another origin would be; a style sheet of our own is not.
      if (tag.startsWith('<script')) expect(tag).toContain('crossorigin')
    }
  }
})

test('nothing in the files tells where, by whom or from what they were made', () => {
  for (const [name, bytes] of once) {
    expect(name).toMatch(/^[\w./-]+$/)
    expect(name).not.toMatch(/\.map$/)
    if (!/\.(html|css|js|csv|svg)$/.test(name)) continue
    const content = bytes.toString('utf8')
    expect(content, name).not.toContain(process.cwd())
    expect(content, name).not.toMatch(/node_modules|sourceMappingURL|\/src\/|\/home\/|file:\/\/\//)
  }
  for (const page of pages(once)) expect(text(once, page), page).not.toContain('<!--')
})

test('every page names its own policy before anything it loads', () => {
  for (const page of pages(once)) {
    const head = text(once, page).split('http-equiv="Content-Security-Policy"')
    expect(head.length, page).toBe(2)
    expect(head[0], page).not.toMatch(/<script|<style|<link/)
    expect(head[1], page).not.toMatch(/unsafe-|\*;/)
  }
})

test('no word of On screen or Say is left in a build without notes', () => {
  const spoken = deck.slides.flatMap(({ note }) => [...note.onScreen, ...note.say])
  // What is asked aloud may also stand on the slide, which everybody sees.
  const shown = fold(deck.slides.flatMap(({ body }) => body.boxes.map(({ html }) => html)).join(' '))
  const sentences = spoken
    .flatMap((part) => part.split(/(?<=[.!?;])\s+/))
    .filter((one) => one.length > 20 && !shown.includes(fold(one)))
  expect(sentences.length).toBeGreaterThan(100)
  const withNotes = plain(once)
  const without = plain(open)
  for (const sentence of sentences) expect(withNotes).toContain(fold(sentence))
  expect(sentences.filter((sentence) => without.includes(fold(sentence)))).toEqual([])
  expect(without).not.toMatch(/on screen:/i)
  for (const page of pages(open)) expect(text(open, page), page).not.toMatch(/class="(on-screen|say)"/)
})

test('quotes and record checks stay in a build without notes', () => {
  const without = plain(open)
  const quotes = deck.slides.flatMap(({ note }) => note.quotes).filter(({ cells }) => !cells)
  for (const { text } of quotes) expect(without).toContain(fold(text))
  expect(text(open, 'index.html').split('data-claim=').length).toBe(
    text(once, 'index.html').split('data-claim=').length,
  )
})

/** All text of a build as a reader or a search would find it: without tags, entities resolved. */
function plain(files: Map<string, Buffer>): string {
  const texts = [...files].filter(([name]) => /\.(html|js|json|csv|svg|txt)$/.test(name))
  return texts.map(([, bytes]) => fold(bytes.toString('utf8'))).join('\n')
}

function fold(content: string): string {
  return textOf(content).replace(/[\s\u00a0]+/g, ' ')
}

test('the site works under any path: no address in a page starts at the root', () => {
  for (const page of pages(once))
    expect(text(once, page).match(/\s(?:href|src)="\/[^"]*"/g) ?? [], page).toEqual([])
})

test('the licences of all that is published lie beside it', () => {
  const licences = text(once, 'licences.txt')
  for (const name of ['reveal.js', 'chart.js'])
    expect(licences).toMatch(new RegExp(`^${name} \\d+\\.\\d+\\.\\d+$`, 'm'))
  for (const name of ['source-sans-3', 'source-serif-4']) expect(licences).toContain(`@fontsource/${name} `)
  expect(licences).toContain('SIL OPEN FONT LICENSE Version 1.1')
})

test('every kind of file is sent with every header', async () => {
  const kinds = new Map([...once.keys()].map((name) => [extname(name), name]))
  expect([...kinds.keys()]).toEqual(
    expect.arrayContaining(['.html', '.js', '.css', '.woff2', '.svg', '.csv', '.txt']),
  )
  // Each once: what the page holds, and what the single file does.
  const sumsOf = (tag: string) => {
    const inside = ['index.html', 'briefing.html'].flatMap((page) =>
      [...text(once, page).matchAll(new RegExp(`<${tag}(?: (?!src)[^>]*)?>([\\s\\S]*?)</${tag}>`, 'g'))].map(
        ([, code]) => `'${sum(code ?? '')}'`,
      ),
    )
    // A script that is fetched has no code inside.
    return [...new Set(inside)].filter((one) => one !== `'${sum('')}'`).join(' ')
  }
  for (const name of ['', 'no-such-file', 'index.html', 'briefing.html', ...kinds.values()]) {
    if (name === '_headers') continue
    const { headers } = await fetch(`${site.url}/${name}`)
    expect(Object.fromEntries(headers), name).toMatchObject({
      'content-security-policy': [
        "default-src 'none'",
        `script-src 'self' ${sumsOf('script')}`,
        `style-src 'self' ${sumsOf('style')}`,
        "img-src 'self' data:",
        "font-src 'self' data:",
        "connect-src 'none'",
        "frame-src 'self'",
        "base-uri 'none'",
        "form-action 'none'",
        "frame-ancestors 'self'",
      ].join('; '),
      'strict-transport-security': 'max-age=63072000',
      'x-content-type-options': 'nosniff',
      'x-frame-options': 'SAMEORIGIN',
      'referrer-policy': 'no-referrer',
      'permissions-policy':
        'accelerometer=(), camera=(), display-capture=(), geolocation=(), gyroscope=(), microphone=(), ' +
        'payment=(), usb=(), browsing-topics=(), fullscreen=(self), screen-wake-lock=(self)',
      'cross-origin-opener-policy': 'same-origin',
      'cross-origin-resource-policy': 'same-origin',
      'cross-origin-embedder-policy': 'require-corp',
      'x-dns-prefetch-control': 'off',
      'x-robots-tag': 'noindex',
      'cache-control': name.startsWith('assets/') ? 'public, max-age=31536000, immutable' : 'no-cache',
    })
  }
})

test('case paths-and-install: a page of the site says without styles where all is in one file; the file does not', () => {
  for (const page of ['index.html', 'accessibility.html', 'presenter.html']) {
    const body = text(once, page).split(/<body[^>]*>/)[1] ?? ''
    const shown = body.slice(0, body.indexOf('briefing.html</a>'))
    // Before the first word of the deck.
    expect(shown.length, page).toBeGreaterThan(0)
    expect(shown.length, page).toBeLessThan(400)
    const [, inside] = /<style>([\s\S]*?)<\/style>/.exec(text(once, page)) ?? []
    const [, sheet = ''] = /<link [^>]*href="\.\/(assets\/[^"]+\.css)"/.exec(text(once, page)) ?? []
    expect(inside ?? once.get(sheet)?.toString('utf8'), page).toMatch(/\.bare[^{}]*\{display:none\}/)
  }
  expect(text(once, 'briefing.html')).not.toContain('class="bare"')
  expect(text(once, 'index.html')).toMatch(
    /<svg [^>]*fill="none"[^>]*class="title-bars|<svg [^>]*class="title-bars[^>]*fill="none/,
  )
})
