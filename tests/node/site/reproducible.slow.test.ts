import { spawnSync } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { GALLERY } from '../../helpers/gallery.ts'

// Whoever doubts a published site builds it again and compares the sums: nothing of the machine may be in it.

const folder = mkdtempSync(join(tmpdir(), 'again-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

/** Engine and deck in a folder of their own, built there: the sums of all files. */
function sumsOfBuildIn(...path: string[]): string {
  const root = join(folder, ...path)
  mkdirSync(root, { recursive: true })
  for (const name of ['src', 'index.html', 'package.json', 'package-lock.json', 'tsconfig.json', 'LICENSE'])
    cpSync(name, join(root, name), { recursive: true })
  cpSync(GALLERY, join(root, 'deck'), { recursive: true, filter: (name) => !/[\\/]dist$/.test(name) })
  symlinkSync(resolve('node_modules'), join(root, 'node_modules'), 'junction')
  const { status, stderr } = spawnSync(
    process.execPath,
    [join(root, 'src/node/run.cjs'), 'build', '--deck', 'deck'],
    { cwd: root, encoding: 'utf8' },
  )
  expect(status, stderr).toBe(0)
  return readFileSync(join(root, 'deck/dist/SHA256SUMS'), 'utf8')
}

test('two copies in folders of other names and depth are built to the same bytes', () => {
  const first = sumsOfBuildIn('a')
  expect(first.trim().split('\n').length).toBeGreaterThan(50)
  expect(sumsOfBuildIn('another place', 'deeper ü')).toBe(first)
}, 300_000)
