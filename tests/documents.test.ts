import { existsSync, readdirSync, readFileSync } from 'node:fs'
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
