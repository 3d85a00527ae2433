/** What an earlier export left beside a site that is built anew: what stays, what the page offers, what has to go. */

import { copyFile, mkdir, rename, stat } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import type { Pdf } from '../../pages/render-downloads.ts'
import { DeckError } from '../../problems/deck-error.ts'
import type { OwnFiles } from '../files/own-list.ts'
import { makeWorkFolder, removeLeftOvers, removeWorkFolder } from '../files/work-folder.ts'
import type { BuiltSite } from './built-site.ts'
import { ALL_PDFS } from './offer-downloads.ts'

export interface Downloads {
  /** They fit the deck as it is now, so the page offers them. */
  offered: Pdf[]
  /** Made from another state of the deck: they stay, and no page leads there. */
  outdated: string[]
  /** They hold the spoken words, and the site is to be built without. */
  spoken: string[]
}

/**
 * Downloads fit when the page offered them and the deck is still the one that page was made from; an export
 * into a site without notes leaves them out of its files as well. `before` is what the site that lies there says
 * of itself; where it says nothing, downloads may hold notes.
 */
export function sortDownloads(
  files: OwnFiles,
  before: BuiltSite | undefined,
  now: Pick<BuiltSite, 'notes' | 'deck'>,
): Downloads {
  const made = [...files].flatMap(([name, { by }]) => (by === 'export' ? [name] : []))
  const spoken = now.notes || before?.notes === false ? [] : made.filter((name) => !name.endsWith('.png'))
  const fit = before?.deck === now.deck
  const offered = ALL_PDFS.filter(
    (name) => fit && made.includes(name) && !spoken.includes(name) && before.downloads.includes(name),
  )
  const isShown = (name: string) => (offered as string[]).includes(name)
  // No page offers a picture: what an earlier build found old is so until an export makes it anew.
  const isOld = (name: string) => /\.(pdf|pptx)$/.test(name) || before?.outdated?.includes(name) === true
  const outdated = made.filter((name) => !spoken.includes(name) && !isShown(name) && (!fit || isOld(name)))
  return { offered, outdated, spoken }
}

/** What a site says of itself once these files were made anew: they are of the deck as it is. */
export function withNew(built: BuiltSite, names: readonly string[]): BuiltSite {
  return { ...built, outdated: built.outdated?.filter((name) => !names.includes(name)) }
}

/** Where the copies lie in a draft, apart from what says whose draft it is. */
const WITHIN = 'files'

/**
 * Copies files of a site into a folder beside it, `dist-with-notes` or the next number that is free, and returns
 * its name. Throws DeckError when they can't all be copied; then nothing is left.
 * A draft that a killed run left goes first.
 */
export async function setAside(site: string, names: string[]): Promise<string> {
  try {
    const [parent, prefix] = [dirname(site), `${basename(site)}-draft-`]
    removeLeftOvers(parent, prefix)
    const draft = makeWorkFolder(parent, prefix)
    try {
      for (const name of names) {
        await mkdir(dirname(join(draft, WITHIN, name)), { recursive: true })
        await copyFile(join(site, name), join(draft, WITHIN, name))
      }
      const folder = await freeName(`${site}-with-notes`)
      await rename(join(draft, WITHIN), folder)
      return folder
    } finally {
      removeWorkFolder(draft)
    }
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    if (code === undefined) throw error
    throw new DeckError(
      `Downloads with notes lie in ${site} and can’t be set aside (${code}). Move ${join(site, 'downloads')} away and run the command again.`,
    )
  }
}

async function freeName(wished: string): Promise<string> {
  for (let number = 1; ; number++) {
    const name = number === 1 ? wished : `${wished}-${number}`
    if (!(await stat(name).catch(() => undefined))) return name
  }
}
