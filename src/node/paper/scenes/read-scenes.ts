/**
 * Slides as a browser laid them out, read back as texts, shapes and tables. A browser does it and not an engine of ours:
 * an export has one open anyway, and no estimate of ours knows the places of every layout to the pixel.
 */

import type { ChromiumPage } from '../../browser/chromium.ts'
import type { Scene } from '../../office/scene.ts'
import { addDrawings } from './read-drawings.ts'
import { addFrames } from './read-frames.ts'
import { addLooks } from './read-looks.ts'
import { addRuns } from './read-runs.ts'
import { addTables } from './read-tables.ts'
import { addTexts } from './read-texts.ts'
import type { Measured, Tools, Walk } from './tools.ts'
import { writeOut } from './write-out.ts'

/** What stands on each slide of an open page; `selector` finds the slides. The page is not fit for print afterwards. */
export async function readScenes(page: ChromiumPage, selector: string): Promise<Scene[]> {
  await page.evaluate(writeOut, selector)
  await page.evaluate(() => {
    window.sceneTools = {} as Tools
  })
  for (const add of [addLooks, addRuns, addTexts, addFrames, addDrawings, addTables, addWalk])
    await page.evaluate(add)
  return page.evaluate(readSlides, selector)
}

/** Runs in the page. */
function readSlides(selector: string): Scene[] {
  const tools = window.sceneTools
  return [...document.querySelectorAll<HTMLElement>(selector)].map((element) => {
    const origin = element.getBoundingClientRect()
    tools.at = { element, origin, behind: [], under: [], over: [] }
    tools.visit(element, tools.addText)
    const { behind, under, over } = tools.at
    const ground = tools.inkOf(getComputedStyle(element).backgroundColor)
    const things = [...behind, ...under, ...over]
    return { id: element.id, things, ...(ground.alpha > 0 && { ground: ground.color }) }
  })
}

/** Everything on a slide, in its order. */
function addWalk(): void {
  const tools = window.sceneTools
  Object.assign(tools, { visit, block } satisfies Walk)

  function visit(element: Element, say: (measured: Measured) => void): void {
    let inline: Node[] = []
    const end = () => {
      tools.measure(inline, element, say)
      inline = []
    }
    for (const node of [...element.childNodes]) {
      if (!(node instanceof Element) || (tools.isInline(node) && !tools.isHidden(node))) inline.push(node)
      else if (!tools.isHidden(node)) {
        end()
        block(node, say)
      }
    }
    end()
  }

  function block(element: Element, say: (measured: Measured) => void): void {
    if (element instanceof SVGSVGElement) tools.drawing(element)
    else if (element instanceof HTMLImageElement) tools.picture(element)
    else if (element instanceof HTMLTableElement) tools.table(element)
    else {
      tools.frames(element)
      visit(element, say)
    }
  }
}
