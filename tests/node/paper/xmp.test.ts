import { expect, test } from 'vitest'
import { xmpPacket } from '../../../src/node/paper/xmp.ts'

test('a packet says title, language and dates to the second, in the encoding that it names', () => {
  const packet = xmpPacket({ title: 'Rust & age', lang: 'en-GB', date: new Date('2026-11-20T08:09:10.987Z') })
  expect(packet.startsWith('<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>\n')).toBe(true)
  expect(packet.endsWith('\n<?xpacket end="r"?>')).toBe(true)
  expect(packet.split('2026-11-20T08:09:10Z')).toHaveLength(3)
  expect(packet.split('Rust &amp; age')).toHaveLength(3)
  expect(packet).toContain('<rdf:li xml:lang="en-GB">Rust &amp; age</rdf:li>')
  expect(packet).toContain('<rdf:li>en-GB</rdf:li>')
})

test('it says nothing of who made the document or with what', () => {
  const packet = xmpPacket({ title: '', lang: 'en', date: new Date(0) })
  expect(packet).not.toMatch(/creator|author|producer|tool|history/i)
})

test('the author is named, and a document without a day has none', () => {
  const packet = xmpPacket({ title: '', lang: 'en', author: 'Roads & Bridges' })
  expect(packet).toContain('<dc:creator><rdf:Seq><rdf:li>Roads &amp; Bridges</rdf:li></rdf:Seq></dc:creator>')
  expect(packet).not.toMatch(/Date|\d{4}-\d{2}/)
})

test('what a document is beyond its title stands in its description, and nowhere else', () => {
  const facts = { title: 'T', lang: 'en', date: new Date(0) }
  expect(xmpPacket(facts)).not.toContain('dc:description')
  expect(xmpPacket({ ...facts, subject: 'Draft' })).toContain(
    '<dc:description><rdf:Alt><rdf:li xml:lang="x-default">Draft</rdf:li></rdf:Alt></dc:description>',
  )
})
