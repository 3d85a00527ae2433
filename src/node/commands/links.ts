/**
 * npm run links: asks every outside address of the register once, slowly, and lists what is gone, has moved, or could
 * not be asked. Only on request: no test, build or check goes outside. Exit code 1 when something is gone or can't be
 * reached. `--deck DIR`; `--pause N` seconds between two requests, `--deadline N` seconds for each.
 */

import { type Answer, askAddresses } from '../record/ask-addresses.ts'
import { linkProblems } from '../record/link-problems.ts'
import { readRecord } from '../record/read-record.ts'
import { reportProblems, runCommand } from '../report.ts'
import { DECK_OPTION, DECK_USAGE, readArguments, readDeckFolder, readNumber } from './arguments.ts'

const USAGE = `npm run links -- ${DECK_USAGE} [--pause SECONDS] [--deadline SECONDS]`

const SECOND = 1000

await runCommand(async () => {
  const options = readArguments(USAGE, {
    ...DECK_OPTION,
    pause: { type: 'string', default: '2' },
    deadline: { type: 'string', default: '20' },
  })
  const pause = readNumber('--pause', options.pause, [1, 600], ' seconds')
  const deadline = readNumber('--deadline', options.deadline, [1, 600], ' seconds')
  const { addresses } = await readRecord(readDeckFolder(options.deck))
  if (addresses.length > 0)
    console.error(`${addresses.length} addresses, ${pause} s between two requests. Ctrl+C stops.`)
  const answers = await askAddresses(
    addresses.map(({ url }) => url),
    {
      pause: pause * SECOND,
      deadline: deadline * SECOND,
      say: (url, answer, index) =>
        console.error(`${index + 1}/${addresses.length}  ${inShort(answer)}  ${url}`),
    },
  )
  const problems = linkProblems(addresses, answers)
  if (problems.length > 0) reportProblems(problems, { say: console.log, all: true })
  console.log(countsOf([...answers.values()]))
  return problems.some(({ level }) => level !== 'warning') ? 1 : 0
})

function inShort(answer: Answer): string {
  return 'status' in answer ? `${answer.kind} (${answer.status})` : answer.kind
}

function countsOf(answers: Answer[]): string {
  const count = (kind: Answer['kind']) => answers.filter((answer) => answer.kind === kind).length
  const still = `${count('there')} there, ${count('moved')} moved, ${count('refused')} refuse programs`
  return `${answers.length} addresses: ${still}, ${count('unreachable')} out of reach, ${count('gone')} gone.`
}
