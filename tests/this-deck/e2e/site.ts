import { join } from 'node:path'
import { test as base } from '@playwright/test'
import { makeTemporaryFolder, removeWorkFolder } from '../../../src/node/files/work-folder.ts'
import { serve } from '../../../src/node/serve/serve.ts'
import { buildSite } from '../../../src/node/site/build-site.ts'

export { expect } from '@playwright/test'

interface Site {
  url: string
  folder: string
}

/** Tests on the site of the deck at the top of the repository, built and served once for each worker. */
export const test = base.extend<object, { site: Site }>({
  site: [
    // biome-ignore lint/correctness/noEmptyPattern: a fixture says what it needs by a pattern, and this one needs nothing
    async ({}, use) => {
      const parent = makeTemporaryFolder('briefing-this-deck-')
      const folder = join(parent, 'site')
      try {
        await buildSite({ outDir: folder })
        const served = await serve({ root: folder, port: 0 })
        await use({ url: served.url, folder })
        await served.close()
      } finally {
        removeWorkFolder(parent)
      }
    },
    { scope: 'worker', timeout: 120_000 },
  ],
  baseURL: async ({ site }, use) => use(site.url),
})
