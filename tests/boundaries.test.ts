import { readdir, readFile } from 'node:fs/promises'
import { dirname, join, normalize } from 'node:path/posix'
import { expect, test } from 'vitest'

/** A room is a folder of src. */
interface Room {
  /** Rooms that it may import. */
  uses?: string[]
  /** Rooms of which it may import types only. */
  types?: string[]
  /** Packages, and files outside src. */
  outside?: RegExp
}

const GROUND = ['problems', 'words', 'source', 'evidence']
const FIGURES = ['words', 'charts/base', 'charts/pens']
const DECK = [...GROUND, 'deck/model', 'deck/text']
const ENGINE = ['problems', 'node', 'node/files', 'node/fonts']

/**
 * Who may import whom, written here and nowhere else: from the ground up, so that a room uses only rooms that
 * stand before it.
 */
const ROOMS: Record<string, Room> = {
  problems: { outside: /^(valibot|yaml)$/ },
  words: {},
  source: { uses: ['problems'], outside: /^(valibot|markdown-it)$/ },
  evidence: { uses: ['problems', 'words', 'source'], outside: /^valibot$/ },

  'charts/base': { uses: ['problems', 'words'], outside: /^(valibot|chart\.js)$/ },
  'charts/pens': { uses: ['charts/base'], outside: /^chart\.js$/ },
  'charts/days': { uses: ['problems', ...FIGURES], outside: /^valibot$/ },
  'charts/bars': { uses: ['problems', ...FIGURES], outside: /^valibot$/ },
  'charts/dots': { uses: ['problems', ...FIGURES], outside: /^valibot$/ },
  'charts/ladder': { uses: ['problems', ...FIGURES], outside: /^valibot$/ },
  'charts/matrix': { uses: ['problems', ...FIGURES], outside: /^valibot$/ },
  'charts/record': { uses: ['problems', ...FIGURES], outside: /^valibot$/ },
  'charts/strip': { uses: ['problems', ...FIGURES], outside: /^valibot$/ },
  'charts/lines': { uses: ['problems', ...FIGURES], outside: /^valibot$/ },
  'charts/spans': { uses: ['problems', ...FIGURES], outside: /^valibot$/ },
  'charts/timeline': { uses: ['problems', ...FIGURES], outside: /^valibot$/ },
  charts: {
    uses: [
      ...FIGURES,
      'charts/bars',
      'charts/days',
      'charts/dots',
      'charts/ladder',
      'charts/lines',
      'charts/matrix',
      'charts/record',
      'charts/spans',
      'charts/strip',
      'charts/timeline',
    ],
    outside: /^chart\.js$/,
  },

  'deck/model': { uses: GROUND, types: ['charts/base'], outside: /^valibot$/ },
  'deck/text': { uses: [...GROUND, 'deck/model'], outside: /^(valibot|markdown-it)$/ },
  'deck/look': { uses: [...GROUND, 'deck/model'] },
  'deck/proof': { uses: DECK, types: ['charts/base'] },
  'deck/rules': { uses: [...DECK, 'deck/proof'], types: ['charts/base'] },
  'deck/checks': { uses: [...DECK, 'deck/rules', 'deck/proof'], types: ['charts/base'] },
  deck: {
    uses: [...DECK, 'deck/look', 'deck/rules', 'deck/proof', 'deck/checks'],
    types: ['charts/base'],
    outside: /^valibot$/,
  },
  'draft/find': { uses: ['source'] },
  'draft/files': {
    uses: ['problems', 'deck/model', 'deck/text'],
    outside: /^draft\/files\/examples\/\w+\.json$/,
  },
  draft: { uses: ['source', 'deck/model', 'draft/find', 'draft/files'] },
  'pages/diagrams': { uses: [...GROUND, 'deck/model'] },
  'pages/marks': { uses: [...GROUND, 'deck/model', 'pages/diagrams'], types: ['charts/base'] },
  'pages/scan': { uses: ['deck/model'], outside: /^lean-qr(?:\/extras\/svg)?$/ },
  pages: { uses: [...DECK, 'pages/diagrams', 'pages/marks', 'pages/scan'], types: ['charts/base'] },
  'pages/statement': { uses: [...GROUND, 'deck/model', 'pages'] },
  'pages/paper': { uses: [...GROUND, 'deck/model', 'pages', 'pages/diagrams'] },

  node: { uses: ['problems'], outside: /^(vite|\.\.\/package\.json)$/ },
  'node/files': { uses: ['problems', 'node'] },
  'node/fonts': { uses: ['deck/model', ...ENGINE], outside: /^(fontverter|subset-font)$/ },
  'node/drawing': { uses: [...FIGURES, 'charts', 'deck/model', ...ENGINE], outside: /^@napi-rs\/canvas$/ },
  'node/compile': {
    uses: [
      'words',
      'node/drawing',
      'problems',
      'source',
      'charts/base',
      'charts',
      'deck/model',
      'deck',
      ...ENGINE,
    ],
  },
  'node/checks/fit': { uses: DECK },
  'node/checks': {
    uses: [
      ...DECK,
      'charts/pens',
      'deck/look',
      'pages',
      ...ENGINE,
      'node/drawing',
      'node/compile',
      'node/checks/fit',
    ],
  },
  'node/office': { uses: [...GROUND, 'deck/model', 'pages', 'node/drawing', 'node/checks/fit'] },
  'node/browser': { uses: ENGINE, outside: /^@playwright\/test$/ },
  'node/bundle': { uses: ENGINE, outside: /^vite$/ },
  'node/site': {
    uses: [
      ...DECK,
      'deck/look',
      'deck',
      'pages',
      'pages/statement',
      ...ENGINE,
      'node/files',
      'node/drawing',
      'node/compile',
      'node/checks',
      'node/bundle',
    ],
    outside: /^vite$/,
  },
  'node/serve': { uses: ['problems', 'node', 'node/browser', 'node/site'] },
  'node/paper/tags': { outside: /^@cantoo\/pdf-lib$/ },
  'node/paper/scenes': { uses: ['node/office', 'node/browser'] },
  'node/paper': {
    uses: [
      ...DECK,
      'deck/look',
      'deck',
      'pages',
      'pages/paper',
      ...ENGINE,
      'node/drawing',
      'node/office',
      'node/browser',
      'node/site',
      'node/paper/tags',
      'node/paper/scenes',
    ],
    outside: /^@cantoo\/pdf-lib$/,
  },
  'node/pictures': {
    uses: [
      'problems',
      'deck/model',
      ...ENGINE,
      'node/compile',
      'node/drawing',
      'node/browser',
      'node/site',
      'node/serve',
      'node/paper',
    ],
  },
  'node/draft': {
    uses: [...DECK, 'charts', 'draft/find', 'draft/files', 'draft', ...ENGINE, 'node/compile', 'node/checks'],
    outside: /^mammoth$/,
  },
  'node/record': { uses: [...GROUND, 'deck/model', 'deck', ...ENGINE, 'node/compile'] },
  'node/commands': {
    uses: [
      ...DECK,
      'draft',
      'node/record',
      'node/draft',
      ...ENGINE,
      'node/compile',
      'node/checks',
      'node/browser',
      'node/site',
      'node/serve',
      'node/paper',
      'node/pictures',
    ],
    outside: /^vite$/,
  },
  'node/tools/bench': {
    uses: [...ENGINE, 'node/browser', 'node/compile', 'node/checks', 'node/site', 'node/serve'],
    outside: /^@playwright\/test$/,
  },
  'node/tools/figures': { uses: [...DECK, 'charts'] },
  'node/tools': {
    uses: [
      'node/tools/bench',
      'node/tools/figures',
      ...[
        ...DECK,
        'charts/base',
        'charts',
        'draft/files',
        'deck',
        'pages',
        'pages/paper',
        ...ENGINE,
        'node/drawing',
        'node/compile',
        'node/browser',
      ],
      ...['node/site', 'node/serve', 'node/paper', 'node/pictures', 'node/commands', 'node/checks'],
    ],
    outside: /^(@playwright\/test|@valibot\/to-json-schema|@napi-rs\/canvas|pngjs)$/,
  },

  'styles/shared': {},
  'styles/deck/diagrams': {},
  'styles/deck': { uses: ['styles/shared', 'styles/deck/diagrams'] },
  'styles/reading': {},
  'styles/presenter': {},
  styles: { uses: ['styles/shared', 'styles/deck', 'styles/reading', 'styles/presenter'] },
  'styles/statement': { uses: ['styles'] },
  'styles/paper': { uses: ['styles', 'styles/deck'] },
  'views/page': { uses: ['words'] },
  'views/dev': { uses: ['styles', 'views/page'], outside: /^vite\// },
  'views/talk': { uses: ['views/page'] },
  'views/figures': {
    uses: ['charts/base', 'charts/pens', 'charts', 'views/page'],
    outside: /^virtual:deck\/figures$/,
  },
  'views/left-out': {},
  'views/drawer': { uses: ['styles', 'styles/deck', 'views/page'] },
  'views/reading': { uses: ['styles/paper', 'views/page'], outside: /^virtual:deck\/narrow$/ },
  'views/presenter/times': { uses: ['views/page', 'views/talk'] },
  'views/presenter': { uses: ['views/page', 'views/talk', 'views/presenter/times'] },
  'views/stage': {
    uses: ['styles/deck', 'views/page', 'views/talk', 'views/figures', 'views/drawer'],
    outside: /^reveal\.js$/,
  },
  views: { uses: ['views/page', 'views/drawer', 'views/reading', 'views/presenter', 'views/stage'] },
}

/** Rooms that must give the same on every machine, at every time. */
const isPure = (room: string) => !/^(node|views|styles)\b/.test(room)

interface Import {
  file: string
  room: string
  /** A path in src, or what stands outside. */
  target: string
  typeOnly: boolean
}

const paths = (await readdir('src', { recursive: true }))
  .map((path) => path.replaceAll('\\', '/'))
  .filter((path) => /\.(ts|mjs|css)$/.test(path))
const files = await Promise.all(
  paths.map(async (path) => ({ path, room: dirname(path), text: await readFile(join('src', path), 'utf8') })),
)
const code = files.filter(({ path }) => !path.endsWith('.css'))
/** `import … from '…'`, `export { … } from '…'`, `import '…'`, `import('…')`, `@import "…"`. */
const IMPORT_RE =
  /(?:^(?:import|export)(?= ?[\w{*])(?! (?:const|let|function|async|class|interface|default)\b)(\s+type\b)?[^'"`=()]*?\bfrom |^import |\bimport\(\s*|^@import )['"]([^'"\s]+)['"]/gm
const imports = files.flatMap(({ path, room, text }): Import[] =>
  [...text.matchAll(IMPORT_RE)].map(([, type, target = '']) => ({
    file: path,
    room,
    target: target.startsWith('.') ? normalize(join(dirname(path), target)) : target,
    typeOnly: type !== undefined,
  })),
)
const known = new Set(paths)
const show = ({ file, target }: Import) => `${file} → ${target}`

test('every folder of src is a room of the table, and every room is a folder', () => {
  expect(imports.length).toBeGreaterThan(500)
  expect([...new Set(files.map(({ room }) => room))].sort()).toEqual(Object.keys(ROOMS).sort())
})

test('a room uses only rooms that stand before it: no arrow leads upward', () => {
  const order = Object.keys(ROOMS)
  const upward = Object.entries(ROOMS).flatMap(([room, { uses = [], types = [] }]) =>
    [...uses, ...types].filter((used) => !(order.indexOf(used) < order.indexOf(room) || used === room)),
  )
  expect(upward).toEqual([])
})

test('rooms import only along the arrows', () => {
  const against = imports.filter(({ room, target, typeOnly }) => {
    const to = dirname(target)
    if (!known.has(target) || to === room) return false
    return !(ROOMS[room]?.uses?.includes(to) || (typeOnly && ROOMS[room]?.types?.includes(to)))
  })
  expect(against.map(show)).toEqual([])
})

test('no file imports itself by way of others, not even for a type', () => {
  const targetsOf = (file: string) =>
    imports.filter((entry) => entry.file === file && known.has(entry.target))
  const done = new Set<string>()
  const circles: string[] = []
  const walk = (file: string, way: string[]): void => {
    if (way.includes(file)) circles.push([...way.slice(way.indexOf(file)), file].join(' → '))
    if (way.includes(file) || done.has(file)) return
    for (const { target } of targetsOf(file)) walk(target, [...way, file])
    done.add(file)
  }
  for (const file of paths) walk(file, [])
  expect(done.size).toBe(paths.length)
  expect(circles).toEqual([])
})

test('what is imported from outside src is named for each room', () => {
  const leaving = imports.filter(({ target }) => !known.has(target))
  expect(leaving.length).toBeGreaterThan(100)
  const against = leaving.filter(({ file, room, target }) => {
    // Node's own modules are for `node` only.
    if (target.startsWith('node:')) return !room.startsWith('node')
    return !file.endsWith('.css') && !ROOMS[room]?.outside?.test(target)
  })
  expect(against.map(show)).toEqual([])
})

test('pure rooms touch no page, clock, chance or network', () => {
  const IMPURE_RE =
    /(?<![\w.'"`])(?:(?:document|window|navigator|location|localStorage|sessionStorage|process|globalThis)\s*(?:\.|\?\.|\[)|Date\.now|new Date\(\)|performance\.now|Math\.random|crypto\.|fetch\(|setTimeout|requestAnimationFrame)/
  // Sentences for readers may end in “document.”.
  const pure = code.filter(({ room, path }) => isPure(room) && !/^words\/[a-z]{2}\.ts$/.test(path))
  expect(pure.length).toBeGreaterThan(80)
  expect(pure.filter(({ text }) => IMPURE_RE.test(withoutComments(text))).map(({ path }) => path)).toEqual([])
})

test('only one file knows its own place: all code is bundled, and stands elsewhere then', () => {
  const placed = code.filter(({ text }) =>
    /\bimport\.meta\.(?:url|dirname|filename)\b/.test(withoutComments(text)),
  )
  expect(placed.map(({ path }) => path).sort()).toEqual(['node/root.mjs', 'node/run.mjs'])
})

test('nothing is kept in the reader’s browser', () => {
  const STORAGE_RE = /\b(?:localStorage|sessionStorage|indexedDB|serviceWorker|document\.cookie)\b/
  const views = code.filter(({ room }) => room.startsWith('views'))
  expect(views.length).toBeGreaterThan(30)
  expect(views.filter(({ text }) => STORAGE_RE.test(withoutComments(text))).map(({ path }) => path)).toEqual(
    [],
  )
})

test('no folder of src holds more than about fifteen files', () => {
  const full = Object.keys(ROOMS).filter((room) => files.filter((file) => file.room === room).length > 16)
  expect(full).toEqual([])
})

function withoutComments(text: string): string {
  return text.replace(/\/\*[\s\S]*?\*\//g, '').replace(/(^|\s)\/\/.*$/gm, '')
}
