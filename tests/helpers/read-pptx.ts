/** Reads a presentation back as a program would that trusts nobody: parts, relations, ids, words. */

import { inflateRawSync } from 'node:zlib'
import { orderFaults } from './pptx-order.ts'
import { readXml, type XmlElement } from './read-xml.ts'

export interface ReadPptx {
  /** The text of every part, by its path without the first slash. */
  parts: Map<string, string>
  /** The slides in their order: their parts, and their notes' parts. */
  slides: { path: string; root: XmlElement; notes: XmlElement }[]
  /** What is wrong with the package, in words; nothing when all is well. */
  faults: string[]
}

/** Reads the bytes of a `.pptx`. */
export function readPptx(bytes: Uint8Array): ReadPptx {
  const parts = unzip(Buffer.from(bytes))
  const roots = new Map(
    [...parts].filter(([path]) => /\.(xml|rels)$/.test(path)).map(([path, text]) => [path, readXml(text)]),
  )
  const faults = [
    ...relationFaults(parts, roots),
    ...typeFaults(parts, roots),
    ...shapeFaults(roots),
    ...[...roots].flatMap(([path, root]) => orderFaults(path, root)),
  ]
  const show = roots.get('ppt/presentation.xml')
  const relations = relationsOf('ppt/presentation.xml', roots)
  const slides = (show?.all('p:sldId') ?? []).map((entry) => {
    const path = relations.get(entry.attributes['r:id'] ?? '') ?? ''
    const notes = [...relationsOf(path, roots).values()].find((target) => target.includes('notesSlide')) ?? ''
    return { path, root: roots.get(path)!, notes: roots.get(notes)! }
  })
  return { parts, slides, faults }
}

/** Words of an element, paragraph by paragraph. */
export function wordsOf(element: XmlElement): string {
  return element
    .all('a:p')
    .map((paragraph) =>
      paragraph.children
        .map((part) =>
          part.name === 'a:br'
            ? ' '
            : part
                .all('a:t')
                .map((text) => text.text)
                .join(''),
        )
        .join(''),
    )
    .join(' ')
    .replace(/\s+/g, ' ')
    .trim()
}

function unzip(bytes: Buffer): Map<string, string> {
  const parts = new Map<string, string>()
  for (let at = 0; bytes.readUInt32LE(at) === 0x04034b50; ) {
    const [packed, name] = [bytes.readUInt32LE(at + 18), bytes.readUInt16LE(at + 26)]
    const start = at + 30 + name
    parts.set(
      bytes.toString('utf8', at + 30, start),
      inflateRawSync(bytes.subarray(start, start + packed)).toString('utf8'),
    )
    at = start + packed
  }
  return parts
}

/** Where the relations of a part lead, by their ids; addresses outside begin with `https:`. */
function relationsOf(path: string, roots: Map<string, XmlElement>): Map<string, string> {
  const at = path.lastIndexOf('/')
  const list = roots.get(`${path.slice(0, at + 1)}_rels/${path.slice(at + 1)}.rels`)
  return new Map(
    (list?.all('Relationship') ?? []).map(({ attributes: { Id = '', Target = '' } }) => [
      Id,
      Target.replace(/^\//, ''),
    ]),
  )
}

function relationFaults(parts: Map<string, string>, roots: Map<string, XmlElement>): string[] {
  return [...roots].flatMap(([path, root]) => {
    if (path.endsWith('.rels') || path.startsWith('[')) return []
    const relations = relationsOf(path, roots)
    const lost = [...relations.values()].filter(
      (target) => !/^(https?|mailto):/.test(target) && !parts.has(target),
    )
    const used = root
      .all('*')
      .flatMap(({ attributes }) =>
        [attributes['r:id'], attributes['r:embed']].filter((id) => id !== undefined),
      )
    const unknown = used.filter((id) => !relations.has(id))
    return [
      ...lost.map((target) => `${path} leads to ${target}`),
      ...unknown.map((id) => `${path} names ${id}`),
    ]
  })
}

function typeFaults(parts: Map<string, string>, roots: Map<string, XmlElement>): string[] {
  const types = roots.get('[Content_Types].xml')
  const named = new Set((types?.all('Override') ?? []).map(({ attributes }) => attributes.PartName?.slice(1)))
  const own = [...parts.keys()].filter((path) => path.endsWith('.xml') && !path.startsWith('['))
  return [
    ...own.filter((path) => !named.has(path)).map((path) => `${path} has no type`),
    ...[...named]
      .filter((path) => !parts.has(path ?? ''))
      .map((path) => `a type for ${path}, which is not there`),
  ]
}

/** Ids that a slide has twice, shapes without text, cells without a paragraph, rows that are too short. */
function shapeFaults(roots: Map<string, XmlElement>): string[] {
  return [...roots].flatMap(([path, root]) => {
    const ids = root.all('p:cNvPr').map(({ attributes }) => attributes.id ?? '')
    const twice = ids.filter((id, index) => ids.indexOf(id) !== index)
    const bare = root
      .all('p:sp')
      .filter(
        (shape) =>
          shape.all('p:txBody').length !== 1 &&
          !shape.all('p:ph').some(({ attributes }) => attributes.type === 'sldImg'),
      )
    const empty = root.all('a:tc').filter((cell) => cell.all('a:p').length === 0)
    const uneven = root
      .all('a:tbl')
      .filter((table) =>
        table.all('a:tr').some((row) => row.children.length !== table.all('a:gridCol').length),
      )
    const small = root
      .all('a:rPr')
      .filter(
        ({ attributes }) =>
          Number(attributes.sz) < 100 || !/^[a-z]{2,3}-[A-Z]{2}$/.test(attributes.lang ?? ''),
      )
    const broken = /NaN|undefined|Infinity/.exec(
      JSON.stringify(root.all('*').map(({ attributes }) => attributes)),
    )
    return [
      ...twice.map((id) => `${path}: id ${id} twice`),
      ...(bare.length > 0 ? [`${path}: ${bare.length} shapes without a text`] : []),
      ...(empty.length + uneven.length > 0 ? [`${path}: a table with gaps`] : []),
      ...(small.length > 0 ? [`${path}: letters too small or without a language`] : []),
      ...(broken ? [`${path}: ${broken[0]}`] : []),
    ]
  })
}
