/** Scenes of slides in, a presentation that can be edited out: PresentationML without anybody's program. */

import { createHash } from 'node:crypto'
import { partOfTalk } from '../../deck/model/slide-name.ts'
import type { Deck, Slide } from '../../deck/model/types.ts'
import { documentTitle } from '../../pages/imprint.ts'
import { say } from '../../words/say.ts'
import {
  type LayoutPlaces,
  notesMaster,
  notesSlide,
  PAGE,
  slideLayout,
  slideMaster,
  tree,
} from './masters.ts'
import { notesOf } from './notes.ts'
import { openPackage, type Package, type Relations } from './parts.ts'
import type { Scene } from './scene.ts'
import { type SlidePen, shapesOf } from './shapes.ts'
import { inkOf, type Palette, themePart } from './theme.ts'
import { EMU, escapeXml, HEAD, type Ink, XMLNS, xml } from './xml.ts'

/** What a presentation is made of. */
export interface Presentation {
  deck: Deck
  /** The slides of the show, and what stands on each. */
  slides: Slide[]
  scenes: Scene[]
  palette: Palette
  fonts: { serif: string; sans: string }
}

/** Kinds of slides, each with a layout. */
const LAYOUTS = { title: 'Title', divider: 'Part', talk: 'Slide', appendix: 'Appendix' } as const

const slidePath = (index: number) => `/ppt/slides/slide${index + 1}.xml`
const layoutPath = (index: number) => `/ppt/slideLayouts/slideLayout${index + 1}.xml`
const notesPath = (index: number) => `/ppt/notesSlides/notesSlide${index + 1}.xml`
const MASTER = '/ppt/slideMasters/slideMaster1.xml'
const NOTES_MASTER = '/ppt/notesMasters/notesMaster1.xml'
const THEMES = ['/ppt/theme/theme1.xml', '/ppt/theme/theme2.xml'] as const

/** The bytes of a `.pptx`: the same for the same deck. */
export function makePresentation(presentation: Presentation): Buffer {
  const { deck, slides, palette, fonts } = presentation
  const box = openPackage()
  const title = documentTitle(deck.settings)
  const lang = withRegion(deck.settings.lang)
  const layouts = layoutsOf(presentation)
  box.add('core', '/docProps/core.xml', () => coreProperties(deck, title))
  box.add('presentation', '/ppt/presentation.xml', (to) => presentationPart(slides, deck, to))
  for (const path of THEMES) box.add('theme', path, () => themePart(palette, title, fonts))
  box.add('slideMaster', MASTER, (to) => {
    const ids = layouts.map((_, index) => to.to('slideLayout', layoutPath(index)))
    to.to('theme', THEMES[0])
    return slideMaster(layouts.at(-1) ?? NO_PLACES, ids, lang)
  })
  for (const [index, layout] of layouts.entries())
    box.add('slideLayout', layoutPath(index), (to) => {
      to.to('slideMaster', MASTER)
      return slideLayout(layout)
    })
  box.add('notesMaster', NOTES_MASTER, (to) => {
    to.to('theme', THEMES[1])
    return notesMaster()
  })
  addSlides(presentation, layouts, lang, box)
  return box.zip()
}

function addSlides(
  { deck, slides, scenes, palette }: Presentation,
  layouts: LayoutPlaces[],
  lang: string,
  box: Package,
) {
  const ink = inkOf(palette)
  for (const [index, slide] of slides.entries()) {
    const scene = scenes[index]
    if (scene?.id !== slide.id) throw new Error(`no scene of the slide ${slide.id}`)
    box.add('slide', slidePath(index), (to) => {
      const layout = layouts.findIndex(({ name }) => name === LAYOUTS[slide.part])
      to.to('slideLayout', layoutPath(layout))
      to.to('notesSlide', notesPath(index))
      const shapes = shapesOf(scene, penOf(slides, { ink, lang, to, box }))
      const ground =
        scene.ground === undefined
          ? ''
          : `<p:bg><p:bgPr><a:solidFill>${ink(scene.ground)}</a:solidFill><a:effectLst/></p:bgPr></p:bg>`
      return `${HEAD}<p:sld${XMLNS}>${tree(shapes, ground)}<p:clrMapOvr><a:masterClrMapping/></p:clrMapOvr></p:sld>`
    })
    box.add('notesSlide', notesPath(index), (to) => {
      to.to('notesMaster', NOTES_MASTER)
      to.to('slide', slidePath(index))
      return notesSlide(notesOf(slide, deck, lang))
    })
  }
}

function penOf(
  slides: Slide[],
  { ink, lang, to, box }: { ink: Ink; lang: string; to: Relations; box: Package },
): SlidePen {
  // 1 is the tree of shapes itself.
  let id = 1
  return {
    ink,
    lang,
    nextId: () => ++id,
    picture: (png) => to.to('image', box.addPicture(Buffer.from(png, 'base64'))),
    leadTo(href) {
      if (!href.startsWith('#'))
        return /^(?:https?|mailto):/.test(href) ? { id: to.out(href), isSlide: false } : undefined
      const index = slides.findIndex((slide) => `#${slide.id}` === href)
      return index < 0 ? undefined : { id: to.to('slide', slidePath(index)), isSlide: true }
    },
  }
}

