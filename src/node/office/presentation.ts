/** Scenes of slides in, a presentation that can be edited out: PresentationML without anybody's program. */

import type { Deck, Slide } from '../../deck/model/types.ts'
import { documentTitle } from '../../pages/imprint.ts'
import { namesOf } from '../../words/presentation-names.ts'
import { say } from '../../words/say.ts'
import * as masters from './masters.ts'
import { notesOf } from './notes.ts'
import { openPackage, type Relations } from './parts.ts'
import type { Scene } from './scene.ts'
import { type SlidePen, shapesOf } from './shapes.ts'
import { customShows, sections } from './talk.ts'
import { type Fonts, inkOf, type Palette, themePart } from './theme.ts'
import { EMU, escapeXml, HEAD, part, xml } from './xml.ts'

/** What a presentation is made of. */
export interface Presentation {
  deck: Deck
  /** The slides of the show, and what stands on each, in their order: each is written as soon as it is there. */
  slides: Slide[]
  scenes: Iterable<Scene> | AsyncIterable<Scene>
  palette: Palette
  fonts: Fonts
}

/** The layout of each part of a deck. */
const LAYOUTS = { title: 'title', divider: 'part', talk: 'slide', appendix: 'appendix' } as const
const KINDS = Object.keys(LAYOUTS) as (keyof typeof LAYOUTS)[]
/** Where the title stands on slides that have none. */
const TITLE = { title: { x: 64, y: 60, width: 1060, height: 46 }, size: 40 }

/** The bytes of a `.pptx`: the same for the same deck. */
export async function makePresentation(presentation: Presentation): Promise<Buffer> {
  const { deck, slides, scenes, palette, fonts } = presentation
  const box = openPackage()
  const title = documentTitle(deck.settings)
  const lang = withRegion(deck.settings.lang)
  const names = namesOf(deck.settings)
  const ink = inkOf(palette)
  box.add('core', 1, {}, () => coreProperties(deck, title))
  box.add('presentation', 1, { theme: 1 }, (to) => presentationPart(slides, deck, to))
  for (const number of [1, 2]) box.add('theme', number, {}, () => themePart(palette, title, fonts))
  box.add('notesMaster', 1, { theme: 2 }, () => masters.notesMaster(names))
  for (const [index, slide] of slides.entries()) {
    const notes = () => masters.notesSlide(notesOf(slide, deck, lang), names)
    box.add('notesSlide', index + 1, { notesMaster: 1, slide: index + 1 }, notes)
  }
  // A layout for each kind of slide that there is.
  const kinds = KINDS.filter((kind) => slides.some(({ part }) => part === kind))
  const layouts = new Map<Slide['part'], masters.LayoutPlaces>()
  let number = 0
  for await (const scene of scenes) {
    const slide = slides[number++]
    if (slide?.id !== scene.id) throw new Error(`a scene of ${scene.id} where ${slide?.id ?? 'none'} is next`)
    // Its title is where the first slide of the kind has it.
    if (!layouts.has(slide.part)) layouts.set(slide.part, placesOf(scene, names[LAYOUTS[slide.part]]))
    const needs = { slideLayout: kinds.indexOf(slide.part) + 1, notesSlide: number }
    box.add('slide', number, needs, (to) => {
      const shapes = shapesOf(scene, { ink, lang, names, ...penOf(slides, to) })
      return masters.slidePart(shapes, scene.ground && ink(scene.ground))
    })
  }
  if (number < slides.length) throw new Error(`no scene of the slide ${slides[number]?.id}`)
  const all = kinds.flatMap((kind) => layouts.get(kind) ?? [])
  for (const [index, layout] of all.entries())
    box.add('slideLayout', index + 1, { slideMaster: 1 }, () => masters.slideLayout(layout, names))
  box.add('slideMaster', 1, { theme: 1 }, (to) => {
    const ids = all.map((_, index) => to.part('slideLayout', index + 1))
    return masters.slideMaster(all.at(-1) ?? { name: '', ...TITLE }, ids, lang, names)
  })
  return box.zip()
}

function penOf(slides: Slide[], to: Relations): Omit<SlidePen, 'ink' | 'lang' | 'names'> {
  // 1 is the tree of shapes itself.
  let id = 1
  return {
    nextId: () => ++id,
    picture: to.picture,
    leadTo(href) {
      if (/^(?:https?|mailto):/.test(href)) return { id: to.out(href), isSlide: false }
      const index = slides.findIndex((slide) => `#${slide.id}` === href)
      return index < 0 ? undefined : { id: to.part('slide', index + 1), isSlide: true }
    },
  }
}

/** Where slides of a kind have what they all have, as the first of them has it. */
function placesOf({ things }: Scene, name: string): masters.LayoutPlaces {
  const title = things.find((thing) => thing.kind === 'text' && thing.fills === 'title')
  if (title?.kind !== 'text') return { name, ...TITLE }
  return { name, title: title.box, size: title.paragraphs[0]?.runs[0]?.size ?? TITLE.size }
}

function presentationPart(slides: Slide[], deck: Deck, to: Relations): string {
  const ids = slides.map((_, index) => to.part('slide', index + 1))
  const list = ids.map((id, index) => `<p:sldId id="${256 + index}" r:id="${id}"/>`)
  const size = ({ width, height }: { width: number; height: number }) =>
    `cx="${width * EMU}" cy="${height * EMU}"`
  const content = xml`
    <p:sldMasterIdLst><p:sldMasterId id="2147483648" r:id="${to.part('slideMaster', 1)}"/></p:sldMasterIdLst>
    <p:notesMasterIdLst><p:notesMasterId r:id="${to.part('notesMaster', 1)}"/></p:notesMasterIdLst>
    <p:sldIdLst>${list}</p:sldIdLst><p:sldSz ${size(masters.PAGE.slide)}/><p:notesSz ${size(masters.PAGE.notes)}/>
    ${customShows(slides, deck, ids)}<p:defaultTextStyle><a:defPPr>
    <a:defRPr lang="${withRegion(deck.settings.lang)}"/></a:defPPr></p:defaultTextStyle>
    <p:extLst>${sections(slides, deck)}</p:extLst>
  `
  return part('presentation', content, ' saveSubsetFonts="1"')
}

/** `en` as `en-US`, by the likely region of a language: https://unicode.org/reports/tr35/#Likely_Subtags */
export function withRegion(lang: string): string {
  const { language, region } = new Intl.Locale(lang).maximize()
  return region === undefined ? language : `${language}-${region}`
}

/** What it is called, and nothing of who made it or when. */
function coreProperties({ settings }: Deck, title: string): string {
  const draft = settings.status === 'draft' ? [escapeXml(say(settings, 'draft'))] : []
  const space = 'http://schemas.openxmlformats.org/package/2006/metadata/core-properties'
  return xml`
    ${HEAD}<cp:coreProperties xmlns:cp="${space}" xmlns:dc="http://purl.org/dc/elements/1.1/">
    <dc:title>${escapeXml(title)}</dc:title><dc:description>${escapeXml(settings.description)}
    </dc:description><dc:language>${settings.lang}</dc:language>
    ${draft.map((word) => `<cp:contentStatus>${word}</cp:contentStatus>`)}</cp:coreProperties>
  `
}
