/** The charts of a compiled deck as drawings: what a page needs besides the deck's own words. */

import type { ChartData, ChartKind, ChartTheme } from '../../charts/base/chart.ts'
import { kindOf } from '../../charts/kinds.ts'
import { CANVAS, MARGIN } from '../../deck/model/canvas.ts'
import { html } from '../../deck/model/html.ts'
import type { ChartDrawing, Deck, DrawnDeck } from '../../deck/model/types.ts'
import { drawChart } from './chart-svg.ts'
import { measureIn } from './measure-text.ts'
import { lightTheme, SHIPPED } from './tokens.ts'

/** Draws every chart that a slide shows; for paper without the drawings for narrow windows. */
export function drawDeck(deck: Deck, { onPaper = false } = {}): DrawnDeck {
  measureIn(deck.look)
  const theme = lightTheme(deck.look)
  const { settings } = deck
  const options = { voice: settings, fromRight: settings.dir === 'rtl', onPaper }
  return withDrawings(deck, (id, chart) =>
    drawChart(kindOfChart(chart), chart.data, theme, { prefix: id, ...options }),
  )
}

/** The same with nothing in the drawings but their size: enough to lay a page out, at no cost. */
export function outlineDeck(deck: Deck): DrawnDeck {
  return withDrawings(deck, (_, chart) => {
    const { width, height } = kindOfChart(chart).size(chart.data)
    return { page: html`<svg class="chart-drawing" width="${width}" height="${height}"></svg>`, file: '' }
  })
}

/** One chart, without the steps of a presenter; `id` begins every id in it. */
export function drawFigure(id: string, chart: ChartData, theme: ChartTheme = SHIPPED.light): ChartDrawing {
  return drawChart(kindOfChart(chart), chart.data, theme, { prefix: id })
}

/** The kind by which a chart was read. Throws for one that there isn't: no compiled chart is of such a kind. */
export function kindOfChart(chart: ChartData): ChartKind {
  const kind = kindOf(chart)
  if (!kind) throw new Error(`there is no kind of chart “${chart.kind}”`)
  return kind
}

function withDrawings(deck: Deck, draw: (id: string, chart: ChartData) => ChartDrawing): DrawnDeck {
  const drawings = new Map<string, ChartDrawing>()
  for (const { figure } of deck.slides)
    if (figure?.chart && !drawings.has(figure.id)) {
      const { width } = kindOfChart(figure.chart).size(figure.chart.data)
      const bleeds = width > CANVAS.width - 2 * MARGIN
      drawings.set(figure.id, { ...draw(figure.id, figure.chart), bleeds })
    }
  return { ...deck, drawings }
}
