import { expect, test } from 'vitest'
import { escapeHtml, html, raw } from '../../../src/deck/model/html.ts'

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

test('an ampersand is escaped first', () => {
  expect(escapeHtml('&lt;')).toBe('&amp;lt;')
})
