import { say, type Voice } from './say.ts'

/** What the objects of a slide and the layouts are called in the lists of a program that edits. */
export interface Names {
  /** Of objects. */
  title: string
  source: string
  number: string
  notes: string
  text: string
  table: string
  drawing: string
  logo: string
  slide: string
  /** Of layouts, by the part of a deck that a slide is in. */
  layouts: Record<'title' | 'divider' | 'talk' | 'appendix', string>
}

/** The names in the language and words of a deck. */
export function namesOf(voice: Voice): Names {
  const [title, slide] = [say(voice, 'office-title'), say(voice, 'office-slide')]
  return {
    ...{ title, slide },
    source: say(voice, 'one-source'),
    number: say(voice, 'office-number'),
    notes: say(voice, 'notes'),
    text: say(voice, 'office-text'),
    table: say(voice, 'show-table'),
    drawing: say(voice, 'office-drawing'),
    logo: say(voice, 'office-logo'),
    layouts: { title, divider: say(voice, 'office-part'), talk: slide, appendix: say(voice, 'appendix') },
  }
}
