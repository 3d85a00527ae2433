import { expect, test } from 'vitest'
import { markdown, renderTokens } from '../../../src/deck/text/markdown.ts'

const entities = [
  { id: 'harbour', name: 'Harbour office', spoken: 'blue diamond', color: 4, marker: 'diamond' },
] as const
const render = (text: string) => renderTokens(markdown.parse(text, { entities }), new Map()).text

test('HTML of an author is shown, never run', () => {
  expect(render('<script>x</script> <b onclick="x">b</b>')).toBe(
    '<p>&lt;script&gt;x&lt;/script&gt; &lt;b onclick=&quot;x&quot;&gt;b&lt;/b&gt;</p>',
  )
})

test('pictures and links to other places are not part of a slide', () => {
  expect(render('![a](https://example.org/a.png)')).not.toContain('<img')
  expect(render('<https://example.org>')).not.toContain('<a')
  expect(render('[a](https://example.org)')).not.toContain('<a')
  expect(render('[a](javascript:x)')).not.toContain('<a')
  expect(render('[a](#terms)')).toBe('<p><a href="#terms">a</a></p>')
})

test('a line reference leads to its line and stays on the line of its word', () => {
  expect(render('so {L51–53}')).toBe('<p>so\u00a0<a class="line-ref" href="#L51">L51–53</a></p>')
})

test('a record reference is a dagger that says its id', () => {
  expect(render('{E42}')).toContain('href="#E42" data-event="E42" aria-label="Public record E42">†</a>')
  expect(render('{C26}')).toContain('href="#C26" data-claim="C26" aria-label="Public record C26">†</a>')
})

test('a marker is a shape that screen readers pass over', () => {
  expect(render('{harbour} the harbour office')).toMatch(
    /^<p><svg class="glyph series-4" aria-hidden="true"><use href="#[\w-]*diamond"/,
  )
})

test('a table says which cells are headers, and carries no inline style', () => {
  const table = render('| A | B |\n|---|--:|\n| a | b |')
  expect(table).toContain('<th scope="col">A</th>')
  expect(table).toContain('<th scope="row">a</th>')
  expect(table).toContain('<td>b</td>')
  expect(table).not.toContain('style')
})
