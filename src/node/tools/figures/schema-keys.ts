/** The part of a JSON schema that is read here. */
export interface Schema {
  properties?: Record<string, Schema>
  required?: string[]
  items?: Schema
  additionalProperties?: boolean | Schema
  anyOf?: Schema[]
}

/** Keys that mean the same in every kind: said once, above all kinds. */
const EVERYWHERE = ['$schema', 'to-do', 'kind', 'subtitle', 'note']
/** What these hold is said once, too. */
const CLOSED = ['origin', 'derived']

/**
 * The keys of a data file, one line for each object in it: the path of the object (`rows[]`), then its keys; those that
 * must be there in bold. Pure.
 */
export function keyLines(schema: Schema): string[] {
  return linesOf(schema, '').map(
    ({ path, keys }) => `- ${path === '' ? 'At the top' : `\`${path}\``}: ${keys}`,
  )
}

function linesOf(schema: Schema, path: string): { path: string; keys: string }[] {
  const inner = schema.items ?? schema
  const where = schema.items ? `${path}[]` : path
  const named = typeof inner.additionalProperties === 'object' ? inner.additionalProperties : undefined
  if (named) return linesOf(named, `${where}.NAME`)
  const objects = [inner, ...(inner.anyOf ?? [])].filter(({ properties }) => properties)
  return objects.flatMap(({ properties = {}, required = [] }) => {
    const keys = Object.entries(properties).filter(([key]) => path !== '' || !EVERYWHERE.includes(key))
    const said = keys.map(([key]) => (required.includes(key) ? `**${key}**` : key)).join(', ')
    const below = keys
      .filter(([key]) => !CLOSED.includes(key))
      .flatMap(([key, value]) => linesOf(value, where === '' ? key : `${where}.${key}`))
    return [{ path: where, keys: said }, ...below]
  })
}
