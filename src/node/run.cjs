#!/usr/bin/env node
/**
 * npm run … and npx briefing-deck …: starts run.mjs, unless the folder has a name that keeps it from running. No module itself, because
 * Node loads none from a folder with a backslash in its name.
 */

/** Letters that mean something in an address or a path, so that files are looked for elsewhere; and to whom. */
const STRANGE = {
  '#': 'the bundler',
  '?': 'the bundler',
  ...(process.platform === 'win32' ? {} : { '\\': 'Node' }),
}

const strange = Object.keys(STRANGE).find((letter) => __dirname.includes(letter))
if (strange === undefined) import('./run.mjs')
else {
  const root = __dirname.replace(/src.node$/, '')
  console.error(
    `The path of this folder holds “${strange}”, which ${STRANGE[strange]} can’t work with. Rename it: ${root}`,
  )
  process.exitCode = 1
}
