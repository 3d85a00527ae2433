import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { dirname, join, normalize } from 'node:path'
import { PNG } from 'pngjs'
import { expect, test } from 'vitest'
import packageJson from '../package.json' with { type: 'json' }
import { KIND_NAMES } from '../src/charts/kinds.ts'
import { LAYOUTS } from '../src/deck/model/types.ts'
import { settingsSchema } from '../src/deck/settings.ts'
import { frontMatterSchema } from '../src/deck/text/front-matter.ts'
import { KEYS } from '../src/views/page/keys.ts'
import { anchorsOf, DOCUMENTS, readDocument } from './helpers/documents.ts'
import { otherDeckAtTop } from './this-deck/which-deck.ts'

const parts = new Map(
  [...DOCUMENTS, 'CHANGELOG.md'].map((document) => [document, readDocument(document)] as const),
)
const told = DOCUMENTS.map((document) => parts.get(document)!)
/** Documents take their examples from the deck in this repository; where another stands at the top they are not there. */
const isHere = (text: string) => otherDeckAtTop() === undefined || !/^(?:slides|assets)\//.test(text)
const spans = told.flatMap(({ spans }) => spans)
const show = ({ document, line, text }: { document: string; line: number; text: string }) =>
  `${document}:${line} ${text}`

const filesIn = (folder: string) =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((path) => path.replaceAll('\\', '/'))
const sources = filesIn('src')

