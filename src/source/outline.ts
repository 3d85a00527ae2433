import * as v from 'valibot'
import { checkText, strictObject } from '../problems/check-shape.ts'
import type { Problem } from '../problems/problem.ts'
import { readYaml } from '../problems/read-yaml.ts'
import { words } from '../problems/shapes.ts'
import { checkOutline } from './check-outline.ts'
import { isLanguageTag, LANGUAGE_TAG } from './language-tag.ts'
import type { Outline } from './read-source.ts'

const lineNumbers = v.array(v.pipe(v.number(), v.integer('a whole line number')))
/** One line, `12`, or a run of them, `12-13`. */
const lineRange = v.pipe(
  v.union([v.number(), v.string()]),
  v.transform(String),
  v.regex(/^\d+(?:-\d+)?$/, 'a line as 12, or first and last line as 12-13'),
)
/** The text lies beside source.yaml: a path could lead anywhere on the machine. */
const FILE_RE = /^(?!\.\.?$)[^/\\:\0]+$/
const fileName = v.pipe(v.string(), v.regex(FILE_RE, 'the name of a file in the same folder'))
/** The shape of source.yaml. */
export const outlineSchema = strictObject({
  file: fileName,
  name: words,
  text: v.optional(v.picklist(['plain', 'markdown'])),
  'quotes-lang': v.optional(v.pipe(v.string(), v.check(isLanguageTag, LANGUAGE_TAG))),
  sha256: v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/, 'the 64 hex digits of a sha256')),
  sections: v.array(
    strictObject({
      lines: v.pipe(v.string(), v.regex(/^\d+-\d+$/, 'first and last line as “19-27”')),
      title: words,
    }),
  ),
  headings: lineNumbers,
  instructions: lineNumbers,
  cut: lineNumbers,
  tables: lineNumbers,
  'left-out': v.optional(v.array(strictObject({ lines: lineRange, why: words })), []),
})

/** The file that source.yaml names as the text of the analysis; undefined where it names none that may be read. */
export function sourceFile(yamlText: string): string | undefined {
  const named = v.safeParse(v.object({ file: fileName }), readYaml('', yamlText).value)
  return named.success ? named.output.file : undefined
}

/** source.yaml → outline; line numbers outside the text and a changed text are problems. */
export function readOutline(
  file: string,
  yamlText: string,
  analysis: { path: string; text: string; sha256: string },
): { outline?: Outline; problems: Problem[] } {
  const yaml = readYaml(file, yamlText)
  const { output, problems } = checkText(outlineSchema, yaml)
  if (!output) return { problems }
  const { 'left-out': written, 'quotes-lang': lang, ...rest } = output
  const sections = output.sections.map(({ title, lines }) => ({ title, ...endsOf(lines) }))
  const leftOut = written.map(({ why, lines }) => ({ why, ...endsOf(lines) }))
  if (output.sha256 !== analysis.sha256)
    problems.push({
      file: analysis.path,
      line: 1,
      column: 1,
      found: `the text has changed: its sha256 is ${analysis.sha256}`,
      expected: `${output.sha256}, as recorded in ${file}`,
      hint: 'restore the text; or, if the new text is meant, check every section and quote and record the new sum',
    })
  const outline = { ...rest, sections, leftOut, ...(lang === undefined ? {} : { lang }) }
  for (const problem of checkOutline(outline, analysis.text, yaml.placeOf)) problems.push(problem)
  return { outline, problems }
}

function endsOf(lines: string): { first: number; last: number } {
  const [first = 0, last = first] = lines.split('-').map(Number)
  return { first, last }
}
