import { compileDeck } from '../../src/deck/compile-deck.ts'
import type { DeckFile } from '../../src/deck/model/files.ts'
import type { Deck } from '../../src/deck/model/types.ts'
import { figures } from '../../src/node/compile/figures.ts'
import { readDeckFiles } from '../../src/node/compile/read-deck-files.ts'
import { KNOWN_TOKENS } from '../../src/node/drawing/tokens.ts'
import { sha256 } from '../../src/node/files/checksums.ts'
import { ENGLISH_FORMATS } from '../../src/words/formats.ts'
import { say, textOf, type Voice, type WordKey } from '../../src/words/say.ts'
import { GALLERY } from './gallery.ts'

const BADGES = ['finding', 'report', 'statement', 'assessment', 'scenario'] as const

/**
 * The gallery with the engine's words in another voice, its own text as it is. Its data give computed dates in English
 * and are held to them, so how dates are written is changed where figures are read and pages made, not in that check.
 */
export async function galleryIn({ lang = 'en', words = {} }: Voice): Promise<Deck> {
  const voice = { lang, words }
  const files = await readDeckFiles(GALLERY)
  const own = new Set(Object.keys(words))
  const english = Object.keys(ENGLISH_FORMATS).map((key) => [key, textOf({}, key as WordKey)])
  const checked = { ...words, ...(lang === 'en' && own.size === 0 ? {} : Object.fromEntries(english)) }
  const changed = {
    ...files,
    settings: change(
      files.settings,
      (text) => `${text.replace('lang: en', `lang: ${lang}`)}\nwords: ${JSON.stringify(checked)}\n`,
    ),
    // The slide that explains badges calls them as they are printed.
    slides: files.slides.map((file) =>
      change(file, (text) =>
        BADGES.reduce(
          (read, badge) =>
            read.replace(`### ${say({}, `badge-${badge}`)}\n`, `### ${say(voice, `badge-${badge}`)}\n`),
          text,
        ),
      ),
    ),
  }
  const { deck, problems } = compileDeck(changed, {
    sha256,
    tokens: KNOWN_TOKENS,
    figures: { read: (request) => figures.read({ ...request, voice }) },
  })
  if (!deck) throw new Error(`the gallery has problems: ${JSON.stringify(problems)}`)
  return { ...deck, settings: { ...deck.settings, words } }
}

function change(file: DeckFile, how: (text: string) => string): DeckFile {
  return { ...file, bytes: new TextEncoder().encode(how(new TextDecoder().decode(file.bytes))) }
}
