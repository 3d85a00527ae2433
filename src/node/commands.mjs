/** What `npm run` can start: the name of each command, and its file in this folder. */
export const COMMANDS = {
  audit: 'tools/audit.ts',
  bench: 'tools/bench.ts',
  build: 'commands/build.ts',
  check: 'commands/check.ts',
  'contact-sheet': 'commands/contact-sheet.ts',
  dev: 'commands/dev.ts',
  export: 'commands/export.ts',
  fuzz: 'tools/fuzz.ts',
  links: 'commands/links.ts',
  new: 'commands/new.ts',
  pictures: 'tools/pictures.ts',
  quote: 'commands/quote.ts',
  record: 'commands/record.ts',
  schemas: 'tools/schemas.ts',
  start: 'commands/start.ts',
  'test-browser': 'tools/test-browser.ts',
}
