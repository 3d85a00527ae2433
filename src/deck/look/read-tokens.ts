import { nearestOf } from '../../problems/nearest.ts'
import { placeFinder } from '../../problems/place-finder.ts'
import type { Place, Problem } from '../../problems/problem.ts'
import type { Look, OwnToken } from '../model/types.ts'

/** What the engine's own tokens.css names: the properties that a deck may set anew, without their dashes. */
export interface KnownTokens {
  colors: readonly string[]
  /** Families that the engine brings in the weights of headlines. */
  families: readonly string[]
}

const LIGHT = ':root'
const DARK = ':root[data-theme="dark"]'
const AUTO = ':root[data-theme="auto"]'
const AUTO_MEDIA = '@media (prefers-color-scheme: dark)'
const FONT = 'serif'
/** Charts, and whether a slide's words fit, are measured in it; so a deck can't have another. */
const FIXED_FONT = 'sans'

type Tokens = NonNullable<Look['tokens']>
type Mistake = Pick<Problem, 'found' | 'expected' | 'hint'>

interface Declaration {
  head: string
  name: string
  value: string
  at: number
  valueAt: number
}

/**
 * `assets/look/tokens.css` → the tokens that it sets for the light and the dark theme, or problems. It is read, and
 * written anew from what was read: nothing else of it reaches a page.
 */
export function readTokens(
  file: string,
  text: string,
  known: KnownTokens,
): { tokens: Tokens; problems: Problem[] } {
  const placeAt = placeFinder(file, text)
  const tokens: Tokens = { file, light: {}, dark: {} }
  const { declarations, mistake } = scan(withoutComments(text))
  const problems: Problem[] = mistake ? [{ ...placeAt(mistake.at), ...mistake.words }] : []
  for (const declaration of declarations) {
    const { head, at, valueAt } = declaration
    const name = declaration.name.replace(/^--/, '')
    if (isColorScheme(declaration)) continue
    const read = readDeclaration(declaration, known)
    if ('found' in read) problems.push({ ...placeAt(read.atName ? at : valueAt), ...read.words })
    else if (head === AUTO) problems.push(...notTheDark(name, read.value, tokens, placeAt(valueAt)))
    else tokens[head === DARK ? 'dark' : 'light'][name] = { value: read.value, place: placeAt(valueAt) }
  }
  return { tokens, problems }
}

/** The style sheet of a deck's tokens: light, dark, and dark once more for readers whose system asks for it. */
export function tokensSheet({ light, dark }: Tokens): string {
  const block = (head: string, own: Record<string, OwnToken>) => {
    const lines = Object.entries(own).map(([name, { value }]) => `  --${name}: ${value};\n`)
    return lines.length === 0 ? '' : `${head} {\n${lines.join('')}}\n`
  }
  const auto = block(AUTO, dark)
  return `${block(LIGHT, light)}${block(DARK, dark)}${auto && `${AUTO_MEDIA} {\n${auto}}\n`}`
}

/** Comments as blanks, so that what follows keeps its place. */
function withoutComments(text: string): string {
  return text.replace(/\/\*[\s\S]*?\*\//g, (comment) => comment.replace(/[^\n]/g, ' '))
}

interface Scanned {
  declarations: Declaration[]
  /** Where reading ended before the text did. */
  mistake?: { at: number; words: Mistake }
}

const HEAD_RE = /\s*([^{};]*?)\s*\{/y
const DECLARATION_RE = /\s*([\w-]+)\s*:\s*([^;{}]*?)\s*(?:;|(?=\}))/y
const END_RE = /\s*\}/y

/** Blocks of declarations, one level deep but for the one media query. */
function scan(text: string): Scanned {
  const declarations: Declaration[] = []
  let at = 0
  const take = (pattern: RegExp): RegExpExecArray | undefined => {
    pattern.lastIndex = at
    const match = pattern.exec(text)
    if (match) at = pattern.lastIndex
    return match ?? undefined
  }
  let inMedia = false
  while (/\S/.test(text.slice(at))) {
    if (inMedia && take(END_RE)) {
      inMedia = false
      continue
    }
    const start = at + (/^\s*/.exec(text.slice(at))?.[0].length ?? 0)
    const head = normalised(take(HEAD_RE)?.[1] ?? '')
    if (head === AUTO_MEDIA && !inMedia) {
      inMedia = true
      continue
    }
    if (head !== (inMedia ? AUTO : DARK) && (inMedia || head !== LIGHT))
      return { declarations, mistake: { at: start, words: unknownBlock(text.slice(start), head) } }
    for (let match = take(DECLARATION_RE); match; match = take(DECLARATION_RE)) {
      const [whole, name = '', value = ''] = match
      const nameAt = match.index + whole.indexOf(name)
      const valueAt = value === '' ? nameAt : match.index + whole.indexOf(value, whole.indexOf(':') + 1)
      declarations.push({ head, name, value, at: nameAt, valueAt })
    }
    if (!take(END_RE)) {
      const rest = at + (/^\s*/.exec(text.slice(at))?.[0].length ?? 0)
      return { declarations, mistake: { at: rest, words: noDeclaration(text.slice(rest)) } }
    }
  }
  return { declarations }
}

