/** An element with attributes and children; text stays text. */
export function element<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  attributes: Record<string, string> = {},
  ...children: (Node | string)[]
): HTMLElementTagNameMap[Name] {
  const made = document.createElement(name)
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value)
  made.append(...children)
  return made
}

/** A button that does something when it is pressed. */
export function button(
  label: string,
  act: () => void,
  attributes: Record<string, string> = {},
): HTMLButtonElement {
  const made = element('button', { type: 'button', ...attributes }, label)
  made.addEventListener('click', act)
  return made
}

/** The one element that a view can't do without. Throws, naming it, when it isn't there. */
export function find<Type extends HTMLElement = HTMLElement>(
  selector: string,
  root: ParentNode = document,
): Type {
  const found = root.querySelector<Type>(selector)
  if (!found) throw new Error(`the page has no ${selector}`)
  return found
}

/** The slide that is on screen: the stage marks it the moment it turns (views/stage/slide-frame.ts). */
export function shownSlide(): HTMLElement | null {
  return document.querySelector<HTMLElement>('.slides > [data-shown]')
}

/** Whether the page is read from right to left, so that “on” is to the left. Without a page, as in a test, it is not. */
export const isReadFromRight = (): boolean => globalThis.document?.documentElement.dir === 'rtl'

/** The slide after one; between them also stand links to what is loaded later (src/node/bundle/finish-page.ts). */
export function slideAfter({ id, parentElement }: Element): HTMLElement | null {
  return parentElement?.querySelector<HTMLElement>(`[id="${id}"] ~ section`) ?? null
}
