const STEPPED = 'figure[data-chart], figure[data-diagram]'

/**
 * Steps of a chart or diagram. A slide whose figure has any says so with `data-steps="4"`; its states are 0 … 3. When the
 * talk comes to one, the figure's `data-step` says which, and a `step` event on the figure tells the code
 * that draws it. That is the whole contract: the drawing needs to know nothing of slides or keys. Says whether there was
 * anything to change.
 */
export function showStep(slide: HTMLElement, step: number): boolean {
  const figure = figureOf(slide)
  if (!figure || figure.dataset.step === String(step)) return false
  figure.dataset.step = String(step)
  figure.dispatchEvent(new CustomEvent('step', { bubbles: true, detail: { step } }))
  return true
}

/**
 * Sets the first step of a slide that nobody has come to yet, without a word: no code draws its figure so far, and what
 * stands in the styles follows. So the slide needs no other style and layout once it is come to.
 */
export function setFirstStep(slide: HTMLElement): void {
  const figure = figureOf(slide)
  if (figure) figure.dataset.step ??= '0'
}

const figureOf = (slide: HTMLElement) =>
  slide.dataset.steps ? slide.querySelector<HTMLElement>(STEPPED) : null
