import { readJson, type YamlText } from '../../problems/read-yaml.ts'

/** The key at the top of a data file that says what its author has still to do: no part of the data. */
export const TO_DO_KEY = 'to-do'

/** A data file as JSON, without its author's `to-do`, which comes back beside it, and without the name of its schema. */
export function readDataFile(path: string, text: string): { json: YamlText; toDo?: string } {
  const json = readJson(path, text)
  const { value } = json
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return { json }
  // For editors, which complete and check by it (schemas/).
  const { [TO_DO_KEY]: toDo, $schema: _, ...data } = value as Record<string, unknown>
  if (toDo === undefined) return { json: { ...json, value: data } }
  return { json: { ...json, value: data }, toDo: typeof toDo === 'string' ? toDo : JSON.stringify(toDo) }
}
