/** The notes of a slide as paragraphs: what is said, the quotes and their record checks, in the words of every page. */

import type { Deck, Slide } from '../../deck/model/types.ts'
import { renderNote } from '../../pages/render-note.ts'
import { type Element, elementsIn, makeElement, readMarkup, textOf } from '../checks/fit/read-markup.ts'
import { escapeXml } from './xml.ts'

/** The paragraphs of a slide's notes as DrawingML. */
export function notesOf(slide: Slide, deck: Deck, lang: string): string {
  const root = makeElement('div')
  readMarkup(renderNote(slide, deck).text, root)
  return linesIn(root)
    .map(({ text, isLabel }) => paragraph(text, isLabel, lang))
    .join('')
}

interface Line {
  text: string
  isLabel: boolean
}

const BLOCKS = ['p', 'blockquote', 'figcaption']

function linesIn(element: Element): Line[] {
  return elementsIn(element).flatMap((part) => {
    if (!BLOCKS.includes(part.tag)) return linesIn(part)
    const text = wordsOf(part)
    if (text === '') return []
    const isLabel = ['note-label', 'instruction-label', 'verdict'].some((name) => part.classes.includes(name))
    return [{ text: part.tag === 'blockquote' ? `“${text}”` : text, isLabel }]
  })
}

/** Cells of a table's row stand apart, as in the source. */
function wordsOf(block: Element): string {
  const cells = elementsIn(block).filter(({ classes }) => classes.includes('cell'))
  const text = cells.length > 0 ? cells.map(textOf).join(' | ') : textOf(block)
  return text.replace(/[ \t\n]+/g, ' ').trim()
}

function paragraph(text: string, isBold: boolean, lang: string): string {
  const look = `<a:rPr lang="${lang}" sz="1200" b="${isBold ? 1 : 0}" dirty="0"/>`
  return `<a:p><a:r>${look}<a:t>${escapeXml(text)}</a:t></a:r></a:p>`
}
