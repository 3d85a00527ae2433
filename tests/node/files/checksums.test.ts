import { expect, test } from 'vitest'
import { sha256, writeSums } from '../../../src/node/files/checksums.ts'

test('a sum is the one of FIPS 180-2, of bytes and of text as UTF-8', () => {
  const abc = 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad'
  expect(sha256('abc')).toBe(abc)
  expect(sha256(new Uint8Array([0x61, 0x62, 0x63]))).toBe(abc)
  expect(sha256('†')).toBe(sha256(new Uint8Array([0xe2, 0x80, 0xa0])))
})

test('sums stand a line each, as sha256sum writes them, in an order that no language changes', () => {
  const sums = new Map(
    ['data/a.csv', 'index.html', 'Z.txt', 'ä.txt', 'data-b'].map((name) => [name, `sum of ${name}`]),
  )
  expect(writeSums(sums).split('\n')).toEqual([
    'sum of Z.txt  Z.txt',
    'sum of data-b  data-b',
    'sum of data/a.csv  data/a.csv',
    'sum of index.html  index.html',
    'sum of ä.txt  ä.txt',
    '',
  ])
  expect(writeSums(new Map())).toBe('')
})
