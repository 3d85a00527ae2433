import { findSlideIdMistake } from '../../deck/model/page-ids.ts'
import { slideFile } from './slide-file.ts'

/** From here on file names belong to appendices. */
const FIRST_APPENDIX = 900

/**
 * The path of a new slide behind those of the talk, by the file names of a deck’s slides: the next ten, or the next
 * number where there is no ten left before the appendices.
 */
export function newSlidePath(names: readonly string[], id: string): string | undefined {
  const numbers = names.flatMap((name) => /^(\d+)-/u.exec(name)?.slice(1).map(Number) ?? [])
  const talk = numbers.filter((number) => number < FIRST_APPENDIX)
  const last = Math.max(0, ...talk)
  const tens = (Math.floor(last / 10) + 1) * 10
  const number = [tens, last + 1].find((free) => free < FIRST_APPENDIX)
  return number === undefined ? undefined : `slides/${String(number).padStart(3, '0')}-${id}.md`
}

/** What is wrong with the name of a new slide; undefined when it will do. */
export const slideNameMistake = (id: string): string | undefined => findSlideIdMistake(id)

/** A slide of which everything is to do. */
export function newSlide(id: string): string {
  return slideFile({
    id,
    layout: 'panels',
    badge: 'assessment',
    toDo: ['which badge fits, which lines the notes quote (npm run quote), and every text below'],
    headline: 'To do: what the slide says, in a sentence',
    body: '### To do: a name\n\nTo do: a point, with its line as in L1 between braces',
    onScreen: 'To do: what is to be seen, in words.',
    say: 'To do: the one point to make.',
    quotes: [],
  })
}
