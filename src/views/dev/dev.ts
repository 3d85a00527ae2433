/// <reference types="vite/types/importMeta.d.ts" />
/**
 * For the author, while `npm run dev` serves the deck; no built page holds it. Shows the slide whose file was
 * saved, keeps place and step otherwise, lists what is wrong over the last deck that could be shown, and has
 * charts follow the colours of a style sheet that was saved.
 */

import '../../styles/dev.css'
import { button, element, shownSlide } from '../page/dom.ts'

/** What the server says is wrong (src/node/site/dev-server.ts). */
interface Trouble {
  sentences: string[]
  /** How many they are, and what shows those that are left out. */
  sums: string[]
  /** Of a bug of ours; empty for what an author can put right. */
  stack: string
  /** What of the deck is on the page; nothing where there is none. */
  state?: 'before' | 'rest'
}

/** What an author sees besides the list, by `state`. */
const SHOWN = {
  before: 'You see the deck as it last was without mistakes.',
  rest: 'In the place of a slide with a mistake you see what is wrong with it.',
  none: 'There is no deck to show yet.',
}

// In these words: Vite puts it in where it reads them.
const hot = import.meta.hot
hot?.on('deck:saved', ({ slide }: { slide?: string }) => {
  if (slide !== undefined) leadTo(slide)
  location.reload()
})
hot?.on('deck:trouble', listTrouble)
// A canvas keeps the colours that it was drawn in; charts ask for them anew whenever the window changes.
hot?.on('vite:afterUpdate', () => void dispatchEvent(new Event('resize')))
hot?.send('deck:hello')

/** The address leads to the slide after the reload; one that is on screen keeps its step. */
function leadTo(slide: string): void {
  const { page, mode } = document.documentElement.dataset
  if (page === 'presenter' || shownSlide()?.id === slide) return
  history.replaceState(history.state, '', mode === 'deck' ? `#/${slide}` : `#${slide}`)
}

function listTrouble({ sentences, sums, stack, state }: Trouble): void {
  document.querySelector('.dev-trouble')?.remove()
  const list = element('ol', {}, ...sentences.map((sentence) => element('li', {}, sentence)))
  const panel = element('section', { class: 'dev-trouble', role: 'alert', 'aria-label': 'Problems' })
  panel.append(
    element('p', {}, element('strong', {}, 'Something is wrong. '), SHOWN[state ?? 'none']),
    list,
    ...sums.map((sum) => element('p', {}, sum)),
    ...(stack ? [element('pre', {}, stack)] : []),
    button('Hide', () => panel.remove()),
  )
  document.body.append(panel)
}
