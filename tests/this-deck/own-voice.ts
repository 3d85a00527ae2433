/**
 * What the deck says in its own voice, and what it must not say. The rules are those of the check of the
 * record of 25 November 2026; words of the analysis and of the register are their own and are left out.
 */

import type { Deck, Slide } from '../../src/deck/model/types.ts'
import { drawFigure } from '../../src/node/drawing/draw-deck.ts'

export interface OwnText {
  where: string
  text: string
}

/** By rule: wording that breaks it outside quotation marks. */
const FORBIDDEN: Record<string, RegExp[]> = {
  // Article 22: the exit takes effect at a date that was not found.
  'we do not say that Russia has left, nor that it has not': [
    /(?<!(?:neither|not say) that Russia )\b(?:has|have|had) (?:now |already )?(?:left|withdrawn|exited)\b/,
    /\bRussia (?:left|withdrew|quit|exited)\b/,
    /\bno longer (?:bound|a party|binds?)\b/,
    /\b(?:became|becomes|is) law\b|\bexit law\b/,
    /\bone layer (?:continues|remains|is left)\b/i,
    /\b(?:ends|end of|loses) (?:Europe’s|the) right to inspect\b/,
    /\bbeing (?:left|wound up)\b/,
    /\binspecting layer goes\b|^The visiting layer goes/,
    /\bis set to remain\b/,
    /\bonce visits end\b/,
  ],
  // Article 8(1): the CPT notifies the Government of a visit; then it may go to any place at any time.
  'visits were notified, places need not be named': [
    /\bun-?announced\b/i,
    /\bwithout (?:prior )?(?:notice|notification|warning|announcement)\b/i,
    /\bsurprise (?:visit|inspection)/i,
  ],
  // The resolution of the Court and E22.
  'the European Court judges acts until 16 September 2022': [
    /\b(?:before|up to|by|after|till|through|pre-?)\s?16 Sep/i,
    /\b15 Sep(?:t|tember)? 2022\b/,
  ],
  'whose finding': [
    /\b[Tt]he UN (?:has )?(?:said|says|found|finds|reported|reports|warned|warns|concluded)\b/,
    /\bUN (?:human-rights )?update\b/i,
    /\bUN experts\b/,
    /\bprime minister urge/i,
    /\bCPT (?:found|finds) (?:systemic|widespread)/i,
    /\b(?:colonies|torture|it) not verified\b/i,
    /\b(?:years of )?evidence points? to\b/,
    /\bpart of the same record\b/,
    /\bof foreign military personnel\b|(?<!Malian forces and )(?<!“)\bforeign military personnel\b/,
  ],
  'what was mended stays mended': [
    /\bno single-person stories\b/,
    /\babuses reported\b/,
    /\bdissolved itself(?! a day after)/,
    /^Abroad\b/,
    /\bbefore and after (?:the )?exit: /,
    /\bbefore and after exit\b/,
    /\b(?:made no exit|never left anything|never left)(?! from this convention)/,
    /\brefuses to\./,
  ],
}

/** Faults of texts in the deck's own voice: where, which rule, which words. */
export function faultsOf(texts: OwnText[]): string[] {
  return texts.flatMap(({ where, text }) => {
    const own = withoutQuotations(text)
    if (own === undefined) return [`${where}: a quotation mark without its partner: ${text}`]
    return Object.entries(FORBIDDEN).flatMap(([rule, wordings]) =>
      wordings.flatMap((wording) => {
        const found = wording.exec(own)
        return found ? [`${where}: “${found[0]}”, but ${rule}`] : []
      }),
    )
  })
}

export const wordsIn = (texts: OwnText[]): number =>
  texts.reduce((sum, { text }) => sum + oneLine(text).split(' ').length, 0)

export const oneLine = (text: string): string => text.replace(/\s+/g, ' ').trim()

/** Text without what stands in “…”, also nested; undefined when a mark has no partner, which could hide words. */
export function withoutQuotations(text: string): string | undefined {
  let depth = 0
  let own = ''
  for (const character of oneLine(text)) {
    if (character === '“') depth++
    if (depth === 0) own += character
    if (character === '”') depth--
    if (depth < 0) return undefined
  }
  return depth === 0 ? oneLine(own) : undefined
}

/** Everything a deck says itself, on slides, in notes, in figures and in its settings. */
export function ownTextsOf({ slides, settings }: Deck): OwnText[] {
  const ofSettings = [
    settings.title,
    settings.description,
    ...Object.values(settings.shows).map(({ title }) => title),
    ...settings.corrections.map(({ change }) => change),
  ].map((text) => ({ where: 'deck.yaml', text }))
  return [...ofSettings, ...slides.flatMap(ownTextsOfSlide)]
}

export function ownTextsOfSlide(slide: Slide): OwnText[] {
  const { id, headline, body, note } = slide
  const onSlide = [
    headline,
    body.subtitle ?? '',
    body.lead,
    ...body.boxes.flatMap((box) => [box.heading, box.html]),
  ]
  return [...onSlide.map(String).flatMap(blocksOf), ...ofFigure(slide), ...note.onScreen, ...note.say].map(
    (text) => ({
      where: id,
      text,
    }),
  )
}

function ofFigure({ figure }: Slide): string[] {
  if (!figure) return []
  const { id, text, table, alt, steps, chart } = figure
  const drawing = chart && drawFigure(id, chart)
  const cells = table.rows.flatMap((row) => row.map((cell) => cell.text))
  return [
    text.subtitle,
    text.note,
    alt,
    ...steps,
    table.caption,
    ...table.columns,
    ...cells,
    blocksOf(drawing?.file ?? '').join(' '),
  ]
}

/** The texts of a piece of our own HTML or SVG, block by block, without block quotes. */
function blocksOf(html: string): string[] {
  return html
    .replace(/<blockquote[\s>][\s\S]*?<\/blockquote>/g, '\n')
    .replace(/<\/(?:p|li|td|th|h\d|text|title|desc)>/g, '\n')
    .replace(/<[^>]*>/g, '')
    .replaceAll('&amp;', '&')
    .split('\n')
    .filter((block) => block.trim() !== '')
}

/**
 * The same from a page or a paper read back, where the deck's words stand among those of others: blocks
 * that only quote the analysis are left out, and so are the texts of the register within a block.
 */
export function withoutForeign(blocks: string[], deck: Deck, where: string): OwnText[] {
  const lines = deck.source.lines.map(({ text }) => oneLine(text)).filter((text) => text !== '')
  const foreign = foreignTexts(deck)
  return blocks
    .map(oneLine)
    .filter((block) => block !== '' && !lines.some((line) => line.includes(block)))
    .map((block) => ({
      where,
      text: foreign.reduce((text, words) => text.replaceAll(words, ''), block),
    }))
}

/** Texts of the register, longest first, and whole lines of the analysis. */
function foreignTexts({ register, citations, source, slides }: Deck): string[] {
  const texts = [
    ...[...register.claims.values()].flatMap(({ record, quote }) => [record, quote]),
    ...[...register.events.values()].flatMap(({ event, derived }) => [event, derived ?? '']),
    ...[...citations.values()].flatMap(({ title, publisher }) => [title ?? '', publisher]),
    ...source.lines.map(({ text }) => text),
    ...slides.flatMap(({ note }) => note.quotes.map(({ text }) => text)),
  ].map(oneLine)
  return [...new Set(texts)].filter((text) => text.length > 20).sort((a, b) => b.length - a.length)
}
