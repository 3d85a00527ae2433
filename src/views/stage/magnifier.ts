import { shownSlide } from '../page/dom.ts'

/** How much it enlarges, and how far an arrow key moves it, as a share of the slide. */
const SCALE = 2
const STEP = 0.1

/** The point of a slide that stays where it is while all around it grows, in shares of width and height. */
export interface Aim {
  x: number
  y: number
}

type Box = Pick<DOMRect, 'left' | 'top' | 'width' | 'height'>

/** A point of the window as an aim within a box; at its edge when the point is outside. */
export function aimAt(box: Box, x: number, y: number): Aim {
  return within((x - box.left) / box.width, (y - box.top) / box.height)
}

/** The aim an arrow key moves to; nothing for any other key. */
export function aimAfter({ x, y }: Aim, key: string): Aim | undefined {
  if (key === 'ArrowRight') return within(x + STEP, y)
  if (key === 'ArrowLeft') return within(x - STEP, y)
  if (key === 'ArrowDown') return within(x, y + STEP)
  if (key === 'ArrowUp') return within(x, y - STEP)
  return undefined
}

function within(x: number, y: number): Aim {
  const share = (value: number) => Math.min(1, Math.max(0, value))
  return { x: share(x), y: share(y) }
}

export interface Magnifier {
  toggle(): void
  /** Moves the magnified part by an arrow key; says whether it did. */
  move(key: string): boolean
  /** Back to the whole slide; says whether it was magnified. */
  off(): boolean
}

/** The slide enlarged around the middle of its chart, following the pointer or the arrow keys. */
export function addMagnifier(frame: HTMLElement): Magnifier {
  let magnified: HTMLElement | undefined
  let aim: Aim = { x: 0.5, y: 0.5 }

  function setAim(to: Aim): void {
    aim = to
    magnified?.style.setProperty('transform-origin', `${aim.x * 100}% ${aim.y * 100}%`)
  }
  frame.addEventListener('pointermove', ({ clientX, clientY }) => {
    const box = magnified && frame.querySelector('.slides')?.getBoundingClientRect()
    if (box) setAim(aimAt(box, clientX, clientY))
  })
  function off(): boolean {
    if (!magnified) return false
    magnified.style.removeProperty('transform')
    magnified.style.removeProperty('transform-origin')
    magnified = undefined
    return true
  }
  return {
    toggle() {
      if (off()) return
      const slide = shownSlide()
      if (!slide) return
      const part = (slide.querySelector('figure, table, .boxes') ?? slide).getBoundingClientRect()
      const middle = aimAt(
        slide.getBoundingClientRect(),
        part.left + part.width / 2,
        part.top + part.height / 2,
      )
      magnified = slide
      setAim(middle)
      slide.style.setProperty('transform', `scale(${SCALE})`)
    },
    move(key) {
      const to = magnified && aimAfter(aim, key)
      if (to) setAim(to)
      return to !== undefined
    },
    off,
  }
}
