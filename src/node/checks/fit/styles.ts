/** Which declarations hold for an element: the cascade (https://www.w3.org/TR/css-cascade-4/), in pixels. */

import type { Element } from './read-markup.ts'
import type { Rule } from './read-styles.ts'
import { splitAt } from './selectors.ts'

/** Values by property, as written, after the cascade; with what is inherited already worked out. */
export interface Style {
  values: ReadonlyMap<string, string>
  /** Values of the variables (`--page`) that hold for an element: its parent's own map where it sets none itself. */
  variables: ReadonlyMap<string, string>
  /** Pixels. */
  fontSize: number
  lineHeight: number
  letterSpacing: number
  /** 400 or 600: the weights whose files are shipped. */
  weight: number
  /** The list of families, as a canvas wants it. */
  family: string
  isUnbroken: boolean
  /** A word that is wider than its box may be broken anywhere. */
  isBreakable: boolean
  display: string
}

/** The rules that may hold for an element, or for what stands before or after its content. */
export type RuleIndex = (element: Element, pseudo: string | undefined) => Rule[]

export interface Stylist {
  styleOf(element: Element): Style
  /** What stands before or after an element's own content; undefined where nothing does. */
  pseudoOf(element: Element, name: 'before' | 'after'): { style: Style; content: string } | undefined
}

const INLINE = new Set(['a', 'span', 'strong', 'em', 'b', 'i', 'code', 'svg', 'br', 'sup', 'sub', 's', 'u'])
const DISPLAYS: Record<string, string> = {
  table: 'table',
  caption: 'table-caption',
  thead: 'table-row-group',
  tbody: 'table-row-group',
  tr: 'table-row',
  th: 'table-cell',
  td: 'table-cell',
  button: 'inline-block',
}
const BOLD = new Set(['strong', 'b', 'th', 'h1', 'h2', 'h3'])
/** Only these go down to children, besides the variables. */
const INHERITED = [
  'font-size',
  'font-family',
  'font-weight',
  'line-height',
  'letter-spacing',
  'white-space',
  'overflow-wrap',
]

export function makeStylist(found: RuleIndex): Stylist {
  const styles = new Map<Element, Style>()
  const pseudos = { before: new Map<Element, Pseudo>(), after: new Map<Element, Pseudo>() }
  const styleOf = (element: Element): Style => {
    const before = styles.get(element)
    if (before) return before
    const parent = element.parent && styleOf(element.parent)
    const style = compute(declared(found(element, undefined), element), parent, element)
    styles.set(element, style)
    return style
  }
  const makePseudo = (element: Element, name: string): Pseudo => {
    const own = declared(found(element, name), element)
    const content = own.get('content')
    if (content === undefined || content === '""') return undefined
    const style = compute(own, styleOf(element), undefined)
    return { style, content: contentText(content, element) }
  }
  return {
    styleOf,
    pseudoOf(element, name) {
      const known = pseudos[name]
      if (!known.has(element)) known.set(element, makePseudo(element, name))
      return known.get(element)
    },
  }
}

type Pseudo = ReturnType<Stylist['pseudoOf']>

/** Rules by the classes and tags that they need, so that few are tried for each element; one may be found twice. */
export function indexRules(rules: Rule[]): RuleIndex {
  const index = new Map<string, Rule[]>()
  for (const rule of rules)
    for (const name of rule.selector.keys ?? ['']) {
      const key = `${rule.selector.pseudo ?? ''} ${name}`
      const list = index.get(key)
      if (list) list.push(rule)
      else index.set(key, [rule])
    }
  return ({ tag, classes }, pseudo = '') =>
    ['', tag, ...classes.map((name) => `.${name}`)].flatMap((key) => index.get(`${pseudo} ${key}`) ?? [])
}

function declared(rules: Rule[], element: Element): Map<string, string> {
  const applying = rules
    .filter(({ selector }) => selector.matches(element))
    .sort((a, b) => a.selector.specificity - b.selector.specificity || a.order - b.order)
    .map(({ declarations }) => expanded(declarations))
  const values = new Map<string, string>()
  for (const kind of ['usual', 'important'] as const)
    for (const one of applying) for (const [name, part] of one[kind]) values.set(name, part)
  return values
}

interface Expanded {
  usual: [string, string][]
  important: [string, string][]
}

const known = new WeakMap<Rule['declarations'], Expanded>()

/** Declarations of a rule without shorthands; worked out once, since a rule holds for many elements. */
function expanded(declarations: Rule['declarations']): Expanded {
  const before = known.get(declarations)
  if (before) return before
  const worked: Expanded = { usual: [], important: [] }
  for (const [property, value] of declarations) {
    const bare = value.replace(/\s*!important$/, '')
    worked[bare === value ? 'usual' : 'important'].push(...expand(property, bare))
  }
  known.set(declarations, worked)
  return worked
}

const SIDES = ['top', 'right', 'bottom', 'left']

