import { element } from '../page/dom.ts'
import { characterOf } from '../page/keys.ts'
import { wording } from '../page/wording.ts'
import type { TalkSlide } from '../talk/program.ts'
import type { Stage } from './stage.ts'

/** More digits than any deck has slides; of more only the last count. */
const DIGITS = 3

/** The digits typed so far, and the slide they name. */
export class TypedNumber {
  readonly #slides: TalkSlide[]
  #typed = ''

  constructor(slides: TalkSlide[]) {
    this.#slides = slides
  }

  get isEmpty(): boolean {
    return this.#typed === ''
  }

  /** `18  Other ways out`, or that there is no such slide. */
  get text(): string {
    return `${this.#typed}  ${this.slide?.headline ?? wording('no-such-slide')}`
  }

  get slide(): TalkSlide | undefined {
    return this.#slides.find(({ label }) => label === this.#typed)
  }

  add(digit: string): void {
    this.#typed = (this.#typed + digit).slice(-DIGITS)
  }

  drop(): void {
    this.#typed = ''
  }
}

/** Digits gather in a corner until Enter leads to the slide of that number; any other key drops them. */
export function addNumberEntry(frame: HTMLElement, stage: Stage): (event: KeyboardEvent) => void {
  const sign = element('p', { class: 'stage-number', role: 'status', hidden: '' })
  const number = new TypedNumber(stage.slides)
  frame.append(sign)
  const show = () => {
    sign.hidden = number.isEmpty
    sign.textContent = number.text
  }
  document.addEventListener(
    'keydown',
    (event) => {
      if (number.isEmpty || /^\d$/.test(characterOf(event))) return
      const { slide } = number
      if (event.key === 'Enter' && slide) stage.jump(slide.id)
      if (['Enter', 'Escape', 'Backspace'].includes(event.key)) {
        event.preventDefault()
        event.stopPropagation()
      }
      number.drop()
      show()
    },
    { capture: true },
  )
  return (event) => {
    number.add(characterOf(event))
    show()
  }
}
