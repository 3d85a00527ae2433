/** Where words over marks stand, so that none touches the next. */

/** Words over a mark: their middle and width in pixels, and what they say. */
export interface NumberLabel {
  x: number
  width: number
  text: string
}

/**
 * The numbers over marks, from left to right, so that none touches the next: numbers that would are said together,
 * over the middle of their marks. `measure` gives the width of a text in pixels; none leaves the room.
 */
export function labelPlaces(
  marks: { left: number; right: number; text: string }[],
  { left, right, gap }: { left: number; right: number; gap: number },
  measure: (text: string) => number,
): NumberLabel[] {
  const labels: (NumberLabel & { from: number; to: number })[] = []
  const labelOf = (from: number, to: number, text: string) => {
    const width = measure(text)
    const x = Math.min(Math.max((from + to) / 2, left + width / 2), right - width / 2)
    return { x, width, text, from, to }
  }
  for (const mark of marks) {
    let label = labelOf(mark.left, mark.right, mark.text)
    for (
      let before = labels.at(-1);
      before && before.x + before.width / 2 + gap > label.x - label.width / 2;
      before = labels.at(-1)
    ) {
      labels.pop()
      label = labelOf(before.from, label.to, `${before.text}, ${label.text}`)
    }
    labels.push(label)
  }
  return labels.map(({ x, width, text }) => ({ x, width, text }))
}
