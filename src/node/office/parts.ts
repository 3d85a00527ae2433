/** A package of Office: parts that lead to each other by relations (ECMA-376, part 2). */

import { escapeXml, HEAD, xml } from './xml.ts'
import { zip } from './zip.ts'

const OFFICE = 'application/vnd.openxmlformats-officedocument.'
const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/'
const TYPES = {
  presentation: `${OFFICE}presentationml.presentation.main+xml`,
  slide: `${OFFICE}presentationml.slide+xml`,
  slideMaster: `${OFFICE}presentationml.slideMaster+xml`,
  slideLayout: `${OFFICE}presentationml.slideLayout+xml`,
  notesMaster: `${OFFICE}presentationml.notesMaster+xml`,
  notesSlide: `${OFFICE}presentationml.notesSlide+xml`,
  theme: `${OFFICE}theme+xml`,
  core: 'application/vnd.openxmlformats-package.core-properties+xml',
} as const
export type PartType = keyof typeof TYPES

/** Relations of one part, in the order in which they were asked for. */
export interface Relations {
  /** The id of the relation to another part. */
  to(type: PartType | 'image', path: string): string
  /** The id of the relation to an address. */
  out(address: string): string
}

export interface Package {
  /** A part at a path like `/ppt/slides/slide1.xml`; what it leads to is asked for while it is written. */
  add(type: PartType, path: string, write: (relations: Relations) => string): void
  /** A picture; returns its path. Of two that are the same there is one. */
  addPicture(png: Buffer): string
  zip(): Buffer
}

export function openPackage(): Package {
  const parts = new Map<string, { type?: PartType; bytes: Buffer }>()
  const written = new Map<string, string>()
  const add: Package['add'] = (type, path, write) => {
    const relations = new Map<string, string>()
    const relate = (kind: string, target: string, mode = '') => {
      const key = `Type="${kind}" Target="${escapeXml(target)}"${mode}`
      const id = relations.get(key) ?? `rId${relations.size + 1}`
      relations.set(key, id)
      return id
    }
    const text = write({
      to: (other, target) => relate(`${RELATIONS}${other}`, target),
      out: (address) => relate(`${RELATIONS}hyperlink`, address, ' TargetMode="External"'),
    })
    parts.set(path, { type, bytes: Buffer.from(text) })
    if (relations.size > 0) written.set(relationsPath(path), relationsPart(relations))
  }
  return {
    add,
    addPicture(png) {
      const known = [...parts].find(([, { bytes }]) => bytes.equals(png))
      const path = known?.[0] ?? `/ppt/media/image${parts.size + 1}.png`
      parts.set(path, { bytes: png })
      return path
    },
    zip() {
      const root = new Map([
        [`Type="${RELATIONS}officeDocument" Target="ppt/presentation.xml"`, 'rId1'],
        [
          'Type="http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties" Target="docProps/core.xml"',
          'rId2',
        ],
      ])
      const texts = [
        ['/[Content_Types].xml', contentTypes(parts)],
        ['/_rels/.rels', relationsPart(root)],
        ...[...parts].map(([path, { bytes }]) => [path, bytes] as const),
        ...written,
      ] as const
      return zip(texts.map(([path, bytes]) => ({ name: path.slice(1), bytes: Buffer.from(bytes) })))
    },
  }
}

function relationsPath(path: string): string {
  const at = path.lastIndexOf('/')
  return `${path.slice(0, at)}/_rels${path.slice(at)}.rels`
}

function relationsPart(relations: Map<string, string>): string {
  const lines = [...relations].map(([key, id]) => `<Relationship Id="${id}" ${key}/>`)
  return xml`
    ${HEAD}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">
    ${lines.join('')}</Relationships>
  `
}

function contentTypes(parts: Map<string, { type?: PartType }>): string {
  const defaults = [
    ['rels', 'application/vnd.openxmlformats-package.relationships+xml'],
    ['xml', 'application/xml'],
    ['png', 'image/png'],
  ].map(([ending, type]) => `<Default Extension="${ending}" ContentType="${type}"/>`)
  const lines = [...parts].flatMap(([path, { type }]) =>
    type ? [`<Override PartName="${path}" ContentType="${TYPES[type]}"/>`] : [],
  )
  return xml`
    ${HEAD}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">
    ${defaults.join('')}${lines.join('')}</Types>
  `
}
