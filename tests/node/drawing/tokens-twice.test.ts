import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'

test('a reader whose system is dark gets the tokens of the chosen dark theme', () => {
  const css = readFileSync('src/styles/tokens.css', 'utf8')
  const valuesAfter = (selector: string) => {
    const block = css.slice(css.indexOf(selector)).match(/\{([^}]*)\}/)?.[1] ?? ''
    return block.split('\n').flatMap((line) => line.trim() || [])
  }
  const chosen = valuesAfter(':root[data-theme="dark"]')
  expect(chosen.length).toBeGreaterThan(15)
  expect(valuesAfter(':root[data-theme="auto"]')).toEqual(chosen)
})
