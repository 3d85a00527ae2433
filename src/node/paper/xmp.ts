import { escapeHtml } from '../../deck/model/html.ts'

/** What a document says of itself. */
export interface XmpFacts {
  title: string
  subject?: string | undefined
  lang: string
  author?: string | undefined
  date?: Date | undefined
}

/**
 * The XMP packet of a document: title and language, subject, author and dates as far as they are known, and nothing
 * about what made it. It says that the document keeps ISO 14289-1 (PDF/UA-1), which the tests hold: docs/pdf.md.
 */
export function xmpPacket({ title, subject, lang, author, date }: XmpFacts): string {
  const text = escapeXml(title)
  const language = escapeXml(lang)
  // The Subject of the document's own dictionary (XMP part 1, 8.4: dc:description).
  const described =
    subject === undefined
      ? ''
      : `\n<dc:description><rdf:Alt><rdf:li xml:lang="x-default">${escapeXml(subject)}</rdf:li></rdf:Alt></dc:description>`
  const time = date?.toISOString().replace(/\.\d+Z$/, 'Z')
  const dates =
    time === undefined
      ? ''
      : `<xmp:CreateDate>${time}</xmp:CreateDate>\n<xmp:ModifyDate>${time}</xmp:ModifyDate>\n`
  const creator =
    author === undefined
      ? ''
      : `<dc:creator><rdf:Seq><rdf:li>${escapeXml(author)}</rdf:li></rdf:Seq></dc:creator>\n`
  return `<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/">
<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/"
xmlns:xmp="http://ns.adobe.com/xap/1.0/" xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/">
<pdfuaid:part>1</pdfuaid:part>
<dc:format>application/pdf</dc:format>
<dc:title><rdf:Alt><rdf:li xml:lang="x-default">${text}</rdf:li><rdf:li xml:lang="${language}">${text}</rdf:li></rdf:Alt></dc:title>${described}
<dc:language><rdf:Bag><rdf:li>${language}</rdf:li></rdf:Bag></dc:language>
${creator}${dates}</rdf:Description>
</rdf:RDF>
</x:xmpmeta>
<?xpacket end="r"?>`
}

/**
 * Text for XML content and quoted attributes. Characters that XML 1.0 can't hold, escaped or not
 * (https://www.w3.org/TR/xml/#charsets), become U+FFFD: one of them would make the packet unreadable. So do halves of a character.
 */
function escapeXml(text: string): string {
  return escapeHtml(text.replace(NO_XML_RE, '\ufffd'))
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what must not stay.
const NO_XML_RE = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ud800-\udfff\ufffe\uffff]/gu
