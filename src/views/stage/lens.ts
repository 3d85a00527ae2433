import { element } from '../page/dom.ts'

/** How much the magnifier enlarges, and how far an arrow key moves it, as a share of the slide. */
const ZOOM = 2
const PAN = 0.1

export interface Lens {
  togglePointer(): void
  toggleZoom(): void
  /** Moves the magnified part by an arrow key; says whether it did. */
  pan(key: string): boolean
  /** Back to the whole slide; says whether it was enlarged. */
  unzoom(): boolean
  /** Takes both away; says whether there was anything to take away. */
  off(): boolean
}

/**
 * What helps the back row: a large dot instead of the mouse pointer, and the slide enlarged around the
 * middle of its chart, following the pointer or the arrow keys.
 */
export function lens(frame: HTMLElement): Lens {
  const dot = element('div', { class: 'stage-dot', 'aria-hidden': 'true', hidden: '' })
  frame.append(dot)
  let zoomed: HTMLElement | undefined
  let centre = { x: 0.5, y: 0.5 }

  function aim(x: number, y: number): void {
    const within = (share: number) => Math.min(1, Math.max(0, share))
    centre = { x: within(x), y: within(y) }
    zoomed?.style.setProperty('transform-origin', `${centre.x * 100}% ${centre.y * 100}%`)
  }
  frame.addEventListener('pointermove', ({ clientX, clientY }) => {
    if (!dot.hidden) dot.style.transform = `translate(${clientX}px, ${clientY}px)`
    const canvas = zoomed && frame.querySelector('.slides')?.getBoundingClientRect()
    if (canvas) aim((clientX - canvas.left) / canvas.width, (clientY - canvas.top) / canvas.height)
  })
  function unzoom(): boolean {
    if (!zoomed) return false
    zoomed.style.removeProperty('transform')
    zoomed.style.removeProperty('transform-origin')
    zoomed = undefined
    frame.removeAttribute('data-zoomed')
    return true
  }
  function unpoint(): boolean {
    const was = !dot.hidden
    dot.hidden = true
    frame.removeAttribute('data-pointing')
    return was
  }
  return {
    togglePointer() {
      if (unpoint()) return
      dot.hidden = false
      frame.setAttribute('data-pointing', '')
    },
    toggleZoom() {
      if (unzoom()) return
      const slide = frame.querySelector<HTMLElement>('.slides > [data-shown]')
      if (!slide) return
      const about = slide.querySelector('figure, table, .boxes') ?? slide
      const whole = slide.getBoundingClientRect()
      const part = about.getBoundingClientRect()
      zoomed = slide
      aim(
        (part.left + part.width / 2 - whole.left) / whole.width,
        (part.top + part.height / 2 - whole.top) / whole.height,
      )
      slide.style.setProperty('transform', `scale(${ZOOM})`)
      frame.setAttribute('data-zoomed', '')
    },
    pan(key) {
      if (!zoomed || !key.startsWith('Arrow')) return false
      const across = key === 'ArrowRight' ? PAN : key === 'ArrowLeft' ? -PAN : 0
      const down = key === 'ArrowDown' ? PAN : key === 'ArrowUp' ? -PAN : 0
      aim(centre.x + across, centre.y + down)
      return true
    },
    unzoom,
    off() {
      const wasZoomed = unzoom()
      return unpoint() || wasZoomed
    },
  }
}
