import { describe, expect, test } from 'vitest'
import { contrast } from '../../../src/charts/pens/color.ts'
import { paletteFaults } from '../../../src/charts/pens/palette.ts'
import { paletteProblems } from '../../../src/node/checks/palette-problems.ts'
import { paletteOf } from '../../../src/node/drawing/tokens.ts'
import { compileLook } from '../../helpers/compile-look.ts'

const problemsOf = (css: string) => {
  const { deck, problems } = compileLook({ 'tokens.css': css })
  expect(problems).toEqual([])
  return paletteProblems(deck!)
}

test.each(['light', 'dark'] as const)('the engine’s own %s palette has no fault', (theme) => {
  const palette = paletteOf(undefined, theme)
  expect(palette.size).toBeGreaterThan(20)
  expect(paletteFaults(palette)).toEqual([])
})

describe('a deck’s own palette', () => {
  test('is told where text is too pale on its ground, with the nearest shade that is not', () => {
    const [problem, ...others] = problemsOf(':root {\n  --muted: #8a8f98;\n}')
    expect(problem).toMatchObject({ file: 'assets/look/tokens.css', line: 2, column: 12 })
    expect(problem?.found).toMatch(/^--muted on --page with a contrast of 3\.2\d:1 in the light theme$/)
    expect(problem?.expected).toBe('4.5:1 or more (WCAG 2.2, 1.4.3)')
    const [nearest = ''] = /#[0-9a-f]{6}$/.exec(problem?.hint ?? '') ?? []
    expect(contrast(nearest, '#ffffff')).toBeGreaterThanOrEqual(4.5)
    expect(contrast(nearest, '#ffffff')).toBeLessThan(4.7)
    expect(others.map(({ found }) => found.split(' with')[0])).toEqual([
      '--muted on --surface',
      '--muted on white paper',
    ])
  })

  test('is told of a mark that does not stand out, and of ink that can’t be read on it', () => {
    const found = problemsOf(':root { --series-1: #e8c7c8 }').map(({ found }) => found.split(' with')[0])
    expect(found).toContain('--series-1 on --page')
    expect(found).toContain('--series-1-ink on --series-1')
  })

  test('is told of two series that some eyes take for one', () => {
    const [problem, ...others] = problemsOf(
      ':root[data-theme="dark"] {\n  --series-2: #c0454b;\n  --series-2-ink: #ffffff;\n}',
    )
    expect(problem?.found).toMatch(
      /^--series-1 and --series-2 only ΔE00 \d+\.\d\d apart .* in the dark theme$/,
    )
    expect(problem).toMatchObject({ line: 2, column: 15 })
    expect(others).toEqual([])
  })

  test('that is dark in its light theme too could not be printed', () => {
    const problems = problemsOf(':root { --page: #000000; --surface: #101010; --ink: #ffffff }')
    expect(problems.map(({ found }) => found)).toContain(
      '--ink on white paper with a contrast of 1.00:1 in the light theme',
    )
  })

  test('without a fault has none, and one that sets no colour neither', () => {
    expect(problemsOf(':root { --ink: #000000 }')).toEqual([])
    expect(problemsOf(':root { --serif: "Source Sans 3" }')).toEqual([])
  })
})
