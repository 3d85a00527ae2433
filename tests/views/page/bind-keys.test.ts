import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { bindKeys, letGoAfterClicks } from '../../../src/views/page/bind-keys.ts'
import type { Action } from '../../../src/views/page/keys.ts'

/** As much of an element as is asked of it: which selectors it stands inside of. */
class FakeElement {
  readonly inside: string[]
  blurred = 0
  constructor(inside: string[] = []) {
    this.inside = inside
  }
  closest(selectors: string): FakeElement | null {
    return selectors.split(', ').some((one) => this.inside.includes(one)) ? this : null
  }
  blur(): void {
    this.blurred++
  }
}
const body = new FakeElement()

let listeners: [type: string, listener: (event: unknown) => void][]
let activeElement: FakeElement
beforeEach(() => {
  listeners = []
  activeElement = body
  vi.stubGlobal('Element', FakeElement)
  vi.stubGlobal('HTMLElement', FakeElement)
  vi.stubGlobal('document', {
    addEventListener: (type: string, listener: (event: unknown) => void) => listeners.push([type, listener]),
    get activeElement() {
      return activeElement
    },
  })
})
afterEach(() => void vi.unstubAllGlobals())

function fire(type: string, event: object = {}) {
  const given = { target: activeElement, timeStamp: 0, repeat: false, prevented: false, ...event }
  const whole = { ...given, preventDefault: () => Object.assign(whole, { prevented: true }) }
  for (const [of, listener] of listeners) if (of === type) listener(whole)
  return whole
}
const press = (key: string, event: object = {}) => fire('keydown', { key, ...event })

/** Binds some actions; what they did is kept. */
function bind(presenting = true): Action[] {
  const done: Action[] = []
  const actions: Action[] = ['next', 'black', 'escape', 'notesDown']
  const handlers = Object.fromEntries(actions.map((action) => [action, () => done.push(action)]))
  bindKeys('dialog', () => presenting, handlers)
  return done
}

test('a bound key is ours alone; one that isn’t bound, or was taken, is left to the browser', () => {
  const done = bind()
  expect(press('ArrowRight').prevented).toBe(true)
  expect(press('b').prevented).toBe(true)
  expect(press('w').prevented).toBe(false)
  expect(press('x').prevented).toBe(false)
  press('ArrowRight', { defaultPrevented: true })
  press('ArrowRight', { isComposing: true })
  expect(done).toEqual(['next', 'black'])
})

test('a letter is no key while nobody presents', () => {
  const done = bind(false)
  press('b')
  press('ArrowRight')
  expect(done).toEqual(['next'])
})

test('held, a walk goes on every 400 ms; anything else happens once', () => {
  const done = bind()
  for (let timeStamp = 0; timeStamp < 1000; timeStamp += 50)
    press('ArrowRight', { timeStamp, repeat: timeStamp > 0 })
  expect(done).toEqual(['next', 'next', 'next'])
  for (let timeStamp = 2000; timeStamp < 4000; timeStamp += 50)
    press('b', { timeStamp, repeat: timeStamp > 2000 })
  expect(done).toEqual(['next', 'next', 'next', 'black'])
})

/** Presses a key while `element` has the focus. */
function pressOn(element: FakeElement, key: string, event: object = {}) {
  activeElement = element
  return press(key, event)
}

test('fields, panels and buttons keep their own keys', () => {
  const done = bind()
  for (const inside of ['input', 'textarea', 'select', 'dialog'])
    pressOn(new FakeElement([inside]), 'ArrowRight')
  const button = new FakeElement(['button'])
  pressOn(button, ' ')
  pressOn(button, 'Enter')
  expect(done).toEqual([])
  pressOn(button, 'ArrowRight')
  // Space follows no link, so there it goes on.
  pressOn(new FakeElement(['a[href]']), ' ')
  expect(done).toEqual(['next', 'next'])
})

test('held, a key presses no button again and closes no panel that it has just opened', () => {
  bind()
  const [button, dialog] = [new FakeElement(['button']), new FakeElement(['dialog'])]
  expect(pressOn(button, 'Enter').prevented).toBe(false)
  expect(pressOn(button, 'Enter', { repeat: true }).prevented).toBe(true)
  expect(pressOn(dialog, 'Escape').prevented).toBe(false)
  expect(pressOn(dialog, 'Escape', { repeat: true }).prevented).toBe(true)
})

test('after a click a button lets go of the focus; who works by keyboard keeps it, and so does a panel', () => {
  letGoAfterClicks()
  const button = new FakeElement(['button'])
  activeElement = button
  fire('click')
  expect(button.blurred).toBe(0)
  fire('pointerdown')
  fire('click')
  fire('close')
  expect(button.blurred).toBe(2)
  activeElement = new FakeElement(['button', 'dialog[open]'])
  fire('click')
  expect(activeElement.blurred).toBe(0)
})

test('a panel that has just closed has no claim on a key while it still has the focus', () => {
  const done = bind()
  pressOn(new FakeElement(['input', 'dialog', 'dialog:not([open])']), 'b')
  pressOn(new FakeElement(['button', 'dialog:not([open])']), ' ')
  expect(done).toEqual(['black', 'next'])
})

test('Space goes on though the closing of a panel that was clicked away is told a frame late', () => {
  letGoAfterClicks()
  const done = bind()
  const button = new FakeElement(['button'])
  fire('pointerdown')
  button.blur = () => {
    activeElement = body
  }
  pressOn(button, ' ')
  expect(done).toEqual(['next'])
})

test('WCAG 2.1.1: a table that scrolls has the keys that scroll it, and no others', () => {
  const done = bind()
  const table = (scrollHeight: number) =>
    Object.assign(new FakeElement(['.chart-table']), { scrollHeight, clientHeight: 420 })
  activeElement = table(660)
  for (const key of ['ArrowDown', 'PageDown', 'End', ' ']) expect(press(key).prevented, key).toBe(false)
  expect(done).toEqual([])
  press('ArrowRight')
  expect(done).toEqual(['next'])
  activeElement = table(400)
  press('ArrowDown')
  expect(done).toEqual(['next', 'next'])
})
