import { expect, test } from 'vitest'
import { thisMachine } from '../../../src/node/browser/machine.ts'
import { openCommand } from '../../../src/node/serve/open-page.ts'

const url = 'http://127.0.0.1:4173'

function commandOn(platform: NodeJS.Platform, env: Record<string, string>, files: string[] = []) {
  return openCommand(url, { ...thisMachine, platform, env, exists: (path) => files.includes(path) })?.[0]
}

test('each system has its own command', () => {
  expect(commandOn('darwin', {})).toBe('open')
  expect(commandOn('win32', {})).toBe('cmd')
  expect(commandOn('linux', { DISPLAY: ':0', PATH: '/bin:/usr/bin' }, ['/usr/bin/xdg-open'])).toBe('xdg-open')
  expect(commandOn('linux', { WAYLAND_DISPLAY: 'w', PATH: '/usr/bin' }, ['/usr/bin/xdg-open'])).toBe(
    'xdg-open',
  )
})

test('nothing is opened in CI, without a desktop, or without the command', () => {
  expect(commandOn('darwin', { CI: 'true' })).toBeUndefined()
  expect(commandOn('linux', { PATH: '/usr/bin' }, ['/usr/bin/xdg-open'])).toBeUndefined()
  expect(commandOn('linux', { DISPLAY: ':0', PATH: '/usr/bin' })).toBeUndefined()
})
