import { readdir, readFile } from 'node:fs/promises'
import { expect, test } from 'vitest'
import { escapeHtml, Html, html, raw } from '../../../src/deck/model/html.ts'

test('text is escaped in content and in attributes', () => {
  const text = `<script>alert("&'")</script>`
  expect(html`<p title="${text}">${text}</p>`.text).toBe(
    '<p title="&lt;script&gt;alert(&quot;&amp;&#39;&quot;)&lt;/script&gt;">&lt;script&gt;alert(&quot;&amp;&#39;&quot;)&lt;/script&gt;</p>',
  )
})

test('HTML inside HTML is not escaped twice', () => {
  expect(html`<ul>${['a', 'b<'].map((item) => html`<li>${item}</li>`)}</ul>${raw('<br>')}`.text).toBe(
    '<ul><li>a</li><li>b&lt;</li></ul><br>',
  )
})

test('undefined and false vanish, zero stays', () => {
  expect(html`${undefined}${false}${0}`.text).toBe('0')
})

/** Who vouches for a text that it is safe HTML, and how often: each of these was looked at. */
const VOUCHING = {
  // Printed by markdown-it, which escapes all that was written.
  'deck/text/markdown.ts': 1,
  // Drawings, recorded by our own context, which escapes texts.
  'node/drawing/chart-svg.ts': 1,
  // The styles of the contact sheet, which hold no word of a deck.
  'node/pictures/contact-page.ts': 1,
  // Our own style sheets; words of the deck come into them by way of `cssString`.
  'pages/paper/render-print-document.ts': 1,
}

test('few places call a text safe HTML, and each is known', async () => {
  const paths = (await readdir('src', { recursive: true })).filter((path) => path.endsWith('.ts')).sort()
  expect(paths.length).toBeGreaterThan(150)
  const texts = await Promise.all(paths.map((path) => readFile(`src/${path}`, 'utf8')))
  const found = paths.flatMap((path, index): [string, number][] => {
    const calls = texts[index]?.match(/(?<!\bfunction )(?<![.\w])raw\(/g)?.length ?? 0
    return calls > 0 ? [[path.replaceAll('\\', '/'), calls]] : []
  })
  expect(Object.fromEntries(found)).toEqual(VOUCHING)
})

test('no other value with a text passes for HTML', () => {
  // @ts-expect-error: only `html` and `raw` make it.
  const html: Html = { text: '<script>' }
  expect(html).not.toBeInstanceOf(Html)
  // @ts-expect-error: its constructor is its own.
  expect(new Html(['a']).text).toBe('a')
})

test('an ampersand is escaped first', () => {
  expect(escapeHtml('&lt;')).toBe('&amp;lt;')
})
