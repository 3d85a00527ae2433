import { execFile } from 'node:child_process'
import { readFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'

const RUN = resolve('src/node/run.mjs')

/** Runs `npm run export` for the three papers of the deck in `root`, and gives them by name. Throws what it said. */
export async function exportPapers(
  root: string,
  out: string,
  args: string[] = [],
  env: NodeJS.ProcessEnv = {},
) {
  const command = [RUN, 'export', '--only', 'slides,handout,onepage', '--out', out, ...args]
  const output = await new Promise<string>((done, fail) => {
    const options = { cwd: root, env: { ...process.env, ...env } }
    execFile(process.execPath, command, options, (error, stdout, stderr) =>
      error ? fail(new Error(stdout + stderr)) : done(stdout),
    )
  })
  const papers = new Map<string, Buffer>()
  for (const [, name = ''] of output.matchAll(/^briefing-(\w+)\.pdf:/gm))
    papers.set(name, await readFile(join(out, `briefing-${name}.pdf`)))
  return papers
}
