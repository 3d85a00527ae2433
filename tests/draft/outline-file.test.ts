import { expect, test } from 'vitest'
import { drafted } from '../helpers/drafted.ts'

const BODY = 'The council met in spring and decided to mend the two piers before the river rises again.'
const OTHER = 'Nobody has yet said who is going to pay for a survey of the bed, which takes a week.'

function outlineOf(text: string) {
  const { problems, proposal } = drafted(text)
  expect(problems).toEqual([])
  const outline = proposal.files.find(({ path }) => path.endsWith('source.yaml'))?.text ?? ''
  const covers = proposal.slides.map(({ slide }) => [slide.id, slide.covers])
  return { outline, lines: outline.split('\n'), covers: Object.fromEntries(covers) }
}

test('the section of the title is called by it, not by its lines; a text without one has their numbers', () => {
  const sectionOf = (text: string) => outlineOf(text).lines.find((line) => line.includes('{ lines: 1-'))
  expect(sectionOf(`# The bridge at Alder\n\n## Facts\n\n${BODY}`)).toContain('title: "The bridge at Alder"')
  expect(sectionOf(`# The bridge at Alder\n\n*By Ida Quist*\n\n## Facts\n\n${BODY}`)).toContain(
    '{ lines: 1-3, title: "The bridge at Alder" }',
  )
  expect(sectionOf(`To: The mayor\nSubject: The piers of the bridge\n\nFACTS\n\n${BODY}`)).toContain(
    'title: "The piers of the bridge"',
  )
  expect(sectionOf(`${BODY}\n\n${OTHER}`)).toContain('title: "Lines 1 to 3"')
})

test('a title is covered by the title slide alone, also where a line stands between it and the first heading', () => {
  for (const between of ['', '*Prepared for the council by Ida Quist*\n\n']) {
    const { covers } = outlineOf(`# The bridge at Alder\n\n${between}## Facts\n\n${BODY} ${OTHER}`)
    expect(covers).toEqual({ title: [1], facts: [between === '' ? 3 : 5], 'source-map': undefined })
  }
})

test('what stands above a list of source.yaml is in it: a table of Markdown and a quoted title have their own place', () => {
  const table = '| Pier | Holes |\n|---|---|\n| Three | 40 |\n| Four | 25 |\n| Five | 0 |'
  const { lines } = outlineOf(`# The bridge at Alder\n\n## Facts\n\n${BODY}\n\n${table}\n\n${OTHER}`)
  const above = (list: string) => lines[lines.findIndex((line) => line.startsWith(list)) - 1]
  expect(above('tables: []')).toBe('# Rows of tables whose cells run together in the text.')
  const told = lines.indexOf('# Tables whose cells are told apart in the text: nothing is listed here.')
  expect(lines[told + 1]).toMatch(/^# sure: lines 7 to 11: 4 rows of 2 cells/)
  const memo = outlineOf(`To: The mayor\nSubject: The piers of the bridge\n\nFACTS\n\n${BODY}`).outline
  expect(memo).toContain('listed here.\n# sure: line 2: stands behind its label')
})
