import { chartFilesOf } from '../charts/data-files.ts'
import { holdNarrow } from '../charts/narrow-drawings.ts'

const { dataFile, ENTITIES } = chartFilesOf('.')

holdNarrow(
  ['oversight-layers', 'timeline', 'scrutiny', 'comparators'].map((id) => ({
    name: id,
    json: dataFile(id),
    entities: ENTITIES,
  })),
)
