import type { KindName } from '../../../charts/kinds.ts'
import type { Layout } from '../../../deck/model/types.ts'

/** What a kind of chart is for, and what it leaves to another, in a sentence or two for authors. */
export const KINDS_FOR: Record<KindName, string> = {
  bars:
    'One number a row, as a bar. The axis always begins at zero, since bars are compared by their ' +
    'length.',
  days:
    'Events day by day. Brackets count the days between two of them; what came before stands at ' +
    'the left.',
  dots:
    'A rating a row on ordered levels, such as low, medium and high. It claims no distance ' +
    'between levels.',
  ladder:
    'Of an act that was received on a day which nobody knows exactly: from each day on which it ' +
    'may have been, what would follow, and when.',
  lines:
    'Up to four series over time. A value that is missing breaks the line and says why; an axis ' +
    'that does not begin at zero says so.',
  matrix:
    'What holds of each row in each column, as a state with words. Silence of the source is a ' +
    'state of its own: it is not a No.',
  record:
    'Large words, and under them the dated rows that they rest on. A word that is in doubt stands ' +
    'on a dashed line, with the reason.',
  spans:
    'From when to when each thing held, as bands on an axis of years. An end that is not known is ' +
    'drawn open. It can be the cover’s picture.',
  strip:
    'Where something stands in a run of numbered units: lines of a text, articles of a law, pages of a book.',
  timeline:
    'Dated events on an axis of years. A mark is as long as its date is precise: a day, a month, ' +
    'a year, or “since”.',
}

/** The layouts that are pictures of their boxes: what each makes of them, in their order. */
export const DIAGRAMS_FOR = {
  band:
    'The band (its words stand behind the break), what came before, the break, what stands below ' +
    'at the left and at the right, and perhaps the end. Days in the headings of the second, third ' +
    'and last box give it a scale of years; until the last day the band is solid, from there on ' +
    'hatched.',
  cross:
    'Two to four bands that meet a line; the paragraph before the boxes stands at the line. The ' +
    'first bold words of a box are what becomes of it behind the line.',
  verbs: 'What obliges, two to four verbs, and the limit.',
  address:
    'One act, then two or three of those whom it tells something: the heading says whom, the words what.',
  strata:
    'Three or four layers of a conclusion. What is `leaving` or `ended` narrows, what `applies` ' +
    'runs through, what is only `mentioned` has a broken outline. A box under the same heading as ' +
    'the one before lies with it.',
  split: 'Rows of inference, and last, below a line, what others say.',
  fan:
    'The subject, the wall, then two to five routes through it. A heading alone will do for the ' +
    'first two.',
  sight:
    'Up to three bands of entities that pass a wall (`applies`), stop before it (`leaving`, ' +
    '`ended`) or do so as an empty outline (`mentioned`). Of a band the first paragraph stands ' +
    'below it, the second behind the wall. A last box that is `other` holds a list, each item an ' +
    'arrow that comes out.',
  passage:
    'First a block quote of the source, in which `**…**` underlines and numbers; then the notes, ' +
    'those with a number first. Say on the slide that the underlining is yours.',
  places:
    'One or two entities that stop short; one or two places (`other applies`); a heading alone ' +
    'across them, who says so; and what is only mentioned (`other mentioned`).',
} satisfies Partial<Record<Layout, string>>

/** The layouts that set boxes, tables and quotes, and those with a place of their own in a deck. */
export const LAYOUTS_FOR = {
  facts: 'One to four boxes beside each other, each a fact in large words.',
  panels: 'One to six boxes of a few sentences.',
  steps: 'One to five boxes that follow each other.',
  flow: 'Two boxes, of which the first leads to the second.',
  ladder: 'One to eight boxes, each a rung.',
  key:
    'What each badge means: a box for each, named as the badge is. Of two paragraphs the first ' +
    'says who speaks, the second is an example.',
  quotes: 'One to four boxes, each a block quote in the source’s own words.',
  table: 'A Markdown table of the slide, or a data table by `table: NAME`.',
  question:
    'What stays open: one to four boxes. It draws its `layers` at the foot; what stands before a ' +
    'colon in its headline is quieter.',
  part: 'A divider between parts of the talk. It is not counted and quotes nothing.',
  title:
    'The first slide. Its first paragraph is the line under the title; what follows stands small ' +
    'at its foot.',
  'source-map': 'Appendix: every section of the source and the slides that quote it.',
  'record-check':
    'Appendix: a box a row. Its heading has the text’s words with their lines last, its first ' +
    'paragraph what the record says with its ids last; what follows stands in the reading view ' +
    'alone.',
  'data-tables': 'Appendix: the numbers of the talk as a Markdown table.',
  terms:
    'Appendix: terms and short forms. The first box stands at the left; at the right the engine ' +
    'draws how the deck is read.',
} satisfies Partial<Record<Layout, string>>
