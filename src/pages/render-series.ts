import { type Html, html } from '../deck/model/html.ts'
import type { Deck } from '../deck/model/types.ts'
import { formatDate } from '../evidence/dates.ts'
import { formatValue, type Series } from '../evidence/series.ts'
import { say } from '../words/say.ts'
import { renderCitations } from './render-note.ts'

/**
 * The series that slides refer to. Others are printed nowhere: a register keeps numbers of which its own notes
 * say that they belong on no slide.
 */
export function citedSeries({ slides, register }: Deck): Series[] {
  const cited = new Set(slides.flatMap(({ records }) => records))
  return [...register.series.values()].filter(({ id }) => cited.has(id))
}

/** The series that are cited, each with all its points, for the record's part of the page. */
export function renderSeriesTable(deck: Deck): Html | false {
  const { settings } = deck
  const rows = citedSeries(deck).map(
    (series) =>
      html`<tr id="${series.id}"><th scope="row">${series.id}</th><td>${renderWords(series, deck)}</td></tr>\n`,
  )
  if (rows.length === 0) return false
  return html`<h3>${say(settings, 'series-title')}</h3>
<table class="series">
<caption>${say(settings, 'series-caption')}</caption>
<thead><tr><th scope="col">${say(settings, 'column-id')}</th><th scope="col">${say(settings, 'column-values')}</th></tr></thead>
<tbody>
${rows}</tbody>
</table>
`
}

/** A series with its points, as a paragraph of the handout. */
export function renderSeries(id: string, deck: Deck): Html | undefined {
  const series = deck.register.series.get(id)
  if (!series) return undefined
  return html`<p class="event"><span class="record-id">${id}</span> ${renderWords(series, deck)}</p>
`
}

function renderWords(series: Series, deck: Deck): Html {
  const { settings } = deck
  const { id, title, note, unit, points } = series
  const values = points.map(({ date, value }, index) => {
    const end = index === points.length - 1 ? '.' : '; '
    return html`${formatDate(date, settings)}: ${formatValue(value, settings)}${end}`
  })
  return html`<span data-record>${title}</span> (${unit}). ${values} <span class="quiet">${note}</span> ${renderCitations(id, deck)}`
}
