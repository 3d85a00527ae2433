import { placeFinder } from '../../problems/place-finder.ts'
import type { Place, Problem } from '../../problems/problem.ts'
import { readYaml, type YamlText } from '../../problems/read-yaml.ts'
import { yamlComments } from '../../problems/yaml-comments.ts'
import { readDataFile, TO_DO_KEY } from '../model/data-file.ts'
import { wordsIn } from '../text/check-letters.ts'
import type { Placed } from '../text/read-body.ts'
import { toDoIn } from './to-do-mark.ts'
import type { WrittenSlide } from './written-slide.ts'

/** A file without these letters has no mark, and is not read again. */
const ANYWHERE_RE = /to[ -]?do/i

/** Keys whose values are names, not texts. */
const NAMES = ['id', 'chart', 'table', 'rules', 'brief', 'kind', 'origin', 'derived']

/** Files whose texts may be marked as still to do; slides besides, as their author wrote them. */
export interface MarkedFiles {
  /** deck.yaml and source.yaml. */
  yaml: { path: string; text: string }[]
  data: { path: string; text: string }[]
  /** Front matter, by its first line in the file. */
  fronts: { path: string; text: string; line: number }[]
  slides: Pick<WrittenSlide, 'slide' | 'headline' | 'body' | 'onScreen' | 'say'>[]
}

/**
 * Everything that its author marked as still to do, each with its place: a text that begins with “to do” on a
 * slide, in its note, in settings and data; a YAML comment “# to do: …”; the key “to-do” of a data file.
 */
export function checkToDo({ yaml, data, fronts, slides }: MarkedFiles): Problem[] {
  const marked = ({ text }: { text: string }) => ANYWHERE_RE.test(text)
  return [
    ...yaml.filter(marked).flatMap(({ path, text }) => inYaml(path, text, 1)),
    ...data.filter(marked).flatMap(inData),
    ...fronts.filter(marked).flatMap(({ path, text, line }) => inYaml(path, text, line)),
    ...slides.flatMap(onSlide),
  ]
}

function inYaml(path: string, text: string, firstLine: number): Problem[] {
  const placeAt = placeFinder(path, text)
  const comments = yamlComments(text).flatMap((comment) => {
    const { line, column } = placeAt(comment.offset)
    return toDo(
      comment.text,
      { file: path, line: line + firstLine - 1, column },
      'do it, then delete the remark “# to do …”',
    )
  })
  return [...comments, ...inValues(readYaml(path, text, firstLine))]
}

function inData({ path, text }: { path: string; text: string }): Problem[] {
  const { json, toDo: own } = readDataFile(path, text)
  return [
    ...(own === undefined
      ? []
      : [problemOf(own, json.placeOf([TO_DO_KEY], 'key'), `do it, then delete the line of “${TO_DO_KEY}”`)]),
    ...inValues(json),
  ]
}

function inValues({ value, placeOf }: YamlText): Problem[] {
  return wordsIn(value).flatMap(({ words, path, part }) => {
    if (part === 'key' || path.some((key) => NAMES.includes(String(key)))) return []
    return toDo(words, placeOf(path), REPLACE)
  })
}

function onSlide({ slide, headline, body, onScreen, say }: MarkedFiles['slides'][number]): Problem[] {
  const texts: Placed<string>[] = [{ target: slide.headline, place: headline }, ...body, ...onScreen, ...say]
  return texts.flatMap(({ target, place }) => toDo(target, place, REPLACE))
}

/** What is to be done with a text that says what it should say. */
const REPLACE = 'write it in the place of the words that begin with “to do”'

/** `hint` is the next step: where the mark goes. */
function toDo(text: string, place: Place, hint: string): Problem[] {
  const words = toDoIn(text)
  return words === undefined ? [] : [problemOf(words, place, hint)]
}

/** More of a text is not needed to know it again. */
const MOST_SAID = 100

function problemOf(words: string, place: Place, hint: string): Problem {
  const said = words.replace(/\s+/g, ' ').trim()
  return {
    ...place,
    found:
      said === '' ? 'to do' : `to do: ${said.length > MOST_SAID ? `${said.slice(0, MOST_SAID)}…` : said}`,
    expected: 'nothing left to do in a deck without “status: draft”',
    hint,
    topic: 'to do',
  }
}
