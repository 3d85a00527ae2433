/** Leads the styles to another version of the font files: only files that are there, each with its letters. */

import { basename } from 'node:path'
import { isOwn, ownRule } from './own-fonts.ts'
import { FONT_RE } from './print-styles.ts'

/** What of https://postcss.org/api we use; the library comes with Vite. */
interface Rule {
  remove(): void
  walkDecls(property: string, each: (declaration: { value: string }) => void): void
  toString(): string
}

interface Library {
  parse(css: string, options: { from?: string | undefined }): unknown
}

interface Root {
  walkAtRules(name: string, each: (rule: Rule) => void): void
  append(rules: unknown): void
  source?: { input: { file?: string } }
}

/** File to `unicode-range` in, a plugin for Vite's reader of styles out; the deck's own fonts come last. */
export function fontRules(ranges: Record<string, string>) {
  return {
    postcssPlugin: 'font-rules',
    Once(root: Root, { postcss }: { postcss: Library }) {
      let hasFonts = false
      root.walkAtRules('font-face', (rule) => {
        const [[, path = ''] = []] = [...rule.toString().matchAll(FONT_RE)]
        // A face of the machine's own fonts stands in until the others have come.
        if (path === '') return
        hasFonts = true
        const range = ranges[basename(path)]
        if (range === undefined) return rule.remove()
        // The first file of a family has none: it is where a browser looks for everything else.
        rule.walkDecls('unicode-range', (declaration) => {
          declaration.value = range
        })
      })
      if (!hasFonts) return
      for (const [file, range] of Object.entries(ranges))
        if (isOwn(file))
          root.append(postcss.parse(ownRule(file, range, `./${file}`), { from: root.source?.input.file }))
    },
  }
}
