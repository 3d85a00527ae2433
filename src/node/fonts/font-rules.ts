/** Leads the styles to another version of the font files: only files that are there, each with its letters. */

import { basename } from 'node:path'
import { FONT_RE } from './print-styles.ts'

/** What of https://postcss.org/api we use; the library comes with Vite. */
interface Rule {
  remove(): void
  walkDecls(property: string, each: (declaration: { value: string }) => void): void
  toString(): string
}

/** File of the package to `unicode-range` in, a plugin for Vite's reader of styles out. */
export function fontRules(ranges: Record<string, string>) {
  return {
    postcssPlugin: 'font-rules',
    Once(root: { walkAtRules(name: string, each: (rule: Rule) => void): void }) {
      root.walkAtRules('font-face', (rule) => {
        const [[, path = ''] = []] = [...rule.toString().matchAll(FONT_RE)]
        // A face of the machine's own fonts stands in until the others have come.
        if (path === '') return
        const range = ranges[basename(path)]
        if (range === undefined) return rule.remove()
        // The first file of a family has none: it is where a browser looks for everything else.
        rule.walkDecls('unicode-range', (declaration) => {
          declaration.value = range
        })
      })
    },
  }
}
