/** The text of docs/figures.md: every kind of chart, diagram and layout, with a picture and the data behind it. Pure. */

import { KIND_NAMES, type KindName } from '../../../charts/kinds.ts'
import { boxesFor } from '../../../deck/model/boxes.ts'
import type { Deck, Layout, Slide } from '../../../deck/model/types.ts'
import { meaningLines } from './meanings.ts'
import { keyLines, type Schema } from './schema-keys.ts'
import { shortJson } from './short-json.ts'
import { DIAGRAMS_FOR, KINDS_FOR, LAYOUTS_FOR } from './what-for.ts'

/** What the page is made of. */
export interface FigureSources {
  /** The deck that has one of everything. */
  deck: Deck
  /** Where it lies, from the top of the repository, with `/`. */
  folder: string
  /** The text of a file of that deck, by its path in it. */
  read(path: string): string
  /** The schema of a kind's data, as editors get it. */
  schemaOf(kind: KindName): Schema
  /** The code that checks a kind's data, with what each key means. */
  codeOf(kind: KindName): string
}

/** One example: what it shows, the slide that does, and the name of its picture. */
interface Example {
  name: string
  slide: Slide
}

/** The slides that are pictured, each with the name of its picture: the first of each kind and of each layout. */
export function examplesOf(deck: Deck): Example[] {
  const charts = KIND_NAMES.map((kind) => ({
    name: kind as string,
    slide: deck.slides.find(({ figure }) => figure?.chart?.kind === kind),
  }))
  const layouts = [...Object.keys(DIAGRAMS_FOR), ...Object.keys(LAYOUTS_FOR)].map((layout) => ({
    name: pictureOf(layout as Layout),
    slide: deck.slides.find((slide) => slide.layout === layout),
  }))
  return [...charts, ...layouts].map(({ name, slide }) => {
    if (!slide) throw new Error(`no slide shows “${name}”`)
    return { name, slide }
  })
}

/** A layout and a kind of chart may share a name (`ladder`), their pictures may not. */
const pictureOf = (layout: Layout | string): string => `layout-${layout}`

/** The whole page as Markdown. */
export function figuresPage(sources: FigureSources): string {
  const examples = new Map(examplesOf(sources.deck).map(({ name, slide }) => [name, slide]))
  const slideOf = (name: string) => examples.get(name) as Slide
  const layouts = (names: Record<string, string>) =>
    Object.entries(names).map(([layout, what]) =>
      layoutPart(layout, what, slideOf(pictureOf(layout)), sources),
    )
  return `${[
    HEAD,
    '## Contents',
    contents(),
    '## Charts',
    CHARTS,
    ...KIND_NAMES.map((kind) => chartPart(kind, slideOf(kind), sources)),
    '## Diagrams',
    DIAGRAMS,
    ...layouts(DIAGRAMS_FOR),
    '## Other layouts',
    OTHERS,
    ...layouts(LAYOUTS_FOR),
  ].join('\n\n')}\n`
}

const HEAD = `# Figures: every kind, with its picture and its data

<!-- Made by \`npm run figures\`. Change the gallery deck or src/node/tools/figures, not this page. -->

All examples are slides of one deck of an invented subject, \`tests/fixtures/decks/gallery\`. The pictures are taken in a
browser, the data stand as they are in that deck. \`npm run new -- --figure KIND NAME\` writes a first data file of a kind
into your deck; it has mistakes until its words and numbers are those of your text.`

const CHARTS = `A chart is one file, \`assets/data/NAME.json\`, and two lines in a slide: \`layout: chart\` and \`chart: NAME\`.
Every file has \`kind\`, \`subtitle\` (what exactly is shown, where and when) and \`note\` (what a reader must know to read it
honestly). \`origin\` names the \`lines\` of the text, or the \`events\`, \`claims\` or \`series\` of the record, in which the datum
stands; \`derived\` says how a number follows from them ([reference.md](reference.md#a-chart-or-data-table)). \`alt\` is the
author’s half of what is said to who can’t see the picture. On the slide stands the picture with its subtitle; the note
stands under it in the reading view. Where a list of keys is given, those in **bold** must be there.`

const DIAGRAMS = `A diagram is a layout: its boxes, each beginning with \`### \`, are a list in reading order, and one drawing lies behind
them. What a box stands for (\`marks\`) gives its colour; what has ended or is being left is hatched, what is only
mentioned has a dashed outline. Shapes don’t grow with their words: \`npm run check\` says which box has too many.`

const OTHERS =
  'Layouts that set boxes, tables and quotes, and those that have a place of their own in a deck.'

function contents(): string {
  const row = (title: string, names: string[], anchor: (name: string) => string) =>
    `- ${title}: ${names.map((name) => `[${name}](#${anchor(name)})`).join(', ')}`
  const ofLayout = (name: string) => headingOf(name).replaceAll(' ', '-')
  return [
    row('Charts', [...KIND_NAMES], (name) => name),
    row('Diagrams', Object.keys(DIAGRAMS_FOR), ofLayout),
    row('Other layouts', Object.keys(LAYOUTS_FOR), ofLayout),
  ].join('\n')
}

/** Two headings of one name would share an address. */
const headingOf = (layout: string): string =>
  (KIND_NAMES as readonly string[]).includes(layout) ? `${layout} of boxes` : layout

function chartPart(kind: KindName, slide: Slide, sources: FigureSources): string {
  const { figure } = slide
  const path = `assets/data/${figure?.id}.json`
  return [
    `### ${kind}`,
    KINDS_FOR[kind],
    picture(kind, figure?.alt ?? slide.headline),
    keyLines(sources.schemaOf(kind)).join('\n'),
    'Of these:',
    meaningLines(sources.codeOf(kind)).join('\n'),
    folded(fileLink(path, sources), `\`\`\`json\n${shortJson(JSON.parse(sources.read(path)))}\n\`\`\``),
  ].join('\n\n')
}

function layoutPart(layout: string, what: string, slide: Slide, sources: FigureSources): string {
  const path = `slides/${slide.file.replace(/^.*\//, '')}`
  return [
    `### ${headingOf(layout)}`,
    [what, boxesOf(layout)].join(' ').trim(),
    picture(pictureOf(layout), slide.headline),
    folded(fileLink(path, sources), `\`\`\`md\n${withoutNote(sources.read(path))}\n\`\`\``),
  ].join('\n\n')
}

/** How many boxes a diagram takes; the other layouts say so themselves. */
function boxesOf(layout: string): string {
  if (!Object.hasOwn(DIAGRAMS_FOR, layout)) return ''
  const [least, most] = boxesFor(layout as Layout)
  return `It takes ${least} to ${most} boxes.`
}

const picture = (name: string, alt: string): string =>
  `<img src="figures/${name}.webp" width="100%" alt="${alt.replaceAll('&', '&amp;').replaceAll('"', '&quot;')}">`

const fileLink = (path: string, { folder }: FigureSources): string =>
  `What makes it: <a href="../${folder}/${path}"><code>${path}</code></a>`

const folded = (title: string, text: string): string =>
  `<details><summary>${title}</summary>\n\n${text}\n\n</details>`

/** The notes of a slide are for whoever speaks; the picture shows none of them. */
const withoutNote = (text: string): string => text.replace(/\nNote:\n[\s\S]*$/, '').trim()
