import type { Problem } from '../../problems/problem.ts'
import type { Answer } from './ask-addresses.ts'
import type { Address } from './read-record.ts'

/** What to look after, at every place that names the address; nothing for one that is still there. */
export function linkProblems(addresses: readonly Address[], answers: ReadonlyMap<string, Answer>): Problem[] {
  return addresses.flatMap(({ url, places }) => {
    const answer = answers.get(url)
    const told = answer && tell(url, answer)
    return told ? places.map((place) => ({ ...place, ...told })) : []
  })
}

type Told = Omit<Problem, 'file' | 'line' | 'column'>

function tell(url: string, answer: Answer): Told | undefined {
  switch (answer.kind) {
    case 'there':
      return undefined
    case 'gone':
      return {
        found: `${url} is gone (${answer.status})`,
        expected: 'an address that a reader can follow',
        hint: 'cite a copy that an archive keeps, or another source',
      }
    case 'unreachable':
      return {
        found: `${url} can’t be reached: ${answer.why}`,
        expected: 'an address that a reader can follow',
        hint: 'try once more on another day and from another network before you change it',
      }
    case 'moved':
      return {
        level: 'warning',
        found: `${url} leads to ${answer.to}`,
        expected: 'the address of the page itself',
        hint: 'read there whether it is still the page that was cited',
      }
    case 'refused':
      return {
        level: 'warning',
        found: `${url} refuses programs (${answer.status})`,
        expected: 'an address that this command can ask',
        hint: 'open it in a browser',
      }
  }
}
