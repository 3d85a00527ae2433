/** Pictures in, the page that shows them all out: one file that lies beside them and opens from a disk. */

import { type Html, html, raw } from '../../deck/model/html.ts'

/** One picture of the sheet. */
export interface Shot {
  /** Its file, as seen from the page. */
  file: string
  /** What it shows, in words. */
  words: string
  bytes: Uint8Array
}

/** Pictures of one kind, in rows of so many. */
export interface Strip {
  title: string
  columns: number
  shots: Shot[]
  /** Why there is none. */
  missing?: string
}

/** The page; it stays on the machine where it was made, so its styles may stand inside. */
export function renderContactPage(title: string, lang: string, strips: readonly Strip[]): string {
  return html`<!doctype html>
<html lang="${lang}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title}</title>
<style>${raw(STYLES)}</style>
</head>
<body>
<h1>${title}</h1>
<nav>${strips.map((strip) => html`<a href="#${nameOf(strip)}">${strip.title}</a> `)}</nav>
${strips.map(renderStrip)}</body>
</html>
`.text
}

function renderStrip(strip: Strip): Html {
  const shots = strip.shots.map(
    ({ file, words }) =>
      html`<figure><a href="${file}"><img src="${file}" alt="${words}" loading="lazy"></a><figcaption>${words}</figcaption></figure>\n`,
  )
  return html`<h2 id="${nameOf(strip)}">${strip.title}</h2>
${strip.missing !== undefined && html`<p>${strip.missing}</p>\n`}<div class="strip of-${strip.columns}">
${shots}</div>
`
}

const nameOf = ({ title }: Strip) => title.toLowerCase().replace(/\W+/g, '-')

/** Grey around the pictures: white and nearly black slides both end where they end. */
const STYLES = `
:root { color-scheme: light }
body { margin: 24px; background: #9a9da1; color: #000; font: 15px/1.4 sans-serif }
h2 { margin: 40px 0 12px }
nav a { color: inherit; margin-right: 16px }
.strip { display: grid; gap: 20px 16px; align-items: start }
.of-2 { grid-template-columns: repeat(2, minmax(0, 1fr)) }
.of-4 { grid-template-columns: repeat(4, minmax(0, 1fr)) }
.of-6 { grid-template-columns: repeat(6, minmax(0, 1fr)) }
figure { margin: 0 }
img { display: block; width: 100%; height: auto }
figcaption { padding-top: 4px; font-size: 13px }
`
