import { join } from 'node:path'
import { expect, type TestInfo } from '@playwright/test'
import type { Slide } from '../../src/deck/model/types.ts'
import { getBrowser, launchArgs } from '../../src/node/browser/browser.ts'
import { startChromium } from '../../src/node/browser/chromium.ts'
import { type Theme, takeSlides } from '../../src/node/pictures/site-pictures.ts'
import { holdPictures } from './picture-references.ts'

/** What accepts all that differs: the references are written anew where they do. */
export const ACCEPT = 'npm run test:e2e -- pictures.spec.ts --update-snapshots'

const REFERENCES = join(import.meta.dirname, '../fixtures/pictures')

/**
 * Holds every slide of a site that is served at `url` against its reference in `tests/fixtures/pictures/NAME`. What
 * differs is attached as it is now. With `--update-snapshots` it becomes the reference.
 */
export async function holdSlides(
  info: TestInfo,
  { name, url, slides, theme }: { name: string; url: string; slides: readonly Slide[]; theme: Theme },
): Promise<void> {
  const ids = slides.map(({ id }) => id)
  const browser = startChromium(getBrowser({ say: () => {} }), { args: launchArgs() })
  try {
    const taken = await takeSlides({ browser, url, theme }, ids)
    const pictures = new Map(ids.map((id, index) => [id, taken[index] ?? Buffer.alloc(0)]))
    const seen: [string, Buffer][] = []
    const faults = holdPictures(join(REFERENCES, name, theme), pictures, {
      accept: ['all', 'changed'].includes(info.config.updateSnapshots),
      show: (slide, picture) => seen.push([slide, picture]),
    })
    for (const [slide, body] of seen)
      await info.attach(`${slide}, ${theme}`, { body, contentType: 'image/png' })
    expect(faults, `Look at them (npm run contact-sheet); if they are as they should be: ${ACCEPT}`).toEqual(
      [],
    )
  } finally {
    await browser.close()
  }
}
