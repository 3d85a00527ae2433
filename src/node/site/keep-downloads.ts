/** What an earlier export left beside a site that is built anew: what stays, what the page offers, what has to go. */

import { copyFile, mkdir, rename, stat } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { PDFS, type Pdf } from '../../pages/render-downloads.ts'
import type { OwnFiles } from '../files/own-list.ts'
import { makeWorkFolder, removeLeftOvers, removeWorkFolder } from '../files/work-folder.ts'
import { DeckError } from '../report.ts'
import type { BuiltSite } from './built-site.ts'

export interface Downloads {
  /** They fit the deck as it is now, so the page offers them. */
  offered: Pdf[]
  /** Made from another state of the deck: they stay, and no page leads there. */
  outdated: string[]
  /** They hold the spoken words, and the site is to be built without. */
  spoken: string[]
}

/** The site that lies there: what it says of itself, and its page. */
export interface Before {
  built: BuiltSite | undefined
  page: string
}

/**
 * Downloads fit when the page offered them and the deck is still the one that page was made from; an export
 * into a site without notes leaves them out of its files as well.
 */
export function sortDownloads(files: OwnFiles, { built, page }: Before, now: BuiltSite): Downloads {
  const made = [...files].flatMap(([name, { by }]) => (by === 'export' ? [name] : []))
  const spoken = now.notes || built?.notes === false ? [] : made.filter((name) => !name.endsWith('.png'))
  const fit = built?.deck !== undefined && built.deck === now.deck
  const offered = (Object.keys(PDFS) as Pdf[]).filter(
    (name) => fit && made.includes(name) && !spoken.includes(name) && offers(page, name),
  )
  const isShown = (name: string) => (offered as string[]).includes(name)
  const outdated = made.filter(
    (name) => !spoken.includes(name) && !isShown(name) && (!fit || name.endsWith('.pdf')),
  )
  return { offered, outdated, spoken }
}

/** Whether a built page offers a download. The build leaves out the quotes that HTML can do without. */
export const offers = (page: string, name: Pdf) => new RegExp(`<a [^>]*href="?${name}["\\s>]`).test(page)

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
