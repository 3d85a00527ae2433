/** What was typed after a command's name in, what it asks for out: one reader for all commands. */

import { statSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { type ParseArgsConfig, parseArgs } from 'node:util'
import { DeckError } from '../../problems/deck-error.ts'
import { hintAtNearest } from '../../problems/nearest.ts'
import { commandLine, usageLine } from '../command-line.ts'
import { fromHere } from '../from-here.ts'

type Options = NonNullable<ParseArgsConfig['options']>

/** The values by name, with the types and defaults of `options`. */
type Values<Known extends Options> = ReturnType<
  typeof parseArgs<{ args: string[]; options: Known }>
>['values']

/**
 * `usage` is the whole line that shows how the command is called, `options` are those it knows, as
 * `node:util` describes them. Throws DeckError for anything else that was typed: a word that a command
 * passes over in silence is one that a person believes in.
 */
export function readArguments<const Known extends Options>(
  usage: string,
  options: Known,
  args: string[] = process.argv.slice(2),
): Values<Known> {
  try {
    return parseArgs({ args, options }).values as Values<Known>
  } catch (error) {
    throw new DeckError(`${mistakeIn(error as Error, args)}Usage: ${usageLine(usage)}`)
  }
}

/** The same for a command that takes words besides, such as lines: they come in the order in which they were typed. */
export function readArgumentsAndWords<const Known extends Options>(
  usage: string,
  options: Known,
  args: string[] = process.argv.slice(2),
): { values: Values<Known>; words: string[] } {
  try {
    const { values, positionals } = parseArgs({ args, options, allowPositionals: true })
    return { values: values as Values<Known>, words: positionals }
  } catch (error) {
    throw new DeckError(`${mistakeIn(error as Error, args)}Usage: ${usageLine(usage)}`)
  }
}

/** The option of every command that works on a deck; `readDeckFolder` takes its value. */
export const DECK_OPTION = { deck: { type: 'string' } } as const

/** The same in a usage line. */
export const DECK_USAGE = '[--deck DIR]'

/**
 * The value of `--deck` in, the absolute path of the deck's folder out: the folder the person stands in when nothing
 * was typed, which npm makes the top of the repository. Throws DeckError for a folder that isn't there or holds no deck.
 */
export function readDeckFolder(deck: string | undefined): string {
  const root = deck === undefined ? process.cwd() : resolve(deck)
  if (deck === '') throw new DeckError(`--deck needs the name of a folder.\n${NEXT()}`)
  const typed = deck === undefined ? fromHere(root) : `--deck ${deck}`
  if (!isFolder(root))
    throw new DeckError(`${typed}: ${WHAT[kindOf(root)]}. Expected the folder of a deck.\n${NEXT()}`)
  if (!isFolder(join(root, 'slides')))
    throw new DeckError(
      `${deck === undefined ? root : typed}: a folder without a deck. Expected one that holds slides/ and assets/source/.\n${NEXT()}`,
    )
  return root
}

const WHAT = { file: 'a file', nothing: 'no such folder' } as const

const NEXT = () =>
  `Name the folder of a deck with --deck DIR, or make a new deck: ${commandLine('new')} ${commandLine('new').startsWith('npm') ? '-- ' : ''}DIR --source TEXT`

function isFolder(path: string): boolean {
  return statOf(path)?.isDirectory() ?? false
}

const kindOf = (path: string): keyof typeof WHAT => (statOf(path) ? 'file' : 'nothing')

/** A path through a file, a name that is too long, a circle of links: nothing lies there. */
function statOf(path: string): ReturnType<typeof statSync> {
  try {
    return statSync(path)
  } catch {
    return undefined
  }
}

/**
 * The value of an option that takes a whole number. `what` says in words what it is for, `[least, most]`
 * what it may be. Throws DeckError for anything else.
 */
export function readNumber(
  option: string,
  value: string,
  [least, most]: [number, number],
  what = '',
): number {
  const number = Number(value)
  if (/^\d{1,15}$/.test(value) && number >= least && number <= most) return number
  throw new DeckError(`${option} ${value}: expected a number from ${least} to ${most}${what}.`)
}

/** Shows every problem and not the first of each part: an option of each command that reads a deck (report.ts). */
export const ALL = { all: { type: 'boolean', default: false } } as const

/** A value that is one of a few names. Throws DeckError with all of them for anything else. */
export function oneOf<Name extends string>(names: readonly Name[], option: string, value: string): Name {
  const name = names.find((name) => name === value)
  if (name !== undefined) return name
  const { hint = '' } = hintAtNearest(value, names, (near) => `${near}?`)
  throw new DeckError(
    `${option} ${value}: expected one of ${names.join(', ')}.${hint && ` P${hint.slice(1)}`}`,
  )
}

/**
 * What was wrong, in a line before the usage; nothing for who asks for the usage alone. Node's own sentences go on about
 * how to pass a file name that begins with a dash; no command takes one.
 */
function mistakeIn(error: Error, args: readonly string[]): string {
  if (args.some((word) => word === '--help' || word === '-h')) return ''
  const [, name = ''] = /'([^']*)'/.exec(error.message) ?? []
  switch ((error as NodeJS.ErrnoException).code) {
    case 'ERR_PARSE_ARGS_UNKNOWN_OPTION':
      return `${name}: no such option.\n`
    case 'ERR_PARSE_ARGS_UNEXPECTED_POSITIONAL':
      return `${name}: expected options only.\n`
    default:
      return `${error.message.split('\n')[0]}.\n`.replace(/\.+\n$/, '.\n')
  }
}
