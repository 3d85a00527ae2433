import type { Settings, Slide } from '../deck/model/types.ts'
import { formatDate } from '../evidence/dates.ts'
import { say } from '../words/say.ts'

/**
 * What a cover says of the public record: that the deck was checked against it, and what † means. The first only
 * where deck.yaml has the day of a check, the second only where a slide shows a †; undefined without either.
 */
export function recordLine(
  settings: Settings,
  slides: Slide[],
  medium: 'screen' | 'paper',
): string | undefined {
  const { record } = settings.asOf
  const isMarked = slides.some(({ records }) => records.length > 0)
  if (record === undefined) return isMarked ? say(settings, 'marked') : undefined
  const date = { date: formatDate(record, settings) }
  if (medium === 'screen') return say(settings, isMarked ? 'checked-and-marked' : 'checked', date)
  return say(settings, isMarked ? 'paper-checked-and-marked' : 'paper-checked', date)
}
