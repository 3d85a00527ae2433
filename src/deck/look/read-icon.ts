import type { Problem } from '../../problems/problem.ts'
import { type DeckFile, decode } from '../model/files.ts'

/** The icon of the page's tab as it is written, an SVG: a browser would show nothing for anything else. */
export function readIcon(file: DeckFile | undefined): { icon?: string; problems: Problem[] } {
  if (!file) return { problems: [] }
  const { text, problems } = decode(file)
  if (problems.length > 0 || /<svg[\s>]/.test(text)) return { icon: text, problems }
  const found = 'a file that holds no drawing: there is no <svg> in it'
  return { problems: [{ file: file.path, line: 1, column: 1, found, expected: 'an icon as SVG' }] }
}
