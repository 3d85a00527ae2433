const STEPPED = 'figure[data-chart], figure[data-diagram]'

/**
 * Steps of a chart or diagram. A slide whose figure has any says so with `data-steps="4"`; its states are 0 … 3. When the
 * talk comes to one, the figure's `data-step` says which, and a `step` event on the figure tells the code
 * that draws it. That is the whole contract: the drawing needs to know nothing of slides or keys.
 */
export function showStep(slide: HTMLElement, step: number): void {
  const figure = slide.dataset.steps ? slide.querySelector<HTMLElement>(STEPPED) : null
  if (!figure || figure.dataset.step === String(step)) return
  figure.dataset.step = String(step)
  figure.dispatchEvent(new CustomEvent('step', { bubbles: true, detail: { step } }))
}
