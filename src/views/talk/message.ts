export type Role = 'deck' | 'presenter'

const KINDS = ['hello', 'talk', 'bye', 'ask', 'here'] as const

/**
 * What goes between windows: `hello` (I am new, where are we?), `talk` (here is where) and `bye`; and, as
 * a window that crashes says no bye, `ask` (are you there?) and `here`.
 */
export interface Message {
  app: 'briefing'
  kind: (typeof KINDS)[number]
  role: Role
  from: string
  talk?: unknown
}

/** Whether something has a message's shape; its talk is checked where it is read. */
export function isMessage(value: unknown): value is Message {
  if (typeof value !== 'object' || value === null) return false
  const { app, kind, role, from } = value as Record<string, unknown>
  return (
    app === 'briefing' &&
    KINDS.includes(kind as Message['kind']) &&
    (role === 'deck' || role === 'presenter') &&
    typeof from === 'string' &&
    from.length > 0
  )
}
