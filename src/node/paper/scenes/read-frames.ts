import type { Shapes } from './tools.ts'

/** Grounds, borders and bars of boxes. */
export function addFrames(): void {
  const tools = window.sceneTools
  Object.assign(tools, { frames } satisfies Pick<Shapes, 'frames'>)

  function frames(element: Element): void {
    if (element === tools.at.element) return
    const style = getComputedStyle(element)
    const fill = tools.inkOf(style.backgroundColor)
    const { borderWidth, backgroundImage } = style
    // Most elements have none of them, and each question takes its time.
    if (fill.alpha === 0 && borderWidth === '0px' && backgroundImage === 'none') return
    const box = element.getBoundingClientRect()
    const [x, y] = [box.left - tools.at.origin.left, box.top - tools.at.origin.top]
    const [x2, y2] = [x + box.width, y + box.height]
    const matrix = [1, 0, 0, 1, 0, 0]
    const alpha = tools.opacityOf(element)
    if (fill.alpha * alpha > 0.999) tools.at.plates.push({ box, color: fill.color })
    if (fill.alpha > 0)
      tools.at.under.push({
        kind: 'shape',
        path: cutOut(style, box) ?? `M${x} ${y}H${x2}V${y2}H${x}Z`,
        matrix,
        fill: { color: fill.color, alpha: fill.alpha * alpha },
      })
    const line = (path: string, color: string, width: number, dash: number[] = []) => {
      const ink = tools.inkOf(color)
      const stroke = { color: ink.color, alpha: ink.alpha * alpha, width, dash, isRound: false }
      if (width > 0 && ink.alpha > 0) tools.at.under.push({ kind: 'shape', path, matrix, stroke })
    }
    const sides = [
      ['Top', (half: number) => `M${x} ${y + half}H${x2}`],
      ['Bottom', (half: number) => `M${x} ${y2 - half}H${x2}`],
      ['Left', (half: number) => `M${x + half} ${y}V${y2}`],
      ['Right', (half: number) => `M${x2 - half} ${y}V${y2}`],
    ] as const
    for (const [side, path] of sides) {
      const width = Number.parseFloat(style[`border${side}Width`])
      if (style[`border${side}Style`] === 'none') continue
      const dash = style[`border${side}Style`] === 'dashed' ? [width * 3, width * 2] : []
      line(path(width / 2), style[`border${side}Color`], width, dash)
    }
    // A bar down the left side, whole or in pieces, is the one picture that our boxes have behind them.
    const bar = /^(?:repeating-)?linear-gradient\((?:[\d.]+deg, )?(rgba?\([^)]*\))(.*)\)$/.exec(
      backgroundImage,
    )
    const width = Number.parseFloat(style.backgroundSize)
    if (bar && width > 0 && width < 20) {
      const [, on = 0, , off = 0] = [...(bar[2] ?? '').matchAll(/([\d.]+)px/g)].map(([, size]) =>
        Number(size),
      )
      const dash = backgroundImage.startsWith('repeating') && off > on ? [on, off - on] : []
      line(`M${x + width / 2} ${y}V${y2}`, bar[1] ?? '', width, dash)
    }
  }

  /** The polygon that an element is cut to, an arrowhead: its corners in pixels, or parts of its box. */
  function cutOut(
    { clipPath }: CSSStyleDeclaration,
    { left, top, width, height }: DOMRect,
  ): string | undefined {
    const [, corners] = /^polygon\(([^()]*)\)$/.exec(clipPath) ?? []
    const size = (text: string, whole: number) =>
      (Number.parseFloat(text) || 0) * (text.endsWith('%') ? whole / 100 : 1)
    const points = corners?.split(',').map((corner) => {
      const [right = '', down = ''] = corner.trim().split(' ')
      const { x, y } = tools.boxOf(new DOMRect(left + size(right, width), top + size(down, height)))
      return `${x} ${y}`
    })
    return points && `M${points.join('L')}Z`
  }
}
