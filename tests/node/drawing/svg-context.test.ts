import { describe, expect, test } from 'vitest'
import { svgContext } from '../../../src/node/drawing/svg-context.ts'

/** A context whose letters are 10 px wide, and what a drawing leaves in it. */
function draw(drawing: (ctx: CanvasRenderingContext2D) => void) {
  const { context, recording } = svgContext({
    width: 100,
    height: 50,
    prefix: 'fig',
    family: '"Source Sans 3", sans-serif',
    measure: (text) => ({ width: text.length * 10, ascent: 12, descent: 4 }),
  })
  drawing(context)
  const recorded = recording()
  return { ...recorded, elements: recorded.elements((property, color) => `${property}="${color}"`) }
}

describe('shapes', () => {
  test('a path is filled and stroked with the state at that moment', () => {
    const { elements } = draw((ctx) => {
      ctx.beginPath()
      ctx.moveTo(1, 2)
      ctx.lineTo(3.14519, 4)
      ctx.closePath()
      ctx.fillStyle = 'red'
      ctx.fill()
      ctx.strokeStyle = 'blue'
      ctx.lineWidth = 2
      ctx.setLineDash([4, 2])
      ctx.stroke()
    })
    expect(elements).toEqual([
      '<path d="M1 2L3.15 4Z" fill="red"/>',
      '<path d="M1 2L3.15 4Z" fill="none" stroke="blue" stroke-width="2" stroke-dasharray="4 2"/>',
    ])
  })

  test('a full circle is two halves', () => {
    const { elements } = draw((ctx) => {
      ctx.beginPath()
      ctx.arc(10, 10, 5, 0, 2 * Math.PI)
      ctx.fill()
    })
    expect(elements[0]).toContain('d="M15 10A5 5 0 1 1 5 10A5 5 0 1 1 15 10"')
  })

  test('a translation holds until it is restored', () => {
    const { elements } = draw((ctx) => {
      ctx.save()
      ctx.translate(10, 20)
      ctx.fillRect(0, 0, 5, 5)
      ctx.restore()
      ctx.fillRect(0, 0, 5, 5)
    })
    expect(elements).toEqual([
      '<path d="M10 20H15V25H10Z" fill="#000000"/>',
      '<path d="M0 0H5V5H0Z" fill="#000000"/>',
    ])
  })

  test('nothing is recorded for a transparent paint, and clearing begins anew', () => {
    const { elements } = draw((ctx) => {
      ctx.fillRect(0, 0, 5, 5)
      ctx.clearRect(0, 0, 100, 50)
      ctx.fillStyle = 'transparent'
      ctx.fillRect(0, 0, 5, 5)
    })
    expect(elements).toEqual([])
  })

  test('a tint is an opacity of its own fill or line, and ends with it', () => {
    const { elements } = draw((ctx) => {
      ctx.globalAlpha = 0.12
      ctx.fillRect(0, 0, 5, 5)
      ctx.strokeRect(0, 0, 5, 5)
      ctx.globalAlpha = 1
      ctx.fillRect(0, 0, 5, 5)
    })
    expect(elements.map((element) => element.replace(/.*Z" /, ''))).toEqual([
      'fill="#000000" fill-opacity="0.12"/>',
      'fill="none" stroke="#000000" stroke-width="1" stroke-opacity="0.12"/>',
      'fill="#000000"/>',
    ])
  })

  test('equal clips share one path, its id begins with the prefix, and unused ones are dropped', () => {
    const { elements, clipPaths } = draw((ctx) => {
      for (const isDrawn of [true, false, true]) {
        ctx.save()
        ctx.beginPath()
        ctx.rect(0, 0, isDrawn ? 10 : 20, 10)
        ctx.clip()
        if (isDrawn) ctx.fillRect(0, 0, 50, 50)
        ctx.restore()
      }
    })
    expect(clipPaths).toEqual(['<clipPath id="fig-clip-1"><path d="M0 0L10 0L10 10L0 10Z"/></clipPath>'])
    expect(elements.every((element) => element.includes('clip-path="url(#fig-clip-1)"'))).toBe(true)
  })
})

describe('text', () => {
  test('is real text with its size, weight and anchor, and escaped', () => {
    const { elements } = draw((ctx) => {
      ctx.font = '600 18px "Source Sans 3", sans-serif'
      ctx.textAlign = 'right'
      ctx.fillText('Visits & <law> †', 90, 20)
    })
    expect(elements).toEqual([
      '<text x="90" y="20" font-size="18" font-weight="600" text-anchor="end" fill="#000000">Visits &amp; &lt;law&gt; †</text>',
    ])
  })

  test.each([
    ['top', 32],
    ['middle', 24],
    ['alphabetic', 20],
  ] as const)('with baseline %s stands at y = %d', (baseline, y) => {
    const { elements } = draw((ctx) => {
      ctx.font = '400 16px sans-serif'
      ctx.textBaseline = baseline
      ctx.fillText('x', 0, 20)
    })
    expect(elements[0]).toContain(`y="${y}"`)
  })

  test('names its font family only where that is not the drawing’s own', () => {
    const { elements } = draw((ctx) => {
      for (const font of ['400 16px "Source Sans 3", sans-serif', '600 28px "A Serif", serif']) {
        ctx.font = font
        ctx.fillText('x', 0, 20)
      }
    })
    expect(elements[0]).not.toContain('font-family')
    expect(elements[1]).toContain('font-family="&quot;A Serif&quot;, serif"')
  })
})

describe('what it cannot do throws by name', () => {
  test.each([
    ['createPattern', (ctx: CanvasRenderingContext2D) => ctx.createPattern({} as never, 'repeat')],
    ['ellipse', (ctx: CanvasRenderingContext2D) => ctx.ellipse(0, 0, 1, 1, 0, 0, 1)],
    ['strokeText', (ctx: CanvasRenderingContext2D) => ctx.strokeText('x', 0, 0)],
    ['drawImage', (ctx: CanvasRenderingContext2D) => ctx.drawImage({} as never, 0, 0)],
    ['rotate', (ctx: CanvasRenderingContext2D) => ctx.rotate(1)],
    ['shadowBlur', (ctx: CanvasRenderingContext2D) => Object.assign(ctx, { shadowBlur: 3 })],
    [
      'textBaseline "hanging"',
      (ctx: CanvasRenderingContext2D) => {
        ctx.textBaseline = 'hanging'
        ctx.fillText('x', 0, 0)
      },
    ],
  ])('%s', (name, drawing) => {
    expect(() => draw(drawing)).toThrow(`SVG context: ${name} is not implemented`)
  })
})
