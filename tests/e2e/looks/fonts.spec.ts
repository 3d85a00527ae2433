import { expect, test } from '@playwright/test'

for (const [address, least] of [
  ['/?read', 1000],
  ['/presenter.html', 200],
] as const)
  test(`${address}: every letter is drawn in the deck's own fonts`, async ({ page }) => {
    await page.goto(address)
    await page.evaluate(() => document.fonts.ready)
    const line = await page.context().newCDPSession(page)
    await line.send('DOM.enable')
    await line.send('CSS.enable')
    const { root } = await line.send('DOM.getDocument', {})
    // ASCII is always kept, so only elements with another letter in a text of their own are asked; and an
    // answer is about the children too, so that text is put into an element of its own.
    const selector = '[data-probe]'
    await page.evaluate(() => {
      const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
      const texts: Text[] = []
      while (walker.nextNode()) texts.push(walker.currentNode as Text)
      for (const text of texts) {
        const parent = text.parentElement
        if (!/[^\s\x20-\x7e]/.test(text.data) || !parent || parent.closest('script, style, option, svg'))
          continue
        const probe = document.createElement('span')
        probe.dataset.probe = ''
        text.replaceWith(probe)
        probe.append(text)
      }
      document.body.getBoundingClientRect()
    })
    const { nodeIds } = await line.send('DOM.querySelectorAll', { nodeId: root.nodeId, selector })
    let own = 0
    const foreign: string[] = []
    for (const nodeId of nodeIds) {
      const { fonts } = await line.send('CSS.getPlatformFontsForNode', { nodeId })
      own += fonts.reduce((sum, { glyphCount, isCustomFont }) => sum + (isCustomFont ? glyphCount : 0), 0)
      if (fonts.every(({ isCustomFont }) => isCustomFont)) continue
      const { outerHTML } = await line.send('DOM.getOuterHTML', { nodeId })
      foreign.push(outerHTML)
    }
    expect(own).toBeGreaterThan(least)
    expect(foreign).toEqual([])
  })
