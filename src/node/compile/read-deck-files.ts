import { lstat, readdir, readFile, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { type DeckFile, type DeckFiles, findSizeMistake } from '../../deck/model/files.ts'
import { sortSlides } from '../../deck/model/slide-order.ts'
import { DeckError } from '../../problems/deck-error.ts'
import type { Problem } from '../../problems/problem.ts'
import { sourceFile } from '../../source/outline.ts'
import { atPath, findKindMistake, readingProblem } from './path-mistake.ts'

/** Folders whose files make the deck; a change in any of them compiles it anew. */
export const DECK_FOLDERS = [
  'slides',
  'assets/source',
  'assets/evidence',
  'assets/data',
  'assets/look',
] as const

/** The picture of the page's tab. */
export const ICON_FILE = 'assets/favicon.svg'

const OUTLINE_FILE = 'assets/source/source.yaml'

type Found<Content> = { content: Content } | { problems: Problem[] }

/**
 * Reads everything a deck is compiled from. This is the only reader of slides and assets. Throws a
 * DeckError with a problem for each file or folder that isn't there or can't be read.
 */
export async function readDeckFiles(root: string): Promise<DeckFiles> {
  const problems: Problem[] = []
  const settle = <Content>(found: Found<Content>, otherwise: Content): Content => {
    if ('content' in found) return found.content
    problems.push(...found.problems)
    return otherwise
  }
  const file = async (path: string): Promise<DeckFile> => ({
    path,
    bytes: settle(await readOne(root, path), new Uint8Array()),
  })
  const optional = async (path: string): Promise<DeckFile | undefined> =>
    (await isThere(root, path)) ? file(path) : undefined
  const folder = async (path: string, ending: Ending): Promise<DeckFile[]> => {
    const names = settle(await listNames(root, path), [])
    problems.push(...(await findStrays(root, path, names, ending)))
    const wanted = sortSlides(names.filter((name) => name.endsWith(ending)))
    // Read side by side, told in their order.
    const found = await Promise.all(wanted.map((name) => readOne(root, `${path}/${name}`)))
    return found.map((one, index) => ({
      path: `${path}/${wanted[index]}`,
      bytes: settle(one, new Uint8Array()),
    }))
  }
  const analysis = async (outline: DeckFile): Promise<DeckFile> => {
    const name = sourceFile(new TextDecoder().decode(outline.bytes))
    // What is wrong with source.yaml is told when it is read.
    return name === undefined
      ? { path: OUTLINE_FILE, bytes: new Uint8Array() }
      : file(`assets/source/${name}`)
  }
  const outline = await file(OUTLINE_FILE)
  const files = {
    settings: await file('slides/deck.yaml'),
    slides: await folder('slides', '.md'),
    analysis: await analysis(outline),
    outline,
    claims: await optional('assets/evidence/claims.json'),
    events: await optional('assets/evidence/events.json'),
    series: await optional('assets/evidence/series.json'),
    data: (await isThere(root, 'assets/data')) ? await folder('assets/data', '.json') : [],
    icon: await optional(ICON_FILE),
    tokens: await optional('assets/look/tokens.css'),
    logos: [await optional('assets/look/logo.svg'), await optional('assets/look/logo.png')].filter(
      (logo) => logo !== undefined,
    ),
    fonts: await fontsIn(root, file),
  }
  if (problems.length > 0) throw new DeckError('', problems)
  return files
}

/** Font files of the look: each must be named in deck.yaml. */
async function fontsIn(root: string, read: (path: string) => Promise<DeckFile>): Promise<DeckFile[]> {
  const folder = 'assets/look'
  if (!(await isThere(root, folder))) return []
  const found = await listNames(root, folder)
  // What is wrong with the folder is told where its other files are read.
  const names = 'content' in found ? found.content : []
  return Promise.all(names.filter((name) => name.endsWith('.woff2')).map((name) => read(`${folder}/${name}`)))
}

/** Whether anything has that name, also what can't be read: that is a mistake, and no absence. */
async function isThere(root: string, path: string): Promise<boolean> {
  return (await lstat(join(root, path)).catch(() => undefined)) !== undefined
}

/** Asks what lies there before it is opened: a pipe would be waited for, a film would be read whole. */
async function readOne(root: string, path: string): Promise<Found<Uint8Array>> {
  try {
    const stats = await stat(join(root, path))
    const kind = findKindMistake(path, 'file', stats)
    const size = findSizeMistake(stats.size)
    if (kind) return { problems: [kind] }
    if (size) return { problems: [atPath(path, size.found, size.expected)] }
    return { content: await readFile(join(root, path)) }
  } catch (error) {
    return { problems: [readingProblem(path, 'file', error)] }
  }
}

/** Names in a folder, but for those that begin with a dot: editors and file systems keep their own there. */
async function listNames(root: string, path: string): Promise<Found<string[]>> {
  try {
    const kind = findKindMistake(path, 'folder', await stat(join(root, path)))
    if (kind) return { problems: [kind] }
    return { content: (await readdir(join(root, path))).filter((name) => !name.startsWith('.')) }
  } catch (error) {
    return { problems: [readingProblem(path, 'folder', error)] }
  }
}

type Ending = '.md' | '.json'

/** Names that were meant to end so: capitals, a second ending that a system adds and hides, a space. */
const MEANT = { '.md': /\.(?:md|markdown|mdown|mkdn?)(?:\.txt)?\s*$/i, '.json': /\.jsonc?(?:\.txt)?\s*$/i }

/** What lies in a folder and would be left out in silence: files with nearly the right ending, and folders. */
async function findStrays(root: string, path: string, names: string[], ending: Ending): Promise<Problem[]> {
  const strays = await Promise.all(
    names
      .filter((name) => !name.endsWith(ending))
      .map(async (name) => {
        const stats = await stat(join(root, path, name)).catch(() => undefined)
        if (stats?.isDirectory())
          return atPath(
            `${path}/${name}`,
            'a folder, which nothing reads',
            `files that lie in ${path} itself`,
            'move it elsewhere, or let its name begin with a dot',
          )
        return MEANT[ending].test(name)
          ? atPath(`${path}/${name}`, 'a file that is left out for its name', `a name that ends in ${ending}`)
          : []
      }),
  )
  return strays.flat()
}
