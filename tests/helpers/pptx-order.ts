import type { XmlElement } from './read-xml.ts'

/**
 * The children of each element that our presentations have, in the order that the schemas ask for (ISO/IEC 29500-1, annex
 * A), those that must be there with an exclamation mark. Words parted by a bar stand for each other.
 */
const ORDER: Record<string, string> = {
  'p:presentation':
    'p:sldMasterIdLst p:notesMasterIdLst p:sldIdLst p:sldSz p:notesSz! p:custShowLst p:defaultTextStyle p:extLst',
  'p:sldMaster': 'p:cSld! p:clrMap! p:sldLayoutIdLst p:txStyles',
  'p:sldLayout': 'p:cSld! p:clrMapOvr',
  'p:sld': 'p:cSld! p:clrMapOvr',
  'p:notesMaster': 'p:cSld! p:clrMap! p:notesStyle',
  'p:notes': 'p:cSld! p:clrMapOvr',
  'p:cSld': 'p:bg p:spTree!',
  'p:bgPr': 'a:solidFill! a:effectLst!',
  'p:txStyles': 'p:titleStyle p:bodyStyle p:otherStyle',
  'p:sp': 'p:nvSpPr! p:spPr! p:txBody',
  'p:nvSpPr': 'p:cNvPr! p:cNvSpPr! p:nvPr!',
  'p:grpSp': 'p:nvGrpSpPr! p:grpSpPr! p:sp|p:grpSp|p:graphicFrame|p:pic',
  'p:spTree': 'p:nvGrpSpPr! p:grpSpPr! p:sp|p:grpSp|p:graphicFrame|p:pic',
  'p:nvGrpSpPr': 'p:cNvPr! p:cNvGrpSpPr! p:nvPr!',
  'p:graphicFrame': 'p:nvGraphicFramePr! p:xfrm! a:graphic!',
  'p:nvGraphicFramePr': 'p:cNvPr! p:cNvGraphicFramePr! p:nvPr!',
  'p:pic': 'p:nvPicPr! p:blipFill! p:spPr!',
  'p:nvPicPr': 'p:cNvPr! p:cNvPicPr! p:nvPr!',
  'p:spPr': 'a:xfrm a:custGeom|a:prstGeom a:noFill|a:solidFill a:ln',
  'p:txBody': 'a:bodyPr! a:lstStyle a:p!',
  'p:custShow': 'p:sldLst!',
  'a:xfrm': 'a:off a:ext a:chOff a:chExt',
  'a:custGeom': 'a:avLst a:gdLst a:ahLst a:cxnLst a:rect a:pathLst!',
  'a:path': 'a:moveTo|a:lnTo|a:cubicBezTo|a:close',
  'a:cubicBezTo': 'a:pt!',
  'a:ln': 'a:noFill|a:solidFill a:prstDash|a:custDash a:miter',
  'a:txBody': 'a:bodyPr! a:lstStyle a:p!',
  'a:p': 'a:pPr a:r|a:br',
  'a:pPr': 'a:lnSpc a:spcBef a:spcAft a:buFont a:buNone|a:buChar|a:buAutoNum',
  'a:lvl1pPr': 'a:lnSpc a:spcBef a:spcAft a:buNone a:defRPr',
  'a:r': 'a:rPr a:t!',
  'a:br': 'a:rPr',
  'a:rPr': 'a:solidFill a:highlight a:latin a:ea a:cs a:hlinkClick',
  'a:defRPr': 'a:solidFill a:latin a:ea a:cs',
  'a:tbl': 'a:tblPr a:tblGrid! a:tr',
  'a:tc': 'a:txBody a:tcPr',
  'a:tcPr': 'a:lnL a:lnR a:lnT a:lnB a:noFill|a:solidFill',
  'a:theme': 'a:themeElements! a:objectDefaults a:extraClrSchemeLst a:custClrLst',
  'a:themeElements': 'a:clrScheme! a:fontScheme! a:fmtScheme!',
  'a:clrScheme':
    'a:dk1! a:lt1! a:dk2! a:lt2! a:accent1! a:accent2! a:accent3! a:accent4! a:accent5! a:accent6! a:hlink! a:folHlink!',
  'a:fontScheme': 'a:majorFont! a:minorFont!',
  'a:fmtScheme': 'a:fillStyleLst! a:lnStyleLst! a:effectStyleLst! a:bgFillStyleLst!',
}

/** Children that stand where the schemas don't have them, and those that are missing: each kind of fault once. */
export function orderFaults(path: string, root: XmlElement): string[] {
  const faults = new Set<string>()
  for (const element of [root, ...root.all('*')]) {
    // A show names its slides by elements of the same name, which hold nothing.
    const isNamed = element.name === 'p:sld' && element !== root
    const order = isNamed ? undefined : ORDER[element.name]?.split(' ')
    if (!order) continue
    const places = order.map((one) => one.replace('!', '').split('|'))
    let last = 0
    for (const { name } of element.children) {
      const place = places.findIndex((names) => names.includes(name))
      if (place < 0) faults.add(`${path}: ${name} in ${element.name}`)
      else if (place < last) faults.add(`${path}: ${name} too late in ${element.name}`)
      last = Math.max(last, place)
    }
    for (const [index, one] of order.entries())
      if (one.endsWith('!') && !element.children.some(({ name }) => places[index]?.includes(name)))
        faults.add(`${path}: ${element.name} without ${one.slice(0, -1)}`)
  }
  return [...faults]
}
