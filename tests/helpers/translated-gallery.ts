import { createHash } from 'node:crypto'
import { copyFile, cp, mkdir, mkdtemp, readdir, readFile, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { ENGLISH, textOf } from '../../src/words/say.ts'
import { GALLERY } from './gallery.ts'

/** Languages that the gallery is translated into: tests/fixtures/texts/gallery-LANGUAGE.json. */
export type Translation = 'de' | 'uk' | 'ar'

/** English text to the same in another language: lines of slides and of the analysis, values of data. */
export type Texts = Readonly<Record<string, string>>

const TEXTS = join(import.meta.dirname, '../fixtures/texts')
const FONTS = 'node_modules/@fontsource/noto-sans-arabic/files'
const LICENCE = 'Noto Sans Arabic, © 2022 The Noto Project Authors, SIL Open Font License 1.1'
/** What each language's deck.yaml says besides. */
const SETTINGS: Readonly<Record<Translation, string>> = {
  de: '',
  uk: '',
  ar: `fonts:
  - { file: noto-sans-arabic-400.woff2, licence: "${LICENCE}" }
  - { file: noto-sans-arabic-600.woff2, for: bold, licence: "${LICENCE}" }
`,
}

/** The texts of the gallery in a language, by their English. */
export async function textsIn(language: Translation): Promise<Texts> {
  return JSON.parse(await readFile(join(TEXTS, `gallery-${language}.json`), 'utf8')) as Texts
}

/**
 * Writes the gallery in a language into a folder of its own: the same slides, data and record, every text of them
 * translated, with the quotes in the translated analysis. A text without a translation stays English.
 */
export async function translatedGallery(language: Translation): Promise<{ folder: string; left: string[] }> {
  const texts = await textsIn(language)
  const folder = await mkdtemp(join(tmpdir(), `gallery-${language}-`))
  await cp(GALLERY, folder, {
    recursive: true,
    filter: (path) => !/\/(?:dist|node_modules)(?:\/|$)/.test(path),
  })
  const left = new Set<string>()
  const said = badgesIn(language, texts)
  const put = (text: string): string => {
    if (!/[A-Za-z]{2}/.test(text.replaceAll(/\{[^{}]*\}/g, ''))) return text
    const found = texts[text]
    if (found === undefined) left.add(text)
    return found ?? text
  }
  const change = async (path: string, with_: (text: string) => string) =>
    writeFile(join(folder, path), with_(await readFile(join(folder, path), 'utf8')))
  for (const name of await readdir(join(folder, 'slides')))
    if (name.endsWith('.md'))
      await change(`slides/${name}`, (text) =>
        inSlide(text, (words) => (text.includes('\nlayout: key\n') && said.get(words)) || put(words)),
      )
  for (const part of ['data', 'evidence'])
    for (const name of await readdir(join(folder, 'assets', part)))
      await change(`assets/${part}/${name}`, (text) => inData(text, put))
  await change('assets/source/analysis.txt', (text) =>
    text
      .split('\n')
      .map((line) => inLine(line, put))
      .join('\n'),
  )
  const sum = createHash('sha256')
    .update(await readFile(join(folder, 'assets/source/analysis.txt')))
    .digest('hex')
  await change('assets/source/source.yaml', (text) =>
    text
      .replace(/(?<=^sha256: ).*$/m, sum)
      .replace(/(?<=^name: ).*$/m, put)
      .replace(/(?<=title: )[^{}]*(?= \})/g, (title) => JSON.stringify(put(title))),
  )
  await change(
    'slides/deck.yaml',
    (text) =>
      inSettings(text, put).replace(/^lang: en$/m, `lang: ${language}`) +
      SETTINGS[language] +
      (texts[WORDS] ?? ''),
  )
  if (language === 'ar') {
    await mkdir(join(folder, 'assets/look'), { recursive: true })
    for (const weight of [400, 600])
      await copyFile(
        `${FONTS}/noto-sans-arabic-arabic-${weight}-normal.woff2`,
        join(folder, `assets/look/noto-sans-arabic-${weight}.woff2`),
      )
  }
  return { folder, left: [...left] }
}

