import { describe, expect, test } from 'vitest'
import type { ChartKind } from '../../../src/charts/base/chart.ts'
import { kinds } from '../../../src/charts/kinds.ts'
import { drawChart } from '../../../src/node/drawing/chart-svg.ts'
import { measureText } from '../../../src/node/drawing/measure-text.ts'
import { readTokens } from '../../../src/node/drawing/tokens.ts'
import { chartFilesOf, parsed, tokensCss } from '../../charts/data-files.ts'
import { drawnWords, missingLabels } from '../../charts/drawn-labels.ts'
import { GALLERY } from '../../helpers/gallery.ts'
import { type Bounds, pathBounds } from './path-bounds.ts'

const FILES = chartFilesOf(GALLERY)
const { CHART_IDS, dataFile, ENTITIES, kindOfFile } = FILES
const { light } = readTokens(tokensCss())

interface Drawn extends Bounds {
  text: string
  size: number
  weight: number
}

const TEXT_RE =
  /<text x="([\d.-]+)" y="([\d.-]+)" font-size="([\d.]+)" font-weight="(\d+)"(?: text-anchor="(\w+)")?(?: font-family="([^"]+)")?[^>]*>([^<]*)<\/text>/g

/** Every text of a drawing with the box of its letters (caps to descenders). */
function textsOf(svg: string): Drawn[] {
  return [...svg.matchAll(TEXT_RE)].map(([, x, y, size, weight, anchor, family, raw]) => {
    const text = raw!.replace(/&amp;/g, '&')
    const { width } = measureText(
      text,
      `${weight} ${size}px ${family?.replaceAll('&quot;', '"') ?? light.fontFamily}`,
    )
    const left = Number(x) - (anchor === 'end' ? width : anchor === 'middle' ? width / 2 : 0)
    const [top, bottom] = [Number(y) - Number(size) * 0.72, Number(y) + Number(size) * 0.24]
    return { text, left, right: left + width, top, bottom, size: Number(size), weight: Number(weight) }
  })
}

/** Boxes of all filled shapes: bars, cells, dots, diamonds. Counted, since a loop over nothing proves nothing. */
function fillsOf(svg: string): Bounds[] {
  const drawn = svg.replace(/<defs>.*<\/defs>/, '')
  const paths = [...drawn.matchAll(/<path d="([^"]+)"(?! fill="none")[^>]*\/>/g)].map(([, path]) => path!)
  expect(paths.length).toBeGreaterThan(0)
  return paths.map(pathBounds)
}

const overlap = (a: Bounds, b: Bounds): boolean =>
  a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom

const holds = (ground: Bounds, text: Bounds): boolean =>
  text.left >= ground.left &&
  text.right <= ground.right &&
  text.top >= ground.top &&
  text.bottom <= ground.bottom

const cases = CHART_IDS.flatMap((id) => {
  const chart = kindOfFile(id)
  const steps = (chart.stepLabels?.(parsed(chart.parse(dataFile(id), ENTITIES))) ?? []).keys()
  return [undefined, ...steps].map((step) => ({
    name: step === undefined ? id : `${id}, step ${step}`,
    id,
    chart,
    step,
  }))
})

