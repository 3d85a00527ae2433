import type { Problem } from '../../problems/problem.ts'

/** Part of addresses (`data/costs.csv`), of ids in the page and of files on any system, so made of little. */
const NAME_RE = /^[a-z0-9]+(?:[-_][a-z0-9]+)*$/i
/** Names that Windows keeps for devices, whatever the ending (learn.microsoft.com, “Naming files”). */
const DEVICE_RE = /^(?:con|prn|aux|nul|com\d|lpt\d)$/i

/** What is wrong with the names of data files: a site, or another system, could not hold what is made from them. */
export function checkDataNames(paths: readonly string[]): Problem[] {
  const known = new Map<string, string>()
  return paths.flatMap((path) => {
    const name = path.replace(/^.*\//, '').replace(/\.json$/, '')
    const place = { file: path, line: 1, column: 1 }
    const twin = known.get(name.toLowerCase())
    known.set(name.toLowerCase(), path)
    if (!NAME_RE.test(name))
      return [{ ...place, found: `a data file named “${name}”`, expected: 'letters a–z, digits and hyphens' }]
    if (DEVICE_RE.test(name))
      return [
        { ...place, found: `a data file named “${name}”`, expected: 'a name that Windows has not taken' },
      ]
    if (twin === undefined) return []
    const found = `two data files whose names differ in capitals only: ${twin}`
    return [{ ...place, found, expected: 'names that every system keeps apart' }]
  })
}
