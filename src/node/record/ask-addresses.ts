/** Asks outside addresses whether they are still there: one after the other, slowly, and nothing of them is kept. */

/** What became of an address. */
export type Answer =
  | { kind: 'there' }
  /** It leads elsewhere: whether there stands what was cited, a person must see. */
  | { kind: 'moved'; to: string }
  /** The host answers and doesn't want a program to read it, or not now. */
  | { kind: 'refused'; status: number }
  | { kind: 'gone'; status: number }
  | { kind: 'unreachable'; why: string }

export interface Asking {
  /** Milliseconds between two requests, to whomever. */
  pause: number
  /** Milliseconds that one request may take. */
  deadline: number
  /** How a pause is waited for; a test's own. */
  wait?: (milliseconds: number) => Promise<void>
  /** Told of each answer as it comes. */
  say?: (url: string, answer: Answer, index: number) => void
}

/** Some hosts answer nothing that doesn't say who asks; this says so, and names no browser that it isn't. */
const HEADERS = { 'user-agent': 'briefing-deck links (asks each cited address once)', accept: '*/*' }

/** Answers that say nothing about the page: sign in, no programs, too many questions, not for legal reasons. */
const REFUSALS = [401, 403, 405, 406, 407, 429, 451, 999]

/** Each address once, in their order. */
export async function askAddresses(urls: readonly string[], asking: Asking): Promise<Map<string, Answer>> {
  const answers = new Map<string, Answer>()
  const ask = slowly(asking)
  for (const [index, url] of urls.entries()) {
    const answer = await askOne(url, ask)
    answers.set(url, answer)
    asking.say?.(url, answer, index)
  }
  return answers
}

type Method = 'HEAD' | 'GET'
type Ask = (url: string, method: Method) => Promise<Response>

/** Requests with the pause between two of them, and a deadline each. */
function slowly({ pause, deadline, wait = passing }: Asking): Ask {
  let isFirst = true
  return async (url, method) => {
    if (!isFirst) await wait(pause)
    isFirst = false
    const response = await fetch(url, { method, headers: HEADERS, signal: AbortSignal.timeout(deadline) })
    // What stands on the page is not wanted.
    await response.body?.cancel()
    return response
  }
}

const passing = (milliseconds: number) => new Promise<void>((done) => setTimeout(done, milliseconds))

/** Asks for the head alone; whoever can't or won't answer that is asked for the page. */
async function askOne(url: string, ask: Ask): Promise<Answer> {
  const head = await ask(url, 'HEAD').catch(() => undefined)
  if (head?.ok) return answerOf(url, head)
  try {
    return answerOf(url, await ask(url, 'GET'))
  } catch (error) {
    return { kind: 'unreachable', why: reasonOf(error) }
  }
}

function answerOf(asked: string, { ok, status, redirected, url }: Response): Answer {
  if (ok) return redirected && !isSame(asked, url) ? { kind: 'moved', to: url } : { kind: 'there' }
  if (REFUSALS.includes(status)) return { kind: 'refused', status }
  return status >= 500 ? { kind: 'unreachable', why: `answered ${status}` } : { kind: 'gone', status }
}

/** The same page by another way of writing it: https, `www.`, a slash at the end. */
function isSame(a: string, b: string): boolean {
  const plain = (url: string) =>
    url
      .replace(/#.*$/, '')
      .replace(/^https?:\/\/(?:www\.)?/i, '')
      .replace(/\/$/, '')
  return plain(a).toLowerCase() === plain(b).toLowerCase()
}

/** Why there was no answer, in a few words: what the system or the deadline says. */
function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return 'no answer'
  if (error.name === 'TimeoutError') return 'no answer in time'
  const { code, message } = (error.cause ?? error) as NodeJS.ErrnoException
  return WORDS[code ?? ''] ?? code ?? message
}

const WORDS: Record<string, string> = {
  ENOTFOUND: 'its host has no address any more (ENOTFOUND)',
  EAI_AGAIN: 'its host could not be looked up (EAI_AGAIN)',
  ECONNREFUSED: 'its host takes no connection (ECONNREFUSED)',
  ECONNRESET: 'its host cut the connection (ECONNRESET)',
  CERT_HAS_EXPIRED: 'the certificate of its host has expired',
}
