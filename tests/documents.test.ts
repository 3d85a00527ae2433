import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { PNG } from 'pngjs'
import { expect, test } from 'vitest'

const DOCUMENTS = [
  'README.md',
  'CONTRIBUTING.md',
  ...readdirSync('docs').map((name) => `docs/${name}`),
].filter((name) => name.endsWith('.md'))
const files = readdirSync('src', { recursive: true, encoding: 'utf8' }).map((path) =>
  path.replaceAll('\\', '/'),
)
const named = (document: string) =>
  [...readFileSync(document, 'utf8').matchAll(/`([\w./-]+)`/g)].map(([, name = '']) => name)

test('every file and folder that the documents name is there', () => {
  const paths = DOCUMENTS.flatMap((document) =>
    named(document).flatMap((name) => (/^(?:src|tests|docs)\/./.test(name) ? [{ document, name }] : [])),
  )
  expect(paths.length).toBeGreaterThan(40)
  expect(paths.filter(({ name }) => !existsSync(name))).toEqual([])
})

test('a file that the design names shortly is one file of src', () => {
  const short = named('docs/design.md').filter(
    (name) => /\.(?:ts|mjs|cjs|css|html)$/.test(name) && !/^(?:src|tests)\//.test(name),
  )
  expect(short.length).toBeGreaterThan(20)
  const isOne = (name: string) => files.filter((path) => `/${path}`.endsWith(`/${name}`)).length === 1
  // Each kind of chart has these; pages of the site are named by their address.
  const several = ['data.ts', 'drawing.ts', 'words.ts', 'briefing.html', 'index.html']
  expect(short.filter((name) => !several.includes(name) && !isOne(name))).toEqual([])
})

test('the README shows four pictures, each small, there, and told in words', () => {
  const images = [
    ...readFileSync('README.md', 'utf8').matchAll(/<img src="([^"]+)" width="\d+%" alt="([^"]+)">/g),
  ]
  expect(images).toHaveLength(4)
  for (const [, path = '', words = ''] of images) {
    const bytes = readFileSync(path)
    expect(bytes.length, path).toBeLessThanOrEqual(120 * 1024)
    expect(PNG.sync.read(bytes).width, path).toBeLessThanOrEqual(1280)
    expect(words.length, path).toBeGreaterThan(20)
  }
})
