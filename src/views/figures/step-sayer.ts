import { element } from '../page/dom.ts'
import { wording } from '../page/wording.ts'

/**
 * Says each step of a chart or diagram to those who can't see it come: `Step 2 of 4: …`, by the names that the slide
 * carries. Call with each place shown, its steps counted from 0; a slide that is only come to is read by its own headline.
 */
export function stepSayer(frame: HTMLElement): (place: { id: string; step: number }) => void {
  const spoken = element('p', { class: 'chart-step', role: 'status' })
  frame.append(spoken)
  let last: { id?: string; step?: number } = {}
  return ({ id, step }) => {
    const names = document.getElementById(id)?.dataset.stepNames?.split('|') ?? []
    if (id !== last.id) spoken.textContent = ''
    else if (step !== last.step)
      spoken.textContent = wording('step-says', {
        step: step + 1,
        steps: names.length,
        says: names[step] ?? '',
      })
    last = { id, step }
  }
}
