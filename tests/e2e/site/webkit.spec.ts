import { pathToFileURL } from 'node:url'
import { expect, test } from '@playwright/test'
import { slides } from '../../helpers/gallery.ts'
import { findWebKitGtk, KEY, openWebKit, type WebKit } from '../../helpers/webkit.ts'
import { SITE } from '../site.ts'

const binary = findWebKitGtk()
const FILE = pathToFileURL(`${SITE}/briefing.html`).href

let webkit: WebKit
test.skip(!binary, 'no WebKit')
if (!binary) console.log('WebKit of the system: skipped, not there (apt-get install webkit2gtk-driver xvfb).')
test.beforeAll(async () => {
  webkit = await openWebKit(binary ?? '')
})
test.afterAll(() => webkit?.close())

/** Waits until a script gives something true. */
const until = (script: string) =>
  expect.poll(() => webkit.run(`return ${script}`), { message: script, timeout: 15_000 }).toBeTruthy()
/** What the page's policy refuses is an event of its document. */
const WATCH =
  "window.refused = []; document.addEventListener('securitypolicyviolation', (event) => refused.push(event.violatedDirective))"
const SHOWN = "document.querySelector('.slides > section[data-shown]').id"
/** The slide shown and its chart's step. */
const STATE =
  "const slide = document.querySelector('.slides > section[data-shown]'); return [slide.id, slide.querySelector('[data-step]')?.dataset.step].join()"

for (const [where, address] of [
  ['the file', FILE],
  ['the site', ''],
] as const)
  test(`${where} in WebKit: the deck walks, charts live and step, drawer, reading view and presenter open`, async ({
    baseURL,
  }) => {
    const start = address || `${baseURL}/index.html`
    await webkit.open(start)
    await webkit.run(WATCH)
    await until("document.querySelector('.reveal.ready')")
    await until('document.fonts.check(\'600 40px "Source Serif 4"\')')
    const ids = (await webkit.run(
      "return [...document.querySelectorAll('.slides > section')].map((section) => section.id)",
    )) as string[]
    expect(ids.length).toBeGreaterThan(20)
    const walked = [await webkit.run(`return ${SHOWN}`)]
    while (walked.at(-1) !== ids.at(-1)) {
      const before = await webkit.run(STATE)
      await webkit.press(KEY.right)
      await expect.poll(() => webkit.run(STATE)).not.toBe(before)
      const id = await webkit.run(`return ${SHOWN}`)
      if (id !== walked.at(-1)) walked.push(id)
    }
    expect(walked).toEqual(ids)

    await webkit.run(`location.hash = '#/${slides.stepped}'`)
    // The chart has been alive since the walk; its slide comes only now.
    await until(`${SHOWN} === '${slides.stepped}'`)
    const figure = `document.querySelector('figure[data-chart="${slides.stepped}"]').dataset`
    await until(`${figure}.live`)
    await webkit.press(KEY.right)
    await until(`${figure}.step === '1'`)

    await webkit.run("document.querySelector('.source-button').focus()")
    await webkit.press(KEY.enter)
    await until("document.querySelector('dialog[open] [aria-current]')")
    await webkit.press(KEY.escape)
    await until("!document.querySelector('dialog[open]')")
    expect(await webkit.run('return refused')).toEqual([])

    await webkit.open(`${start}?read`)
    await until("document.documentElement.dataset.mode === 'reading'")
    await webkit.open(address ? `${start}?presenter` : `${baseURL}/presenter.html`)
    await webkit.run(WATCH)
    await until("document.querySelector('.where').textContent")
    await webkit.press(KEY.right)
    await until("document.querySelector('.where').textContent.startsWith('Slide 1')")
    expect(await webkit.run('return refused')).toEqual([])
  })
