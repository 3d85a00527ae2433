import { joinFacts } from '../base/cells.ts'
import type { ChartTable, TableCell } from '../base/chart.ts'
import { capitalised, inCountWords } from '../base/words.ts'
import type { ScenariosData } from './scenarios-data.ts'

export function table({ subtitle, what, columns, rows }: ScenariosData): ChartTable {
  return {
    caption: subtitle,
    columns: [what.head, ...columns],
    rows: rows.map(({ name, remark, cells }) => [
      remark ? joinFacts({ text: name }, remark) : { text: name },
      ...columns.map((column): TableCell => {
        const cell = cells[column]
        if (!cell || cell.state === 'not addressed') return { text: '– not addressed' }
        const said = joinFacts(cell, cell.also)
        return cell.state === 'main effect' ? { ...said, text: `Main effect: ${said.text}` } : said
      }),
    ]),
  }
}

export function alt({ what, missing, columns, rows }: ScenariosData): string {
  const main = rows.flatMap(({ name, cells }) => {
    const named = columns.filter((column) => cells[column]?.state === 'main effect')
    return named.length === 0 ? [] : [`${name.toLowerCase()} is mainly ${named.join(' and ').toLowerCase()}`]
  })
  const all = rows.flatMap(({ cells }) => Object.values(cells))
  const silent = all.filter(({ state }) => state === 'not addressed').length
  const size = `${inCountWords(rows.length)} ${what.rows} by ${inCountWords(columns.length)} ${what.columns}`
  const shown = main.length > 0 ? `${size}, where ${main.join(', ')}` : size
  const silence = `${capitalised(inCountWords(silent))} of ${inCountWords(all.length)} cells`
  return `Matrix of ${shown}. ${silence} are not addressed in the source${missing ? `; ${missing}` : ''}.`
}
