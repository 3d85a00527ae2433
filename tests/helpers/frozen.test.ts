import { expect, test } from 'vitest'
import { frozen } from './frozen.ts'

test('what tests share can be changed nowhere, however deep', () => {
  const shared = frozen({ list: [{ id: 'a' }], map: new Map([['a', { id: 'a' }]]), set: new Set(['a']) })
  const changes = [
    () => shared.list.push({ id: 'b' }),
    () => Object.assign(shared.list[0] ?? {}, { id: 'b' }),
    () => Object.assign(shared.map.get('a') ?? {}, { id: 'b' }),
    () => shared.map.set('b', { id: 'b' }),
    () => shared.map.delete('a'),
    () => shared.set.add('b'),
    () => shared.set.clear(),
  ]
  for (const change of changes) expect(change, String(change)).toThrow(TypeError)
  expect(shared).toEqual({ list: [{ id: 'a' }], map: new Map([['a', { id: 'a' }]]), set: new Set(['a']) })
})
