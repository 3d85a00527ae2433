/** Style sheets in, their rules out, nested ones included. */

import { readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { readSelectors, type Selector, splitAt } from './selectors.ts'

export interface Rule {
  selector: Selector
  declarations: [property: string, value: string][]
  /** Place in the sheets: of two that weigh the same, the later wins. */
  order: number
}

/** A style sheet with the sheets that it imports, as one text. */
export function readSheet(file: string): string {
  return readFileSync(file, 'utf8').replace(/^@import "(\.[^"]+)";$/gm, (_, path: string) =>
    readSheet(join(dirname(file), path)),
  )
}

/** Rules of a sheet as they hold in a window of this width, in CSS pixels. */
export function readRules(sheet: string, width: number): Rule[] {
  const rules: Rule[] = []
  readBlock(sheet.replace(/\/\*[\s\S]*?\*\//g, ''), [], { rules, width })
  return rules
}

/** Statements of a block: declarations, rules with a block of their own, and at-rules. */
function readBlock(text: string, parents: Selector[], into: { rules: Rule[]; width: number }): void {
  const declarations: Rule['declarations'] = []
  const own = parents.map((selector) => ({ selector, declarations, order: into.rules.length }))
  into.rules.push(...own)
  let start = 0
  for (let at = 0; at < text.length; at++) {
    const sign = text[at]
    if (sign === '"') at = text.indexOf('"', at + 1)
    else if (sign === ';') {
      addDeclaration(text.slice(start, at), declarations)
      start = at + 1
    } else if (sign === '{') {
      const end = endOfBlock(text, at)
      const [head, body] = [text.slice(start, at).trim(), text.slice(at + 1, end)]
      if (!head.startsWith('@')) readBlock(body, readSelectors(head, parents), into)
      else if (holdsAt(head, into.width)) readBlock(body, parents, into)
      at = end
      start = end + 1
    }
  }
  addDeclaration(text.slice(start), declarations)
}

function addDeclaration(text: string, declarations: Rule['declarations']): void {
  const [property = '', ...value] = text.split(':')
  if (value.length > 0) declarations.push([property.trim(), value.join(':').trim()])
}

function endOfBlock(text: string, open: number): number {
  let depth = 0
  for (let at = open; at < text.length; at++) {
    if (text[at] === '"') at = text.indexOf('"', at + 1)
    else if (text[at] === '{') depth++
    else if (text[at] === '}' && --depth === 0) return at
  }
  throw new Error('a style sheet whose block does not end')
}

/** Whether a media query holds on a screen of this width; what asks for anything else doesn't. */
function holdsAt(head: string, width: number): boolean {
  if (!head.startsWith('@media')) return false
  return splitAt(head.slice('@media'.length), ',').some((query) =>
    query.split(/\band\b/).every((part) => {
      const [, kind, size] =
        /^\(?(min|max)-width:\s*([\d.]+)px\)?$/.exec(part.trim().replace(/^\(/, '')) ?? []
      if (kind === 'min') return width >= Number(size)
      return kind === 'max' ? width <= Number(size) : part.trim() === 'screen'
    }),
  )
}
