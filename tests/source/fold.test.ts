import { expect, test } from 'vitest'
import { fold } from '../../src/source/fold.ts'

test('runs of white space, line breaks and non-breaking spaces become one space', () => {
  expect(fold('  Prime Minister\u00a0 Mikhail\n\tMishustin ').text).toBe('Prime Minister Mikhail Mishustin')
})

test('curly, low and straight quotation marks are the same', () => {
  expect(fold('Russia’s ‘own’ “words” „here‟').text).toBe(`Russia's 'own' "words" "here"`)
})

test('a hyphen is not a non-breaking hyphen, a dash is not a hyphen, a capital is not a small letter', () => {
  for (const [one, other] of [
    ['anti-torture', 'anti‑torture'],
    ['Medium–High', 'Medium-High'],
    ['Committee', 'committee'],
    ['naïve', 'naive'],
    ['right.', 'right'],
  ] as const)
    expect(fold(one).text).not.toBe(fold(other).text)
})

test('every folded character leads back to the original one', () => {
  const original = ' a \u00a0 b’c '
  const { text, at } = fold(original)
  expect(text).toBe("a b'c")
  expect(at.map((index) => original.charAt(index))).toEqual(['a', ' ', 'b', '’', 'c', ' '])
})

test('blank text folds to nothing', () => {
  expect(fold(' \n\u00a0')).toEqual({ text: '', at: [0] })
})

test('characters that nobody sees are passed over, and a space beside them stays one space', () => {
  expect(fold('wide\u00adspread \u200b \uf0b7 word').text).toBe('widespread word')
})
