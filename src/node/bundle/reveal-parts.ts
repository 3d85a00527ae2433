import { dirname, join, relative, sep } from 'node:path'
import type { Plugin } from 'vite'
import { libraryFolder, SOURCES } from '../engine.ts'

/** The parts of reveal.js that the deck switches off (src/views/stage/reveal-options.ts), or that are ours instead. */
const LEFT_OUT = new Set([
  'playback',
  'autoanimate',
  'backgrounds',
  'controls',
  'focus',
  'fragments',
  'jumptoslide',
  'keyboard',
  'notes',
  'overlay',
  'overview',
  'pointer',
  'printview',
  'progress',
  'scrollview',
  'slidecontent',
  'slidenumber',
  'touch',
])

/** A piece of reveal's text that stands there once, and what stands in its place. */
interface Change {
  from: RegExp
  to: string
}

/** What reveal would do to all slides, or to the whole page, each time one slide is turned. */
const CHANGES: Change[] = [
  // A slide that is hidden already: browsers compute its style anew for the same word.
  {
    from: /element\.setAttribute\( 'hidden', '' \);\s*element\.setAttribute\( 'aria-hidden', 'true' \);/g,
    to: `if( i !== index && !element.hidden ) {
      element.hidden = true
      element.ariaHidden = 'true'
    }`,
  },
  // The canvas is as large as before: only a window that changes asks for more.
  { from: /(?<=\n\t\t)updateSlidesVisibility\(\);\s*layout\(\);/g, to: '' },
  // Without stacks, media and frames in slides nothing is to be loaded as a slide comes near.
  { from: /(?<=progress\.update\(\);\s*)updateSlidesVisibility\(\);/g, to: '' },
  // Our own headings are read (src/views/stage/headings.ts): it would compute the style of every word of the slide.
  { from: /announceStatus\( getStatusText\( currentSlide \) \);(?=\s*\}\);\s*progress\.update)/g, to: '' },
]

/**
 * reveal.js from its own sources, without the parts that nobody uses here: they are more than half of the deck's script,
 * and with each slide that turns they run through all of them. Throws where reveal's text is no longer the one that is
 * changed: then its new version wants to be read.
 */
export function revealParts(): Plugin {
  const library = join(libraryFolder('reveal.js'), 'js')
  const core = join(library, 'reveal.js')
  return {
    name: 'reveal-parts',
    enforce: 'pre',
    config: () => ({ optimizeDeps: { exclude: ['reveal.js'] } }),
    resolveId(id, importer) {
      if (id === 'reveal.js') return core
      const part = importer !== undefined && relative(dirname(importer), dirname(core)) === '' ? id : ''
      const [, name = ''] = /^\.\/(?:controllers|components)\/(\w+)$/.exec(part) ?? []
      return LEFT_OUT.has(name) ? join(SOURCES, 'views', 'left-out', 'no-reveal-part.ts') : undefined
    },
    transform(code, id) {
      return id.replaceAll('/', sep) === core ? CHANGES.reduce(changed, code) : undefined
    },
  }
}

function changed(code: string, { from, to }: Change): string {
  const found = code.match(from)?.length ?? 0
  if (found !== 1)
    throw new Error(
      `reveal.js: ${String(from)} stands ${found} times in js/reveal.js, not once. ` +
        'Its version is another one: read what it does now, then change src/node/bundle/reveal-parts.ts.',
    )
  return code.replace(from, () => to)
}
