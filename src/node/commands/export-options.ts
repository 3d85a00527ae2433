import { join } from 'node:path'
import { type ExportOptions, PAPERS, type Paper, PRODUCTS, type Product } from '../paper/products.ts'
import { siteOf } from '../site/built-site.ts'
import { ALL, DECK_OPTION, DECK_USAGE, oneOf, readArguments, readDeckFolder } from './arguments.ts'

const USAGE = [
  `npm run export -- ${DECK_USAGE} [--show NAME] [--only ${PRODUCTS.join('|')}] [--theme light|dark] [--paper a4|letter]`,
  '[--out DIR] [--without-notes] [--install-browser] [--all]',
].join(' ')

const OPTIONS = {
  ...DECK_OPTION,
  show: { type: 'string' },
  only: { type: 'string', multiple: true },
  theme: { type: 'string' },
  out: { type: 'string' },
  paper: { type: 'string', default: 'a4' },
  'without-notes': { type: 'boolean', default: false },
  'install-browser': { type: 'boolean', default: false },
  ...ALL,
} as const

export interface ExportCommand extends ExportOptions {
  /** Whether the system's packages may be added to, where there is no browser. */
  installBrowser: boolean
}

/** Arguments in, what they ask for out. Throws DeckError for one that isn't known. */
export function readExportOptions(args: string[]): ExportCommand {
  const { deck, show, only, theme, out, paper, ...flags } = readArguments(USAGE, OPTIONS, args)
  const root = readDeckFolder(deck)
  return {
    show,
    products: only === undefined ? PRODUCTS : chosen(only),
    theme: theme === undefined ? undefined : oneOf(['light', 'dark'] as const, '--theme', theme),
    root,
    out: out ?? join(siteOf(root), 'downloads'),
    paper: oneOf(Object.keys(PAPERS) as Paper[], '--paper', paper.toLowerCase()),
    notes: !flags['without-notes'],
    installBrowser: flags['install-browser'],
  }
}

/** `--only slides --only handout` and `--only slides,handout` mean the same. */
function chosen(only: string[]): Product[] {
  const names = only.flatMap((names) => names.split(',')).map((name) => oneOf(PRODUCTS, '--only', name))
  return PRODUCTS.filter((product) => names.includes(product))
}
