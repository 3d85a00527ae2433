/**
 * `briefing.html`: the whole site in one file that opens by double click. The same page and code as the
 * site's, bundled without splitting, with fonts and data written into it.
 */

import { build, type Rolldown } from 'vite'
import { type DataFile, dataFiles } from '../deck/data-files.ts'
import type { Deck } from '../deck/types.ts'
import { addPolicy, sum } from './finish-page.ts'
import { filePolicy, type InlineCode } from './headers.ts'
import { siteConfig } from './site-config.ts'

export interface SingleFile {
  html: string
  /** What a server's policy must let run for this page. */
  inline: InlineCode
}

/** A compiled deck in, its single file out. Writes nothing. */
export async function buildSingleFile(content: { deck: Deck; notes: boolean }): Promise<SingleFile> {
  const config = siteConfig({ ...content, single: true })
  const built = await build({
    ...config,
    configFile: false,
    logLevel: 'warn',
    build: {
      ...config.build,
      write: false,
      cssCodeSplit: false,
      assetsInlineLimit: Number.POSITIVE_INFINITY,
      modulePreload: false,
      // A module that is written into the page runs from file:// too; one that is fetched does not.
      rolldownOptions: { output: { codeSplitting: false } },
    },
  })
  const { output } = built as Rolldown.RolldownOutput
  return inlineAll(output, dataFiles(content.deck))
}

type Output = Rolldown.RolldownOutput['output'][number]

/** Bundled files in, one page out: every tag that would load a file is replaced by what it would load. */
export function inlineAll(output: readonly Output[], data: DataFile[]): SingleFile {
  const files = new Map(output.map((file) => [file.fileName, file]))
  const text = (name: string): string => {
    const file = files.get(name)
    if (!file) throw new Error(`single file: ${name} is loaded by the page but was not bundled`)
    return file.type === 'chunk' ? file.code : Buffer.from(file.source).toString('utf8')
  }
  let page = text('index.html')
  const scripts: string[] = []
  const styles: string[] = []
  page = page.replace(/<script\b[^>]*\ssrc="\.\/([^"]+)"[^>]*><\/script>\n?/g, (_, name: string) => {
    scripts.push(safeScript(text(name)))
    return ''
  })
  page = page.replace(/<link rel="stylesheet"[^>]*\shref="\.\/([^"]+)"[^>]*>/g, (_, name: string) => {
    const style = text(name).trim()
    if (/<\/style/i.test(style)) throw new Error(`single file: ${name} would end its own style element`)
    styles.push(style)
    return `<style>${style}</style>`
  })
  page = page.replace(/(<link rel="icon"[^>]*\shref=")\.\/([^"]+)/g, (_, tag: string, name: string) => {
    return `${tag}${dataUrl('image/svg+xml', text(name))}`
  })
  for (const { name, type, text } of data)
    page = page.replaceAll(
      `href="${name}" download`,
      () => `href="${dataUrl(type, text)}" download="${name.replace(/^.*\//, '')}"`,
    )
  // At the end of the page, so that reading never waits for 400 KB of code.
  const inlined = scripts.map((script) => `<script type="module">${script}</script>\n`).join('')
  page = page.replace('</body>', () => `${inlined}</body>`)
  const inline = { scripts: scripts.map((code) => sum(code)), styles: styles.map((code) => sum(code)) }
  return { html: addPolicy(page, filePolicy(inline)), inline }
}

/** Code that can't end its own script element, nor open a comment in it. Both occur in strings only. */
function safeScript(code: string): string {
  return code.trim().replace(/<(?=\/script|!--|script)/gi, '\\x3C')
}

function dataUrl(type: string, text: string): string {
  return `data:${type};charset=utf-8,${encodeURIComponent(text)}`
}
