/**
 * `briefing.html`: the whole site in one file that opens by double click. The same pages and code as the
 * site's, bundled without splitting, with styles, fonts and data written into it.
 */

import { build, type Rolldown } from 'vite'
import { addPolicy, inlineSums, sum } from '../bundle/finish-page.ts'
import { sheetPath } from '../engine.ts'
import type { SingleFile } from './deck-plugin.ts'
import { filePolicy } from './headers.ts'
import { dataUrl, fillMarkers, type RenderedDeck, readShell } from './page-shells.ts'
import { siteConfig } from './site-config.ts'

/** What the file is put together from. Names are those of the files that the page would load. */
export interface Parts {
  /** index.html as bundled. */
  page: string
  files: Map<string, string>
  /** The presenter's page: the content of its body, and its styles. */
  presenter: { body: string; styles: string }
  data: RenderedDeck['data']
}

/** A rendered deck and the folder of its fonts in, its single file out. Writes nothing. */
export async function buildSingleFile(rendered: RenderedDeck, fonts: string): Promise<SingleFile> {
  const [bundle, styles, shell] = await Promise.all([
    bundled(rendered, fonts, 'index.html'),
    bundled(rendered, fonts, sheetPath('presenter')),
    readShell('presenter.html'),
  ])
  const body = /<body>([\s\S]*)<\/body>/.exec(fillMarkers(shell, rendered.file))?.[1] ?? ''
  const page = bundle.get('index.html') ?? ''
  const css = [...styles].find(([name]) => name.endsWith('.css'))?.[1] ?? ''
  return joinParts({ page, files: bundle, presenter: { body, styles: css }, data: rendered.data })
}

/** Bundles one entry without splitting and with its assets inside; returns the texts of all files. */
async function bundled(rendered: RenderedDeck, fonts: string, input: string): Promise<Map<string, string>> {
  const config = siteConfig({ rendered, fonts, single: true })
  const built = await build({
    ...config,
    configFile: false,
    logLevel: 'warn',
    build: {
      ...config.build,
      write: false,
      // Vite takes a style sheet as an entry only where it may split.
      cssCodeSplit: input.endsWith('.css'),
      assetsInlineLimit: Number.POSITIVE_INFINITY,
      modulePreload: false,
      // A module that is written into the page runs from file:// too; one that is fetched does not.
      rolldownOptions: { ...config.build?.rolldownOptions, input, output: { codeSplitting: false } },
    },
  })
  const { output } = built as Rolldown.RolldownOutput
  const text = (file: (typeof output)[number]) =>
    file.type === 'chunk' ? file.code : Buffer.from(file.source).toString('utf8')
  return new Map(output.map((file) => [file.fileName, text(file)]))
}

/** One page out: every tag that would load a file is replaced by what it would load. */
export function joinParts({ page, files, presenter, data }: Parts): SingleFile {
  const text = (name: string): string => {
    const content = files.get(name)
    if (content === undefined)
      throw new Error(`single file: ${name} is loaded by the page but was not bundled`)
    return content
  }
  const scripts: string[] = []
  const styles: string[] = []
  const style = (css: string, attributes = ''): string => {
    if (css === '') return ''
    if (/<\/style/i.test(css)) throw new Error('single file: a style would end its own element')
    styles.push(css)
    return `<style${attributes}>${css}</style>`
  }
  let html = page
    .replace('<html ', '<html data-single-file ')
    .replace(/<script\b[^>]*\ssrc="\.\/([^"]+)"[^>]*><\/script>\n?/g, (_, name: string) => {
      scripts.push(safeScript(text(name)))
      return ''
    })
    .replace(/<link rel="stylesheet"[^>]*\shref="\.\/([^"]+)"[^>]*>/g, (_, name: string) => {
      // Fonts stand for themselves: the presenter's page keeps them and puts its own styles for the rest.
      const { fonts, rules } = splitFonts(text(name))
      return `${style(fonts)}\n${style(rules, ' data-page="deck"')}`
    })
  for (const { path, type, text } of data)
    html = html.replaceAll(
      `href="${path}" download`,
      () => `href="${dataUrl(type, text)}" download="${path.replace(/^.*\//, '')}"`,
    )
  const template = `<template id="presenter-page">${style(splitFonts(presenter.styles).rules)}${presenter.body}</template>\n`
  // At the end of the page, so that reading never waits for 400 KB of code.
  const inlined = scripts.map((script) => `<script type="module">${script}</script>\n`).join('')
  html = html.replace('</body>', () => `${template}${inlined}</body>`)
  // What the page runs before anything is laid out stands in its shell.
  const early = inlineSums(page).scripts
  const inline = {
    scripts: [...early, ...scripts.map((code) => sum(code))],
    styles: styles.map((code) => sum(code)),
  }
  return { html: addPolicy(html, filePolicy(inline)), inline }
}

function splitFonts(css: string): { fonts: string; rules: string } {
  const faces = css.match(/@font-face\s*\{[^}]*\}/g) ?? []
  return { fonts: faces.join(''), rules: css.replace(/@font-face\s*\{[^}]*\}/g, '').trim() }
}

/** Code that can't end its own script element, nor open a comment in it. Both occur in strings only. */
function safeScript(code: string): string {
  return code.trim().replace(/<(?=\/script|!--|script)/gi, '\\x3C')
}
