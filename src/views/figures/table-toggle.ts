import { element } from '../page/dom.ts'
import { wording } from '../page/wording.ts'

/**
 * The “Table” control of the deck: shows a chart's table in place of its drawing, and back. In the reading
 * view tables stand open, so no control is needed there. Once is enough for a figure; more do nothing.
 */
export function addTableToggle(figure: HTMLElement): void {
  const table = figure.querySelector<HTMLElement>('.chart-table')
  if (!table || figure.dataset.view) return
  table.tabIndex = 0
  const button = element('button', { type: 'button', class: 'table-toggle' })
  // Its words say what a press brings; a state beside them would say the contrary.
  const set = (open: boolean) => {
    figure.dataset.view = open ? 'table' : 'chart'
    button.textContent = open ? wording('show-chart') : wording('show-table')
  }
  button.addEventListener('click', () => set(figure.dataset.view !== 'table'))
  set(false)
  figure.querySelector('figcaption')?.append(button)
}
