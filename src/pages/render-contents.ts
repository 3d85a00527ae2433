import { type Html, html, link } from '../deck/model/html.ts'
import { PART_IDS, titleId } from '../deck/model/page-ids.ts'
import { partOfTalk } from '../deck/model/slide-name.ts'
import type { Deck, Slide } from '../deck/model/types.ts'
import { say } from '../words/say.ts'
import { hasRecordPart } from './render-parts.ts'

/** Who has only minutes: no show that takes longer is offered below the cover. */
const SHORT = 5

/** Below the cover: the headlines of the shortest show, if a few minutes are enough for it and it isn’t the whole deck. */
export function renderInShort({ settings, slides }: Deck): Html | false {
  const [shortest] = Object.entries(settings.shows).toSorted(([, a], [, b]) => a.minutes - b.minutes)
  if (!shortest) return false
  const [name, { minutes }] = shortest
  const shown = slides.filter(({ part, shows }) => part !== 'divider' && shows.includes(name))
  const isLess = shown.length < slides.filter(({ part }) => part !== 'divider').length
  if (minutes > SHORT || !isLess) return false
  const title = say(settings, minutes === 1 ? 'in-one-minute' : 'in-minutes', { minutes })
  const items = shown.filter(({ part }) => part !== 'title').map(renderItem)
  if (items.length === 0) return false
  return html`<nav class="in-short" aria-label="${title}">
<p class="in-short-title">${title}</p>
<ol>
${items}</ol>
</nav>
`
}

/** The list of slides, by the parts of the talk where it has any, and of the page's parts, below the cover. */
export function renderContents(deck: Deck): Html {
  const { settings } = deck
  const all = [
    { id: PART_IDS.source, key: 'source-part', isThere: true },
    { id: PART_IDS.record, key: 'record-part', isThere: hasRecordPart(deck) },
    { id: PART_IDS.sources, key: 'sources', isThere: deck.citations.size > 0 },
  ] as const
  const parts = all
    .filter(({ isThere }) => isThere)
    .map(({ id, key }) => html`<li>${link({ href: `#${id}` }, say(settings, key))}</li>\n`)
  return html`<nav class="contents" id="${PART_IDS.contents}" aria-labelledby="${titleId('contents')}">
<h2 id="${titleId('contents')}">${say(settings, 'contents')}</h2>
<ol>
${groupsOf(deck).map((group) => renderGroup(group, deck))}${parts}</ol>
</nav>
`
}

/** Slides of one part of the talk, in their order; without a name those that stand in none. */
interface Group {
  name?: string | undefined
  number?: number | undefined
  slides: Slide[]
}

function groupsOf(deck: Deck): Group[] {
  const { settings, slides } = deck
  const groups: Group[] = []
  for (const slide of slides.filter(({ part }) => part !== 'title')) {
    const part = partOfTalk(slide, deck)
    const isBehind = settings.parts.length > 0 && slide.part === 'appendix'
    const name = part?.name ?? (isBehind ? say(settings, 'appendix') : undefined)
    const last = groups.at(-1)
    if (last && last.name === name) last.slides.push(slide)
    else groups.push({ name, number: part?.number, slides: [slide] })
  }
  return groups
}

/** A divider is the head of its group and no item in it. */
function renderGroup({ name, number, slides }: Group, { settings }: Deck): Html {
  const items = slides.filter(({ part }) => part !== 'divider').map(renderItem)
  if (name === undefined) return html`${items}`
  const divider = slides.find(({ part }) => part === 'divider')
  const head = divider ? link({ href: `#${divider.id}` }, name) : name
  const count = number !== undefined && html`<b>${say(settings, 'part-of-talk', { number })}</b> `
  return html`<li class="group"><p>${count}${head}</p>
<ol>
${items}</ol></li>
`
}

const renderItem = ({ id, label, headline }: Slide): Html =>
  html`<li><span class="number">${label}</span> ${link({ href: `#${id}` }, headline)}</li>\n`
