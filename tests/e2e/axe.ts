import { readFileSync } from 'node:fs'
import type { Page } from '@playwright/test'

const AXE = readFileSync('node_modules/axe-core/axe.min.js', 'utf8')

interface Axe {
  run(
    context: Document,
    options: { resultTypes: string[] },
  ): Promise<{ violations: { id: string; nodes: { target: unknown[]; failureSummary?: string }[] }[] }>
}

/** Rules of axe that the page breaks, with the first place of each. */
export async function violations(page: Page): Promise<string[]> {
  // Evaluated, not added as a script: the page's own policy refuses scripts that it did not ship.
  if (await page.evaluate(() => !('axe' in window))) await page.evaluate(AXE)
  return page.evaluate(async () => {
    const result = await (window as unknown as { axe: Axe }).axe.run(document, {
      resultTypes: ['violations'],
    })
    return result.violations.map(
      ({ id, nodes }) => `${id} × ${nodes.length}: ${String(nodes[0]?.target)} (${nodes[0]?.failureSummary})`,
    )
  })
}
