import { KIND_NAMES } from '../../charts/kinds.ts'
import { newFigure } from '../../draft/files/new-figure.ts'
import { newSlide } from '../../draft/files/new-slide.ts'

/** Snippets for editors, in the format of Visual Studio Code: a new slide, and a data file of each kind. */
export function snippetsFile(): string {
  const slide = {
    scope: 'markdown',
    prefix: 'briefing slide',
    description: 'A slide of which everything is to do',
    body: bodyOf(newSlide('name-of-the-slide')),
  }
  const figures = KIND_NAMES.map((kind) => [
    `briefing figure ${kind}`,
    {
      scope: 'json,jsonc',
      prefix: `briefing ${kind}`,
      description: `A data file of the kind ${kind}, with an example in it`,
      body: bodyOf(newFigure(kind)),
    },
  ])
  return `${JSON.stringify({ 'briefing slide': slide, ...Object.fromEntries(figures) }, null, 2)}\n`
}

/** Lines of a snippet, in which `$`, `}` and `\\` have a meaning of their own. */
function bodyOf(text: string): string[] {
  return text
    .trimEnd()
    .replace(/[\\$}]/g, '\\$&')
    .split('\n')
}
