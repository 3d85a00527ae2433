import * as v from 'valibot'
import { checkText, strictObject } from './check-shape.ts'
import type { Problem } from './problem.ts'
import type { Outline } from './read-source.ts'
import { readYaml } from './read-yaml.ts'

const lineNumbers = v.array(v.pipe(v.number(), v.integer('a whole line number')))
const schema = strictObject({
  file: v.string(),
  name: v.string(),
  sha256: v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/, 'the 64 hex digits of a sha256')),
  sections: v.array(
    strictObject({
      lines: v.pipe(v.string(), v.regex(/^\d+-\d+$/, 'first and last line as “19-27”')),
      title: v.string(),
    }),
  ),
  headings: lineNumbers,
  instructions: lineNumbers,
  cut: lineNumbers,
  tables: lineNumbers,
})

/** source.yaml → outline; line numbers outside the text and a changed text are problems. */
export function readOutline(
  file: string,
  yamlText: string,
  analysis: { path: string; text: string; sha256: string },
): { outline?: Outline; problems: Problem[] } {
  const yaml = readYaml(file, yamlText)
  const { output, problems } = checkText(schema, yaml)
  if (!output) return { problems }
  const sections = output.sections.map(({ title, lines }) => {
    const [first = 0, last = 0] = lines.split('-').map(Number)
    return { title, first, last }
  })
  if (output.sha256 !== analysis.sha256)
    problems.push({
      file: analysis.path,
      line: 1,
      column: 1,
      found: `the text has changed: its sha256 is ${analysis.sha256}`,
      expected: `${output.sha256}, as recorded in ${file}`,
      hint: 'restore the text; or, if the new text is meant, check every section and quote and record the new sum',
    })
  const count = analysis.text.split('\n').length
  for (const [index, { first, last }] of sections.entries())
    if (first < 1 || last < first || last > count)
      problems.push({
        ...yaml.placeOf(['sections', index, 'lines']),
        found: `lines ${first}-${last} of a section`,
        expected: `first and last line of the text, within 1 to ${count}`,
      })
  for (const key of ['headings', 'instructions', 'cut', 'tables'] as const)
    for (const [index, line] of output[key].entries())
      if (line < 1 || line > count)
        problems.push({
          ...yaml.placeOf([key, index]),
          found: `line ${line} in “${key}”`,
          expected: `a line of the text, 1 to ${count}`,
        })
  return { outline: { ...output, sections }, problems }
}
