import { describe, expect, test } from 'vitest'
import { type Change, foundAfter } from '../helpers/compile-changed.ts'
import { box, file, headline, lead, settings } from './good-changes.ts'

type Row = [name: string, changes: Change[], found: string[]]

const MARKUP: Row[] = [
  [
    'an HTML comment',
    [lead('<!-- ask counsel before we name the unit -->\n\nText')],
    ['010-rust.md:11:1 an HTML comment: <!-- ask counsel before we name the unit -->'],
  ],
  [
    'an HTML comment inside a sentence',
    [box('Text <!-- not sure --> goes on')],
    ['010-rust.md:15:6 an HTML comment: <!-- not sure --> goes on'],
  ],
  [
    'an HTML comment over lines',
    [box('Text\n<!-- not\nsure -->\ngoes on')],
    ['010-rust.md:16:1 an HTML comment: <!-- not'],
  ],
  [
    'an HTML comment in the headline',
    [headline('Words <!-- a -->')],
    ['010-rust.md:9:9 an HTML comment: <!-- a -->'],
  ],
  [
    'HTML tags',
    [box('Text <b>bold</b>')],
    ['010-rust.md:15:6 an HTML tag: <b>', '010-rust.md:15:13 an HTML tag: </b>'],
  ],
  [
    'an HTML block',
    [box('<div>\nText\n</div>')],
    ['010-rust.md:15:1 an HTML tag: <div>', '010-rust.md:17:1 an HTML tag: </div>'],
  ],
  ['a heading underlined', [lead('A line\n======')], ['010-rust.md:11:1 a headline underlined with “===”']],
  [
    'a heading underlined with hyphens',
    [lead('A line\n---')],
    ['010-rust.md:11:1 a headline underlined with “---”'],
  ],
  ['a heading of another level', [lead('## Two')], ['010-rust.md:11:1 a heading with “##”: ## Two']],
  ['a heading of a deeper level', [box('#### Four')], ['010-rust.md:15:1 a heading with “####”: #### Four']],
  [
    'a heading without its space',
    [box('###Box')],
    ['010-rust.md:15:1 a “#” that begins no headline: ###Box'],
  ],
  ['an image', [box('![a](b.png)')], ['010-rust.md:15:1 an image: ![a](b.png)']],
  [
    'an outside link',
    [box('[a](https://x.org)')],
    ['010-rust.md:15:3 a link that leads nowhere on this page: ](https://x.org)'],
  ],
  [
    'an outside address',
    [box('see https://x.org now')],
    ['010-rust.md:15:5 an outside address: https://x.org'],
  ],
  [
    'an outside address in brackets',
    [box('<https://x.org>')],
    ['010-rust.md:15:1 an HTML tag: <https://x.org>'],
  ],
  ['an address without its scheme', [box('www.x.org')], ['010-rust.md:15:1 an outside address: www.x.org']],
  [
    'a link with its address elsewhere',
    [box('[a][b]\n\n[b]: #rust')],
    [
      '010-rust.md:15:3 a link whose address stands elsewhere: ][b]',
      '010-rust.md:17:1 an address for links: [b]: #rust',
    ],
  ],
  [
    'a link to nowhere',
    [box('[a](#nowhere)')],
    ['010-rust.md:15:4 a link to “#nowhere”, which is nowhere on the page'],
  ],
  ['a link without words', [box('[](#costs)')], ['010-rust.md:15:1 a link without words']],
  ['a block of code', [box('```\ncode\n```')], ['010-rust.md:15:1 code in backticks: code']],
  ['code in a sentence', [box('`code`')], ['010-rust.md:15:1 code in backticks: code']],
  [
    'an entity that nobody sees',
    [box('A&shy;B')],
    ['010-rust.md:15:2 an entity that stands for a soft hyphen U+00AD'],
  ],
  ['a footnote', [box('Text[^1]')], ['010-rust.md:15:5 a footnote: [^1]']],
  ['a task list', [box('- [ ] one')], ['010-rust.md:15:3 an item of a task list: [ ] one']],
  ['a list in a list', [box('- one\n  - two')], ['010-rust.md:16:3 a list inside a list or quote']],
  ['a rule', [box('Text\n\n***\n\nmore')], ['010-rust.md:17:1 a rule across the slide: ***']],
  [
    'a hard break',
    [box('one\\\ntwo')],
    ['010-rust.md:15:1 a line break (two spaces or “\\” at the end of a line): two'],
  ],
  ['a sign that opens nothing', [box('**open')], ['010-rust.md:15:1 a “*” without its pair: **']],
  ['an underline that opens nothing', [box('_open')], ['010-rust.md:15:1 a “_” without its pair: _']],
  ['a reference that does not end', [box('{L13')], ['010-rust.md:15:1 a brace without its pair: {L13']],
  ['a reference in lower case', [box('{e42}')], ['010-rust.md:15:1 unknown reference {e42}']],
  ['struck text', [box('~~gone~~')], ['010-rust.md:15:1 struck text: gone']],
  ['a table that is none', [box('a | b')], ['010-rust.md:15:3 a “|” outside a table: | b']],
  [
    'a list with the sign of another program',
    [box('• one')],
    ['010-rust.md:15:1 a list that is none: • one'],
  ],
  ['the name of an emoji', [box(':smile:')], ['010-rust.md:15:1 the name of an emoji: :smile:']],
  [
    'text before the headline',
    [file('010-rust.md', '# Two', 'Stray words\n\n# Two')],
    ['010-rust.md:9:1 text before the headline: “Stray words”'],
  ],
  ['signs after the headline', [headline('Is it ##')], ['010-rust.md:9:9 “##” after the headline']],
  [
    'a block quote where the layout has none',
    [box('> Inspectors found rust')],
    ['010-rust.md:15:3 a block quote on a slide with the layout panels'],
  ],
]

