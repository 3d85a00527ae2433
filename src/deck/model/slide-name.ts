import { say, type Voice } from '../../words/say.ts'
import { APPENDICES, type Layout, type Slide } from './types.ts'

/** What slides are called, by their ids, and whose words stand around them. */
export interface SlideNames {
  get(id: string): string | undefined
  voice?: Voice
}

/** Where slides stand: the title before the talk, its numbered slides, the appendices behind it. */
export function partOf(layout: Layout): Slide['part'] {
  if (layout === 'title') return 'title'
  return APPENDICES.includes(layout) ? 'appendix' : 'talk'
}

/** Slides in their order in, the same with their numbers, each part counted from 1, and what people say of them. */
export function numberSlides<Unnumbered extends Pick<Slide, 'part'>>(
  slides: Unnumbered[],
): (Unnumbered & Pick<Slide, 'number' | 'label'>)[] {
  const count = { title: 0, talk: 0, appendix: 0 }
  return slides.map((slide) => {
    const number = ++count[slide.part]
    const label = { title: '0', talk: `${number}`, appendix: `A${number}` }[slide.part]
    return { ...slide, number, label }
  })
}

/** What a list or a sentence calls a slide: `Title`, `6`, `A2`. */
export function slideName({ part, label }: Pick<Slide, 'part' | 'label'>, voice: Voice): string {
  return part === 'title' ? say(voice, 'title-slide') : label
}
