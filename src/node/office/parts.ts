/** A package of Office: parts that lead to each other by relations (ECMA-376, part 2). */

import { escapeXml, HEAD, xml } from './xml.ts'
import { type Packed, pack, zip } from './zip.ts'

const PACKAGE = 'http://schemas.openxmlformats.org/package/2006'
const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/'
const office = (name: string) => `application/vnd.openxmlformats-officedocument.${name}+xml`
const TYPES = {
  presentation: office('presentationml.presentation.main'),
  slide: office('presentationml.slide'),
  slideMaster: office('presentationml.slideMaster'),
  slideLayout: office('presentationml.slideLayout'),
  notesMaster: office('presentationml.notesMaster'),
  notesSlide: office('presentationml.notesSlide'),
  theme: office('theme'),
  core: 'application/vnd.openxmlformats-package.core-properties+xml',
} as const
export type PartType = keyof typeof TYPES
const DEFAULTS = {
  rels: 'application/vnd.openxmlformats-package.relationships+xml',
  xml: 'application/xml',
  png: 'image/png',
}

/** Relations of one part, in the order in which they were asked for: each gives the id of one. */
export interface Relations {
  /** To another part, by its type and its number among those of the type, from 1. */
  part(type: PartType, number: number): string
  /** To a picture, PNG as base64: of two that are the same there is one. */
  picture(png: string): string
  /** To an address. */
  out(address: string): string
}

/** What a part leads to: numbers of parts by their types. */
type Needs = Partial<Record<PartType, number>>

/** A package that holds nothing yet. */
export function openPackage() {
  const parts = new Map<string, { type?: PartType; packed: Packed }>()
  const pictures = new Map<string, string>()
  const relations = new Map<string, string[]>()
  /** The id of a relation of the part at `path`: the place of its words among those of the part. */
  const relate = (path: string, kind: string, target: string, mode = '') => {
    const words = `Type="${kind}" Target="${escapeXml(target)}"${mode}`
    const own = relations.get(path) ?? []
    if (!own.includes(words)) own.push(words)
    relations.set(path, own)
    return `rId${own.indexOf(words) + 1}`
  }
  relate('/', `${RELATIONS}officeDocument`, pathOf('presentation').slice(1))
  relate('/', `${PACKAGE}/relationships/metadata/core-properties`, pathOf('core').slice(1))
  return {
    /** A part; `needs` are those that it leads to, besides what is asked for while it is written. */
    add(type: PartType, number: number, needs: Needs, write: (to: Relations) => string): void {
      const path = pathOf(type, number)
      const toPart = (other: PartType, at: number) => relate(path, `${RELATIONS}${other}`, pathOf(other, at))
      for (const [other, at] of Object.entries(needs)) toPart(other as PartType, at)
      const text = write({
        part: toPart,
        picture(png) {
          const target = pictures.get(png) ?? `/ppt/media/image${pictures.size + 1}.png`
          if (!pictures.has(png)) parts.set(target, { packed: packed(target, Buffer.from(png, 'base64')) })
          pictures.set(png, target)
          return relate(path, `${RELATIONS}image`, target)
        },
        out: (address) => relate(path, `${RELATIONS}hyperlink`, address, ' TargetMode="External"'),
      })
      parts.set(path, { type, packed: packed(path, text) })
    },
    /** The bytes of all that was added. */
    zip(): Buffer {
      const pathOfList = (path: string) => path.replace(/([^/]*)$/, '_rels/$1.rels')
      const lists = [...relations].map(([path, list]) => [pathOfList(path), relationsPart(list)] as const)
      // Who looks what a file is looks at the first in it.
      const heads = [['/[Content_Types].xml', contentTypes(parts)] as const, ...lists]
      const own = [...parts.values()].map((part) => part.packed)
      return zip([...heads.map(([path, text]) => packed(path, text)), ...own])
    },
  }
}

/** In an archive no path begins with a slash. */
const packed = (path: string, bytes: string | Buffer) => pack(path.slice(1), Buffer.from(bytes))

function pathOf(type: PartType, number = 1): string {
  if (type === 'core') return '/docProps/core.xml'
  if (type === 'presentation') return '/ppt/presentation.xml'
  return `/ppt/${type === 'theme' ? type : `${type}s`}/${type}${number}.xml`
}

function relationsPart(list: string[]): string {
  const lines = list.map((words, index) => `<Relationship Id="rId${index + 1}" ${words}/>`)
  return xml`${HEAD}<Relationships xmlns="${PACKAGE}/relationships">${lines}</Relationships>`
}

function contentTypes(parts: Map<string, { type?: PartType }>): string {
  const defaults = Object.entries(DEFAULTS).map(
    ([ending, type]) => `<Default Extension="${ending}" ContentType="${type}"/>`,
  )
  const lines = [...parts].flatMap(([path, { type }]) =>
    type ? [`<Override PartName="${path}" ContentType="${TYPES[type]}"/>`] : [],
  )
  return xml`${HEAD}<Types xmlns="${PACKAGE}/content-types">${defaults}${lines}</Types>`
}
