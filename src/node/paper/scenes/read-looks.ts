import type { Box } from '../../office/scene.ts'
import type { Looks } from './tools.ts'

/** What an element looks like, and whether it is seen. */
export function addLooks(): void {
  const tools = window.sceneTools
  const pen = document.createElement('canvas').getContext('2d', { willReadFrequently: true })
  if (!pen) throw new Error('a browser without a canvas')
  const colors = new Map<string, { color: string; alpha: number }>()
  // Each property that is asked of a browser takes it a microsecond, and these are asked again and again.
  const kept = { isHidden: once(isHidden), isInline: once(isInline), opacityOf: once(opacityOf) }
  Object.assign(tools, { inkOf, isFramed, boxOf, ...kept } satisfies Looks)

  /** Nothing on the page changes while it is read. */
  function once<Answer>(ask: (element: Element) => Answer): (element: Element) => Answer {
    const known = new WeakMap<Element, Answer>()
    return (element) => {
      const answer = known.get(element) ?? ask(element)
      known.set(element, answer)
      return answer
    }
  }

  function inkOf(css: string): { color: string; alpha: number } {
    const known = colors.get(css)
    if (known) return known
    pen!.clearRect(0, 0, 1, 1)
    pen!.fillStyle = css
    pen!.fillRect(0, 0, 1, 1)
    const [red = 0, green = 0, blue = 0, alpha = 0] = pen!.getImageData(0, 0, 1, 1).data
    const color = [red, green, blue].map((part) => part.toString(16).padStart(2, '0')).join('')
    const ink = { color, alpha: alpha / 255 }
    colors.set(css, ink)
    return ink
  }

  function isHidden(element: Element): boolean {
    const { display, visibility, clipPath } = getComputedStyle(element)
    return display === 'none' || visibility === 'hidden' || clipPath.startsWith('inset(50')
  }

  /** Parts of the last line stand for themselves, the number of the slide is one of them; and what a sign begins. */
  function isInline(element: Element): boolean {
    const { display, position } = getComputedStyle(element)
    return (
      /^inline/.test(display) &&
      !/absolute|fixed/.test(position) &&
      !element.matches('.page-line > *, .badge-word')
    )
  }

  function opacityOf(element: Element): number {
    if (element === tools.at.element) return 1
    const { parentElement: around } = element
    return Number(getComputedStyle(element).opacity) * (around ? tools.opacityOf(around) : 1)
  }

  function isFramed(style: CSSStyleDeclaration): boolean {
    const widths = [
      style.borderTopWidth,
      style.borderRightWidth,
      style.borderBottomWidth,
      style.borderLeftWidth,
    ]
    return inkOf(style.backgroundColor).alpha > 0 || widths.some((width) => Number.parseFloat(width) > 0)
  }

  function boxOf({ left, top, width, height }: DOMRect): Box {
    return { x: left - tools.at.origin.left, y: top - tools.at.origin.top, width, height }
  }
}
