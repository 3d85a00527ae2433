import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { compileFolder } from '../../../src/node/compile/compile.ts'
import { newDeck } from '../../../src/node/draft/new-deck.ts'
import { findDeckError } from '../../../src/problems/deck-error.ts'
import type { Problem } from '../../../src/problems/problem.ts'
import { printedText } from '../../../src/source/read-source.ts'
import { deleted, inserted, makeDocx, paragraph, picture, run, table } from '../../helpers/make-docx.ts'

const folder = mkdtempSync(join(tmpdir(), 'new-deck-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

let count = 0
/** Writes a text, makes a deck of it, and reads the deck again as every command does. */
async function make(content: string | Uint8Array, ending = 'txt') {
  const name = `text-${++count}`
  const source = join(folder, `${name}.${ending}`)
  writeFileSync(source, content)
  const target = join(folder, name)
  const made = await newDeck(target, source)
  const { deck, problems } = await compileFolder(target)
  expect(problems).toEqual([])
  expect(deck?.coverage.missing).toEqual([])
  const kept = readFileSync(join(target, 'assets/source/analysis.txt'))
  const outline = readFileSync(join(target, 'assets/source/source.yaml'), 'utf8')
  expect(outline).toContain(createHash('sha256').update(kept).digest('hex'))
  return { ...made, deck: deck!, target, kept, outline }
}

/** What a text that can’t become a deck is told; nothing may be left behind. */
async function refusal(content: string | Uint8Array, ending = 'txt'): Promise<Problem[]> {
  const name = `bad-${++count}`
  const source = join(folder, `${name}.${ending}`)
  writeFileSync(source, content)
  const error = await newDeck(join(folder, name), source).then(() => undefined, findDeckError)
  expect(existsSync(join(folder, name))).toBe(false)
  expect(readdirSync(folder).filter((entry) => entry.startsWith('.new-'))).toEqual([])
  return error?.problems ?? []
}

const sentence = (index: number) =>
  `Sentence number ${index} says that the pier of the ${index}th bridge was measured again.`
const sentences = (number: number) => Array.from({ length: number }, (_, index) => sentence(index)).join(' ')
const headlines = (slides: { headline: string }[]) => slides.map(({ headline }) => headline)

describe('texts that become a deck', () => {
  test.each(['memo', 'opinion', 'think-tank'])('the messy text %s, in more than ten slides', async (name) => {
    const bytes = readFileSync(`tests/fixtures/texts/${name}.txt`)
    const { deck, kept } = await make(bytes)
    expect(kept.equals(bytes)).toBe(true)
    expect(deck.slides.length).toBeGreaterThan(10)
    expect(deck.settings.status).toBe('draft')
    expect(deck.settings.asOf.record).toBeUndefined()
    const toDo = headlines(deck.slides).filter((headline) => /^to do/i.test(headline))
    expect(toDo.length).toBeLessThan(3)
    for (const headline of headlines(deck.slides))
      expect(headline).not.toMatch(/(?:\b(?:the|of|and|a|to|in)|,)$/)
  })

  test('CRLF and a byte order mark, both kept', async () => {
    const bytes = Buffer.from(
      `\ufeffThe bridge\r\n\r\n1. Rust\r\n\r\n${sentences(3)}\r\n\r\n2. Cost\r\n\r\n${sentences(2)}\r\n`,
    )
    const { kept, deck } = await make(bytes)
    expect(kept.equals(bytes)).toBe(true)
    expect(deck.slides[0]?.headline).toBe('The bridge')
  })

  test('one paragraph of 3,000 words, in several slides', async () => {
    const { deck } = await make(sentences(220))
    expect(deck.slides.length).toBeGreaterThan(12)
  })

  test('a paragraph of 3,000 words without a full stop', async () => {
    const { deck } = await make(Array.from({ length: 3000 }, (_, index) => `word${index}`).join(' '))
    expect(deck.slides.length).toBeGreaterThan(8)
  })

  test('no headings', async () => {
    const { deck, found } = await make(
      [sentences(4), sentences(9).slice(90), sentences(14).slice(300)].join('\n\n'),
    )
    expect(found.headings).toEqual([])
    expect(deck.slides.length).toBeGreaterThan(2)
  })

  test('five styles of heading in one text', async () => {
    const parts = [
      '1. First part',
      'SECOND PART OF IT',
      '## Third part',
      '**Fourth part**',
      'Fifth part\n=========',
    ]
    const text = `The title of it\n\n${parts.map((part, index) => `${part}\n\n${sentence(index)} ${sentence(index + 9)}`).join('\n\n')}`
    const { found } = await make(text)
    expect(found.headings.map(({ title }) => title)).toEqual([
      'First part',
      'SECOND PART OF IT',
      'Third part',
      'Fourth part',
      'Fifth part',
    ])
  })

  test('Cyrillic', async () => {
    const text = `Мост через реку\n\n1. Состояние\n\nМост был построен в 1931 году. Осмотр показал ржавчину на двух опорах.\n\n2. Стоимость\n\nРемонт стоит два миллиона, и совет ещё не решил, кто платит. Работы начнутся 3 мая 2026 г. и продлятся год.`
    const { found, deck } = await make(text)
    expect(found.headings.map(({ title }) => title)).toEqual(['Состояние', 'Стоимость'])
    expect(deck.settings.lang).toBe('und-Cyrl')
    expect(headlines(deck.slides)).toContain('Мост был построен в 1931 году')
  })

  test('Arabic', async () => {
    const text = `الجسر القديم\n\nبني الجسر في عام 1931. أظهر الفحص صدأ في ركيزتين.\n\nتكلف الإصلاحات مليونين ولم يقرر المجلس من يدفع.`
    const { deck } = await make(text)
    expect(deck.settings.lang).toBe('und-Arab')
  })

  test('Markdown with tables, links and HTML', async () => {
    const text = `# The bridge\n\n## What was found\n\nSee the [report of May](https://example.org/a_(b)) and <b>two</b> notes&nbsp;more.\n\n| Part | State | Cost |\n|---|:--|--:|\n| Pier | rust | 12 |\n| Deck | cracks | 40 |\n| Lamps | dark | 3 |\n\n- **Pier:** has rust below the water\n- **Deck:** has cracks at the joints\n\n![a picture](x.png)\n\n\`\`\`\ncode here\n\`\`\``
    const { deck, outline } = await make(text, 'md')
    expect(deck.slides.map(({ layout }) => layout)).toEqual(expect.arrayContaining(['table', 'chart']))
    expect(outline).toContain('title: "What was found"')
    expect(outline).toContain('\ntext: markdown\n')
    expect(deck.source.lines.map(printedText)).toContain(
      'See the report of May and <b>two</b> notes\u00a0more.',
    )
    // The same words in a file that doesn’t say so may be anything.
    expect((await make(text)).outline).not.toContain('text: markdown')
  })

  test('words of 5,000 letters', async () => {
    const { deck } = await make(
      `The title\n\n${'x'.repeat(5000)}\n\n${sentence(1)}\n\n${'y'.repeat(5000)} ${'z'.repeat(5000)}`,
    )
    expect(headlines(deck.slides).join(' ')).not.toContain('xxxxx')
  })

  test('2,000 short lines', async () => {
    const { deck } = await make(Array.from({ length: 2000 }, (_, index) => `item ${index} of it`).join('\n'))
    expect(deck.slides.length).toBeGreaterThan(70)
  })

  test('signs that mean something elsewhere', async () => {
    const lines = [
      'a | b | c',
      '| a | b',
      '> > quoted',
      '{L1} {L99999} {cpt} {slide:x}',
      '%NAME% %PART%',
      '`code` and ``` more',
      '# # #',
      '### {C01}',
      'Note:',
      '---',
      '***',
      '\\ \\| \\*',
      '<script>alert(1)</script>',
      '&lt;b&gt; &#x202e;',
      '[^1]: note',
      '{{ x }}',
      '$&$1',
      'title: [a, b]: {c}',
      '!tag &anchor *alias',
      ': - ? value',
    ]
    await make(
      `Signs: a "list" of {them} # and %MORE%\n\n${lines.map((line) => `${line} and some more words here`).join('\n')}\n\n${lines.join('\n')}`,
    )
  })

  test('the same draft twice', async () => {
    const part = `1. Rust\n\n${sentences(3)}\n\nShort line.\n\n2. Cost\n\n${sentence(40)} ${sentence(41)}`
    const { found } = await make(`${part}\n\n${part}`)
    expect(found.repeats.filter(({ same }) => same).length).toBeGreaterThan(1)
  })

  test('a document of Word: headings by style, a table, and what was left out is said', async () => {
    const body = [
      paragraph(run('The bridge at Alder'), 'Heading1'),
      paragraph(run(sentence(1))),
      paragraph(run('What it costs'), 'Heading2'),
      paragraph(
        `${run('The repair costs ')}${deleted('one')}${inserted('two')}${run(' million and takes a year.')}${picture}`,
      ),
      table([
        ['Item', 'Cost'],
        ['Piers', '12'],
        ['Paint', '3'],
        ['Lamps', '7'],
      ]),
    ].join('')
    const { deck, found, remarks, kept } = await make(makeDocx(body), 'docx')
    expect(deck.slides[0]?.headline).toBe('The bridge at Alder')
    expect(found.headings).toMatchObject([{ title: 'What it costs', finding: { sure: true } }])
    expect(kept.toString()).toContain('The repair costs two million and takes a year.')
    expect(kept.toString()).toContain('Piers\t12\n')
    expect(remarks.join(' ')).toMatch(/1 picture left out.*1 insertion taken, 1 deletion left out/)
  })
})

describe('texts that don’t', () => {
  test.each<[string, string | Uint8Array, string, RegExp]>([
    ['an empty one', '', 'txt', /an empty text/],
    ['only blank lines', '\n \n\t\n', 'txt', /an empty text/],
    ['only signs', '--- *** ???', 'txt', /without words/],
    [
      'bytes',
      Uint8Array.from({ length: 400 }, (_, index) => (index * 7) % 256),
      'txt',
      /bytes that are no text/,
    ],
    ['a PDF', '%PDF-1.7 and so on', 'txt', /bytes that are no text/],
    ['Latin-1', Buffer.from('Das Gebäude wurde geschlossen.', 'latin1'), 'txt', /not UTF-8/],
    ['UTF-16', Buffer.from('\ufeffThe bridge was shut.', 'utf16le'), 'txt', /UTF-16/],
    ['too many words', 'word '.repeat(200_001), 'txt', /200001 words/],
    ['another ending', 'The bridge was shut.', 'rtf', /ends in \.rtf/],
    ['a .docx that is none', 'The bridge was shut.', 'docx', /no \.docx/],
    ['a broken archive', makeDocx(paragraph(run('x'))).subarray(0, 300), 'docx', /no \.docx/],
    ['a document without words', makeDocx(paragraph(picture)), 'docx', /an empty text/],
  ])('%s', async (_, content, ending, expected) => {
    const [problem] = await refusal(content, ending)
    expect(problem?.found).toMatch(expected)
    expect(problem?.expected).toBeTruthy()
  })

  test('nothing there, and a folder', async () => {
    for (const source of [join(folder, 'nowhere.txt'), folder])
      await expect(newDeck(join(folder, 'none'), source)).rejects.toMatchObject({ name: 'DeckError' })
  })

  test('a folder with something in it is refused, and stays as it is', async () => {
    const target = join(folder, 'full')
    mkdirSync(target)
    writeFileSync(join(target, 'mine.txt'), 'x')
    const source = join(folder, 'good.txt')
    writeFileSync(source, sentences(5))
    await expect(newDeck(target, source)).rejects.toMatchObject({ name: 'DeckError' })
    expect(readdirSync(target)).toEqual(['mine.txt'])
    mkdirSync(join(folder, 'bare'))
    await newDeck(join(folder, 'bare'), source)
    expect(readdirSync(join(folder, 'bare')).sort()).toEqual(['assets', 'slides'])
  })
})