/** One space between words, double quotes: `:root[data-theme='dark']` is the same block. */
function normalised(head: string): string {
  return head.replace(/\s+/g, ' ').replaceAll("'", '"').trim()
}

function unknownBlock(text: string, head: string): Mistake {
  const written = head === '' ? firstWords(text) : head
  return {
    found: `“${written.slice(0, 60)}”`,
    expected: `a block ${LIGHT} { … } or ${DARK} { … } of the palette’s own properties, and nothing else`,
    ...(/forced-colors/.test(head) ? { hint: 'forced colours are the reader’s own' } : {}),
  }
}

function noDeclaration(text: string): Mistake {
  return {
    found: text === '' ? 'a block that does not end' : `“${firstWords(text)}”`,
    expected: 'a property and its value, as in “--series-1: #860c10;”, then “}”',
  }
}

const firstWords = (text: string) => (text.split(/[\n;{]/)[0] ?? '').trim().slice(0, 60)

/** What the engine's own file says of each theme besides; somebody who begins with a copy of it has it too. */
function isColorScheme({ head, name, value }: Declaration): boolean {
  return name === 'color-scheme' && value === (head === LIGHT ? 'light' : 'dark')
}

type Read = { value: string } | { found: true; atName: boolean; words: Mistake }

const refused = (atName: boolean, words: Mistake): Read => ({ found: true, atName, words })

function readDeclaration({ name, value }: Declaration, known: KnownTokens): Read {
  const token = name.replace(/^--/, '')
  if (name === `--${FONT}`) return readFont(value, known.families)
  if (name === `--${FIXED_FONT}`)
    return refused(true, {
      found: '“--sans”, the font of text and charts',
      expected:
        'the engine’s own: whether words fit is measured in it; “--serif”, the font of headlines, is free',
    })
  if (!name.startsWith('--') || !known.colors.includes(token))
    return refused(true, unknownProperty(name, known))
  if (/^#(?:[0-9a-f]{3}|[0-9a-f]{6})$/i.test(value)) return { value: longHex(value) }
  return refused(false, {
    found: value === '' ? `“${name}” without a value` : `“${value.slice(0, 60)}” for “${name}”`,
    expected: 'a colour as #rrggbb, so that its contrast can be computed',
  })
}

function unknownProperty(name: string, { colors }: KnownTokens): Mistake {
  const names = [...colors, FONT].map((token) => `--${token}`)
  const nearest = nearestOf(name, names)
  return {
    found: `unknown property “${name.slice(0, 60)}”`,
    expected: `one of ${names.join(', ')}`,
    ...(nearest === undefined ? {} : { hint: `perhaps ${nearest}` }),
  }
}

function longHex(color: string): string {
  const digits = color.slice(1).toLowerCase()
  return `#${digits.length === 3 ? [...digits].map((digit) => digit + digit).join('') : digits}`
}

/** Families to fall back on, which every machine has in some form. */
const FALLBACKS = ['Meanwhile Serif', 'Meanwhile Serif Wide', 'Georgia', 'serif', 'sans-serif']

function readFont(value: string, families: readonly string[]): Read {
  const names = value.split(',').map((name) => name.trim().replace(/^(["'])(.*)\1$/, '$2'))
  const [first = '', ...others] = names
  if (families.includes(first) && others.every((name) => [...families, ...FALLBACKS].includes(name)))
    return { value: names.map((name) => (families.includes(name) ? `"${name}"` : name)).join(', ') }
  return refused(false, {
    found: `“${value.slice(0, 60)}” for “--serif”`,
    expected: `${families.map((name) => `"${name}"`).join(' or ')}, then ${FALLBACKS.join(', ')} if you like`,
  })
}

/** The block for readers whose system is dark is written by the engine; one that differs from the dark one misleads. */
function notTheDark(name: string, value: string, { dark }: Tokens, place: Place): Problem[] {
  if (dark[name]?.value === value) return []
  const expected = `what ${DARK} { … } says before it; the block can be left out, it is written by itself`
  return [{ ...place, found: `another value for “--${name}” than in the dark theme`, expected }]
}
