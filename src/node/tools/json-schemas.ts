/**
 * The JSON schemas of all that an author edits, made from the schemas that the compiler checks with. They say no
 * more: what only the compiler can know (a line that isn't there, a date that no calendar has) they let pass.
 */

import { type JsonSchema, toJsonSchema } from '@valibot/to-json-schema'
import { dataTableSchema } from '../../charts/base/data-table.ts'
import { KIND_NAMES, type KindName, kinds } from '../../charts/kinds.ts'
import { TO_DO_KEY } from '../../deck/model/data-file.ts'
import { settingsSchema } from '../../deck/settings.ts'
import { frontMatterSchema } from '../../deck/text/front-matter.ts'
import { claimsSchema, eventsSchema } from '../../evidence/register.ts'
import { seriesSchema } from '../../evidence/series.ts'
import type { Shape } from '../../problems/check-shape.ts'
import { outlineSchema } from '../../source/outline.ts'

/** What editors speak. */
const DIALECT = { $schema: 'http://json-schema.org/draft-07/schema#' }

/** The text of each schema file, by its name. */
export function schemaFiles(): Map<string, string> {
  const figures = KIND_NAMES.map((name) => [name, schemaOfKind(name)] as const)
  const table = withPointer(convert(dataTableSchema))
  const files: Record<string, JsonSchema> = {
    'deck.json': convert(settingsSchema),
    'slide.json': convert(frontMatterSchema),
    'source.json': convert(outlineSchema),
    'claims.json': convert(claimsSchema),
    'events.json': convert(eventsSchema),
    'series.json': convert(seriesSchema),
    'figure.json': anyFigure(),
    'table.json': table,
    ...Object.fromEntries(figures.map(([name, schema]) => [`figure-${name}.json`, schema])),
  }
  return new Map(
    Object.entries(files).map(([name, schema]) => [
      name,
      `${JSON.stringify({ ...DIALECT, ...schema }, null, 2)}\n`,
    ]),
  )
}

/** The schema of a kind's data file. */
export const schemaOfKind = (name: KindName): JsonSchema => withPointer(convert(shapeOf(name)))

/** The shape of a kind's data; for a kind with entities that of a deck which declares none: any name will do. */
function shapeOf(name: KindName): Shape<unknown> {
  const { schema } = kinds[name]
  return typeof schema === 'function' ? schema([]) : schema
}

type ValibotSchema = Parameters<typeof toJsonSchema>[0]

function convert(schema: Shape<unknown>): JsonSchema {
  return toJsonSchema(schema as ValibotSchema, {
    // Rules in code have no counterpart in a schema: the compiler holds them.
    errorMode: 'ignore',
    typeMode: 'input',
    overrideSchema: ({ valibotSchema }) => {
      const { type, getter } = valibotSchema as { type: string; getter?: (input: unknown) => ValibotSchema }
      return type === 'lazy' && getter ? { anyOf: choices(getter) } : undefined
    },
  })
}

/** What hangs on the value in code (so that a message names what is wrong in it): a word, a list, or a mapping. */
function choices(getter: (input: unknown) => ValibotSchema): JsonSchema[] {
  const schemas = new Set(['', [], {}].map((input) => getter(input)))
  const texts = [...schemas].map((schema) => JSON.stringify(convert(schema as Shape<unknown>)))
  return [...new Set(texts)].map((text) => JSON.parse(text))
}

const TEXT = { type: 'string' } as const

/** A data file may name its schema, for an editor, and say what its author has still to do. */
function withPointer(schema: JsonSchema): JsonSchema {
  return { ...schema, properties: { $schema: TEXT, [TO_DO_KEY]: TEXT, ...schema.properties } }
}

/** A file of assets/data: its kind chooses the schema; one without a kind is a table. */
function anyFigure(): JsonSchema {
  return {
    if: { required: ['kind'] },
    // biome-ignore lint/suspicious/noThenProperty: the word of JSON Schema
    then: {
      properties: { kind: { enum: [...KIND_NAMES] } },
      allOf: KIND_NAMES.map((name) => ({
        if: { properties: { kind: { const: name } } },
        // biome-ignore lint/suspicious/noThenProperty: the word of JSON Schema
        then: { $ref: `figure-${name}.json` },
      })),
    },
    else: { $ref: 'table.json' },
  }
}
