import { build, type Rolldown } from 'vite'
import { type SiteConfigOptions, siteConfig } from '../../src/node/site/site-config.ts'

/** The files of a site as the bundler makes them, by name; nothing is written. */
export async function builtFiles(options: SiteConfigOptions): Promise<Map<string, string>> {
  const config = siteConfig(options)
  const built = await build({
    ...config,
    configFile: false,
    logLevel: 'error',
    build: { ...config.build, write: false },
  })
  const { output } = built as Rolldown.RolldownOutput
  return new Map(
    output.map((file) => [
      file.fileName,
      file.type === 'chunk' ? file.code : Buffer.from(file.source).toString('utf8'),
    ]),
  )
}
