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

/** The one element of the page that a view can't do without. Throws, naming it, when it isn't there. */
export function find<Type extends HTMLElement = HTMLElement>(root: ParentNode, selector: string): Type {
  const found = root.querySelector<Type>(selector)
  if (!found) throw new Error(`the page has no ${selector}`)
  return found
}
