/** How a command is called, in the words of the person who called this one. */

import { sep } from 'node:path'
import { fromHere } from './from-here.ts'
import { ROOT } from './root.mjs'

/** Whether the engine is a package of somebody's project; otherwise it is a checkout with scripts of its own. */
const isInstalled = ROOT.split(sep).includes('node_modules')

/**
 * `npm run build`, or what does the same in a project that installed the engine. With the folder of a deck it ends
 * in `--deck DIR`, where that is not the folder the person stands in; options such as `--all` stand before it.
 */
export function commandLine(name: string, root?: string, options: readonly string[] = []): string {
  const here = root === undefined ? '.' : fromHere(root)
  const deck = `--deck ${/[^\w./\\:-]/.test(here) ? JSON.stringify(here) : here}`
  const words = [...options, ...(here === '.' ? [] : [deck])]
  const begin = isInstalled ? `npx briefing-deck ${name}` : scriptLine(name)
  if (words.length === 0) return begin
  return [begin, ...(isInstalled ? [] : ['--']), ...words].join(' ')
}

const scriptLine = (name: string) => (name === 'start' ? 'npm start' : `npm run ${name}`)

/** A usage line for a checkout in, the one for how this command was started out. */
export function usageLine(usage: string, installed = isInstalled): string {
  return installed
    ? usage.replace(/^( *)npm (?:run )?([\w:-]+)(?: --(?= |$))?/gm, '$1npx briefing-deck $2')
    : usage
}
