import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { headersFor, parseHeaders } from '../../../src/node/serve/header-rules.ts'
import { securityHeaders, siteHeaders } from '../../../src/node/site/headers.ts'

const guide = readFileSync('docs/hosting.md', 'utf8')
const snippet = (kind: string) =>
  new RegExp(`<!-- ${kind} -->\\n\`\`\`${kind}\\n([\\s\\S]*?)\`\`\``).exec(guide)?.[1] ?? ''

/** `Name "value"` as both servers write it, whatever stands before the name. */
function headersIn(text: string): [string, string][] {
  const lines = text.matchAll(/^\s*(?:add_header |header @\w+ )?([A-Z][\w-]+-[\w-]+) "([^"]*)"/gm)
  return [...lines].map(([, name, value]) => [name ?? '', value ?? ''])
}

const year = headersFor(parseHeaders(siteHeaders()), '/assets/a.js').get('Cache-Control')

test('the nginx snippet sends what the build asks for', () => {
  const text = snippet('nginx')
  const policy = /\$briefing_policy \{\s*default "([^"]*)"/.exec(text)?.[1]
  const sent = [['Content-Security-Policy', policy], ...headersIn(text)]
  expect(sent).toEqual(securityHeaders())
  expect(text).toContain('add_header Content-Security-Policy $briefing_policy always;')
  expect(text).toContain(`~/assets/ "${year}";`)
  // Without `always` nginx leaves headers out of its own error pages.
  const lines = text.match(/^.*add_header.*$/gm) ?? []
  expect(lines.length).toBe(securityHeaders().length + 1)
  for (const line of lines) expect(/ always;$/.test(line), line).toBe(!line.includes('Cache-Control'))
})

test('the Caddy snippet sends what the build asks for', () => {
  const text = snippet('caddy')
  const sent = headersIn(text)
  for (const header of securityHeaders()) expect(sent).toContainEqual(header)
  expect(sent).toContainEqual(['Cache-Control', year])
  expect(sent.length).toBe(securityHeaders().length + 3)
})

test('the guide says what GitHub Pages leaves out', () => {
  const lost = guide.slice(guide.indexOf('## GitHub Pages'), guide.indexOf('## In another'))
  for (const name of [
    'frame-ancestors',
    'X-Content-Type-Options',
    'Strict-Transport-Security',
    'X-Robots-Tag',
  ])
    expect(lost).toContain(name)
})

test('F10: no host is told to keep an error: nginx sends the rule with what is there, Caddy for files only', () => {
  expect(snippet('nginx')).toContain('add_header Cache-Control $briefing_cache;\n')
  const matcher = (name: string) => new RegExp(`@${name} (?:not )?\\{\\s*path \\*/assets/\\*\\s*file\\s*\\}`)
  for (const name of ['named', 'other']) expect(snippet('caddy')).toMatch(matcher(name))
})

test('case netlify-build-command: the build command for hosts makes the pages, then the PDFs', () => {
  const part = guide.slice(guide.indexOf('## Netlify and Cloudflare'), guide.indexOf('## nginx'))
  expect(part).toContain('`npm run build && npm run export`')
  const workflow = readFileSync('.github/workflows/pages.yml', 'utf8')
  const commands = [...workflow.matchAll(/run: (npm run \w+)/g)].map(([, command]) => command)
  expect(commands).toEqual(['npm run build', 'npm run export'])
})
