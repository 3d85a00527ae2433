import { entityGlyph } from '../../deck/model/glyphs.ts'
import { type Html, html } from '../../deck/model/html.ts'
import type { Box, DrawnDeck, Slide } from '../../deck/model/types.ts'
import { type Diagram, fromState, slotClass } from './diagram.ts'
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
  const items = boxes.map((box, index) => renderItem(box, index, slide, diagram))
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

function renderItem(box: Box, index: number, slide: Slide, { adds, named, before }: Diagram): Html {
  const { heading, html: content, mark, from } = box
  const name = named?.(index, slide.body.boxes)
  const names = html`${mark && html` ${slotClass(mark)} is-${mark.standing}`}${name !== undefined && html` ${name}`}`
  const state = fromState(from === undefined ? {} : { from })
  const glyph = mark?.entity && entityGlyph(mark.entity)
  const addsWords = adds?.(index) === 'words'
  const says = addsWords ? html`<div class="says"${state}>${content}</div>` : content
  const head = html`<h3>${before?.(slide, index)}${glyph}${heading}</h3>`
  return html`<li class="box${names}"${!addsWords && state}>${head}\n${says}</li>\n`
}
