import type { Rolldown } from 'vite'
import { expect, test } from 'vitest'
import { sum } from '../../src/build/finish-page.ts'
import { inlineAll } from '../../src/build/single-file.ts'

type Output = Rolldown.RolldownOutput['output'][number]
const chunk = (fileName: string, code: string) => ({ type: 'chunk', fileName, code }) as unknown as Output
const asset = (fileName: string, source: string) => ({ type: 'asset', fileName, source }) as unknown as Output

const PAGE = `<!doctype html><html><head><meta charset="utf-8">
<link rel="icon" type="image/svg+xml" href="./assets/icon.svg">
<script type="module" crossorigin src="./assets/a.js"></script>
<link rel="stylesheet" crossorigin href="./assets/a.css">
</head><body><a href="data/x.csv" download>x</a></body></html>`

const one = (code: string, css = 'p{color:red}') =>
  inlineAll(
    [
      asset('index.html', PAGE),
      chunk('assets/a.js', code),
      asset('assets/a.css', css),
      asset('assets/icon.svg', '<svg/>'),
    ],
    [{ name: 'data/x.csv', type: 'text/csv', text: 'a,"b # c"\r\n' }],
  )

const contentOf = (page: string, tag: string) =>
  new RegExp(`<${tag}[^>]*>([\\s\\S]*?)</${tag}>`).exec(page)?.[1] ?? ''

test('nothing is left that would load a file', () => {
  expect(one('go()').html).not.toMatch(/\ssrc=|href="\.\//)
})

test('the policy names exactly the code and styles that stand in the page', () => {
  const { html, inline } = one('go()')
  expect(inline).toEqual({
    scripts: [sum(contentOf(html, 'script'))],
    styles: [sum(contentOf(html, 'style'))],
  })
  expect(html).toContain(`script-src '${inline.scripts[0]}'; style-src '${inline.styles[0]}'; img-src data:`)
})

test('code that speaks of scripts and comments can neither end its element nor open a comment', () => {
  const code = "say('</script><!-- <script> $& $1')"
  const inlined = contentOf(one(code).html, 'script')
  expect(inlined).not.toMatch(/<\/?script|<!--/)
  const said: string[] = []
  new Function('say', inlined)((text: string) => said.push(text))
  expect(said).toEqual(['</script><!-- <script> $& $1'])
})

test('styles that would end their element are refused', () => {
  expect(() => one('go()', 'p::after{content:"</style>"}')).toThrow('assets/a.css')
})

test('a download carries its data and its own name', () => {
  const { html } = one('go()')
  const [, address, name] = /href="data:text\/csv;charset=utf-8,([^"]+)" download="([^"]+)"/.exec(html) ?? []
  expect([decodeURIComponent(address ?? ''), name]).toEqual(['a,"b # c"\r\n', 'x.csv'])
})

test('a file that the page loads and nobody bundled is an error', () => {
  expect(() => inlineAll([asset('index.html', PAGE)], [])).toThrow('assets/a.js')
})
