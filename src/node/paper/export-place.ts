/** Where an export goes: the folder that was asked for in, the folder of ours that holds it out. */

import { isAbsolute, relative, resolve, sep } from 'node:path'
import { DeckError } from '../../problems/deck-error.ts'
import type { Maker } from '../files/own-list.ts'
import { siteOf } from '../site/built-site.ts'

export interface Place {
  /** The folder with the list of own files and the sums: the site for what lies in it, else the folder itself. */
  root: string
  /** What names within `root` begin with: `downloads/`, or nothing. */
  prefix: string
  inSite: boolean
}

/** Folders that are no place for what is made: npm and git remove or keep what they like, the rest is written. */
const NOT_INTO = ['node_modules', '.git', 'slides', 'assets', 'src', 'tests']

/**
 * `deckFolder` and its built site are what `out` may lie in. Throws DeckError for a folder that belongs to something else,
 * in the deck's folder or in that where the person stands.
 */
export function placeOf(out: string, deckFolder: string): Place {
  if (out === '') throw new DeckError('--out needs the name of a folder.')
  // A deck may itself lie in a folder of such a name: then only what lies in the deck counts.
  const taken = (within(deckFolder, out) ?? within('.', out))?.find(isTaken)
  if (taken) throw new DeckError(`--out ${out}: ${taken} is no place for exports; name another folder.`)
  const site = siteOf(deckFolder)
  const inSite = within(site, out)
  if (!inSite) return { root: out, prefix: '', inSite: false }
  return { root: site, prefix: inSite.map((part) => `${part}/`).join(''), inSite: true }
}

const isTaken = (part: string, depth: number) =>
  NOT_INTO.includes(part) && (depth === 0 || part === 'node_modules' || part === '.git')

/** The folders on the way from one to another that lies in it, or is it; nothing for one that lies elsewhere. */
function within(folder: string, path: string): string[] | undefined {
  const way = relative(resolve(folder), resolve(path))
  if (way === '') return []
  const parts = way.split(sep)
  return parts[0] === '..' || isAbsolute(way) ? undefined : parts
}

/** Earlier versions kept no list; all they put into the site was theirs, because each build emptied it. */
export function makerInSite({ prefix }: Place): (name: string) => Maker {
  return (name) => (/^downloads\//.test(name) || (prefix && name.startsWith(prefix)) ? 'export' : 'build')
}
