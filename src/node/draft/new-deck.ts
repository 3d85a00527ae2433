import { createHash } from 'node:crypto'
import {
  existsSync,
  mkdirSync,
  readdirSync,
  renameSync,
  rmdirSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { basename, dirname, join, resolve } from 'node:path'
import type { Deck } from '../../deck/model/types.ts'
import { nameOfText } from '../../draft/files/name-of-text.ts'
import { type Findings, findAll } from '../../draft/find/find.ts'
import { ROOMS } from '../../draft/points.ts'
import { type Proposal, proposeDeck } from '../../draft/propose.ts'
import { DeckError } from '../../problems/deck-error.ts'
import type { Problem } from '../../problems/problem.ts'
import { measureDeck } from '../checks/measure-deck.ts'
import { compileFolder } from '../compile/compile.ts'
import { makeWorkFolder } from '../files/work-folder.ts'
import type { ReadText } from './given-text.ts'
import { readText } from './read-text.ts'

/** A deck that was made. */
export interface MadeDeck {
  deck: Deck
  found: Findings
  proposal: Proposal
  warnings: Problem[]
  remarks: string[]
}

/** So often slides are made again with less on them. */
const MOST_ROUNDS = ROOMS.length + 2

/**
 * Makes a deck of the text at `source` in the folder `target`, which must be empty or not there yet: all of it, or
 * nothing when something goes wrong. The deck was compiled and measured before it comes to stand there.
 */
export async function newDeck(target: string, source: string): Promise<MadeDeck> {
  checkTarget(target)
  const text = await readText(source)
  const parent = dirname(resolve(target))
  mkdirSync(parent, { recursive: true })
  const work = makeWorkFolder(parent, '.new-')
  try {
    const made = await makeDeck(join(work, 'deck'), text, nameOfText(basename(source)))
    checkTarget(target)
    if (existsSync(target)) rmdirSync(target)
    renameSync(join(work, 'deck'), target)
    return made
  } finally {
    rmSync(work, { recursive: true, force: true })
  }
}

function checkTarget(target: string): void {
  const fail = (found: string): never => {
    throw new DeckError('', [
      {
        file: target,
        line: 1,
        column: 1,
        found,
        expected: 'a folder that is empty or not there yet',
        hint: 'name another one',
      },
    ])
  }
  if (!existsSync(target)) return
  if (!statSync(target).isDirectory()) fail('a file')
  if (readdirSync(target).length > 0) fail('a folder with something in it')
}

/** Proposes, compiles and measures until every slide holds what is on it. */
async function makeDeck(
  folder: string,
  { bytes, text, isMarkdown, hints, remarks }: ReadText,
  name: string,
): Promise<MadeDeck> {
  const found = findAll(text, hints)
  const sha256 = createHash('sha256').update(bytes).digest('hex')
  const tight = new Map<string, number>()
  for (let round = 0; ; round++) {
    const proposal = proposeDeck(found, { file: 'analysis.txt', name, sha256, isMarkdown }, tight)
    rmSync(folder, { recursive: true, force: true })
    const files = [...proposal.files, { path: 'assets/source/analysis.txt', text: bytes }]
    writeFiles(folder, files)
    const { deck, problems, warnings } = await compileFolder(folder)
    const measured = deck ? (await measureDeck(deck, folder)).filter(isMisfit) : []
    const faults = [...problems, ...measured]
    const again = tighten(faults, proposal, tight)
    const isWhole = problems.length === 0 && deck?.coverage.missing.length === 0
    if (
      deck &&
      isWhole &&
      measured.every(({ level }) => level === 'warning') &&
      (!again || round >= MOST_ROUNDS)
    )
      return { deck, found, proposal, warnings, remarks }
    // Nothing a person could put right: what we propose must pass.
    if (!again || round > MOST_ROUNDS)
      throw new Error(`a proposed deck has problems: ${JSON.stringify(faults.slice(0, 3))}`)
  }
}

/** Letters that no font has are the text’s, not the slide’s. */
const isMisfit = ({ found }: Problem) => !found.startsWith('the letter ')

/** Takes from each slide with a fault; false when none has anything left to take. */
function tighten(faults: readonly Problem[], { slides }: Proposal, tight: Map<string, number>): boolean {
  const files = new Set(faults.map(({ file }) => file))
  let any = false
  for (const { path, slide } of slides) {
    const level = tight.get(slide.id) ?? 0
    const isAtFault =
      files.has(path) || (slide.chart !== undefined && files.has(`assets/data/${slide.chart}.json`))
    if (!isAtFault || level >= ROOMS.length - 1) continue
    tight.set(slide.id, level + 1)
    any = true
  }
  return any
}

/** Writes files into a folder that is made for them. */
function writeFiles(folder: string, files: readonly { path: string; text: string | Uint8Array }[]): void {
  for (const { path, text } of files) {
    mkdirSync(dirname(join(folder, path)), { recursive: true })
    writeFileSync(join(folder, path), text)
  }
}
