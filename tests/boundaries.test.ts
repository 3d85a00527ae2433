import { readdir, readFile } from 'node:fs/promises'
import { dirname, join, normalize } from 'node:path/posix'
import { expect, test } from 'vitest'

/** Which folders of src a folder may import: the arrows of the house. */
const ARROWS: Record<string, string[]> = {
  source: [],
  evidence: ['source'],
  deck: ['source', 'evidence'],
  charts: [],
  build: ['source', 'evidence', 'deck', 'charts'],
  views: ['charts', 'styles'],
}
/** Folders of which only types may be imported besides. */
const TYPES_ONLY: Record<string, string[]> = { deck: ['charts'] }
/** What a folder may import from outside src: packages, and the data of the deck's charts. */
const OUTSIDE: Record<string, RegExp> = {
  source: /^(valibot|yaml)$/,
  evidence: /^valibot$/,
  deck: /^(valibot|markdown-it)$/,
  charts: /^(valibot|chart\.js|chartjs-chart-matrix)$/,
  build: /./,
  views: /^(reveal\.js|chart\.js|chartjs-chart-matrix|\.\.\/assets\/data\/[\w-]+\.json)$/,
}
/** Folders that must give the same on every machine, at every time. */
const PURE = ['source', 'evidence', 'deck', 'charts']

interface Import {
  file: string
  folder: string
  target: string
  typeOnly: boolean
}

const paths = (await readdir('src', { recursive: true }))
  .map((path) => path.replaceAll('\\', '/'))
  .filter((path) => path.endsWith('.ts'))
const files = await Promise.all(
  paths.map(async (path) => ({
    path,
    folder: path.split('/')[0] ?? '',
    text: await readFile(join('src', path), 'utf8'),
  })),
)
const IMPORT_RE = /\b(?:import|export)\b(\s+type\b)?(?:[^'"`;()]*?\bfrom\b)?\s*\(?\s*['"]([^'"]+)['"]/g
const imports = files.flatMap(({ path, folder, text }): Import[] =>
  [...text.matchAll(IMPORT_RE)].map(([, type, target = '']) => ({
    file: path,
    folder,
    target: target.startsWith('.') ? normalize(join(dirname(path), target)) : target,
    typeOnly: type !== undefined,
  })),
)
const show = ({ file, target }: Import) => `${file} → ${target}`
const folderOf = ({ target }: Import) => (target.includes('/') ? (target.split('/')[0] ?? '') : '')

test('every folder of src has its arrows', () => {
  expect(imports.length).toBeGreaterThan(100)
  expect([...new Set(files.map(({ folder }) => folder))].filter((folder) => !(folder in ARROWS))).toEqual([])
})

test('folders import only along the arrows', () => {
  const against = imports.filter((entry) => {
    const target = folderOf(entry)
    if (!(target in ARROWS) || target === entry.folder) return false
    if (ARROWS[entry.folder]?.includes(target)) return false
    return !(entry.typeOnly && TYPES_ONLY[entry.folder]?.includes(target))
  })
  expect(against.map(show)).toEqual([])
})

test('what is imported from outside src is named for each folder', () => {
  const leaving = imports.filter(({ folder, target }) => folder !== '' && isOutside(target))
  for (const folder of Object.keys(ARROWS))
    expect(leaving.filter((entry) => entry.folder === folder).length, folder).toBeGreaterThan(0)
  const against = leaving.filter(({ folder, target }) => !OUTSIDE[folder]?.test(target))
  expect(against.map(show)).toEqual([])
})

/** A package, or a path that leads out of src. */
function isOutside(target: string): boolean {
  return ![...Object.keys(ARROWS), 'styles'].some((folder) => target.startsWith(`${folder}/`))
}

test('only src/build knows Node and Vite', () => {
  const outside = imports.filter(
    ({ folder, target, typeOnly }) => folder !== 'build' && !typeOnly && /^(node:|vite$|vite\/)/.test(target),
  )
  expect(outside.map(show)).toEqual([])
})

test('pure folders touch no page, clock, chance or network', () => {
  const IMPURE_RE =
    /(?<![\w.'"`])(?:(?:document|window|navigator|location|localStorage|sessionStorage|process|globalThis)\s*(?:\.|\?\.|\[)|Date\.now|new Date\(\)|performance\.now|Math\.random|crypto\.|fetch\(|setTimeout|requestAnimationFrame)/
  const impure = files.filter(
    ({ folder, text }) => PURE.includes(folder) && IMPURE_RE.test(withoutComments(text)),
  )
  expect(impure.map(({ path }) => path)).toEqual([])
})

test('nothing is kept in the reader’s browser', () => {
  const STORAGE_RE = /\b(?:localStorage|sessionStorage|indexedDB|serviceWorker|document\.cookie)\b/
  const keeping = files.filter(
    ({ folder, text }) => folder === 'views' && STORAGE_RE.test(withoutComments(text)),
  )
  expect(keeping.map(({ path }) => path)).toEqual([])
})

function withoutComments(text: string): string {
  return text.replace(/\/\*[\s\S]*?\*\//g, '').replace(/(^|\s)\/\/.*$/gm, '')
}
