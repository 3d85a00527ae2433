import { PNG } from 'pngjs'
import { describe, expect, test } from 'vitest'
import { compileLook, problemsOf } from '../../helpers/compile-look.ts'

const SVG = (inner: string, more = '') =>
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 40 10"${more}>${inner}</svg>`
const yaml = 'logo: { alt: Alder Desk }\n'
const png = (width: number, height: number) => new Uint8Array(PNG.sync.write(new PNG({ width, height })))

test('a drawing or a picture is taken with its words and its size', () => {
  const drawn = compileLook({ 'logo.svg': SVG('<path fill="url(#a)" d="M0 0h9v9z"/><use href="#a"/>'), yaml })
  expect(drawn.problems).toEqual([])
  expect(drawn.deck?.look?.logo).toMatchObject({ alt: 'Alder Desk', width: 40, height: 10, ending: 'svg' })
  expect(drawn.deck?.look?.logo?.src).toMatch(/^data:image\/svg\+xml;base64,[\w+/=]+$/)
  const painted = compileLook({ 'logo.png': png(30, 20), yaml })
  expect(painted.deck?.look?.logo).toMatchObject({ width: 30, height: 20, ending: 'png' })
})

test('a logo has words, and words have a logo', () => {
  expect(problemsOf({ 'logo.svg': SVG('') })).toEqual([
    '1:1 no “logo: { alt: … }”, though there is assets/look/logo.svg',
  ])
  expect(problemsOf({ yaml })).toEqual(['9:7 words for a logo that there is not'])
  expect(problemsOf({ 'logo.svg': SVG(''), yaml: 'logo: {}\n' })).toEqual(['9:7 logo: “alt” is missing'])
  expect(problemsOf({ 'logo.svg': SVG(''), 'logo.png': png(1, 1), yaml })).toEqual(['1:1 a second logo'])
})

test('a drawing whose names nobody declares is no drawing; what only looks like such a name is none', () => {
  const use = '<defs><path id="a" d="M0 0"/></defs>\n<use xlink:href="#a"/>'
  expect(problemsOf({ 'logo.svg': SVG(use), yaml })).toEqual(['2:1 “xlink:” in the logo'])
  const declared = ' xmlns:xlink="http://www.w3.org/1999/xlink"'
  expect(problemsOf({ 'logo.svg': SVG(use, declared), yaml })).toEqual([])
  const text =
    '<text style="fill:red; stroke:blue" xml:space="preserve">Alder’s desk, at 10:30 it’s: a:b</text>'
  expect(problemsOf({ 'logo.svg': SVG(text), yaml })).toEqual([])
})

describe('a drawing that holds more than a drawing is refused', () => {
  test.each([
    ['<script>alert(1)</script>', 'a script in the logo'],
    ['<svg:script/>', 'a script in the logo'],
    ['<path onclick="alert(1)"/>', 'an event attribute in the logo'],
    ['<path\nonload =x/>', 'an event attribute in the logo'],
    ['<foreignObject><p/></foreignObject>', 'a foreign object in the logo'],
    ['<image href="x.png"/>', 'an element that leads or loads from elsewhere in the logo'],
    ['<a href="#x"/>', 'an element that leads or loads from elsewhere in the logo'],
    ['<use href="other.svg#a"/>', 'a reference to something outside the file in the logo'],
    ["<use xlink:href='https://example.org/#a'/>", 'a reference to something outside the file in the logo'],
    ['<path fill="url(https://example.org/a)"/>', 'an address in a style in the logo'],
    ['<style>@import "x.css"</style>', 'a style that loads, or hides what it says in the logo'],
    ['<animate attributeName="href"/>', 'an animation in the logo'],
    ['<path fill="&#117;rl(x)"/>', 'a character written as a number, which may hide a word in the logo'],
  ])('%s', (inner, found) => {
    const [problem] = problemsOf({ 'logo.svg': SVG(inner), yaml })
    expect(problem?.replace(/^\d+:\d+ /, '')).toBe(found)
  })

  test('so are an entity, a size that is missing, and what is no picture', () => {
    const problem = (svg: string) => problemsOf({ 'logo.svg': svg, yaml })[0]
    expect(problem(`<!DOCTYPE svg [<!ENTITY a "b">]>${SVG('')}`)).toContain('a document type')
    expect(problem('<svg xmlns="http://www.w3.org/2000/svg"></svg>')).toContain('a drawing without a size')
    expect(problem('<html></html>')).toContain('a file that is no SVG')
    expect(problem(SVG(' '.repeat(60_000)))).toContain('a logo of 61 KB')
    expect(problemsOf({ 'logo.png': new Uint8Array(40), yaml })).toEqual(['1:1 a file that is no PNG'])
    expect(problemsOf({ 'logo.png': png(2001, 1), yaml })).toEqual(['1:1 a PNG of 2001 × 1 pixels'])
    const whole = png(30, 20)
    for (const cut of [whole.length - 1, whole.length - 12, 30])
      expect(problemsOf({ 'logo.png': whole.slice(0, cut), yaml })).toEqual([
        '1:1 a PNG that is not whole: its end is missing',
      ])
  })
})
