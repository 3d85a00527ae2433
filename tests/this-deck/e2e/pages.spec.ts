import { execFile } from 'node:child_process'
import { expect, test } from '@playwright/test'

test('every slide, paper and width of this deck is as it should be', async () => {
  test.setTimeout(180_000)
  const command = ['src/node/run.mjs', 'check', '--pages']
  const said = await new Promise<string>((done) => {
    execFile(process.execPath, command, (_error, stdout, stderr) => done(stdout + stderr))
  })
  expect(said).toContain('slides, no problems.')
})
