import { html } from '../../deck/model/html.ts'
import type { Diagram } from './diagram.ts'
import { CUT, comingBlock, fill, rectPath, uprightRule } from './shapes.ts'

/** Where the bands end, how far apart they are, and where the line crosses them; cross.css has the same rows. */
const BOTTOM = 632
const GAP = 8
const HEIGHTS: Readonly<Record<number, number>> = { 2: 168, 3: 109, 4: 80 }
const LINE = 770
const TOP = 206

/**
 * Bands that meet a line, one a box: what applies passes, what ends or is being left is hatched from there on. The
 * name stands before the line from the beginning, what becomes of it comes with a step.
 */
export const cross: Diagram = {
  adds: () => 'words',
  art: ({ body: { boxes } }) => {
    const height = HEIGHTS[boxes.length] ?? 80
    const bands = boxes.map((box, index) => {
      const y = BOTTOM - (boxes.length - index) * (height + GAP) + GAP
      const left = { x: 0, y, width: LINE - CUT, height }
      const right = { x: LINE + CUT, y, width: 1280 - LINE - CUT, height }
      const mark = !box.mark?.entity && drawDiamond(y + height / 2)
      return html`${fill(box, rectPath(left))}${comingBlock(box, right)}${mark}`
    })
    return html`${bands}${uprightRule(LINE, TOP, BOTTOM)}`
  },
}

/** What is of no entity has a mark of its own before its name, so that all names begin in one line. */
const drawDiamond = (y: number) => html`<path class="diamond on-other" d="M75 ${y - 9}l9 9-9 9-9-9z"/>\n`