describe.each(cases)('$name', ({ id, chart, step }) => {
  const data = parsed(chart.parse(dataFile(id), ENTITIES))
  const { width, height } = chart.size(data)
  const draw = () => drawChart(chart, data, light, { step, prefix: id })
  const { file: svg, page } = draw()
  const texts = textsOf(svg)

  test('is the same bytes twice', () => {
    expect(draw()).toEqual(draw())
  })

  test('is one image with a name, whose parts are hidden from screen readers', () => {
    expect(svg).toMatch(
      /^<svg xmlns="[^"]+" class="chart-drawing" role="img" aria-label="[^"]+" viewBox="0 0 (?:1152|1280) \d+"/,
    )
    expect(svg).toContain('<g aria-hidden="true" font-family="&quot;Source Sans 3&quot;')
  })

  test('has no style attribute, no script, no number beyond two decimals, no id twice', () => {
    expect(svg).not.toMatch(/ style=|<script|<style| on\w+=/)
    expect(svg).not.toMatch(/\d\.\d{3,}|NaN|Infinity|undefined/)
    const ids = [...svg.matchAll(/ id="([^"]+)"/g)].map(([, value]) => value!)
    expect(new Set(ids).size).toBe(ids.length)
    expect(ids.every((value) => value.startsWith(`${id}-`))).toBe(true)
  })

  test('writes each colour as a value and as the class of its token', () => {
    const paints = [...svg.replace(/<defs>.*<\/defs>/, '').matchAll(/<(?:path|text) [^>]*>/g)].map(
      ([element]) => element,
    )
    for (const element of paints)
      expect(element).toMatch(/(fill|stroke)="#[0-9a-f]{6}" class="[fs]-[a-z0-9-]+"/)
  })

  test('is on a page what it is as a file, but for the values of its colours', () => {
    const values = svg.match(/ (?:fill|stroke)="#[0-9a-f]{6}"(?= class=)/g) ?? []
    expect(values.length).toBeGreaterThan(5)
    expect(page.text).toBe(svg.replace(/ (?:fill|stroke)="#[0-9a-f]{6}"(?= class=)/g, ''))
  })

  test('uses at most five sizes of 18 px or more, and the two shipped weights', () => {
    const sizes = new Set(texts.map((text) => text.size))
    expect(Math.min(...sizes)).toBeGreaterThanOrEqual(18)
    expect(sizes.size).toBeLessThanOrEqual(5)
    expect(texts.every((text) => text.weight === 400 || text.weight === 600)).toBe(true)
  })

  test('holds every text inside the drawing, and no two texts touch', () => {
    expect(texts.length).toBe(svg.split('<text').length - 1)
    for (const [index, text] of texts.entries()) {
      expect(text.left, text.text).toBeGreaterThanOrEqual(0)
      expect(text.right, text.text).toBeLessThanOrEqual(width)
      expect(text.top, text.text).toBeGreaterThanOrEqual(0)
      expect(text.bottom, text.text).toBeLessThanOrEqual(height)
      for (const other of texts.slice(index + 1)) {
        expect(overlap(text, other), `"${text.text}" and "${other.text}"`).toBe(false)
      }
    }
  })

  test('holds every shape inside the drawing', () => {
    for (const shape of fillsOf(svg)) {
      expect(shape.left).toBeGreaterThanOrEqual(0)
      expect(shape.right).toBeLessThanOrEqual(width)
      expect(shape.top).toBeGreaterThanOrEqual(0)
      expect(shape.bottom).toBeLessThanOrEqual(height)
    }
  })

  test('lets no text stick out of the cell or bar it begins in', () => {
    for (const text of texts) {
      const fills = fillsOf(svg)
      for (const [index, shape] of fills.entries()) {
        if (!overlap(text, shape)) continue
        // A plate that is painted later hides what is below it: the text stands on the plate.
        const isInside = fills.slice(index).some((ground) => holds(ground, text))
        expect(isInside, text.text).toBe(true)
      }
    }
  })
})

describe('every label of the data is real text', () => {
  test('bodies', () => {
    expect(missingLabels('bodies', 'spans', FILES)).toEqual([])
    const words = drawnWords('bodies', FILES)
    for (const year of ['1990', '1995', '2000', '2025']) expect(words).toContain(year)
    expect(words).toContain('drawn to 20 May 2026')
    expect(words).toContain('since April 1975 †')
    expect(words).not.toContain('30 Jun 2023 †') // stated by the source itself
  })
  test('powers', () => {
    expect(missingLabels('powers', 'matrix', FILES)).toEqual([])
    const words = drawnWords('powers', FILES)
    expect(words.match(/– not stated/g)).toHaveLength(6)
    expect(words).toContain('cases before 30 Jun 2023')
    expect(words).toContain('readings are evidence in court †')
  })
  test('risks', () => {
    expect(missingLabels('risks', 'dots', FILES)).toEqual([])
    const words = drawnWords('risks', FILES)
    expect(words.match(/Very high/g)).toHaveLength(2)
    expect(words.match(/Medium/g)).toHaveLength(2)
  })
  test('scenarios', () => {
    expect(missingLabels('scenarios', 'matrix', FILES)).toEqual([])
    const words = drawnWords('scenarios', FILES)
    expect(words.split(' ').filter((word) => word === '–')).toHaveLength(6)
  })
  test('timeline', () => {
    expect(missingLabels('timeline', 'timeline', FILES)).toEqual([])
    const words = drawnWords('timeline', FILES)
    expect(words).toContain('since 2021 no test of the sluice; last on 3 May 2021 †')
    for (const year of ['2020', '2021', '2026', 'draft to amendment']) expect(words).toContain(year)
  })
  test('effect', () => {
    expect(missingLabels('effect', 'ladder', FILES)).toEqual([])
    const words = drawnWords('effect', FILES)
    expect(words).toContain('record checked 20 May 2026')
  })
})

test('a colour that is no token of the theme stops the drawing', () => {
  const chart = kinds.dots
  const data = parsed(chart.parse(dataFile('risks')))
  const stray = {
    ...chart,
    config: (d: typeof data, theme: typeof light) => chart.config(d, { ...theme, ink: '#abcdef' }),
  }
  expect(() => drawChart(stray as ChartKind, data, light, { prefix: 'x' })).toThrow('#abcdef is not a token')
})
