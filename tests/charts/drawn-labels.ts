import { kinds } from '../../src/charts/kinds.ts'
import { referenceOf } from '../../src/charts/pens/style.ts'
import { drawChart } from '../../src/node/drawing/chart-svg.ts'
import { readTokens } from '../../src/node/drawing/tokens.ts'
import { type chartFilesOf, parsed, tokensCss } from './data-files.ts'

type Files = ReturnType<typeof chartFilesOf>

/** All words of a drawing in reading order of its elements, line breaks and fixed spaces folded. */
export function drawnWords(id: string, { dataFile, ENTITIES, kindOfFile }: Files): string {
  const chart = kindOfFile(id)
  const { light } = readTokens(tokensCss())
  const svg = drawChart(chart, parsed(chart.parse(dataFile(id), ENTITIES)), light, { prefix: id }).file
  return [...svg.matchAll(/<text [^>]*>([^<]*)<\/text>/g)]
    .map(([, text = '']) => text.replaceAll('&amp;', '&').replaceAll('\u00a0', ' '))
    .join(' ')
}

/** The words that the drawing of a chart must say, by its kind: every label of the data, with † where only the record says it. */
const LABELS = {
  spans(json: unknown, entities: Files['ENTITIES']): string[] {
    const { rows, rules } = parsed(kinds.spans.parse(json, entities))
    const ofRows = rows.flatMap(({ label, status, from, closed, earliestEnd, ticks = [] }) => [
      ...[label, status.text, from.text, ...(closed ? [closed.text] : [])],
      ...(earliestEnd ? [earliestEnd.text] : []),
      ...ticks.map(({ text }) => `${text} †`),
    ])
    return [...ofRows, ...rules.map(({ text, meaning }) => `${text} † ${meaning}`)]
  },
  matrix(json: unknown, entities: Files['ENTITIES']): string[] {
    const { rows, columns } = parsed(kinds.matrix.parse(json, entities))
    const cells = rows.flatMap((row) => Object.values(row.cells).flatMap(({ text }) => text ?? []))
    return [...[...columns, ...rows].map(({ name }) => name), ...cells]
  },
  dots(json: unknown): string[] {
    return parsed(kinds.dots.parse(json)).rows.map(
      ({ name, text, origin }) => `${name} ${referenceOf(origin)} ${text}`,
    )
  },
  timeline(json: unknown, entities: Files['ENTITIES']): string[] {
    const { rows, tracks, periods, undated } = parsed(kinds.timeline.parse(json, entities))
    return [
      ...rows.flatMap(({ tableOnly, when, text, says, origin, also }) => {
        if (tableOnly) return []
        const added = also ? [`${also.text}${also.origin.lines ? '' : ' †'}`] : []
        const words = says === 'also' ? [] : [says ?? text]
        return [`${when}${origin.lines ? '' : ' †'}`, ...words, ...added]
      }),
      ...tracks.flatMap(({ name, detail, throughout }) => [name, detail ?? name, throughout?.text ?? name]),
      ...periods.map(({ text }) => text),
      ...undated.map(({ name, text }) => `${name} ${text}`),
    ]
  },
  ladder(json: unknown, entities: Files['ENTITIES']): string[] {
    const { rows, steps, holds, open } = parsed(kinds.ladder.parse(json, entities))
    return [
      ...rows.map(({ received }) => `received ${received.text}`),
      ...[...rows.map(({ effect }) => effect), holds, open].map(({ text }) => `${text} †`),
      ...steps.map(({ when, text }) => `${when} † ${text}`),
    ]
  },
}

/** Words that a chart's drawing lacks, though its data file has them as labels. Throws for data without any. */
export function missingLabels(id: string, kind: keyof typeof LABELS, files: Files): string[] {
  const labels = LABELS[kind](files.dataFile(id), files.ENTITIES)
  if (labels.length < 2) throw new Error(`${id} has no labels`)
  const words = drawnWords(id, files)
  return labels.filter((label) => !words.includes(label))
}