const NO_PLACES: LayoutPlaces = { name: '', title: { x: 64, y: 60, width: 1060, height: 46 }, size: 40 }

/** A layout for each kind of slide that there is, its title where the first slide of the kind has it. */
function layoutsOf({ slides, scenes }: Presentation): LayoutPlaces[] {
  return Object.entries(LAYOUTS).flatMap(([part, name]) => {
    const index = slides.findIndex((slide) => slide.part === part)
    if (index < 0) return []
    const title = scenes[index]?.things.find((thing) => thing.kind === 'text' && thing.fills === 'title')
    if (title?.kind !== 'text') return [{ ...NO_PLACES, name }]
    return [{ name, title: title.box, size: title.paragraphs[0]?.runs[0]?.size ?? NO_PLACES.size }]
  })
}

function presentationPart(slides: Slide[], deck: Deck, to: Relations): string {
  const master = to.to('slideMaster', MASTER)
  const notes = to.to('notesMaster', NOTES_MASTER)
  const ids = slides.map((_, index) => to.to('slide', slidePath(index)))
  to.to('theme', THEMES[0])
  const list = ids.map((id, index) => `<p:sldId id="${256 + index}" r:id="${id}"/>`)
  const size = ({ width, height }: { width: number; height: number }) =>
    `cx="${width * EMU}" cy="${height * EMU}"`
  return [
    xml`
      ${HEAD}<p:presentation${XMLNS} saveSubsetFonts="1"><p:sldMasterIdLst>
      <p:sldMasterId id="2147483648" r:id="${master}"/></p:sldMasterIdLst>
    `,
    `<p:notesMasterIdLst><p:notesMasterId r:id="${notes}"/></p:notesMasterIdLst><p:sldIdLst>${list.join('')}</p:sldIdLst>`,
    `<p:sldSz ${size(PAGE.slide)}/><p:notesSz ${size(PAGE.notes)}/>${customShows(slides, deck, ids)}`,
    `<p:defaultTextStyle><a:defPPr><a:defRPr lang="${withRegion(deck.settings.lang)}"/></a:defPPr></p:defaultTextStyle>`,
    `<p:extLst>${sections(slides, deck)}</p:extLst></p:presentation>`,
  ].join('')
}

/** The shows of a deck; one that has every slide is the presentation itself. */
function customShows(slides: Slide[], { settings }: Deck, ids: string[]): string {
  const shows = Object.entries(settings.shows).flatMap(([name, { title }], index) => {
    const own = ids.filter((_, place) => slides[place]?.shows.includes(name))
    if (own.length === 0 || own.length === slides.length) return []
    const list = own.map((id) => `<p:sld r:id="${id}"/>`).join('')
    return [`<p:custShow name="${escapeXml(title)}" id="${index}"><p:sldLst>${list}</p:sldLst></p:custShow>`]
  })
  return shows.length === 0 ? '' : `<p:custShowLst>${shows.join('')}</p:custShowLst>`
}

/** Sections by the parts of the talk: https://learn.microsoft.com/openspecs/office_standards/ms-pptx */
function sections(slides: Slide[], deck: Deck): string {
  const named: { name: string; ids: number[] }[] = []
  for (const [index, slide] of slides.entries()) {
    const name = sectionOf(slide, deck)
    const last = named.at(-1)
    if (last?.name === name) last.ids.push(256 + index)
    else named.push({ name, ids: [256 + index] })
  }
  const list = named.map(({ name, ids }, index) => {
    const own = ids.map((id) => `<p14:sldId id="${id}"/>`).join('')
    return `<p14:section name="${escapeXml(name)}" id="${guid(`${index} ${name}`)}"><p14:sldIdLst>${own}</p14:sldIdLst></p14:section>`
  })
  return xml`
    <p:ext uri="{521415D9-36F7-43E2-AB2F-B90AF26B5E84}">
    <p14:sectionLst xmlns:p14="http://schemas.microsoft.com/office/powerpoint/2010/main">${list.join('')}
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
  return `{${[hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20, 32)].join('-')}}`
}

/** `en` as `en-US`, by the likely region of a language: https://unicode.org/reports/tr35/#Likely_Subtags */
export function withRegion(lang: string): string {
  const { language, region } = new Intl.Locale(lang).maximize()
  return region === undefined ? language : `${language}-${region}`
}

/** What it is called, and nothing of who made it or when. */
function coreProperties({ settings }: Deck, title: string): string {
  const status =
    settings.status === 'draft'
      ? `<cp:contentStatus>${escapeXml(say(settings, 'draft'))}</cp:contentStatus>`
      : ''
  return xml`
    ${HEAD}
    <cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/">
    <dc:title>${escapeXml(title)}</dc:title><dc:description>${escapeXml(settings.description)}
    </dc:description><dc:language>${settings.lang}</dc:language>${status}</cp:coreProperties>
  `
}
