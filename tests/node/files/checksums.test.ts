import { expect, test } from 'vitest'
import { sha256, writeSums } from '../../../src/node/files/checksums.ts'

test('a sum is that of the published standard, of bytes and of the same text', () => {
  // FIPS 180-4, the example of one block.
  const abc = 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad'
  expect([sha256('abc'), sha256(new TextEncoder().encode('abc'))]).toEqual([abc, abc])
})

test('sums stand by name, capitals first, whatever the language of the machine', () => {
  const names = ['b', 'é', 'a/2', 'a/10', 'B']
  const lines = writeSums(new Map(names.map((name) => [name, `sum-of-${name}`])))
  expect(lines).toBe('sum-of-B  B\nsum-of-a/10  a/10\nsum-of-a/2  a/2\nsum-of-b  b\nsum-of-é  é\n')
})