const BADGES = ['finding', 'report', 'statement', 'assessment', 'scenario'] as const

/** What the slide that explains the badges calls them: as the engine does, or the deck's own words for them. */
function badgesIn(lang: Translation, texts: Texts): Map<string, string> {
  return new Map(
    BADGES.map((badge) => {
      const [, own] = new RegExp(`^  badge-${badge}: (.*)$`, 'm').exec(texts[WORDS] ?? '') ?? []
      return [ENGLISH[`badge-${badge}`], own ?? textOf({ lang }, `badge-${badge}`)]
    }),
  )
}

/** Under this key: lines for deck.yaml, such as the engine's words in a language that it doesn't speak. */
const WORDS = 'deck.yaml'

type Put = (text: string) => string

/** What stands before the text of a line: heading, quote, item, bullet, label of a note. */
const MARK_RE = /^(\s*(?:#+ |> |- (?:\{\w+\} )?|• )?(?:(?:On screen|Say): )?)(.*)$/

function inLine(line: string, put: Put): string {
  const [, mark = '', text = ''] = MARK_RE.exec(line) ?? []
  return text === '' ? line : mark + put(text)
}

function inSlide(slide: string, put: Put): string {
  const [, front = '', body = ''] = /^(---\n[\s\S]*?\n---\n)([\s\S]*)$/.exec(slide) ?? []
  const head = front
    .replace(/(?<=\{ name: )("?)([^{}",]*(?:, [^{}",]*)?)\1(?=, shows)/g, (_, __, name: string) =>
      JSON.stringify(put(name)),
    )
    // It is for a headline that is long in English.
    .replace(/^waive: .*\n/m, '')
  const lines = body.split('\n').map((line) => {
    if (line === 'Note:' || /^\|[-|]+\|$/.test(line)) return line
    if (line.startsWith('| ')) return `| ${cellsOf(line.slice(2, -2), put)} |`
    if (line.startsWith('> ') && line.includes(' | ')) return `> ${cellsOf(line.slice(2), put)}`
    return inLine(line, put)
  })
  return head + lines.join('\n')
}

const cellsOf = (row: string, put: Put) =>
  row
    .split(' | ')
    .map((cell) => inLine(cell, put))
    .join(' | ')

/** Values that are names to the engine, not words to readers. */
const NAMES = new Set([
  'from',
  'to',
  'kind',
  'id',
  'entity',
  'date',
  'precision',
  'look',
  'mark',
  'verdict',
  'url',
  'confidence',
  'rule',
  'received',
])
/** Whether a key is words: the states of a matrix, and its cells where columns have no id. */
const isWorded = (name: string, key: string) => name === 'states' || (name === 'cells' && /^[A-Z]/.test(key))

function inData(json: string, put: Put): string {
  const changed = (value: unknown, name = ''): unknown => {
    if (typeof value === 'string')
      return NAMES.has(name) || /^(?:[CES]\d\d|[\d-]+)$/.test(value) ? value : put(value)
    if (Array.isArray(value)) return value.map((part) => changed(part, name === 'columns' ? '' : name))
    if (typeof value !== 'object' || value === null) return value
    return Object.fromEntries(
      Object.entries(value).map(([key, part]) => [isWorded(name, key) ? put(key) : key, changed(part, key)]),
    )
  }
  return JSON.stringify(changed(JSON.parse(json)), null, 2)
}

function inSettings(yaml: string, put: Put): string {
  const quoted = (text: string) => JSON.stringify(put(text))
  return yaml
    .replace(/(?<=^(?:title|description): |^ {2}analysis: )(.*)$/gm, quoted)
    .replace(/(?<=\{ (?:title|name): )([^,{}]*)(?=,)/g, quoted)
    .replace(/(?<=, says: )([^,{}]*)(?=,)/g, quoted)
    .replace(/(?<=change: )([^{}]*)(?= \})/g, quoted)
    .replace(/^( {2}blocked-words: .*words: )\[.*\](.*)$/m, '$1[]$2')
}
