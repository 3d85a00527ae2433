import { element } from '../page/dom.ts'

export interface Pointer {
  toggle(): void
  /** Takes it away; says whether it was there. */
  off(): boolean
}

/** A large dot instead of the mouse pointer, which the back row can follow. */
export function addPointer(frame: HTMLElement): Pointer {
  const dot = element('div', { class: 'stage-dot', 'aria-hidden': 'true', hidden: '' })
  frame.append(dot)
  frame.addEventListener('pointermove', ({ clientX, clientY }) => {
    if (!dot.hidden) dot.style.transform = `translate(${clientX}px, ${clientY}px)`
  })
  function off(): boolean {
    const was = !dot.hidden
    dot.hidden = true
    frame.removeAttribute('data-pointing')
    return was
  }
  return {
    toggle() {
      if (off()) return
      dot.hidden = false
      frame.setAttribute('data-pointing', '')
    },
    off,
  }
}
