/** The notes of a slide as paragraphs: what is said, the quotes and their record checks, in the words of every page. */

import type { Deck, Slide } from '../../deck/model/types.ts'
import { renderNote } from '../../pages/render-note.ts'
import { say, type Voice } from '../../words/say.ts'
import { type Element, elementsIn, makeElement, readMarkup, textOf } from '../checks/fit/read-markup.ts'
import { escapeXml } from './xml.ts'

const BLOCKS = ['p', 'blockquote', 'figcaption']
const LABELS = ['note-label', 'instruction-label', 'verdict']

/** The paragraphs of a slide's notes as DrawingML. */
export function notesOf(slide: Slide, deck: Deck, lang: string): string {
  const root = makeElement('div')
  readMarkup(renderNote(slide, deck).text, root)
  return paragraphsIn(root, lang, deck.settings).join('')
}

function paragraphsIn(element: Element, lang: string, voice: Voice): string[] {
  return elementsIn(element).flatMap((part) => {
    if (!BLOCKS.includes(part.tag)) return paragraphsIn(part, lang, voice)
    const text = wordsOf(part)
    if (text === '') return []
    const bold = LABELS.some((name) => part.classes.includes(name)) ? 1 : 0
    const words = escapeXml(part.tag === 'blockquote' ? say(voice, 'quoted', { quote: text }) : text)
    return `<a:p><a:r><a:rPr lang="${lang}" sz="1200" b="${bold}" dirty="0"/><a:t>${words}</a:t></a:r></a:p>`
  })
}

/** Cells of a table's row stand apart, as in the source. */
function wordsOf(block: Element): string {
  const cells = elementsIn(block).filter(({ classes }) => classes.includes('cell'))
  const text = cells.length > 0 ? cells.map(textOf).join(' | ') : textOf(block)
  return text.replace(/[ \t\n]+/g, ' ').trim()
}
