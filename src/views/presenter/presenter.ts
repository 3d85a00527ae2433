import { find } from '../page/dom.ts'
import { keyTable } from '../page/key-table.ts'
import { bindKeys, type Handlers, letGoAfterClicks } from '../page/keys.ts'
import { openPanel } from '../page/panel.ts'
import { deckAddress, readingAddress } from '../talk/addresses.ts'
import { openChannel, supersedes } from '../talk/channel.ts'
import { existingPlace, existingTalk } from '../talk/existing-place.ts'
import { readEitherPlace } from '../talk/place.ts'
import { FULL_SHOW, type Item, readProgram, showNames } from '../talk/program.ts'
import { change, newTalk, pauseClock, resetClock, startClock, type Talk } from '../talk/talk.ts'
import { goBack, jump, next, type Position, previous } from '../talk/walk.ts'
import { type Desk, showClock } from './clock.ts'
import { followPreviews } from './previews.ts'
import { resizable } from './sizes.ts'
import { listSlides } from './slides.ts'

/** What was done here before the slides opened counts for more than the 1 or 2 they begin with (stage.ts). */
const ABOVE_A_NEW_DECK = 3

/** Starts the presenter's page. What stops it is said on it, and the notes can still be read. */
export function startPresenter(page: Document): void {
  try {
    lead(page)
  } catch (error) {
    console.error(error)
    for (const brief of page.querySelectorAll<HTMLElement>('.brief')) brief.hidden = false
    sayConnection(page, 'This page could not start: it shows all notes, but leads no slides. Load it again.')
  }
}

/**
 * The page shows the same talk as the deck's window, leads it and follows it. Everything both share goes
 * through one value (talk.ts), so either window may be closed or reloaded.
 */