const LAYOUTS: Row[] = [
  [
    'a second title',
    [
      file(
        '010-rust.md',
        /layout: panels([\s\S]*?)\nAs the[\s\S]*?(?=Note:)/,
        'layout: title\nshows: [full]\n---\n# Two\n\n',
      ),
    ],
    ['010-rust.md:1:1 a second title slide'],
  ],
  [
    'a layout without its chart',
    [file('010-rust.md', /layout: panels/, 'layout: chart')],
    [
      '010-rust.md:4:9 the layout chart without a chart',
      '010-rust.md:13:1 a box on a slide with the layout chart',
    ],
  ],
  [
    'a layout without its table',
    [file('020-costs.md', '\ntable: costs', '')],
    [
      '020-costs.md:4:9 the layout table without a table',
      'assets/data/costs.json:1:1 a chart or data table that no slide shows',
    ],
  ],
  [
    'a table that the layout does not show',
    [file('020-costs.md', 'layout: table', 'layout: panels')],
    [
      '020-costs.md:5:8 “table:” on a slide with the layout panels, which doesn’t show it',
      '020-costs.md:4:9 no box in the layout panels',
    ],
  ],
  [
    'one box too many',
    [file('010-rust.md', 'layout: panels', 'layout: flow'), box('Two\n\n### Third\n\nmore')],
    ['010-rust.md:21:1 box 3 of 3'],
  ],
  ['an empty box', [box('')], ['010-rust.md:13:1 an empty box: Piers']],
]

