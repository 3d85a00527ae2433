import { readFileSync } from 'node:fs'
import type { Rolldown } from 'vite'
import { expect, test } from 'vitest'
import { deckAhead } from '../../../src/node/bundle/deck-ahead.ts'
import { sum } from '../../../src/node/bundle/finish-page.ts'

function chunk(fileName: string, imports: string[] = [], rest: object = {}) {
  return { [fileName]: { type: 'chunk', fileName, code: fileName, imports, ...rest } }
}

const BUNDLE = {
  ...chunk('assets/index.js', ['assets/shared.js']),
  ...chunk('assets/deck.js', ['assets/dom.js', 'assets/keys.js'], {
    facadeModuleId: '/src/views/stage/start-deck.ts',
    viteMetadata: { importedCss: new Set(['assets/deck.css']) },
  }),
  ...chunk('assets/dom.js', ['assets/keys.js']),
  ...chunk('assets/keys.js', ['assets/dom.js']),
} as unknown as Rolldown.OutputBundle

test('the deck’s script comes with all that it can’t run without, each once and under its sum', () => {
  const links = deckAhead(BUNDLE)
  const names = links.map((link) => /href="\.\/assets\/([^"]+)"/.exec(link)?.[1])
  expect(names).toEqual(['deck.js', 'dom.js', 'keys.js', 'deck.css'])
  expect(links[0]).toContain(`rel="modulepreload"`)
  expect(links[0]).toContain(`integrity="${sum('assets/deck.js', 'sha384')}"`)
  expect(links[3]).toContain('rel="preload" as="style"')
})

test('a phone, which stays an article, is not asked to load it: the same question as the page’s scripts ask', () => {
  const [, room = ''] = /media="([^"]+)"/.exec(deckAhead(BUNDLE)[0] ?? '') ?? []
  expect(room).not.toBe('')
  for (const script of ['main.ts', 'early.js'])
    expect(readFileSync(`src/views/${script}`, 'utf8')).toContain(`matchMedia('${room}')`)
})

test('a page without a deck asks for nothing', () => {
  expect(deckAhead({})).toEqual([])
})
