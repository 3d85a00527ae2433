import { entityGlyph } from '../../deck/model/glyphs.ts'
import { type Html, html } from '../../deck/model/html.ts'
import type { Box, DrawnDeck, Slide } from '../../deck/model/types.ts'
import { fromState, slotClass } from './diagram.ts'
import { DIAGRAMS } from './diagram-layouts.ts'

/**
 * A slide's boxes as a list in reading order, and the one decorative drawing behind it (`svg.art`, hidden from screen
 * readers, on the whole canvas); undefined for a layout that is no diagram. Each item says by class what it stands for:
 * `of-1` … `of-4` (the colour slot of an entity) or `of-other`, and `is-applies`, `is-leaving`, `is-ended` or
 * `is-mentioned`; `data-from` is the state of the slide from which it is shown.
 */
export function renderDiagram(slide: Slide, deck: DrawnDeck): Html | undefined {
  const diagram = DIAGRAMS[slide.layout]
  if (!diagram) return undefined
  const { boxes } = slide.body
  const items = boxes.map((box, index) =>
    renderItem(box, {
      adds: diagram.adds?.(index),
      name: diagram.named?.(index, boxes),
      before: diagram.before?.(slide, index),
    }),
  )
  const list =
    diagram.list === 'ol'
      ? html`<ol class="boxes boxes-${boxes.length}">\n${items}</ol>`
      : html`<ul class="boxes boxes-${boxes.length}">\n${items}</ul>`
  const art =
    diagram.art &&
    html`<svg class="art" viewBox="0 0 1280 720" aria-hidden="true">\n${diagram.art(slide, deck)}</svg>\n`
  return html`<figure class="diagram" data-diagram="${slide.id}">
${art}${list}
</figure>
`
}

/** What a diagram says of one of its boxes. */
interface OfBox {
  adds?: 'all' | 'words' | undefined
  name?: string | undefined
  before?: Html | false | undefined
}

function renderItem(
  { heading, html: content, mark, from }: Box,
  { adds = 'all', name = '', before = false }: OfBox,
): Html {
  const names = html`${mark && html` ${slotClass(mark)} is-${mark.standing}`}${name !== '' && html` ${name}`}`
  const state = fromState(from === undefined ? {} : { from })
  const glyph = mark?.entity && entityGlyph(mark.entity)
  const says = adds === 'words' ? html`<div class="says"${state}>${content}</div>` : content
  return html`<li class="box${names}"${adds === 'all' && state}><h3>${before}${glyph}${heading}</h3>\n${says}</li>\n`
}
