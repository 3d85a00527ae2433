/*
 * What the engine writes on pages and papers, in English: each entry once, by its key. `{name}` is filled in. A
 * deck may say any of them in its own words (`words:` in deck.yaml), so a key is a promise: it keeps its meaning
 * and its names.
 */

/** Badges and verdicts: what readers know statements by. */
const KINDS = {
  'badge-finding': 'Finding',
  'badge-report': 'Report',
  'badge-statement': 'Statement',
  'badge-assessment': 'Assessment',
  'badge-scenario': 'Scenario',
  'verdict-supported': 'Supported',
  'verdict-supported-with-nuance': 'Supported, with nuance',
  'verdict-contradicted': 'Contradicted',
  'verdict-superseded': 'Superseded',
  'verdict-unverifiable': 'Not verified',
  'verdict-opinion': 'Opinion or forecast',
  'answer-attributed': 'attributed on this slide',
  'answer-corrected': 'corrected on this slide',
} as const

/** Dates, numbers and lists. The months are spelled out, since a deck looks the same on every machine. */
const DATES = {
  'month-1': 'January',
  'month-2': 'February',
  'month-3': 'March',
  'month-4': 'April',
  'month-5': 'May',
  'month-6': 'June',
  'month-7': 'July',
  'month-8': 'August',
  'month-9': 'September',
  'month-10': 'October',
  'month-11': 'November',
  'month-12': 'December',
  'date-day': '{day} {month} {year}',
  'date-month': '{month} {year}',
  'value-not-found': 'not found',
} as const

/** A slide, and what stands around it. */
const SLIDES = {
  briefing: 'Briefing',
  draft: 'Draft',
  'draft-title': 'Draft: {title}',
  'title-slide': 'Title',
  'as-of': 'As of {date}',
  'step-start': 'As it begins',
  'part-of-talk': 'Part {number}',
  'slides-of-part': 'Slides {first} to {last}',
  'slide-of-part': 'Slide {slide}',
  appendix: 'Appendix',
  lines: 'lines {lines}',
  'how-to-read': 'How to read the drawings',
  'sign-solid': 'applies',
  'sign-hatch': 'has ended, or may end',
  'sign-open': 'its end is not stated',
  'sign-record': 'only in the public record',
  'sign-strip': 'lines of the source that a slide rests on',
  'sign-line': 'a line of the source, by its number',
  'sign-cut': 'the sentence breaks off in the source',
  'pair-text': 'The text',
  'pair-record': 'The public record †',
  'record-entries': '{count} entries of the record',
  'strip-about': 'The rule below is the source, line 1 to line {last}.',
  'strip-used': 'Dark steps: the lines that a slide rests on.',
  'strip-record': '† the public record.',
  'analysis-as-of': 'Analysis as of {date}',
  checked: 'Checked against the public record {date}',
  'checked-and-marked': 'Checked against the public record {date}. Facts from the record are marked †',
  marked: 'Facts from the public record are marked †',
  source: 'Source:',
  'public-record-ids': 'Public record:',
  'dagger-name': 'Public record {id}',
  note: 'Note:',
  'reading-name': 'The author’s reading:',
  reading: '“{text}”: {how}',
  'take-away': 'Take away:',
  'data-file': 'data (CSV)',
  'drawing-file': 'drawing (SVG)',
  origin: 'Origin',
  'scan-link': 'This briefing: {address}',
  'read-on': 'Read on: {page}. The analysis quoted here has the sha256 {sum}',
  'whole-briefing': 'the whole briefing as a page',
  'map-first': 'Sections of the analysis and the slides whose notes quote them',
  'map-second': 'Sections, continued',
  'map-picture':
    'Map of the analysis: {sections} sections by {slides} slides, {marks} marks, one where the notes of a slide quote a section.',
  'map-section': 'Section',
  'map-lines': 'Lines',
  'map-slides': 'Slides',
  'left-out': '{words} words left out on purpose:',
  coverage: '{quoted} of {words} words quoted ({share} %), headings aside',
} as const

/** The notes of a slide, with its quotes and record checks. */
const NOTES = {
  'notes-of-title': 'Speaker notes, title',
  'notes-of-slide': 'Speaker notes, {slide}',
  'on-screen': 'On screen:',
  say: 'Say:',
  quote: 'Quote',
  'drafting-instruction': 'Drafting instruction in the source',
  'breaks-off': '[…] the sentence breaks off in the source.',
  'table-row': 'Table row; cell boundaries restored.',
  'record-check': 'Record check {id}',
  'record-check-above': 'Record check {id}, above',
  'record-check-elsewhere': 'Record check {id}, slide {slide}',
  'one-source': 'Source',
  'several-sources': 'Sources',
} as const

