import type { Stats } from 'node:fs'
import type { Problem } from '../../problems/problem.ts'

/** What a system says of a path that can't be read, in words: the codes of errno(3) that reading gives. */
const WORDS: Record<string, string> = {
  ENOENT: 'no such file or folder',
  ELOOP: 'a link that leads in a circle',
  EACCES: 'a file or folder that you may not read',
  EPERM: 'a file or folder that you may not read',
  ENOTDIR: 'a file where a folder should be',
  EISDIR: 'a folder where a file should be',
  ENAMETOOLONG: 'a name that is too long',
  EBUSY: 'a file that another program holds',
}

const EXPECTED = {
  file: 'a file that can be read',
  folder: 'a folder that can be read',
  missing:
    'the files of a deck: slides/deck.yaml, slides/*.md, assets/source/source.yaml and the text that it names',
}

/** The problem of a path that is no file or folder to read; undefined when it is one. */
export function findKindMistake(path: string, kind: 'file' | 'folder', stats: Stats): Problem | undefined {
  if (kind === 'file' ? stats.isFile() : stats.isDirectory()) return undefined
  const other = stats.isDirectory() ? 'a folder' : stats.isFile() ? 'a file' : 'a pipe, socket or device'
  return atPath(path, other, EXPECTED[kind])
}

/** The problem that a failed reading is; anything that is not about the path is thrown again. */
export function readingProblem(path: string, kind: 'file' | 'folder', error: unknown): Problem {
  const { code, syscall } = error as NodeJS.ErrnoException
  if (code === undefined || syscall === undefined) throw error
  return atPath(
    path,
    WORDS[code] ?? `nothing that can be read (${code})`,
    code === 'ENOENT' ? EXPECTED.missing : EXPECTED[kind],
  )
}

/** A problem with a path as a whole. */
export function atPath(file: string, found: string, expected: string, hint?: string): Problem {
  return { file, line: 1, column: 1, found, expected, ...(hint === undefined ? {} : { hint }) }
}
