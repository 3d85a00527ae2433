import { renderGlyphSheet } from '../../deck/model/glyphs.ts'
import { type Html, html, raw } from '../../deck/model/html.ts'
import type { Settings } from '../../deck/model/types.ts'

/** What a document to print is made of. */
export interface PrintDocument {
  /** The document's own title, which PDF viewers show in place of the file name. */
  title: string
  theme: 'light' | 'dark'
  /** Style sheets with everything they need inside: the page has no address to load more from. */
  styles: string
  body: Html
}

/** A whole HTML page that is printed and never published; hence its styles may stand inside. */
export function renderPrintDocument(printed: PrintDocument, settings: Settings): string {
  return html`<!doctype html>
<html lang="${settings.lang}" dir="${settings.dir}" data-mode="print" data-theme="${printed.theme}">
<head>
<meta charset="utf-8">
<title>${printed.title}</title>
<style>${raw(printed.styles)}</style>
</head>
<body>
${renderGlyphSheet()}${printed.body}
</body>
</html>
`.text
}
