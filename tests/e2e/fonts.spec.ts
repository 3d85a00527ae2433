import { expect, test } from '@playwright/test'

/** The non-breaking hyphen that the analysis uses in one word: our fonts don't have it, and a quote keeps it. */
const FOREIGN = '\u2011'

for (const address of ['/?read', '/presenter.html'])
  test(`${address}: every letter is drawn in the deck's own fonts, but one that they lack`, async ({
    page,
  }) => {
    await page.goto(address)
    await page.evaluate(() => document.fonts.ready)
    const line = await page.context().newCDPSession(page)
    await line.send('DOM.enable')
    await line.send('CSS.enable')
    const { root } = await line.send('DOM.getDocument', {})
    // Each answer is about an element's own texts and those of its children, so only leaves are asked.
    const selector = 'body :not(:has(*)):not(script, style, option)'
    const { nodeIds } = await line.send('DOM.querySelectorAll', { nodeId: root.nodeId, selector })
    let own = 0
    const foreign: string[] = []
    for (const nodeId of nodeIds) {
      const { fonts } = await line.send('CSS.getPlatformFontsForNode', { nodeId })
      own += fonts.reduce((sum, { glyphCount, isCustomFont }) => sum + (isCustomFont ? glyphCount : 0), 0)
      if (fonts.every(({ isCustomFont }) => isCustomFont)) continue
      const { outerHTML } = await line.send('DOM.getOuterHTML', { nodeId })
      if (!outerHTML.includes(FOREIGN)) foreign.push(outerHTML)
    }
    expect(own).toBeGreaterThan(1000)
    expect(foreign).toEqual([])
  })
