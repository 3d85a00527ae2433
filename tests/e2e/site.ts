/** The folder of the site under test, which is the gallery's; `npm run test:e2e` builds one of its own. */
export const SITE = process.env.SITE_FOLDER ?? 'tests/fixtures/decks/gallery/dist'
