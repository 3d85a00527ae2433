import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { CANVAS } from '../src/deck/model/canvas.ts'
import { HANDOUT_MARGIN } from '../src/node/paper/print-documents.ts'
import { REVEAL_OPTIONS } from '../src/views/stage/reveal-options.ts'

/** The numbers that a style sheet has in the places of a pattern. */
function numbersIn(sheet: string, pattern: RegExp): number[] {
  return (pattern.exec(readFileSync(`src/styles/${sheet}`, 'utf8')) ?? []).slice(1).map(Number)
}

test('styles, paper and reveal.js have one size of the canvas', () => {
  const size = [CANVAS.width, CANVAS.height]
  expect([REVEAL_OPTIONS.width, REVEAL_OPTIONS.height]).toEqual(size)
  expect(numbersIn('deck/canvas.css', /\.slide \{\s*width: (\d+)px;\s*height: (\d+)px;/)).toEqual(size)
  expect(numbersIn('paper/print.css', /size: (\d+)px (\d+)px/)).toEqual(size)
  expect(numbersIn('cover.css', /100vw, (\d+)px.*100vh, (\d+)px/)).toEqual(size)
  expect(numbersIn('cover.css', /left: 50vw;\s*width: (\d+)px/)).toEqual([CANVAS.width])
  expect(numbersIn('shared/panel.css', /calc\((\d+)px \* var\(--thumb-scale\)\)/)).toEqual([CANVAS.width])
  expect(numbersIn('paper/handout.css', /calc\(var\(--wide, var\(--text-width\)\) \/ (\d+)\)/)).toEqual([
    CANVAS.width,
  ])
})

test('the handout is laid out in the margins that its style sheet prints', () => {
  expect(numbersIn('paper/handout.css', /margin: \d+mm (\d+)mm \d+mm;/)).toEqual([HANDOUT_MARGIN])
})
