import { request } from 'node:http'
import { join } from 'node:path'
import { createServer, type ViteDevServer } from 'vite'
import { afterAll, afterEach, beforeAll, expect, test, vi } from 'vitest'
import { siteConfig } from '../../../src/node/site/site-config.ts'
import { GALLERY } from '../../helpers/gallery.ts'

/** Thrown by the next compilations instead of a deck. */
let bug: Error | undefined
/** The language of the deck in the next compilations. */
let lang: string | undefined
/** The note of every figure in the next compilations. */
let note: string | undefined

vi.mock('../../../src/node/compile/compile.ts', async (original) => {
  const real = await original<typeof import('../../../src/node/compile/compile.ts')>()
  return {
    compileFolder: async (root: string) => {
      if (bug) throw bug
      const compiled = await real.compileFolder(root)
      if (compiled.deck && lang !== undefined) compiled.deck.settings.lang = lang
      for (const { figure } of compiled.deck?.slides ?? [])
        if (figure?.chart && note !== undefined) figure.chart.data.note = note
      return compiled
    },
  }
})

/** The second slide file holds an unknown reference in the next compilations. */
let spoiled = false

vi.mock('../../../src/node/compile/read-deck-files.ts', async (original) => {
  const real = await original<typeof import('../../../src/node/compile/read-deck-files.ts')>()
  return {
    ...real,
    readDeckFiles: async (root: string) => {
      const files = await real.readDeckFiles(root)
      const slides = files.slides.map((file, index) =>
        spoiled && index === 1
          ? { ...file, bytes: Buffer.from(`${file.bytes.toString()}`.replace('\n# ', '\n# {XX} ')) }
          : file,
      )
      return { ...files, slides }
    },
  }
})

let server: ViteDevServer
const unhandled: unknown[] = []
const keep = (error: unknown) => void unhandled.push(error)

beforeAll(async () => {
  process.on('unhandledRejection', keep)
  server = await startServer('vite-test')
}, 30_000)
afterEach(() => {
  spoiled = false
  bug = undefined
  note = undefined
  lang = undefined
})
afterAll(async () => {
  process.off('unhandledRejection', keep)
  await server.close()
})

/** A server of the gallery; each keeps its libraries in a folder of its own. */
async function startServer(cache: string): Promise<ViteDevServer> {
  const started = await createServer({
    ...siteConfig({ deckFolder: GALLERY }),
    configFile: false,
    logLevel: 'silent',
    cacheDir: `node_modules/.cache/briefing-deck/${cache}`,
    server: { port: 0, host: '127.0.0.1', watch: null },
  })
  return started.listen()
}

// Not fetch: it tidies an address before the server can see it.
function ask(path: string, from = server): Promise<{ status: number; body: string }> {
  const { port } = new URL(from.resolvedUrls?.local[0] ?? 'http://none')
  return new Promise((done, failed) => {
    const asked = request({ hostname: '127.0.0.1', port, path, agent: false, timeout: 20_000 }, (reply) => {
      const parts: string[] = []
      reply.on('data', (part) => parts.push(String(part)))
      reply.on('end', () => done({ status: reply.statusCode ?? 0, body: parts.join('') }))
    })
    asked.on('timeout', () => asked.destroy(new Error(`no answer to ${path}`)))
    asked.on('error', failed)
    asked.end()
  })
}

test.each([
  '//',
  '//evil.example/x.html',
  '/%',
  '/%.html',
  '/%ff.html',
  '/assets/%zz.css',
  '/@fs/%',
  '/@id/%',
  '/%00',
])('F5: %s is no address, and the server stays', async (path) => {
  expect((await ask(path)).status).toBe(400)
  expect((await ask('/presenter.html')).status).toBe(200)
  expect(unhandled).toEqual([])
})

test.each([
  '/constructor',
  '/__proto__',
  '/toString',
  '/hasOwnProperty',
  '/data/%2e',
  '/data/constructor',
  '/data/',
])('F30: %s is no page of ours, and the server stays', async (path) => {
  // What Vite answers to any address that it does not know: the reading page.
  expect((await ask(path)).status).toBe(200)
  expect((await ask('/presenter.html')).status).toBe(200)
  expect(unhandled).toEqual([])
})

