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

/** So many slides are read at a time. */
const AT_A_TIME = 4

/**
 * What stands on each of `count` slides of a page, in their order; `selector` finds them. All is asked at once: the page
 * reads on while those that it has read are written. It is not fit for print afterwards.
 */
export function readScenes(page: ChromiumPage, selector: string, count: number): AsyncIterable<Scene> {
  const adds = [addLooks, addRuns, addTexts, addFrames, addDrawings, addTables, addWalk]
  const tools = [page.evaluate(writeOut, selector), ...[openTools, ...adds].map((add) => page.evaluate(add))]
  const parts = Array.from({ length: Math.ceil(count / AT_A_TIME) }, (_, index) => {
    const from = index * AT_A_TIME
    return page.evaluate(readSlides, { selector, from, to: from + AT_A_TIME })
  })
  // Whoever waits for it learns what went wrong with one; one that nobody waits for must not end the process.
  for (const asked of [...tools, ...parts]) asked.catch(() => {})
  return scenesOf(tools, parts)
}

async function* scenesOf(tools: Promise<unknown>[], parts: Promise<Scene[]>[]): AsyncGenerator<Scene, void> {
  await Promise.all(tools)
  for (const part of parts) yield* await part
}

/** Runs in the page. */
function openTools(): void {
  window.sceneTools = {} as Tools
}

/** Runs in the page. */
function readSlides({ selector, from, to }: { selector: string; from: number; to: number }): Scene[] {
  const tools = window.sceneTools
  return [...document.querySelectorAll<HTMLElement>(selector)].slice(from, to).map((element) => {
    const origin = element.getBoundingClientRect()
    tools.at = { element, origin, behind: [], under: [], over: [], plates: [] }
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
