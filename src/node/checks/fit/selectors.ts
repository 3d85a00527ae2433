/** Selectors of our own style sheets: https://www.w3.org/TR/selectors-4/, as much of it as they use. */

import { type Element, elementsIn } from './read-markup.ts'

type Test = (element: Element) => boolean
type Combinator = ' ' | '>' | '+' | '~'

export interface Selector {
  matches: Test
  /** Ids, classes and tags, as one number that compares. */
  specificity: number
  /** `before` or `after` when it styles what stands there and not the element. */
  pseudo: string | undefined
  /** Classes and tags of which an element must have one, or nothing matches: rules are found by them. */
  keys: readonly string[] | undefined
}

const [ID, CLASS, TAG] = [10_000, 100, 1]
const NEVER: Test = () => false

/** `a, b > c` in, its parts out. `parents` is what `&` stands for. */
export function readSelectors(text: string, parents: Selector[] = []): Selector[] {
  return splitAt(text, ',').map((part) => readSelector(part.trim(), parents))
}

/** Text cut at a sign that stands in no bracket. */
export function splitAt(text: string, sign: string): string[] {
  const parts: string[] = []
  let depth = 0
  let start = 0
  for (let at = 0; at < text.length; at++) {
    if ('([{'.includes(text[at] ?? '')) depth++
    else if (')]}'.includes(text[at] ?? '')) depth--
    else if (depth === 0 && text[at] === sign) {
      parts.push(text.slice(start, at))
      start = at + 1
    }
  }
  parts.push(text.slice(start))
  return parts.map((part) => part.trim()).filter((part) => part !== '')
}

interface Compound {
  test: Test
  specificity: number
  pseudo: string | undefined
  keys: readonly string[] | undefined
}

