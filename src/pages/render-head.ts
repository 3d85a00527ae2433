import { type Html, html } from '../deck/model/html.ts'
import type { Deck } from '../deck/model/types.ts'
import { say } from '../words/say.ts'
import { documentTitle } from './imprint.ts'

/** Where `npm run export` puts the picture that messengers show beside a link. */
export const SHARE_PICTURE = 'downloads/og.png'

/**
 * What search engines and messengers read: robots, canonical address, Open Graph (ogp.me) and X card.
 * X falls back to the Open Graph tags for title, text and picture. Addresses are absolute only when
 * deck.yaml names a base.
 */
export function renderHead({ settings }: Deck): Html {
  const { description, lang, base, robots } = settings
  const title = documentTitle(settings)
  const unlisted = robots === 'noindex' && html`<meta name="robots" content="noindex">\n`
  const author = settings.author !== undefined && html`<meta name="author" content="${settings.author}">\n`
  const address =
    base &&
    html`<link rel="canonical" href="${base}">
<link rel="alternate" hreflang="${lang}" href="${base}">\n`
  return html`${unlisted}${author}${address}<meta property="og:type" content="article">
<meta property="og:title" content="${title}">
<meta property="og:description" content="${description}">
${base && html`<meta property="og:url" content="${base}">\n`}<meta property="og:image" content="${base ?? ''}${SHARE_PICTURE}">
<meta property="og:image:alt" content="${say(settings, 'share-picture', { title })}">
<meta name="twitter:card" content="summary_large_image">`
}
