import { element } from '../page/dom.ts'
import { wording } from '../page/wording.ts'

/**
 * The “Table” control of the deck: shows a chart's table in place of its drawing, and back. In the reading
 * view tables stand open, so no control is needed there.
 */
export function addTableToggles(): void {
  for (const figure of document.querySelectorAll<HTMLElement>('figure[data-chart]')) {
    const table = figure.querySelector<HTMLElement>('.chart-table')
    if (!table) continue
    table.tabIndex = 0
    const button = element('button', { type: 'button', class: 'table-toggle' })
    const set = (open: boolean) => {
      figure.dataset.view = open ? 'table' : 'chart'
      button.textContent = open ? wording('show-chart') : wording('show-table')
    }
    button.addEventListener('click', () => set(figure.dataset.view !== 'table'))
    set(false)
    figure.querySelector('figcaption')?.append(button)
  }
}