function lead(page: Document): void {
  const briefs = [...page.querySelectorAll<HTMLElement>('.brief')]
  let items = readProgram(briefs)
  const first = existingPlace(items, readEitherPlace(location.hash)) ?? { id: items[0]?.id ?? '', step: 0 }
  const show = showNames(items).includes(FULL_SHOW) ? FULL_SHOW : (showNames(items)[0] ?? FULL_SHOW)
  let talk: Talk = newTalk(first, show)
  const decks = new Set<string>()
  let isStrange = false

  const channel = openChannel('presenter', {
    onHello(role, id) {
      if (role === 'deck') connect(id)
      channel.send(talk)
    },
    onTalk(theirs, role, id) {
      if (role === 'deck') connect(id)
      if (!supersedes({ talk: theirs, role, id }, { talk, role: 'presenter', id: channel.id })) {
        // Else whoever lags behind would lag with its next change too, and that press would be lost.
        if (theirs.version < talk.version) channel.send(talk)
        return
      }
      const sound = existingTalk(withSteps(items, theirs.steps), theirs)
      isStrange = !sound
      showConnection()
      if (sound) adopt(sound)
    },
    onBye(_, id) {
      decks.delete(id)
      showConnection()
    },
  })
  function connect(id: string): void {
    decks.add(id)
    showConnection()
  }
  function showConnection(): void {
    const alone = `No slides window is connected.${channel.opensOnly ? ' Here only one that this button opens can be.' : ''}`
    const strange = 'The slides window shows a slide that this page doesn’t have. Load both again.'
    sayConnection(page, isStrange ? strange : decks.size > 0 ? '' : alone)
  }

  const desk: Desk = {
    get items() {
      return items
    },
    get talk() {
      return talk
    },
    commit,
    jump: (id) =>
      commit(
        change(talk, { ...jump(items, talk.show, talk, { id, step: 0 }), blank: 'none' }, performance.now()),
      ),
  }
  const previews = followPreviews(page, desk)
  const list = listSlides(page, desk, briefs)
  const clock = showClock(page, desk)
  resizable(page)
  leadOut(page)
  toggleTheme(page, false)

  function adopt(theirs: Talk): void {
    const moved = theirs.place.id !== talk.place.id
    talk = theirs
    items = withSteps(items, talk.steps)
    render(moved)
  }
  function commit(changed: Talk): void {
    adopt({ ...changed, version: Math.max(changed.version, ABOVE_A_NEW_DECK) })
    channel.send(talk)
  }
  function move(to: Position | undefined): void {
    if (talk.blank !== 'none') commit(change(talk, { blank: 'none' }, performance.now()))
    else if (to) commit(change(talk, to, performance.now()))
  }
  const blank = (how: 'black' | 'white') =>
    commit(change(talk, { blank: talk.blank === how ? 'none' : how }, performance.now()))

  function render(moved: boolean): void {
    for (const brief of briefs) brief.hidden = brief.dataset.slide !== talk.place.id
    if (moved) find(page, '.briefs').scrollTop = 0
    const item = items.find(({ id }) => id === talk.place.id)
    const back = items.find(({ id }) => id === talk.left?.id)
    const number = item?.label === '0' ? 'Title' : `Slide ${item?.label ?? ''}`
    const step = item && item.steps > 1 ? `, step ${talk.place.step + 1} of ${item.steps}` : ''
    const covered = talk.blank === 'none' ? '' : `, screen ${talk.blank}`
    find(page, '.where').textContent = `${number}${step}${covered}`
    const giveBack = find(page, '[data-do="goBack"]')
    giveBack.hidden = !back
    giveBack.textContent = back ? `Return to ${back.label === '0' ? 'title' : back.label}` : 'Return'
    for (const how of ['black', 'white'])
      find(page, `[data-do="${how}"]`).setAttribute('aria-pressed', String(talk.blank === how))
    find<HTMLSelectElement>(page, '[data-choose="show"]').value = talk.show
    previews.follow()
    list.follow()
    clock.follow()
  }

  const handlers: Handlers = {
    next: () => move(next(items, talk.show, talk)),
    previous: () => move(previous(items, talk.show, talk)),
    first: () => list.pick('first'),
    last: () => list.pick('last'),
    goBack: () => move(goBack(talk)),
    black: () => blank('black'),
    white: () => blank('white'),
    search: () => list.search(),
    notesDown: () => scrollNotes(page, 1),
    notesUp: () => scrollNotes(page, -1),
    help: () => openPanel('keys', 'Keys', [keyTable(handlers)]),
  }
  // Whoever looks at this page is presenting: letters are keys. The splitter has its own arrows.
  bindKeys(page, 'dialog, .splitter', () => true, handlers)
  letGoAfterClicks(page)

  const buttons: Record<string, () => void> = {
    start: () =>
      commit(
        talk.clock.runningSince === null
          ? startClock(talk, performance.now())
          : pauseClock(talk, performance.now()),
      ),
    reset: () => commit(resetClock(talk, performance.now())),
    'open-deck': () => void channel.openOther(deckAddress(talk.place)),
    theme: () => toggleTheme(page),
  }
  page.addEventListener('click', (event) => {
    const button = (event.target as Element).closest<HTMLElement>('button[data-do]')
    const name = button?.dataset.do
    if (!name) return
    const handler = buttons[name] ?? (handlers[name as keyof Handlers] as (() => void) | undefined)
    handler?.()
  })
  const choice = find<HTMLSelectElement>(page, '[data-choose="show"]')
  choice.addEventListener('change', () => {
    commit(change(talk, { show: choice.value }, performance.now()))
    // Else the next arrow key would choose another show instead of turning the slide.
    choice.blur()
  })
  render(true)
  showConnection()
  channel.hello()
}

/** One line under the clock, with the way to open the slides; away when there is nothing to say. */
function sayConnection(page: Document, text: string): void {
  const bar = find(page, '.connection')
  bar.hidden = text === ''
  if (text) find(bar, 'output').textContent = text
}

function withSteps(items: Item[], steps: Record<string, number>): Item[] {
  return items.map((item) => ({ ...item, steps: (Object.hasOwn(steps, item.id) && steps[item.id]) || 1 }))
}

/** Lines, claims and sources named in the notes stand in the reading view, in a window of their own. */
function leadOut(page: Document): void {
  for (const link of page.querySelectorAll<HTMLAnchorElement>('.briefs a[href]')) {
    const href = link.getAttribute('href') ?? ''
    if (href.startsWith('#')) link.href = readingAddress(href.slice(1))
    link.target = '_blank'
    link.rel = 'noopener noreferrer'
  }
}

/** By half of what is seen, so that no line is missed. */
function scrollNotes(page: Document, direction: 1 | -1): void {
  const notes = find(page, '.briefs')
  notes.scrollBy({ top: (direction * notes.clientHeight) / 2 })
}

/** The button names the theme it leads to. */
function toggleTheme(page: Document, toggle = true): void {
  const root = page.documentElement
  const { theme } = root.dataset
  const isDark = theme === 'dark' || (theme === 'auto' && matchMedia('(prefers-color-scheme: dark)').matches)
  if (toggle) root.dataset.theme = isDark ? 'light' : 'dark'
  find(page, '[data-do="theme"]').textContent = isDark === toggle ? 'Dark' : 'Light'
}
