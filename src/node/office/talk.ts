/** How a talk goes: its parts as sections, its shorter shows as custom shows. */

import { createHash } from 'node:crypto'
import { partOfTalk } from '../../deck/model/slide-name.ts'
import type { Deck, Slide } from '../../deck/model/types.ts'
import { say } from '../../words/say.ts'
import { escapeXml, xml } from './xml.ts'

/** The shows of a deck, `ids` the relations to its slides; one that has every slide is the presentation itself. */
export function customShows(slides: Slide[], { settings }: Deck, ids: string[]): string {
  const shows = Object.entries(settings.shows).flatMap(([name, { title }], index) => {
    const own = ids.filter((_, place) => slides[place]?.shows.includes(name))
    if (own.length === 0 || own.length === slides.length) return []
    const list = own.map((id) => `<p:sld r:id="${id}"/>`)
    return xml`<p:custShow name="${escapeXml(title)}" id="${index}"><p:sldLst>${list}</p:sldLst></p:custShow>`
  })
  return shows.length === 0 ? '' : xml`<p:custShowLst>${shows}</p:custShowLst>`
}

/** Sections by the parts of the talk: https://learn.microsoft.com/openspecs/office_standards/ms-pptx */
export function sections(slides: Slide[], deck: Deck): string {
  const named: { name: string; id: string; ids: string[] }[] = []
  for (const [index, slide] of slides.entries()) {
    const name = sectionOf(slide, deck)
    if (named.at(-1)?.name !== name) named.push({ name, id: guid(`${named.length} ${name}`), ids: [] })
    named.at(-1)?.ids.push(`<p14:sldId id="${256 + index}"/>`)
  }
  const list = named.map(
    ({ name, id, ids }) => xml`
      <p14:section name="${escapeXml(name)}" id="${id}"><p14:sldIdLst>${ids}</p14:sldIdLst></p14:section>
    `,
  )
  return xml`
    <p:ext uri="{521415D9-36F7-43E2-AB2F-B90AF26B5E84}">
    <p14:sectionLst xmlns:p14="http://schemas.microsoft.com/office/powerpoint/2010/main">${list}
    </p14:sectionLst></p:ext>
  `
}

function sectionOf(slide: Slide, deck: Deck): string {
  const { settings } = deck
  if (slide.part === 'title') return say(settings, 'title-slide')
  if (slide.part === 'appendix') return say(settings, 'appendix')
  return partOfTalk(slide, deck)?.name ?? say(settings, 'briefing')
}

/** A name that no other section has, and the same each time. */
function guid(text: string): string {
  const hex = createHash('sha256').update(text).digest('hex').toUpperCase()
  return `{${hex.slice(0, 32).replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-')}}`
}