const STEP_RE = /\s*([>+~])\s*|\s+/y
const COMPOUND_RE = /(?:[^\s>+~([]|\((?:[^()]|\((?:[^()]|\([^()]*\))*\))*\)|\[[^\]]*\])+/y

function readSelector(text: string, parents: Selector[]): Selector {
  const steps: { by: Combinator; compound: Compound }[] = []
  let by: Combinator = ' '
  let at = 0
  while (at < text.length) {
    STEP_RE.lastIndex = at
    const step = STEP_RE.exec(text)
    if (step) {
      by = (step[1] as Combinator | undefined) ?? ' '
      at = STEP_RE.lastIndex
    }
    COMPOUND_RE.lastIndex = at
    const found = COMPOUND_RE.exec(text)
    if (!found) throw new Error(`selector not understood: ${text}`)
    at = COMPOUND_RE.lastIndex
    steps.push({ by, compound: readCompound(found[0], parents) })
  }
  // Nested without `&`: below the parent.
  if (parents.length > 0 && !text.includes('&'))
    steps.unshift({ by: ' ', compound: readCompound('&', parents) })
  const last = steps.at(-1)?.compound
  return {
    matches: (element) => matchesFrom(steps, steps.length - 1, element),
    specificity: steps.reduce((sum, { compound }) => sum + compound.specificity, 0),
    pseudo: last?.pseudo,
    keys: last?.keys,
  }
}

function matchesFrom(
  steps: { by: Combinator; compound: Compound }[],
  index: number,
  element: Element,
): boolean {
  const step = steps[index]
  if (!step?.compound.test(element)) return false
  if (index === 0) return true
  if (step.by !== ' ') return related(element, step.by).some((other) => matchesFrom(steps, index - 1, other))
  for (let above = element.parent; above; above = above.parent)
    if (matchesFrom(steps, index - 1, above)) return true
  return false
}

/** The elements from which a combinator leads to this one; those above it are asked one by one. */
function related(element: Element, by: Exclude<Combinator, ' '>): Element[] {
  if (by === '>') return element.parent ? [element.parent] : []
  const before = element.parent ? elementsIn(element.parent) : []
  const index = before.indexOf(element)
  return by === '+' ? before.slice(Math.max(index - 1, 0), index) : before.slice(0, index)
}

const SIMPLE_RE =
  /(&)|(\*)|::([\w-]+)|:([\w-]+)(?:\(((?:[^()]|\((?:[^()]|\([^()]*\))*\))*)\))?|\.([\w-]+)|#([\w-]+)|\[([\w-]+)(?:="?([^"\]]*)"?)?\]|([\w-]+)/y

function readCompound(text: string, parents: Selector[]): Compound {
  const compound: Compound = { test: () => true, specificity: 0, pseudo: undefined, keys: undefined }
  const tests: Test[] = []
  for (SIMPLE_RE.lastIndex = 0; SIMPLE_RE.lastIndex < text.length; ) {
    const at = SIMPLE_RE.lastIndex
    const match = SIMPLE_RE.exec(text)
    if (!match) throw new Error(`selector not understood: ${text.slice(at)}`)
    const end = SIMPLE_RE.lastIndex
    addSimple(match, compound, tests, parents)
    SIMPLE_RE.lastIndex = end
  }
  const [only] = tests
  compound.test = only && tests.length === 1 ? only : (element) => tests.every((test) => test(element))
  return compound
}

function addSimple(match: RegExpExecArray, compound: Compound, tests: Test[], parents: Selector[]): void {
  const [, nested, any, pseudoElement, pseudo, argument, name, id, attribute, value, tag] = match
  const add = (test: Test, specificity: number, keys?: readonly string[]) => {
    tests.push(test)
    compound.specificity += specificity
    const fewest = compound.keys?.length ?? Number.POSITIVE_INFINITY
    if (keys && keys.length < fewest) compound.keys = keys
  }
  if (any) return
  if (nested) add(anyOf(parents), highest(parents), keysOfAny(parents))
  else if (pseudoElement) {
    compound.pseudo = pseudoElement
    compound.specificity += TAG
  } else if (pseudo) {
    const { test, specificity, keys } = readPseudo(pseudo, argument ?? '', parents)
    add(test, specificity, keys)
  } else if (name) add(({ classes }) => classes.includes(name), CLASS, [`.${name}`])
  else if (id) add(({ attributes }) => attributes.get('id') === id, ID)
  else if (attribute)
    add(
      ({ attributes }) =>
        value === undefined ? attributes.has(attribute) : attributes.get(attribute) === value,
      CLASS,
    )
  else if (tag) add((element) => element.tag === tag, TAG, [tag])
}

const answers = new WeakMap<Selector[], Test>()

/** Whether one of the selectors matches. Hundreds of nested rules ask the same of the same elements. */
function anyOf(selectors: Selector[]): Test {
  const before = answers.get(selectors)
  if (before) return before
  const known = new WeakMap<Element, boolean>()
  const test: Test = (element) => {
    const answer = known.get(element) ?? selectors.some(({ matches }) => matches(element))
    known.set(element, answer)
    return answer
  }
  answers.set(selectors, test)
  return test
}

/** What an element that one of the selectors matches must have one of; nothing where one asks for no class and no tag. */
function keysOfAny(selectors: Selector[]): readonly string[] | undefined {
  const keys = selectors.map((selector) => selector.keys)
  return keys.includes(undefined) ? undefined : [...new Set(keys.flatMap((some) => some ?? []))]
}

const highest = (selectors: Selector[]) => Math.max(0, ...selectors.map(({ specificity }) => specificity))

function readPseudo(
  name: string,
  argument: string,
  parents: Selector[],
): { test: Test; specificity: number; keys?: readonly string[] | undefined } {
  if (name === 'root') return { test: ({ parent }) => parent === undefined, specificity: CLASS }
  if (name === 'is' || name === 'where') {
    const list = readSelectors(argument, []).map((part) => part)
    return {
      test: (e) => list.some(({ matches }) => matches(e)),
      specificity: name === 'is' ? highest(list) : 0,
      keys: keysOfAny(list),
    }
  }
  if (name === 'not') {
    const list = readSelectors(argument, [])
    return { test: (e) => !list.some(({ matches }) => matches(e)), specificity: highest(list) }
  }
  if (name === 'has') {
    const tests = splitAt(argument, ',').map((part) => hasTest(part))
    const list = splitAt(argument, ',').flatMap((part) =>
      readSelectors(part.replace(/^[>+~]\s*/, ''), parents),
    )
    return { test: (e) => tests.some((test) => test(e)), specificity: highest(list) }
  }
  return { test: PLACES[name]?.(argument) ?? NEVER, specificity: CLASS }
}

/** `:has(> .lead)`, `:has(tr:nth-child(5))`: some element within, reached from this one. */
function hasTest(text: string): Test {
  const selectors = readSelectors(`:scope ${text}`)
  return (scope) =>
    within(scope).some((element) => {
      scopes.push(scope)
      const found = selectors.some(({ matches }) => matches(element))
      scopes.pop()
      return found
    })
}

/** What `:scope` stands for while a `:has()` is being answered. */
const scopes: Element[] = []

function within(element: Element): Element[] {
  return elementsIn(element).flatMap((child) => [child, ...within(child)])
}

const placeOf = (element: Element) => (element.parent ? elementsIn(element.parent) : [element])

const PLACES: Record<string, (argument: string) => Test> = {
  scope: () => (element) => scopes.at(-1) === element,
  'first-child': () => (element) => placeOf(element)[0] === element,
  'last-child': () => (element) => placeOf(element).at(-1) === element,
  'only-child': () => (element) => placeOf(element).length === 1,
  'nth-child': (argument) => (element) => placeOf(element).indexOf(element) === Number(argument) - 1,
  'first-of-type': () => (element) => placeOf(element).find(({ tag }) => tag === element.tag) === element,
  empty:
    () =>
    ({ children }) =>
      children.length === 0,
}
