/**
 * The last touch on a built page, once the names and bytes of all files are known. Pure, but for hashing.
 */

import { createHash } from 'node:crypto'

/** SHA-256 sums (`sha256-…`) of the inline code that the site's own pages are allowed to hold. */
export interface InlineCode {
  scripts: string[]
  styles: string[]
}

/** `sha256-…` as CSP and integrity attributes name a text. */
export function sum(content: string | Uint8Array, algorithm: 'sha256' | 'sha384' = 'sha256'): string {
  return `${algorithm}-${createHash(algorithm).update(content).digest('base64')}`
}

/** Writes a policy into a page, right after its charset: it counts only for what comes after it. */
export function addPolicy(page: string, policy: string): string {
  const charset = /<meta charset="utf-8">\n?/i
  if (!charset.test(page)) throw new Error('a page without <meta charset="utf-8">: no place for its policy')
  return page.replace(
    charset,
    (tag) => `${tag}<meta http-equiv="Content-Security-Policy" content="${policy}">\n`,
  )
}

/**
 * Moves the style sheets before the scripts, which the bundler puts first: the text waits for the styles
 * alone, so they should have the connection that is open already.
 */
export function putStylesFirst(page: string): string {
  const sheets = page.match(STYLE_SHEET_RE) ?? []
  if (!page.includes('<script')) return page
  return page.replace(STYLE_SHEET_RE, '').replace('<script', () => `${sheets.join('')}<script`)
}

/**
 * Writes the style sheet of a page into it: a file of its own would be a round trip more before anything is seen.
 * `contentOf` gives a file's text by its name in the site; addresses in it are those of its folder.
 */
export function inlineSheets(page: string, contentOf: (name: string) => string): string {
  return page.replace(STYLE_SHEET_RE, (tag) => {
    const [, folder = '', name = ''] = /href="(?:\.\/)?((?:[^"/]+\/)*)([^"]+)"/.exec(tag) ?? []
    const css = contentOf(folder + name).trim()
    if (/<\/style/i.test(css)) throw new Error('a style would end its own element')
    return `<style>${css.replace(/url\((["']?)\.\//g, (_, quote: string) => `url(${quote}./${folder}`)}</style>\n`
  })
}

/** Sums of the code and styles that stand in a page itself. */
export function inlineSums(page: string): InlineCode {
  const sums = (tag: 'script' | 'style') =>
    [...page.matchAll(new RegExp(`<${tag}>([\\s\\S]*?)</${tag}>`, 'g'))].map(([, text = '']) => sum(text))
  return { scripts: sums('script'), styles: sums('style') }
}

const STYLE_SHEET_RE = /<link rel="stylesheet"[^>]*>\n?/g
const LOADING_TAG_RE = /<(?:script|link)\b[^>]*?\s(?:src|href)="(?:\.\/)?(assets\/[^"]+)"[^>]*>/g

/**
 * Adds `integrity` to each script and style that a page loads, so that a host or proxy that changes a
 * file breaks it openly. `contentOf` gives a file's content by its name in the site.
 */
export function addIntegrity(page: string, contentOf: (name: string) => string | Uint8Array): string {
  return page.replace(LOADING_TAG_RE, (tag, name: string) => {
    if (!/^<script|\brel="(?:stylesheet|modulepreload)"/.test(tag)) return tag
    return tag.replace(/>$/, ` integrity="${sum(contentOf(name), 'sha384')}">`)
  })
}

/** The rules of src/styles/page.css between which the late styles stand, as a minifier writes them. */
const [BEGIN, END] = ['late-begin', 'late-end'].map(
  (name) => new RegExp(`\\.${name}\\s*\\{\\s*order:\\s*1;?\\s*\\}`),
) as [RegExp, RegExp]

/** A style sheet in, what is for the first paint and what may come later out. Throws when the marks are missing. */
export function splitStyles(css: string): { first: string; late: string } {
  const [before = '', rest] = css.split(BEGIN)
  const [late, after] = rest?.split(END) ?? []
  if (late === undefined || after === undefined)
    throw new Error('styles without the marks of those that come late')
  return { first: before + after, late: late.trim() }
}

/**
 * Where what comes later is asked for: behind the first slide, so that it is painted without it; or behind as many slides
 * as are named, or all that there are.
 */
export function linkLate(page: string, link: string, slides = 1): string {
  const ends = [...page.matchAll(/<\/section>/g)].map(({ index }) => index + '</section>'.length)
  const at = ends[slides - 1] ?? ends.at(-1)
  if (at === undefined) throw new Error('a page without a slide: no place for the styles of slides')
  return `${page.slice(0, at)}\n${link}${page.slice(at)}`
}
