import { languageFor, PLAIN, say, type Voice } from '../../words/say.ts'
import { BLANK, cellOf } from '../base/cells.ts'
import type { ChartTable } from '../base/chart.ts'
import { inCountWords, insideSentence, listInWords } from '../base/said.ts'
import { labelsOf } from '../base/steps.ts'
import { capitalised } from '../base/words.ts'
import type { DotsData } from './data.ts'

export const stepLabels = (data: DotsData): string[] => labelsOf(data)

export function table({ subtitle, columns, rows }: DotsData): ChartTable {
  const hasEarlier = rows.some(({ earlier }) => earlier)
  return {
    caption: subtitle,
    columns,
    rows: rows.map(({ name, text, level, earlier, origin }) => {
      const said = [{ text: name }, { text, origin }, { text: level, origin }]
      return hasEarlier ? [...said, earlier ? cellOf(earlier) : BLANK] : said
    }),
  }
}

export function alt({ what, missing, levels, rows }: DotsData, voice: Voice = PLAIN): string {
  const rated = levels.toReversed().flatMap((level) => {
    const names = rows.filter((row) => row.level === level).map(({ name }) => insideSentence(name, voice))
    if (names.length === 0) return []
    const rating = {
      names: listInWords(names, voice),
      count: names.length,
      level: levelInWords(level, voice),
    }
    return [say(voice, 'alt-dots-rated', rating)]
  })
  const shown = say(voice, 'alt-dots', {
    ratings: what.ratings,
    number: inCountWords(rows.length, voice),
    rows: what.rows,
    rated: rated.join(', '),
  })
  return `${shown}${missing ? ` ${capitalised(missing)}.` : ''}`
}

/** All of it small, but in a language whose nouns keep their capital. */
const lowered = (level: string, voice: Voice) =>
  languageFor(voice).keepsCapitals ? level : level.toLowerCase()

/** `medium to high`, of a level that the axis calls “Medium–high”. */
function levelInWords(level: string, voice: Voice): string {
  const [low = '', high] = lowered(level, voice).split('–')
  return high === undefined ? low : say(voice, 'alt-dots-between', { low, high })
}
