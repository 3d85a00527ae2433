import { say, type Voice } from '../../words/say.ts'
import { APPENDICES, type DeckPart, type Layout, type Settings, type Slide } from './types.ts'

/** What slides are called, by their ids, and whose words stand around them. */
export interface SlideNames {
  get(id: string): string | undefined
  voice?: Voice
}

/** Where slides stand: the title before the talk, its numbered slides, the appendices behind it. */
export function partOf(layout: Layout): Slide['part'] {
  if (layout === 'title') return 'title'
  if (layout === 'part') return 'divider'
  return APPENDICES.includes(layout) ? 'appendix' : 'talk'
}

/**
 * Slides in their order in, the same with their numbers, each part counted from 1, and what people say of them. A
 * divider has the number of the part that it begins.
 */
export function numberSlides<Unnumbered extends Pick<Slide, 'part' | 'id'>>(
  slides: Unnumbered[],
  parts: readonly DeckPart[] = [],
): (Unnumbered & Pick<Slide, 'number' | 'label'>)[] {
  const count = { title: 0, talk: 0, divider: 0, appendix: 0 }
  return slides.map((slide) => {
    const counted = ++count[slide.part]
    const begun = slide.part === 'divider' ? parts.findIndex(({ from }) => from === slide.id) + 1 : 0
    const number = begun > 0 ? begun : counted
    const label = { title: '0', talk: `${number}`, divider: `P${number}`, appendix: `A${number}` }[slide.part]
    return { ...slide, number, label }
  })
}

/** The part of the talk that a slide stands in, and its number; nothing before the first and behind the talk. */
export function partOfTalk(
  slide: Pick<Slide, 'id' | 'part'>,
  {
    slides,
    settings: { parts },
  }: { slides: readonly Pick<Slide, 'id'>[]; settings: Pick<Settings, 'parts'> },
): (DeckPart & { number: number }) | undefined {
  if (slide.part === 'title' || slide.part === 'appendix') return undefined
  const places = new Map(slides.map(({ id }, index) => [id, index]))
  const at = places.get(slide.id) ?? -1
  const index = parts.findLastIndex(({ from }) => (places.get(from) ?? Number.POSITIVE_INFINITY) <= at)
  const part = parts[index]
  return part && { ...part, number: index + 1 }
}

/** What a list or a sentence calls a slide: `Title`, `6`, `P2`, `A2`. */
export function slideName({ part, label }: Pick<Slide, 'part' | 'label'>, voice: Voice): string {
  return part === 'title' ? say(voice, 'title-slide') : label
}
