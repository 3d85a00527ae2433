/** The rules of PDF/UA-1 on the file: its metadata, fonts, letters, languages. */

import { PDFBool, PDFDict, type PDFDocument, PDFStream } from '@cantoo/pdf-lib'
import { mapOf, type PageContent } from './content.ts'
import { name, textOf, xmpOf } from './objects.ts'
import type { Tag } from './tags.ts'
import type { Found } from './ua-tags.ts'

export function checkTitle({ catalog, context }: PDFDocument): Found {
  const faults: string[] = []
  const view = catalog.lookupMaybe(name('ViewerPreferences'), PDFDict)
  if (view?.lookup(name('DisplayDocTitle')) !== PDFBool.True) faults.push('viewers show the name of the file')
  const information = context.lookup(context.trailerInfo.Info)
  const title = information instanceof PDFDict ? textOf(information.lookup(name('Title'))) : undefined
  if (!title?.trim()) faults.push('no title')
  else if (!xmpOf(catalog).includes(`>${escaped(title)}</rdf:li>`))
    faults.push('another title in the metadata')
  return { looked: 2, faults }
}

const escaped = (text: string) =>
  text.replace(
    /[&<>"']/g,
    (sign) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' })[sign] ?? '',
  )

export function checkXmp({ catalog }: PDFDocument): Found {
  const xmp = xmpOf(catalog)
  const faults: string[] = []
  const must = {
    'the number of PDF/UA': /<pdfuaid:part>1<\/pdfuaid:part>/,
    'the name of that number’s schema':
      /<rdf:Description[^>]+xmlns:pdfuaid="http:\/\/www\.aiim\.org\/pdfua\/ns\/id\/"/,
    'a title': /<dc:title>\s*<rdf:Alt>\s*<rdf:li xml:lang="x-default">[^<]*[^<\s]/,
    'a language': /<dc:language>\s*<rdf:Bag>\s*<rdf:li>[^<]+<\/rdf:li>/,
  }
  for (const [what, pattern] of Object.entries(must))
    if (!pattern.test(xmp)) faults.push(`the metadata lack ${what}`)
  const open: string[] = []
  for (const [, slash, tag = '', rest = ''] of xmp.matchAll(/<(\/?)([\w:]+)((?:\s+[\w:]+="[^"<]*")*)\s*>/g)) {
    if (slash !== '/') open.push(tag)
    else if (open.pop() !== tag) faults.push(`the metadata are no XML at ${tag}${rest}`)
  }
  if (open.length > 0) faults.push(`the metadata are no XML: ${open.join(', ')}`)
  return { looked: Object.keys(must).length, faults }
}

export function checkLanguage({ catalog }: PDFDocument, tags: Tag[]): Found {
  const whole = textOf(catalog.lookup(name('Lang')))
  const parts = tags.flatMap(({ dict }) => textOf(dict.lookup(name('Lang'))) ?? [])
  const all = [whole ?? '', ...parts]
  const faults = all.filter((lang) => !isLanguage(lang)).map((lang) => `“${lang}” is no language`)
  return { looked: all.length, faults }
}

function isLanguage(lang: string): boolean {
  try {
    return lang !== '' && Intl.getCanonicalLocales(lang).length === 1
  } catch {
    return false
  }
}

export function checkFonts({ context }: PDFDocument): Found {
  const faults: string[] = []
  let looked = 0
  for (const [, object] of context.enumerateIndirectObjects()) {
    if (!(object instanceof PDFDict) || object.get(name('Type')) !== name('Font')) continue
    const subtype = String(object.get(name('Subtype')))
    const called = String(object.get(name('BaseFont')))
    looked++
    if (subtype === '/Type0') {
      if (!object.has(name('ToUnicode'))) faults.push(`${called} has no map to Unicode`)
      if (!/^\/Identity-[HV]$/.test(String(object.get(name('Encoding')))))
        faults.push(`${called} has another encoding`)
      continue
    }
    const descriptor = object.lookupMaybe(name('FontDescriptor'), PDFDict)
    const files = ['FontFile', 'FontFile2', 'FontFile3'].filter((file) => descriptor?.has(name(file)))
    if (files.length !== 1) faults.push(`${called} is not embedded`)
    if (subtype === '/CIDFontType2' && !object.has(name('CIDToGIDMap')))
      faults.push(`${called} has no map of its glyphs`)
    if (descriptor?.has(name('CIDSet'))) faults.push(`${called} lists its glyphs, which nobody checks`)
  }
  return { looked, faults }
}

export function checkUnicode(pages: PageContent[], tags: Tag[]): Found {
  const faults = new Set<string>()
  let looked = 0
  for (const { page, glyphs } of pages)
    for (const [key, codes] of glyphs) {
      const map = mapOf(page.node.Resources(), key)
      for (const code of codes) {
        looked++
        const meaning = map.get(code)
        if (meaning === undefined) faults.add(`glyph ${code} of ${key} has no meaning`)
        else if (/\0|\ufeff|\ufffe|[\ue000-\uf8ff]/.test(meaning))
          faults.add(`glyph ${code} of ${key} means nothing`)
      }
    }
  for (const { dict, role } of tags)
    for (const key of ['Alt', 'ActualText', 'E']) {
      const words = textOf(dict.lookup(name(key)))
      if (words !== undefined) looked++
      if (words !== undefined && /[\ue000-\uf8ff]/.test(words))
        faults.add(`${key} of ${role} has letters of nobody’s`)
    }
  return { looked, faults: [...faults] }
}

export function checkFile({ catalog, context, isEncrypted }: PDFDocument): Found {
  const faults: string[] = []
  const marked = catalog.lookupMaybe(name('MarkInfo'), PDFDict)
  if (marked?.lookup(name('Marked')) !== PDFBool.True) faults.push('not marked as tagged')
  if (marked?.lookup(name('Suspects')) === PDFBool.True) faults.push('its tags are suspects')
  if (isEncrypted) faults.push('locked')
  const never = ['AcroForm', 'OCProperties', 'OpenAction', 'AA', 'Collection', 'Names']
  for (const key of never) if (catalog.has(name(key))) faults.push(`has ${key}`)
  let looked = 3 + never.length
  for (const [, object] of context.enumerateIndirectObjects()) {
    const dict = object instanceof PDFStream ? object.dict : object
    if (!(dict instanceof PDFDict)) continue
    looked++
    if (/^\/(JavaScript|Launch|Movie|Sound)$/.test(String(dict.get(name('S'))))) faults.push('runs something')
    if (dict.get(name('Subtype')) === name('Form') && dict.has(name('Ref')))
      faults.push('takes pages of another file')
  }
  return { looked, faults }
}
