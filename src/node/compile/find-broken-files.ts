/** A deck's look in, its files out that no program can read: fonts and logos that are damaged. */

import type { Logo, Look } from '../../deck/model/types.ts'
import type { Problem } from '../../problems/problem.ts'
import { isPicture } from '../drawing/canvas-library.ts'
import { brokenFonts } from '../fonts/own-fonts.ts'

/** Whoever looks at the deck would find a gap in their place, or its makers a stack. */
export async function findBrokenFiles(look: Look = {}): Promise<Problem[]> {
  const fonts = brokenFonts(look).map((font) => ({ ...placeOf(font), ...FONT }))
  const { logo } = look
  if (!logo || (await isPicture(bytesOf(logo)))) return fonts
  return [...fonts, { ...placeOf(`logo.${logo.ending}`), ...LOGOS[logo.ending] }]
}

const placeOf = (name: string) => ({ file: `assets/look/${name}`, line: 1, column: 1 })

const bytesOf = ({ src }: Logo) => Buffer.from(src.replace(/^[^,]*,/, ''), 'base64')

const FONT = {
  found: 'a font that can’t be unpacked, or has no list of its letters',
  expected: 'the file as it was published: copy it again',
}
const LOGOS = {
  svg: {
    found: 'a drawing that is no well-formed XML',
    expected: 'one that a browser shows: open it in one, which says where it goes wrong',
  },
  png: { found: 'a picture that can’t be decoded', expected: 'the whole file: copy it again' },
}
