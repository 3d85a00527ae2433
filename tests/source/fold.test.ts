import { expect, test } from 'vitest'
import { fold, foldedText } from '../../src/source/fold.ts'

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
  expect(fold(' \n\u00a0')).toEqual({ text: '', at: [0], ends: [] })
})

test('characters that nobody sees are passed over, and a space beside them stays one space', () => {
  expect(fold('wide\u00adspread \u200b \uf0b7 word').text).toBe('widespread word')
})

test('marks of quotation of every language are the same, and so is the apostrophe that is a letter', () => {
  for (const quoted of ['«слово»', '„слово“', '“слово”', '"слово"']) expect(fold(quoted).text).toBe('"слово"')
  expect(fold('‹mot› пʼять').text).toBe("'mot' п'ять")
  expect(fold('п’ять').text).toBe(fold('пʼять').text)
})

test('a letter is the same in one character and in two, and leads back to all of its characters', () => {
  const [one, two] = ['Київ і Łódź', 'Київ і Łódź'.normalize('NFD')]
  expect(two).not.toBe(one)
  const { text, at, ends } = fold(two)
  expect(text).toBe(fold(one).text)
  const letters = [...text].map((_, index) => two.slice(at[index], ends[index]).normalize('NFC'))
  expect(letters.join('')).toBe(one)
  expect(fold('\u212b').text).toBe('Å')
})

test('a text folded by itself is the text that leads back to its original', () => {
  for (const text of [
    '  Prime Minister\u00a0 Mikhail\n\tMishustin ',
    '“low” ‘marks’ «of» ‹quotation› пʼять',
    'wide\u00adspread \u200b \uf0b7 word',
    'и\u0306 and й, e\u0301 and é, \u1100\u1161 and 가',
    '\ufeff a\u2028b \u3000 ',
    '',
  ])
    expect(foldedText(text)).toBe(fold(text).text)
})
