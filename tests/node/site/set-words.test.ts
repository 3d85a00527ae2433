import { runInNewContext } from 'node:vm'
import { parseAst } from 'vite'
import { expect, test } from 'vitest'
import { setWords } from '../../../src/node/site/set-words.ts'
import type { OwnWords } from '../../../src/words/say.ts'

const IMPORT = "import { wording } from '../page/wording.ts'\n"
const set = (code: string, words: OwnWords = {}) => setWords(IMPORT + code, parseAst, { words })?.trim()

// biome-ignore-start lint/suspicious/noTemplateCurlyInString: this is code, in which the braces are meant.
test('a call becomes its text, and the table is not loaded', () => {
  expect(set("const label = wording('close')")).toBe('const label = "Close"')
  expect(set("const label = wording('close')", { close: 'Schließen' })).toBe('const label = "Schließen"')
})

test('what is filled in stands where the deck’s own words want it', () => {
  const code = "say(wording('where-step', { step: place.step + 1, steps }))"
  expect(set(code)).toBe('say(`step ${place.step + 1} of ${steps}`)')
  expect(set(code, { 'where-step': '{steps}: {step}' })).toBe('say(`${steps}: ${place.step + 1}`)')
})

test('no word of a deck becomes code', () => {
  const hostile = { close: 'a"b\\`${alert(1)}', 'where-slide': '`${alert(1)}\\ {slide}' }
  const close = set("wording('close')", hostile) ?? ''
  const where = set("wording('where-slide', { slide: 7 })", hostile) ?? ''
  expect(runInNewContext(close)).toBe(hostile.close)
  expect(runInNewContext(where)).toBe(hostile['where-slide'].replace('{slide}', '7'))
})

test('code that says nothing is left as it is; a key or a name that there isn’t is our mistake', () => {
  expect(setWords('wording("close")', parseAst, {})).toBeUndefined()
  expect(() => set("wording('closed')")).toThrow('“closed” is no key')
  expect(() => set("wording('where-slide', { label: 7 })")).toThrow('“where-slide” is given no {slide}')
})
// biome-ignore-end lint/suspicious/noTemplateCurlyInString: see above.