/** Places that a deck may have, and this one has not, or that commands make. */
const MADE = [/^assets\/look\//, /^assets\/favicon\.svg$/, /^dist/, /^slides\/NNN/]

test('every path of the repository that a document names is there', () => {
  const isPath = (text: string) =>
    /^(?:src|tests|docs|schemas|examples|slides|assets|\.github|\.vscode)\/[\w./*-]*$/.test(text)
  const paths = spans.filter(({ text }) => isPath(text) && !/[A-Z*]{2,}|\*|…/.test(text))
  expect(paths.length).toBeGreaterThan(100)
  const tutorial = new Set(['docs/authoring.md'])
  const missing = paths.filter(
    ({ document, text }) =>
      isHere(text) && !existsSync(text) && !MADE.some((made) => made.test(text)) && !tutorial.has(document),
  )
  expect(missing.map(show)).toEqual([])
})

test('a file that the design names shortly is one file of src', () => {
  const short = readDocument('docs/design.md').spans.filter(
    ({ text }) => /^[\w./-]+\.(?:ts|mjs|cjs|css|html)$/.test(text) && !/^(?:src|tests)\//.test(text),
  )
  expect(short.length).toBeGreaterThan(20)
  const isOne = (name: string) => sources.filter((path) => `/${path}`.endsWith(`/${name}`)).length === 1
  // Each kind of chart has these; pages of the site are named by their address.
  const several = ['data.ts', 'drawing.ts', 'words.ts', 'narrow.ts', 'briefing.html', 'index.html']
  expect(short.filter(({ text }) => !several.includes(text) && !isOne(text)).map(show)).toEqual([])
})

test('a test that a document names is there', () => {
  const tests = filesIn('tests')
  const named = spans.filter(({ text }) => /^[\w./-]+\.(?:test|spec)\.ts$/.test(text))
  expect(named.length).toBeGreaterThan(30)
  const isThere = (text: string) =>
    tests.some((path) => `tests/${path}`.endsWith(`/${text}`) || `tests/${path}` === text)
  expect(named.filter(({ text }) => !isThere(text)).map(show)).toEqual([])
})

test('every script that a document starts is one of package.json', () => {
  const started = spans.flatMap((span) =>
    [...span.text.matchAll(/\bnpm (?:run (?:--silent )?)?(?!run)([\w:-]+)/g)].map(([, name = '']) => ({
      ...span,
      name,
    })),
  )
  const own = ['ci', 'install', 'pack', 'start', 'test']
  expect(started.length).toBeGreaterThan(60)
  const scripts = Object.keys(packageJson.scripts)
  expect(started.filter(({ name }) => !scripts.includes(name) && !own.includes(name)).map(show)).toEqual([])
})

/** Words of the code, of its schemas and tests, and of the decks in the repository: what a name in a document may be. */
function knownWords(): Set<string> {
  const text = (path: string) => readFileSync(path, 'utf8')
  const files = [
    ...sources.filter((path) => /\.(?:ts|mjs|cjs|css|html|json|js)$/.test(path)).map((path) => `src/${path}`),
    ...filesIn('tests')
      // Not this one, which names what is unknown.
      .filter(
        (path) =>
          path !== 'docs.test.ts' && /\.ts$|decks\/(?:gallery|good)\/.*\.(?:md|yaml|json)$/.test(path),
      )
      .map((path) => `tests/${path}`),
    ...filesIn('slides').map((path) => `slides/${path}`),
    ...['assets/data', 'examples', 'schemas', '.vscode', '.github'].flatMap((folder) =>
      filesIn(folder)
        .filter((path) => /\.(?:json|md|yaml|yml|code-snippets)$/.test(path))
        .map((path) => `${folder}/${path}`),
    ),
    ...['package.json', 'vitest.config.ts', 'playwright.config.ts', 'vite.config.ts', 'biome.json'],
  ]
  return new Set([...files, ...sources, ...files.map(text)].join('\n').match(WORD_RE))
}
const WORD_RE = /[\p{L}\p{N}_][\p{L}\p{N}_-]*/gu

/** Names of examples, of other programs, and of what commands print: nothing that the code could hold. */
const ELSEWHERE = new Set([
  // Files of the tutorial, which tests/docs.slow.test.ts plays through, and what stands for a name.
  ...['060-dates', 'objections', 'NNN-id', 'render-', 'Cross-Origin-'],
  // Programs, packages and their words.
  ...['tsx', 'uqr', 'qrcode', 'bgOverlap', 'cross-origin'],
])

test('a name in a document is one that the code knows', () => {
  const known = knownWords()
  const isKnown = (word: string) =>
    known.has(word) || known.has(word.replace(/^-+/, '')) || ELSEWHERE.has(word) || /^[\d-]+$/.test(word)
  const unknown = spans.filter(
    ({ text }) => isHere(text) && !text.startsWith('http') && !(text.match(WORD_RE) ?? []).every(isKnown),
  )
  expect(spans.length).toBeGreaterThan(600)
  const used = new Set(spans.flatMap(({ text }) => text.match(WORD_RE) ?? []))
  expect([...ELSEWHERE].filter((word) => !used.has(word) || known.has(word))).toEqual([])
  expect(
    unknown.map((span) => `${show(span)} — ${(span.text.match(WORD_RE) ?? []).filter((w) => !isKnown(w))}`),
  ).toEqual([])
})

test('every link inside the repository leads to a file that is there, and to a heading in it', () => {
  const inside = [...parts].flatMap(([, { links }]) => links.filter(({ text }) => !/^[a-z]+:/.test(text)))
  expect(inside.length).toBeGreaterThan(60)
  const broken = inside.filter(({ document, text }) => {
    const [path = '', anchor] = text.split('#')
    const target = path === '' ? document : normalize(join(dirname(document), path)).replaceAll('\\', '/')
    if (!existsSync(target)) return true
    if (anchor === undefined) return false
    return !anchorsOf((parts.get(target) ?? readDocument(target)).headings).includes(anchor)
  })
  expect(broken.map(show)).toEqual([])
})

test('every document is found from the README, by one link or two', () => {
  const leads = (document: string) =>
    (parts.get(document)?.links ?? [])
      .map(({ text }) => normalize(join(dirname(document), text.split('#')[0] ?? '')).replaceAll('\\', '/'))
      .filter((path) => path.endsWith('.md'))
  const first = leads('README.md')
  const found = new Set(['README.md', ...first, ...first.flatMap(leads)])
  expect(DOCUMENTS.filter((document) => !found.has(document) && !document.startsWith('tests/'))).toEqual([])
})

test('links to elsewhere are https, and each cell of the comparison has one or leads to a document of ours', () => {
  const outside = [...parts].flatMap(([, { links }]) => links.filter(({ text }) => /^[a-z]+:/.test(text)))
  expect(outside.filter(({ text }) => !text.startsWith('https://')).map(show)).toEqual([])
  const readme = readFileSync('README.md', 'utf8')
  const table = readme.slice(readme.indexOf('| | this |'), readme.indexOf('\n[s1]:'))
  const rows = table.trim().split('\n').slice(2)
  expect(rows.length).toBeGreaterThan(6)
  const cells = rows.flatMap((row) => row.split('|').slice(2, -1))
  expect(cells).toHaveLength(rows.length * 6)
  expect(cells.filter((cell) => !/\]\([^)]+\)|\]\[\w+\]/.test(cell))).toEqual([])
  const used = [...table.matchAll(/\]\[(\w+)\]/g)].map(([, name]) => name)
  const defined = [...readme.matchAll(/^\[(\w+)\]: /gm)].map(([, name]) => name)
  expect([...new Set(used)].sort()).toEqual(defined.sort())
  expect(readme).toMatch(/26 November 2026 \*\*in stored copies, none live\*\*/)
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

test('the README counts layouts and kinds as the code does', () => {
  const readme = readFileSync('README.md', 'utf8')
  expect(readme).toContain(`one of ${LAYOUTS.length} [layouts](docs/figures.md)`)
  expect(KIND_NAMES).toHaveLength(10)
  expect(readme).toContain('ten kinds of chart')
})

const rowsOf = (document: string, heading: string) => {
  const text = readFileSync(document, 'utf8')
  const part = text.slice(text.indexOf(`\n## ${heading}\n`) + 4).split('\n## ')[0] ?? ''
  return part
    .split('\n')
    .filter((line) => line.startsWith('| '))
    .map((line) =>
      line
        .split('|')
        .slice(1, -1)
        .map((cell) => cell.trim()),
    )
}

test('the list of keys is the one that the deck shows', () => {
  const rows = rowsOf('docs/presenting.md', 'Keys').slice(1)
  const of = (names: readonly string[] = []) => [...names].sort()
  const split = (cell: string) => cell.split(', ').filter((name) => name !== '')
  expect(rows.map(([what, keys = '', letters = '']) => [what, of(split(keys)), of(split(letters))])).toEqual(
    KEYS.map(({ what, keys, letters }) => [what, of(keys), of(letters)]),
  )
})

test('the reference lists every key of deck.yaml, and its example of a slide every key of front matter', () => {
  const keys = (schema: unknown) => Object.keys((schema as { entries: object }).entries)
  const cells = rowsOf('docs/reference.md', 'Settings: deck.yaml').flatMap(([key = '']) => key)
  const named = cells.flatMap((cell) => [...cell.matchAll(/`([\w-]+)`/g)].map(([, name]) => name))
  expect(named.sort()).toEqual(keys(settingsSchema).sort())
  const example =
    readDocument('docs/reference.md').blocks.find(({ language }) => language === 'md')?.text ?? ''
  const missing = keys(frontMatterSchema).filter((key) => !new RegExp(`^${key}:`, 'm').test(example))
  // Two that exclude another: said in the text.
  expect(missing).toEqual(['table', 'title-on'])
})

test('the budgets in the document are those that the browser tests hold', () => {
  const numbers = (file: string) => {
    const calls = [
      ...readFileSync(file, 'utf8').matchAll(/\bhold(\w+)\((?:page, )?(?:SITE|site\.folder), (.*)\)/g),
    ]
    return calls.flatMap(([, , given = '']) => [...given.matchAll(/\d+/g)].map(Number))
  }
  const rows = rowsOf('docs/quality.md', 'Budgets').slice(1)
  expect(rows).toHaveLength(6)
  expect(rows.map(([, gallery]) => Number(gallery))).toEqual(numbers('tests/e2e/site/budget.spec.ts'))
  expect(rows.map(([, , deck]) => Number(deck))).toEqual(numbers('tests/this-deck/e2e/budget.spec.ts'))
})

/** The cells of a table of docs/quality.md that say what holds a point: each file of tests with the names that follow it. */
const testsNamedIn = (cell: string) =>
  cell.split(/(?=`[\w./-]+\.(?:test|spec)\.ts`)/).flatMap((part) => {
    const file = /^`([\w./-]+\.(?:test|spec)\.ts)`/.exec(part)?.[1]
    return file === undefined
      ? []
      : [{ file, names: [...part.matchAll(/“([^”]+)”/g)].map(([, name = '']) => name) }]
  })

/** Whether a file has a test of this name: “…” stands for whatever is there, and what a title begins with (a rule, a case) is left out. */
function hasTest(file: string, name: string): boolean {
  const words = name.split('…').map((part) => part.trim().replace(/[.*+?^${}()|[\]\\]/g, '\\$&'))
  const title = new RegExp(
    `['"\`](?:[^'"\`\\n]{1,40}: )?${words.join('.*')}${name.endsWith('…') ? '' : '[\'"`]'}`,
  )
  return title.test(readFileSync(`tests/${file}`, 'utf8').replaceAll("\\'", "'"))
}

const POINTS = ['Points', 'The checklist'].flatMap((heading) =>
  rowsOf('docs/quality.md', heading).filter(([first = '']) => !/^(?:#|Point|-+:?)$/.test(first)),
)

test('each test that the points of quality name is in its file', () => {
  const named = POINTS.flatMap((cells) => testsNamedIn(cells.at(-1) ?? ''))
  expect(named.flatMap(({ names }) => names).length).toBeGreaterThan(100)
  const missing = named.flatMap(({ file, names }) =>
    names.filter((name) => !hasTest(file, name)).map((name) => `${file}: “${name}”`),
  )
  expect(missing).toEqual([])
})

test('each point of quality has a test or a dated check by hand, and the checklist is whole', () => {
  const held = ([, , cell = '']: string[]) =>
    testsNamedIn(cell).length > 0 || /by hand[^.;]*, \d{1,2} \w+ \d{4}: /.test(cell)
  expect(POINTS.filter((cells) => !held(cells)).map(([first]) => first)).toEqual([])
  const numbers = POINTS.flatMap(([first = '']) => (/^\d+$/.test(first) ? [Number(first)] : []))
  expect(numbers).toEqual(Array.from({ length: 48 }, (_, index) => index + 1))
})

test('the reference lists every command, and names the package by its version', () => {
  const listed = rowsOf('docs/reference.md', 'Commands').map(([command]) => command)
  const commands = Object.entries(packageJson.scripts).flatMap(([name, script]) =>
    script.startsWith('node src/node/run.cjs') && name !== 'test:e2e'
      ? [name === 'start' ? '`npm start`' : `\`npm run ${name}\``]
      : [],
  )
  expect(commands.length).toBeGreaterThan(12)
  expect(commands.filter((command) => !listed.includes(command))).toEqual([])
  expect(readFileSync('docs/reference.md', 'utf8')).toContain(`briefing-deck-${packageJson.version}.tgz`)
})
