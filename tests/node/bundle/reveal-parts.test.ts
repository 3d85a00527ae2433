import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Plugin } from 'vite'
import { expect, test } from 'vitest'
import { revealParts } from '../../../src/node/bundle/reveal-parts.ts'
import { libraryFolder } from '../../../src/node/engine.ts'
import NoRevealPart from '../../../src/views/left-out/no-reveal-part.ts'

const FOLDER = join(libraryFolder('reveal.js'), 'js')
const CORE = join(FOLDER, 'reveal.js')

/** What the plugin answers to an import, and makes of a file. */
function asked() {
  const { resolveId, transform } = revealParts() as Plugin & {
    resolveId(id: string, importer?: string): string | undefined
    transform(code: string, id: string): string | undefined
  }
  return { resolveId, transform }
}

test('reveal comes from its sources: its own parts stay, those that are switched off are left out', () => {
  const { resolveId } = asked()
  expect(resolveId('reveal.js')).toBe(CORE)
  const parts = [...readFileSync(CORE, 'utf8').matchAll(/from '(\.\/(?:controllers|components)\/\w+)'/g)].map(
    ([, part = '']) => part,
  )
  const kept = parts.filter((part) => resolveId(part, CORE) === undefined)
  expect(parts.length).toBeGreaterThan(15)
  expect(kept).toEqual(['./controllers/location', './controllers/plugins'])
  // Another file's import of the same name is not reveal's.
  expect(resolveId('./controllers/notes', join(FOLDER, 'x', 'y.js'))).toBeUndefined()
})

test('turning a slide goes through no other: its text is changed where it would', () => {
  const { transform } = asked()
  const text = readFileSync(CORE, 'utf8')
  const changed = transform(text, CORE) ?? ''
  const turning = (code: string) =>
    code.slice(code.indexOf('function slide('), code.indexOf('function sync('))
  expect(turning(text)).toMatch(/updateSlidesVisibility\(\);\s*layout\(\);/)
  expect(turning(changed)).not.toMatch(/updateSlidesVisibility|layout\(\);/)
  expect(text.split('getStatusText( currentSlide )')).toHaveLength(3)
  expect(changed.split('getStatusText( currentSlide )')).toHaveLength(2)
  expect(changed).toContain('if( i !== index && !element.hidden )')
  expect(transform('export {}', join(FOLDER, 'config.ts'))).toBeUndefined()
})

test('another reveal than the one that was read stops the build, and says what to do', () => {
  const { transform } = asked()
  expect(() => transform('export default () => {}', CORE)).toThrow(/stands 0 times [\s\S]*reveal-parts\.ts/)
})

test('what stands for a part answers whatever reveal asks it', () => {
  const part = new NoRevealPart() as unknown as Record<string, () => unknown>
  expect([part.isActive?.(), part.anythingElse?.()]).toEqual([undefined, undefined])
})
