/**
 * The same value, which nobody can change any more, with all that it holds: what several test files share, no test
 * may spoil for the next. A change throws, in maps and sets too.
 */
export function frozen<T>(value: T): T {
  if (typeof value !== 'object' || value === null || Object.isFrozen(value) || ArrayBuffer.isView(value))
    return value
  if (value instanceof Map || value instanceof Set) {
    for (const name of ['set', 'add', 'delete', 'clear'])
      if (name in value) Object.defineProperty(value, name, { value: refuse })
    value.forEach((held, key) => {
      frozen(held)
      frozen(key)
    })
  }
  Object.freeze(value)
  for (const key of Reflect.ownKeys(value)) frozen(Reflect.get(value, key))
  return value
}

function refuse(): never {
  throw new TypeError('shared by several tests: make a copy to change it')
}
