/**
 * The list of the files that we made in a folder. It lies in the folder itself, so that whoever comes later
 * knows what is ours and may be replaced; everything else is somebody's.
 */

/** Where the list lies. */
export const LIST_FILE = '.briefing-files.json'

/** Who makes files: a command. */
export const MAKERS = ['build', 'export', 'contact-sheet'] as const
export type Maker = (typeof MAKERS)[number]

export interface OwnFile {
  by: Maker
  /** SHA-256, hex. Two while files are being exchanged: what was there and what will be. */
  sums: string[]
}

export type OwnFiles = ReadonlyMap<string, OwnFile>

export interface OwnList {
  files: OwnFiles
  /** Only while files are being exchanged: what to go back to if nobody finishes. */
  pending?: Pending
}

export interface Pending {
  /** The name of the work folder, where the old files are. */
  work: string
  before: OwnFiles
  /** Folders that were not there before, outer ones first. */
  folders: string[]
}

/** A list as text; names in order, so that the same files give the same bytes. */
export function writeList({ files, pending }: OwnList): string {
  const list = {
    note: 'Files that the briefing deck made here. It replaces these, and nothing else.',
    files: toObject(files),
    ...(pending ? { pending: { ...pending, before: toObject(pending.before) } } : {}),
  }
  return `${JSON.stringify(list, null, 1)}\n`
}

/** The text of a list in, the list out; nothing when the text is none of ours or is damaged. */
export function readList(text: string): OwnList | undefined {
  try {
    const { files, pending } = JSON.parse(text) as { files: unknown; pending?: Record<string, unknown> }
    if (pending === undefined) return { files: toMap(files) }
    const { work, before, folders } = pending
    if (typeof work !== 'string' || !isName(work) || work.includes('/')) return undefined
    if (!Array.isArray(folders) || !folders.every(isName)) return undefined
    return { files: toMap(files), pending: { work, before: toMap(before), folders } }
  } catch {
    return undefined
  }
}

/** A file's place in a folder: parts joined by `/`, none of which leads out of it or is written otherwise. */
export function isName(name: unknown): name is string {
  if (typeof name !== 'string' || /[\\\0]/.test(name) || /^[a-z]:/i.test(name)) return false
  return name.split('/').every((part) => part !== '' && part !== '.' && part !== '..')
}

function toObject(files: OwnFiles): Record<string, OwnFile> {
  return Object.fromEntries([...files].sort(([a], [b]) => (a < b ? -1 : 1)))
}

/** Throws for anything that `toObject` would not have made. */
function toMap(value: unknown): OwnFiles {
  if (typeof value !== 'object' || value === null) throw new Error('no list')
  return new Map(
    Object.entries(value as Record<string, OwnFile>).map(([name, { by, sums }]) => {
      if (!isName(name) || !MAKERS.includes(by)) throw new Error('no file of ours')
      if (!sums.every((sum) => /^[0-9a-f]{64}$/.test(sum))) throw new Error('no sum')
      return [name, { by, sums }]
    }),
  )
}
