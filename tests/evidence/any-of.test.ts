import { expect, test } from 'vitest'
import { anyOf } from '../../src/evidence/any-of.ts'

test('the longest of the words that stand at a place is found, and no other', () => {
  const words = ['juni', 'juin', 'jun', 'juillet', 'août', 'au']
  const pattern = new RegExp(anyOf(words), 'u')
  for (const word of words) expect(pattern.exec(`${word}.`)?.[0]).toBe(word)
  expect(pattern.exec('junio')?.[0]).toBe('juni')
  expect(pattern.exec('juil')).toBeNull()
})

test('where a longer word makes what follows fail, a shorter one is tried', () => {
  expect(new RegExp(`^(?:${anyOf(['four', 'fourteen'])})teen$`).test('fourteen')).toBe(true)
})
