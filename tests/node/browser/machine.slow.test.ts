import { expect, test } from 'vitest'
import { thisMachine } from '../../../src/node/browser/machine.ts'

test.skipIf(process.platform === 'win32')(
  'F18: a program that hangs when asked for its version is given up',
  () => {
    // A wrapper: the child keeps the channels open when the wrapper is gone.
    const ran = thisMachine.run('/bin/sh', ['-c', "trap '' TERM; sleep 20 & wait"], {
      seconds: 0.5,
      silent: true,
    })
    expect(ran.ok).toBe(false)
  },
)
