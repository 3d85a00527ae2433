/** How a text begins that its author has still to write, in any case: `to do`, `To do: …`, `TODO`. */
const TO_DO_RE = /^\s*(?:to do|todo)\b\s*:?/i

/** What a text marks as still to do: its words behind the mark; undefined when there is none. */
export function toDoIn(text: string): string | undefined {
  const mark = TO_DO_RE.exec(text)
  return mark ? text.slice(mark[0].length) : undefined
}

export const isToDo = (text: string): boolean => toDoIn(text) !== undefined