test('the presenter’s page and the data of a chart come from the deck', async () => {
  expect((await ask('/presenter.html')).body).toContain('class="speaker-sheet')
  expect((await ask('/data/timeline.csv')).body).toContain(',')
})

test('F11: live charts are drawn from the deck as it is now, also after a change of its data', async () => {
  const figures = async () => (await ask('/@id/__x00__virtual:deck/figures')).body
  expect(await figures()).toContain('no likelihood')
  note = 'A note that was written meanwhile.'
  server.watcher.emit('change', join(GALLERY, 'assets/data/risks.json'))
  expect(await figures()).toContain(note)
  expect((await ask('/src/views/figures/live-chart.ts')).body).not.toContain('assets/data')
})

test('the scripts speak the language of the deck, also after it has changed', async () => {
  const keys = async () => (await ask('/src/views/page/keys.ts')).body
  expect(await keys()).toContain('First slide')
  lang = 'de'
  server.watcher.emit('change', join(GALLERY, 'slides/deck.yaml'))
  expect(await keys()).toContain('Erste Folie')
  expect((await ask('/presenter.html')).body).toContain('Kein Folienfenster ist verbunden.')
  lang = undefined
  server.watcher.emit('change', join(GALLERY, 'slides/deck.yaml'))
  expect(await keys()).toContain('First slide')
})

test.each(['/', '/index.html', '/presenter.html', '/data/timeline.csv'])(
  'F5: a bug of ours while %s is compiled ends nothing: the page says it, and the next one is whole',
  async (path) => {
    bug = new Error('thrown while compiling')
    expect((await ask(path)).status).toBe(200)
    expect(unhandled).toEqual([])
    bug = undefined
    expect((await ask('/presenter.html')).body).toContain('class="speaker-sheet')
  },
)

test('a page of this server has the script that follows the author; with a mistake it is still the last good deck', async () => {
  const whole = (await ask('/')).body
  expect(whole).toContain('src="/src/views/dev/dev.ts"')
  expect(whole).toContain('id="timeline"')
  bug = new Error('thrown while compiling')
  expect((await ask('/')).body).toContain('id="timeline"')
  expect((await ask('/data/timeline.csv')).body).toContain(',')
})

test('the terminal says when a mistake is mended, once', async () => {
  const said: string[] = []
  const log = (text: string) => void said.push(text.trim())
  const spies = [
    vi.spyOn(server.config.logger, 'info').mockImplementation(log),
    vi.spyOn(server.config.logger, 'error').mockImplementation(log),
  ]
  const save = () => server.watcher.emit('change', join(GALLERY, 'slides/010-order.md'))
  try {
    spoiled = true
    save()
    await vi.waitFor(
      () => expect(said).toEqual([expect.stringMatching(/010-order.*\n\n1 problem\.$/s)]),
      20_000,
    )
    spoiled = false
    save()
    await vi.waitFor(() => expect(said.slice(1)).toEqual(['Mended: the deck has no mistakes.']), 20_000)
    save()
    await ask('/presenter.html')
    expect(said).toHaveLength(2)
  } finally {
    for (const spy of spies) spy.mockRestore()
  }
})

test('a slide with a mistake: a server that began with it shows the others and a note, one that had a whole deck shows that', async () => {
  const noteOf = 'Left out until it is mended: 010-order.md'
  const sheets = (body: string) => body.split('class="speaker-sheet"').length - 1
  expect((await ask('/presenter.html')).body).not.toContain(noteOf)
  spoiled = true
  const kept = await ask('/presenter.html')
  expect([kept.status, kept.body.includes(noteOf)]).toEqual([200, false])
  const late = await startServer('vite-test-late')
  try {
    const begun = await ask('/presenter.html', late)
    expect([begun.status, begun.body.includes(noteOf)]).toEqual([200, true])
    expect(sheets(begun.body)).toBe(sheets(kept.body))
    expect(sheets(kept.body)).toBeGreaterThan(20)
    // What is on that page changes with each mistake that is mended, so it is loaded anew though others are left.
    const sent = vi.spyOn(late.ws, 'send')
    late.watcher.emit('change', join(GALLERY, 'slides/010-order.md'))
    await vi.waitFor(() => expect(sent).toHaveBeenCalledWith('deck:saved', { slide: 'order' }), 20_000)
    spoiled = false
    expect((await ask('/presenter.html', late)).body).not.toContain(noteOf)
  } finally {
    await late.close()
  }
})
