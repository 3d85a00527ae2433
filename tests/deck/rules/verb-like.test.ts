import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'

import { hasVerb } from '../../../src/deck/rules/verb-like.ts'
import { GALLERY } from '../../helpers/gallery.ts'

const slides = (await readdir(join(GALLERY, 'slides'))).filter((name) => /^\d/.test(name))
const texts = await Promise.all(slides.map((name) => readFile(join(GALLERY, 'slides', name), 'utf8')))
const inTalk = texts.filter(
  (text) => !/^layout: (?:title|source-map|record-check|data-tables|terms)$/m.test(text),
)
const headlines = inTalk.flatMap((text) => /^# (.*)$/m.exec(text)?.[1] ?? [])

test('every headline of the gallery’s talk has a verb', () => {
  expect(headlines.length).toBeGreaterThan(20)
  expect(headlines.filter((headline) => !hasVerb(headline))).toEqual([])
})

const SENTENCES = [
  'Two of the nine piers have rust',
  'The piers cost most',
  'The trial cost 41,000: wages 29,000, security 8,000',
  'The engineer proposes to mend the piers in summer',
  'Prices rise in autumn',
  'Bridges need repair',
  'The river swallows the bridge',
  'Wolves outcompete the foxes',
  'Rents doubled in ten years',
  'Close the bridge until May',
  'Costs fell, visits did not',
  'Nobody counts the boats',
  'The council cut its own budget',
  'We rank three options',
  'Water reached the second floor on Monday',
  'Why the ferry stopped',
  'Repairs took longer than planned',
  'Most traders support a toll',
  'Ferries carry twice as many people',
  'It’s cheaper to wait',
  'Nothing changes before the vote',
  'The estimate rests on one survey',
  'Three boats sank; two crews got ashore',
  'The toll would pay for the repairs',
  'Rust spreads below the waterline',
  'Inspectors warn against delay',
  'The report names four causes',
  'A new pier strengthens the whole span',
  'Staff turnover triples every winter',
  'Delay costs more than repair',
  'Traders fear a quiet summer',
  'What holds, and what does not',
  'The exit ends the right to visit',
  'The council moved fast',
  'Two layers remain',
  'Crossings fall by half',
  'Divers fear a second crack',
  'Heat pumps now outsell gas boilers in six countries',
  'Demand shrank faster than supply',
  'The new law bans cash above 3,000 euros',
  'Exports recover, imports lag',
  'Few firms train apprentices',
  'Every third bridge predates 1970',
  'The subsidy misses its target',
  'Members and loans more than tripled in three seasons',
  'Membership more than doubled',
  'The catch less than halved',
  'Demand no more than doubled in winter',
  'The debt at least doubled',
  'Traffic all but vanished',
  'The toll as good as quadrupled',
  'Rent only doubled in May',
  'The crew either moved or retired',
]

test.each(SENTENCES)('a sentence: %s', (headline) => {
  expect(hasVerb(headline)).toBe(true)
})

const TOPICS = [
  'Source map',
  'Data tables and scale notes',
  'Terms and safe reading',
  'Costs and benefits',
  'The state of the piers',
  'Background',
  'Exchange rates since 2020',
  'Key findings',
  'Overview of the bridge',
  'Risk and impact by dimension',
  'Climate change and the river',
  'A short history of the crossing',
  'Four causes of rust',
  'Next steps',
  'Proposed changes to the toll',
  'The proposed budget for repairs',
  'Market review, spring 2026',
  'Timeline of events',
  'United Nations reform',
  'Methods and sources',
  'Traffic, 2019–2025',
  'Options for the council',
  'Lessons from Ashby',
  'Limits of the survey',
  'Ferry services between May and October',
  'Rising costs of steel',
  'Price of steel in three scenarios',
  'The need for a new pier',
  'Annual report of the inspectors',
  'Conclusion',
  'Household energy bills',
  'Rail freight volumes, 2015–2025',
  'Perceived and recorded crime',
  'Waiting times before and after the pilot',
  'Planned investments by region',
  'Main effects and open ends',
  'Costs of more than planned repairs',
  'Fewer than half of the members',
  'At least three ways across',
  'More than ten years of ferries',
  'Both piers and the only crossing',
]

test.each(TOPICS)('a topic: %s', (headline) => {
  expect(hasVerb(headline)).toBe(false)
})
