import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { KIND_NAMES } from '../../charts/kinds.ts'
import { newFigure } from '../../draft/files/new-figure.ts'
import { newSlide, newSlidePath, slideNameMistake } from '../../draft/files/new-slide.ts'
import { DeckError } from '../../problems/deck-error.ts'
import { fromHere } from '../from-here.ts'

/** Adds a slide of which everything is to do to the deck in `root`; its path in the deck out. */
export function addSlide(root: string, id: string): string {
  const mistake = slideNameMistake(id)
  if (mistake !== undefined) throw new DeckError(`--slide ${id}: expected ${mistake}.`)
  const names = readdirSync(join(root, 'slides')).filter((name) => name.endsWith('.md'))
  const taken = names.find((name) =>
    new RegExp(`^id: ["']?${id}["']?\\s*$`, 'mu').test(readFileSync(join(root, 'slides', name), 'utf8')),
  )
  if (taken !== undefined)
    throw new DeckError(
      `--slide ${id}: ${fromHere(join(root, 'slides', taken))} has that id already. Expected another name.`,
    )
  const path = newSlidePath(names, id)
  if (path === undefined || existsSync(join(root, path)))
    throw new DeckError(
      `--slide ${id}: no number is left before the appendices. Rename the files of the slides.`,
    )
  writeFileSync(join(root, path), newSlide(id), { flag: 'wx' })
  return path
}

/** Adds a data file with an example of its kind, to be replaced, to the deck in `root`; its path in the deck out. */
export function addFigure(root: string, kind: string, id: string): string {
  const known: string[] = KIND_NAMES
  if (!known.includes(kind))
    throw new DeckError(`--figure ${kind}: no such kind. Expected one of ${known.join(', ')}.`)
  const mistake = slideNameMistake(id)
  if (mistake !== undefined) throw new DeckError(`--figure ${kind} ${id}: expected ${mistake}.`)
  const path = `assets/data/${id}.json`
  if (existsSync(join(root, path)))
    throw new DeckError(
      `--figure ${kind} ${id}: ${fromHere(join(root, path))} is there already. Expected another name.`,
    )
  mkdirSync(join(root, 'assets/data'), { recursive: true })
  writeFileSync(join(root, path), newFigure(kind), { flag: 'wx' })
  return path
}