/** The parts of the page behind the slides. */
const PARTS = {
  'skip-link': 'Skip to contents',
  contents: 'Contents',
  'in-minutes': 'In {minutes} minutes',
  'in-one-minute': 'In one minute',
  'source-part': 'The analysis, line by line',
  'source-part-about':
    'The text as it stands, with its own line numbers. Sentences that break off are marked […] and not completed.',
  'line-left-out': 'Left out on purpose: {why}.',
  'line-record': 'Record',
  'line-slides': 'Slides',
  'record-part': 'The public record',
  'record-part-checked': 'Checked {date}. Facts from the record are marked † on the slides.',
  'record-part-checked-only': 'Checked {date}.',
  'record-part-marked': 'Facts from the record are marked † on the slides.',
  'events-title': 'Dated events',
  'events-caption': 'Dated events of the public record, each at the precision its source gives',
  'column-id': 'Id',
  'column-date': 'Date',
  'column-event': 'Event and sources',
  computed: 'Computed: {how}',
  'series-title': 'Series',
  'series-caption': 'Numbers and dates of the public record that charts draw',
  'column-values': 'Values and sources',
  'claims-title': 'Claims of the analysis, checked',
  'claims-about': 'Each record check stands beside the first quote of its passage.',
  'claims-caption': 'Claims of the analysis by verdict',
  'column-verdict': 'Verdict',
  'column-claims': 'Claims',
  sources: 'Sources',
  'sources-about':
    'Addresses lead away from this page and load nothing until they are followed. Some originals were read as copies on other hosts.',
  corrections: 'Corrections',
  downloads: 'Downloads',
  'download-slides': 'Slides (PDF)',
  'download-handout': 'Handout with notes (PDF)',
  'download-onepage': 'One-page brief (PDF)',
  'download-presentation': 'Slides to edit (PowerPoint)',
  'download-file': 'Everything in one file, for reading offline',
  'download-sums': 'Checksums of all files',
  'downloads-about': 'Data and drawing of each chart stand beside it.',
  'edition-site': 'Briefing',
  'edition-file': 'Briefing file',
  'version-checked': '{edition} {version}, analysis as of {analysis}, record checked {date}.',
  version: '{edition} {version}, analysis as of {analysis}.',
  promise: 'Nothing is loaded from elsewhere, stored or counted.',
  author: 'By {author}.',
  contact: 'Contact: {contact}',
  licences: 'Licences',
  'licences-about': 'The code and fonts in this file may be passed on under these licences.',
  'share-picture': 'Title slide: {title}',
  bare: 'This page is without its design: opened as a file it can’t load its own parts. Open {file}, which holds everything in one file.',
} as const

/** What is printed, and what viewers of the PDFs say of it. */
const PAPERS = {
  'handout-kicker': 'Briefing, with the speaker’s notes',
  'paper-checked': 'Checked against the public record {date}',
  'paper-checked-and-marked': 'Checked against the public record {date}; facts from the record are marked †',
  'foot-analysis': 'Analysis as of {analysis}',
  'foot-checked': 'Analysis as of {analysis}, checked against the public record {date}',
  'foot-page': 'Page {page} of {pages}',
  'record-on-slide': 'See slide {slide}.',
  'daggers-here': '† on this slide',
  'onepage-kicker': 'Briefing on one page',
  judgments: 'Key judgments',
  'slide-of-judgment': 'slide {slide}',
  changes: 'What changes, what remains',
  'onepage-key':
    'L: line of the analysis. †: fact from the public record, with its id (C check, E event, S series) and its sources.',
  'record-corrects': 'Where the public record corrects the text',
  'onepage-sources': 'Sources, with their numbers and full addresses in the handout',
  'handout-title': '{title}: handout',
  'onepage-title': '{title}: one-page brief',
  'link-to-title': 'Title slide',
  'link-to-slide': 'Slide {slide}: {headline}',
  'link-to-source': 'Source {number}',
} as const

/** The statement on accessibility; what was tested, and when, stands in src/pages/statement/tested.ts. */
const STATEMENT = {
  accessibility: 'Accessibility',
  'statement-title': 'Accessibility · {title}',
  'statement-aim':
    'This briefing is meant to meet WCAG 2.2 at level AA, and its PDFs PDF/UA-1. No one from outside has assessed it.',
  'statement-text': 'All that the slides say also stands in the {page}, which needs no script.',
  'statement-text-view': 'text view',
  'statement-tested': 'What was tested',
  'statement-tested-about':
    'The engine that made this page, version {version}: by its own tests, last on {date}, with Chromium.',
  'statement-tested-deck':
    'They ran on a deck that has one of everything the engine can show; they say nothing of the words of this briefing.',
  'tested-axe':
    'Rules that a program can test (axe-core {axe}): no violation on slides, text view, panels, menus and presenter’s page.',
  'tested-looks':
    'The same in light, dark and forced colours, and for the presenter’s page in windows of {widths} pixels.',
  'tested-keyboard': 'The keyboard alone: every link, mark and button is reached and left.',
  'tested-zoom':
    'Zoom, larger letters and a reader’s own spacing: where they no longer fit, the slides give way to the text view.',
  'tested-steps': 'Pictures in steps: each step is announced, and the description says what it shows.',
  'tested-contrast':
    'Contrast of the colours, computed for both themes: words at least 4.5 to 1, shapes at least 3 to 1.',
  'tested-pdf':
    'PDFs: tags, headings, tables, links, language and fonts, by the rules of PDF/UA-1 that a program can test.',
  'statement-untested': 'What was not tested',
  'untested-voice': 'A screen reader with its voice.',
  'untested-devices':
    'Real phones, Safari, and Windows with its contrast themes: touch and forced colours were emulated.',
  'untested-presentation': 'The file for PowerPoint in PowerPoint.',
  'untested-people': 'Use by people who depend on any of this.',
  'statement-write': 'Where to write',
  'statement-contact': 'If something here shuts you out, write to {contact}.',
  'statement-no-contact': 'This briefing names no address to write to.',
} as const

export const PAGE_WORDS = {
  ...KINDS,
  ...DATES,
  ...SLIDES,
  ...NOTES,
  ...PARTS,
  ...PAPERS,
  ...STATEMENT,
} as const
