import { expect, test } from 'vitest'
import { sum } from '../../../src/node/bundle/finish-page.ts'
import { joinParts } from '../../../src/node/site/single-file.ts'

const PAGE = `<!doctype html><html><head><meta charset="utf-8">
<script type="module" crossorigin src="./assets/a.js"></script>
<link rel="stylesheet" crossorigin href="./assets/a.css">
</head><body><a href="data/x.csv" download>x</a></body></html>`

const one = (code: string, css = 'p{color:red}') =>
  joinParts({
    page: PAGE,
    files: new Map([
      ['assets/a.js', code],
      ['assets/a.css', css],
    ]),
    presenter: { body: '<h1>Desk</h1>', styles: 'h1{color:blue}' },
    data: [{ path: 'data/x.csv', type: 'text/csv; charset=utf-8', text: 'a,"b # c"\r\n' }],
  })

const contentOf = (page: string, tag: string) =>
  new RegExp(`<${tag}[^>]*>([\\s\\S]*?)</${tag}>`).exec(page)?.[1] ?? ''

test('nothing is left that would load a file', () => {
  expect(one('go()').html).not.toMatch(/\ssrc=|href="\.\//)
})

test('the policy names exactly the code and styles that stand in the page', () => {
  const { html, inline } = one('go()')
  const styles = [...html.matchAll(/<style[^>]*>([\s\S]*?)<\/style>/g)].map(([, css]) => sum(css ?? ''))
  expect(inline).toEqual({ scripts: [sum(contentOf(html, 'script'))], styles })
  const names = styles.map((one) => `'${one}'`).join(' ')
  expect(html).toContain(`script-src '${inline.scripts[0]}'; style-src ${names}; img-src data:`)
})

test('fonts stand for themselves, since the presenter’s page keeps them and only them', () => {
  const { html } = one('go()', '@font-face{src:url(data:font/woff2;base64,AA)}p{color:red}')
  expect(html).toContain('<style>@font-face{src:url(data:font/woff2;base64,AA)}</style>')
  expect(html).toContain('<style data-page="deck">p{color:red}</style>')
  expect(html).toContain(
    '<template id="presenter-page"><style>h1{color:blue}</style><h1>Desk</h1></template>',
  )
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
  expect(() => one('go()', 'p::after{content:"</style>"}')).toThrow('end its own element')
})

test('a download carries its data and its own name', () => {
  const { html } = one('go()')
  const [, address, name] = /href="data:text\/csv;charset=utf-8,([^"]+)" download="([^"]+)"/.exec(html) ?? []
  expect([decodeURIComponent(address ?? ''), name]).toEqual(['a,"b # c"\r\n', 'x.csv'])
})

test('a file that the page loads and nobody bundled is an error', () => {
  const nothing = { files: new Map(), presenter: { body: '', styles: '' }, data: [] }
  expect(() => joinParts({ page: PAGE, ...nothing })).toThrow('assets/a.js')
})
