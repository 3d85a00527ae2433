/** What a slide's layout found, as a person reads it: sure mistakes, and what is too close to tell. */

import { headlineLinesOf } from '../../../deck/model/canvas.ts'
import type { Slide } from '../../../deck/model/types.ts'
import { placeOfText } from '../../../deck/text/place-of-text.ts'
import type { Problem } from '../../../problems/problem.ts'
import type { Fit } from './lay-slide.ts'
import type { Misfit } from './layout.ts'

/** Pixels within which an estimate is rounding; widths are surer than heights, which lines add up to. */
const ROUNDING = 1
/** An estimate of a height is out by less than this (tests/e2e/looks/fit.spec.ts). */
const SURE_HEIGHT = 2
/** A width that is out by more than this part of its place is out on every machine. */
const SURE_PART = 0.02

/** `file` is the text of the slide's file, to say on which line. */
export function fitProblems(
  slide: Pick<Slide, 'id' | 'file' | 'headline' | 'layout'>,
  fit: Fit,
  file: string,
): Problem[] {
  const problems: Problem[] = []
  const add = (sure: boolean, problem: Omit<Problem, 'file'>) =>
    problems.push({ file: slide.file, ...problem, ...(sure ? {} : { level: 'warning' as const }) })
  const atHeadline = () => placeOfText(`# ${slide.headline}`, file)

  const over = fit.needs - fit.room
  const expected = `at most ${Math.floor(fit.room)} px between headline and footer`
  const hint = 'Shorten it, or cut it in two.'
  if (over > ROUNDING) {
    add(over >= fit.line || fit.needsAtLeast() - fit.room > SURE_HEIGHT, {
      ...atHeadline(),
      found: `slide “${slide.id}”, ${Math.ceil(over)} px too full: its content needs ${Math.ceil(fit.needs)} px`,
      expected,
      hint,
    })
  } else {
    const overAtMost = fit.needsAtMost() - fit.room
    if (overAtMost > ROUNDING)
      add(false, {
        ...atHeadline(),
        found: `slide “${slide.id}”, ${Math.ceil(overAtMost)} px too full where a full line breaks a word earlier, as on paper`,
        expected,
        hint,
      })
  }
  const lines = headlineLinesOf(slide.layout)
  if (fit.headlineLines > lines)
    add(fit.headlineLinesAtLeast > lines, {
      ...atHeadline(),
      found: `a headline of ${fit.headlineLines} lines`,
      expected: `at most ${lines} lines`,
      hint: 'Shorten it.',
    })
  for (const misfit of fit.misfits.filter(({ kind, needs, has }) => kind !== 'row' || needs - has > ROUNDING))
    add(isSure(misfit), {
      ...placeOfText(misfit.text.replace(/…$/, ''), file),
      ...misfitWords(misfit),
    })
  return problems
}

/** A line too many is sure; a few pixels may be how an estimate rounds. */
const isSure = ({ kind, needs, has }: Misfit) =>
  kind === 'row' ? needs - has > SURE_HEIGHT : needs > has * (1 + SURE_PART)

function misfitWords({ kind, text, needs, has }: Misfit): Pick<Problem, 'found' | 'expected' | 'hint'> {
  const [wide, room] = [Math.ceil(needs), Math.floor(has)]
  if (kind === 'row')
    return {
      found: `“${text}”, ${wide} px high in a picture that has ${room} px for it`,
      expected: `words that its place of ${room} px can hold`,
      hint: 'Shorten it: the shape behind it doesn’t grow.',
    }
  return kind === 'table'
    ? {
        found: `a table whose columns need ${wide} px, even with a line break after each word (“${text}”)`,
        expected: `columns that find room in ${room} px`,
        hint: 'Take a column out, or shorten its longest words.',
      }
    : {
        found: `“${text}”, ${wide} px wide and nowhere to be broken`,
        expected: `words that their box of ${room} px can hold`,
        hint: 'Shorten it, or choose a layout with wider boxes.',
      }
}