/** A shorthand in, what it stands for out. Pages that are read from the right are as wide, so they are laid out as others. */
function expand(written: string, value: string): [string, string][] {
  const property = written.replace('inline-start', 'left').replace('inline-end', 'right')
  const parts = splitAt(value, ' ')
  const box = (names: string[]): [string, string][] =>
    names.map((name, side) => [name, parts[side] ?? parts[side - 2] ?? parts[0] ?? '0'])
  if (property === 'padding' || property === 'margin') return box(SIDES.map((side) => `${property}-${side}`))
  if (/^(padding|margin)-(block|inline)$/.test(property)) {
    const name = property.split('-')[0]
    const sides = property.endsWith('block') ? ['top', 'bottom'] : ['left', 'right']
    return sides.map((side, index) => [`${name}-${side}`, parts[index] ?? parts[0] ?? '0'])
  }
  if (property === 'border') return SIDES.map((side) => [`border-${side}-width`, parts[0] ?? '0'])
  const [, side] = /^border-(top|right|bottom|left)$/.exec(property) ?? []
  if (side) return [[`border-${side}-width`, parts[0] ?? '0']]
  if (property === 'gap')
    return [
      ['row-gap', parts[0] ?? '0'],
      ['column-gap', parts[1] ?? parts[0] ?? '0'],
    ]
  if (property === 'columns') return [['column-count', parts[0] ?? '1']]
  if (property === 'font') return expandFont(value)
  return [[property, value]]
}

/** `600 38px / 1.1 var(--serif)`; `inherit` changes nothing. */
function expandFont(value: string): [string, string][] {
  const match = /^(?:(\d+) )?([\w.]+|\S+\)) ?(?:\/ ?(\S+))? (.+)$/.exec(value)
  if (!match) return []
  const [, weight = '400', size = '', line = '1.2', family = ''] = match
  return [
    ['font-weight', weight],
    ['font-size', size],
    ['line-height', line],
    ['font-family', family],
  ]
}

function compute(own: Map<string, string>, parent: Style | undefined, element: Element | undefined): Style {
  const variables = variablesOf(own, parent)
  const values = new Map<string, string>()
  for (const [name, value] of own) if (!name.startsWith('--')) values.set(name, filled(value, variables))
  for (const name of INHERITED) {
    const value = parent?.values.get(name)
    if (value !== undefined && !values.has(name)) values.set(name, value)
  }
  if (element && BOLD.has(element.tag) && !own.has('font-weight')) values.set('font-weight', '600')
  const outer = parent?.fontSize ?? ROOT_SIZE
  const fontSize = own.has('font-size') ? (pixels(own.get('font-size'), outer, outer) ?? outer) : outer
  const line = values.get('line-height') ?? 'normal'
  const style = {
    values,
    variables,
    fontSize,
    lineHeight: Number(line) ? Number(line) * fontSize : (pixels(line, fontSize, 0) ?? 1.4 * fontSize),
    letterSpacing: own.has('letter-spacing')
      ? (pixels(own.get('letter-spacing'), fontSize, 0) ?? 0)
      : (parent?.letterSpacing ?? 0),
    weight: Number(values.get('font-weight') ?? 400) >= 500 ? 600 : 400,
    family: values.get('font-family') ?? 'sans-serif',
    isUnbroken: /^(nowrap|pre)$/.test(values.get('white-space') ?? ''),
    isBreakable: /^(break-word|anywhere)$/.test(values.get('overflow-wrap') ?? ''),
    display: own.get('display') ?? displayOf(element?.tag ?? 'span'),
  }
  return style
}

function variablesOf(own: Map<string, string>, parent: Style | undefined): ReadonlyMap<string, string> {
  const set = [...own].filter(([name]) => name.startsWith('--'))
  if (set.length === 0) return parent?.variables ?? new Map()
  const variables = new Map([...(parent?.variables ?? []), ...set])
  for (const [name, value] of set) variables.set(name, filled(value, variables))
  return variables
}

/** A value with its variables filled in; nothing for one that nobody has set. */
function filled(value: string, variables: ReadonlyMap<string, string>): string {
  return value.includes('var(')
    ? value.replace(/var\((--[\w-]+)\)/g, (_, name) => variables.get(name) ?? '')
    : value
}

const displayOf = (tag: string) => DISPLAYS[tag] ?? (INLINE.has(tag) ? 'inline' : 'block')

/** The browser's own size of text, in pixels; and what a rem is, after reading/page.css. */
const ROOT_SIZE = 16
const REM = 17

/** A length in pixels; `em` is the size of the font and `whole` what a percentage is of. */
export function pixels(text: string | undefined, em: number, whole: number): number | undefined {
  const [, number, unit] = /^(-?[\d.]+)(px|em|rem|%)?$/.exec(text ?? '') ?? []
  if (number === undefined) return undefined
  const units: Record<string, number> = { px: 1, em, rem: REM, '%': whole / 100 }
  if (unit === undefined) return Number(number) === 0 ? 0 : undefined
  return Number(number) * (units[unit] ?? 0)
}

/** `" " attr(data-claim)` as it reads. */
function contentText(content: string, { attributes }: Element): string {
  const parts = [...content.matchAll(/"([^"]*)"|attr\(([\w-]+)\)/g)]
  return parts.map(([, text, name]) => text ?? attributes.get(name ?? '') ?? '').join('')
}
