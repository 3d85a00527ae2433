import { PNG } from 'pngjs'
import { expect, test } from 'vitest'
import type { Look } from '../../../src/deck/model/types.ts'
import { findBrokenFiles } from '../../../src/node/compile/find-broken-files.ts'

const HEAD = 'xmlns="http://www.w3.org/2000/svg" viewBox="0 0 40 10"'
const base64 = (bytes: string | Buffer) => Buffer.from(bytes).toString('base64')
const logo = (ending: 'svg' | 'png', bytes: string | Buffer): Look => ({
  logo: { alt: 'Alder Desk', src: `data:image/x;base64,${base64(bytes)}`, ending, width: 40, height: 10 },
})
const found = async (look: Look) =>
  (await findBrokenFiles(look)).map((problem) => `${problem.file}:${problem.line} ${problem.found}`)

test.each([
  ['a tag that is not closed', `<svg ${HEAD}><g><path d="M0 0h5"/></svg>`],
  ['the end missing', `<svg ${HEAD}><path d="M0 0`],
  ['a sign that stands for itself', `<svg ${HEAD}><text>Alder & Bridge</text></svg>`],
  ['an attribute given twice', `<svg ${HEAD}><path d="M0 0" d="M1 1"/></svg>`],
])('a logo with %s is no drawing', async (_, svg) => {
  expect(await found(logo('svg', svg))).toEqual([
    'assets/look/logo.svg:1 a drawing that is no well-formed XML',
  ])
})

test.each([
  `<?xml version="1.0" encoding="UTF-8"?>\n<!-- Alder --><svg ${HEAD}><style>.a { fill: red }</style><path class="a"/></svg>`,
  `<svg ${HEAD} width="10mm" height="100%"><defs><linearGradient id="g"/><filter id="f"/></defs><rect fill="url(#g)"/></svg>`,
  `<svg ${HEAD} xmlns:i="http://example.org/i" i:v="1"><i:page/><text>Überschrift ✓ “x” &amp;</text></svg>\n`,
])('what browsers show is taken: %s', async (svg) => {
  expect(await found(logo('svg', svg))).toEqual([])
})

test('a picture is decoded; a look without files has none that is broken', async () => {
  expect(await found(logo('png', PNG.sync.write(new PNG({ width: 3, height: 2 }))))).toEqual([])
  expect(await found(logo('png', Buffer.from('not a picture')))).toEqual([
    'assets/look/logo.png:1 a picture that can’t be decoded',
  ])
  expect(await findBrokenFiles({})).toEqual([])
  expect(await findBrokenFiles(undefined)).toEqual([])
})