const SETTINGS: Row[] = [
  [
    'a show without slides',
    [settings('  short:', '  empty: { title: None, minutes: 1 }\n  short:')],
    ['deck.yaml:8:3 the show “empty”, which no slide belongs to'],
  ],
  [
    'minutes without end',
    [settings('minutes: 1', 'minutes: .inf')],
    ['deck.yaml:8:39 a number without end (infinity)'],
  ],
  ['an empty title', [settings('title: The bridge at Alder', 'title: ""')], ['deck.yaml:1:8 title: “”']],
  [
    'a description of a space',
    [settings(/description:.*/, 'description: " "')],
    ['deck.yaml:2:14 description: “ ”'],
  ],
  [
    'F13: a language that is no tag',
    [settings('title:', 'lang: "en) /OpenAction"\ntitle:')],
    ['deck.yaml:1:7 lang: “en) /OpenAction”'],
  ],
  [
    'a language by its name',
    [settings('title:', 'lang: english\ntitle:')],
    ['deck.yaml:1:7 lang: “english”'],
  ],
  [
    'F32: a frame of everybody',
    [settings('title:', 'frames: ["https://*"]\ntitle:')],
    ['deck.yaml:1:10 frames[0]: “https://*”'],
  ],
  [
    'F32: a frame that writes the policy',
    [settings('title:', 'frames: ["https://x\'unsafe-inline\'"]\ntitle:')],
    ["deck.yaml:1:10 frames[0]: “https://x'unsafe-inline'”"],
  ],
  [
    'an address that is none',
    [settings('title:', 'base: https://[/\ntitle:')],
    ['deck.yaml:1:7 base: “https://[/”'],
  ],
  [
    'a correction of no slide',
    [settings('title:', 'corrections: [{ date: 2026-06-02, slide: gone, change: Words }]\ntitle:')],
    ['deck.yaml:1:42 a correction of the slide “gone”, which does not exist'],
  ],
  [
    'a correction on no day',
    [settings('title:', 'corrections: [{ date: 2026-02-30, slide: rust, change: Words }]\ntitle:')],
    ['deck.yaml:1:23 corrections[0].date: “2026-02-30”'],
  ],
  [
    'a key that objects have',
    [settings('  short:', '  constructor: { title: None, minutes: 1 }\n  short:')],
    ['deck.yaml:8:3 the key “constructor”'],
  ],
  [
    'a key that would vanish',
    [file('020-costs.md', '{ C02: corrected }', '{ C02: corrected, __proto__: attributed }')],
    ['020-costs.md:6:29 the key “__proto__”'],
  ],
  [
    'seconds without end',
    [file('010-rust.md', 'seconds: 40', 'seconds: .inf')],
    ['010-rust.md:7:10 a number without end (infinity)'],
  ],
  [
    'seconds of the universe',
    [file('010-rust.md', 'seconds: 40', 'seconds: 1e300')],
    ['010-rust.md:7:10 seconds: 1e+300'],
  ],
]

const RULES: Row[] = [
  ['a headline too long', [headline('holds '.repeat(20).trim())], ['010-rust.md:9:3 a headline of 20 words']],
  [
    'too many words on a slide',
    [settings('title:', 'rules: { slide-words: { max: 3, level: error } }\ntitle:')],
    ['010-rust.md:11:1 a slide of 19 words'],
  ],
  [
    'a slide without a badge',
    [file('010-rust.md', 'badge: report\n', '')],
    ['010-rust.md:2:5 a slide without a badge'],
  ],
  [
    'blocked words, in headline and Say, not in the quote',
    [settings('title:', 'rules: { blocked-words: { words: [rust] } }\ntitle:')],
    ['010-rust.md:9:3 blocked words: “rust”', '010-rust.md:24:1 blocked words: “rust”'],
  ],
  [
    'a waiver of what is not broken',
    [file('010-rust.md', 'seconds: 40', 'waive: { badge: why }')],
    ['010-rust.md:7:17 a waiver of badge, which this slide doesn’t break'],
  ],
  [
    'a waiver of no rule',
    [file('010-rust.md', 'seconds: 40', 'waive: { nonsense: why }')],
    ['010-rust.md:7:20 a waiver of “nonsense”, which is no rule'],
  ],
  [
    'a waiver without a reason',
    [file('010-rust.md', 'seconds: 40', 'waive: { badge: "" }')],
    ['010-rust.md:7:17 waive.badge: “”'],
  ],
  [
    'a level that is none',
    [settings('title:', 'rules: { headline-words: { max: 3, level: loud } }\ntitle:')],
    ['deck.yaml:1:43 rules.headline-words.level: “loud”'],
  ],
  [
    'a rule that is none',
    [settings('title:', 'rules: { nonsense: error }\ntitle:')],
    ['deck.yaml:1:10 rules: unknown key “nonsense”'],
  ],
  [
    'a bound below nothing',
    [settings('title:', 'rules: { headline-words: { max: -3 } }\ntitle:')],
    ['deck.yaml:1:33 rules.headline-words.max: -3'],
  ],
  [
    'F31: an answer for a claim that the record supports',
    [file('010-rust.md', 'seconds: 40', 'rests-on: { C01: corrected }')],
    ['010-rust.md:7:18 claim C01 answered for as “corrected”, though the record calls it supported'],
  ],
]

describe.each([
  ['markup that a slide doesn’t have is named where it stands', MARKUP],
  ['a body that its layout would not show, or would cut off', LAYOUTS],
  ['settings that a reader would stumble over', SETTINGS],
  ['rules for authors', RULES],
])('%s', (_, rows) => {
  test.each(rows)('%s', (_, changes, found) => {
    expect(foundAfter(...changes)).toEqual(found)
  })
})
