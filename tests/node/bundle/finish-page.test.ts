import { expect, test } from 'vitest'
import {
  addIntegrity,
  addPolicy,
  inlineSheets,
  inlineSums,
  linkLate,
  putStylesFirst,
  sum,
} from '../../../src/node/bundle/finish-page.ts'

test('the policy stands right after the charset, before anything that is loaded', () => {
  const page = '<head><meta charset="utf-8">\n<link rel="stylesheet" href="./assets/a.css">'
  expect(addPolicy(page, "default-src 'none'")).toBe(
    '<head><meta charset="utf-8">\n<meta http-equiv="Content-Security-Policy" content="default-src \'none\'">\n' +
      '<link rel="stylesheet" href="./assets/a.css">',
  )
  expect(() => addPolicy('<head></head>', '')).toThrow('charset')
})

test('scripts, styles and preloaded modules get their sums, other links stay as they are', () => {
  const content = sum('hello', 'sha384')
  const of = (tag: string) => addIntegrity(tag, () => 'hello')
  expect(of('<script type="module" src="./assets/a.js"></script>')).toContain(
    ` integrity="${content}"></script>`,
  )
  expect(of('<link rel="stylesheet" href="./assets/a.css">')).toContain(` integrity="${content}">`)
  expect(of('<link rel="modulepreload" href="./assets/a.js">')).toContain(' integrity=')
  expect(of('<link rel="icon" href="./assets/a.svg">')).not.toContain('integrity')
  expect(of('<link rel="canonical" href="https://example.org/">')).not.toContain('integrity')
})

test('style sheets come before the first script, in their order; nothing else moves', () => {
  const [a, b] = ['<link rel="stylesheet" href="a.css">\n', '<link rel="stylesheet" href="b.css">\n']
  const scripts = '<script src="a.js"></script>\n<link rel="modulepreload" href="b.js">\n'
  expect(putStylesFirst(`<title>x</title>\n${scripts}${a}${b}<body>`)).toBe(
    `<title>x</title>\n${a}${b}${scripts}<body>`,
  )
  expect(putStylesFirst(`${a}<body>`)).toBe(`${a}<body>`)
})

test('a sum is written as browsers read it', () => {
  // `printf hello | openssl dgst -sha256 -binary | base64`
  expect(sum('hello')).toBe('sha256-LPJNul+wow4m6DsqxbninhsWHlwfp0JecwQzYpOLmCQ=')
})

test('what comes later is asked for behind the first slide, or as many as are named, or the last that there is', () => {
  const page = '<section>1</section><section>2</section><p>'
  expect(linkLate(page, '<link>')).toBe('<section>1</section>\n<link><section>2</section><p>')
  expect(linkLate(page, '<link>', 2)).toBe('<section>1</section><section>2</section>\n<link><p>')
  expect(linkLate(page, '<link>', 6)).toBe(linkLate(page, '<link>', 2))
  expect(() => linkLate('<p>', '<link>')).toThrow('a page without a slide')
})

test('a style sheet is written into its page, with the addresses of its folder; sums name what stands in a page', () => {
  const css = '@font-face{src:url(./a.woff2)}b{background:url("./c.svg")}'
  const page = inlineSheets(
    '<script>1</script><link rel="stylesheet" crossorigin href="./assets/a.css">',
    (name) => {
      expect(name).toBe('assets/a.css')
      return css
    },
  )
  const inside = '@font-face{src:url(./assets/a.woff2)}b{background:url("./assets/c.svg")}'
  expect(page).toBe(`<script>1</script><style>${inside}</style>\n`)
  expect(inlineSums(page)).toEqual({ scripts: [sum('1')], styles: [sum(inside)] })
  expect(() => inlineSheets('<link rel="stylesheet" href="a.css">', () => '</style>')).toThrow('end its own')
})
