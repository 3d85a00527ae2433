import { readdir, readFile } from 'node:fs/promises'
import { dirname, join, normalize } from 'node:path/posix'
import { expect, test } from 'vitest'

/*
 * The arrows of the house: which rooms a room may import, and what from outside src. A room is a folder; its
 * own files know each other, but no two of them in a circle. This is the only place where it is written.
 */
interface Room {
  /** Rooms whose code may be imported. */
  uses: string[]
  /** Rooms of which only types may be imported. */
  types?: string[]
  /** Packages and files outside src. */
  outside?: RegExp
}

const PURE_ROOMS: Record<string, Room> = {
  problems: { uses: [], outside: /^(valibot|yaml)$/ },
  source: { uses: ['problems'], outside: /^valibot$/ },
  evidence: { uses: ['problems', 'source'], outside: /^valibot$/ },
  charts: {
    uses: ['problems', 'charts/pens', ...['dots', 'ladder', 'matrix', 'spans', 'timeline'].map(kindRoom)],
    outside: /^(valibot|chart\.js|chartjs-chart-matrix)$/,
  },
  'charts/pens': { uses: ['problems'], types: ['charts'], outside: /^chart\.js$/ },
  'charts/dots': { uses: ['problems', 'charts', 'charts/pens'], outside: /^valibot$/ },
  'charts/ladder': { uses: ['problems', 'charts', 'charts/pens'], outside: /^valibot$/ },
  'charts/matrix': { uses: ['problems', 'charts', 'charts/pens'], outside: /^valibot$/ },
  'charts/spans': { uses: ['problems', 'charts', 'charts/pens'], outside: /^valibot$/ },
  'charts/timeline': { uses: ['problems', 'charts', 'charts/pens'], outside: /^valibot$/ },
  'deck/model': { uses: ['problems', 'source', 'evidence'], types: ['charts'], outside: /^valibot$/ },
  'deck/text': { uses: ['problems', 'source', 'evidence', 'deck/model'], outside: /^(valibot|markdown-it)$/ },
  'deck/checks': { uses: ['problems', 'source', 'evidence', 'deck/model', 'deck/text'], types: ['charts'] },
  deck: {
    uses: ['problems', 'source', 'evidence', 'deck/model', 'deck/text', 'deck/checks'],
    types: ['charts'],
    outside: /^valibot$/,
  },
  pages: { uses: ['problems', 'source', 'evidence', 'deck/model', 'deck/text'], types: ['charts'] },
  'pages/paper': { uses: ['evidence', 'deck/model', 'pages'] },
}
