export type Role = 'deck' | 'presenter'

/** What goes between windows: `hello` (I am new, where are we?), `talk` (here is where) and `bye`. */
export interface Message {
  app: 'briefing'
  kind: 'hello' | 'talk' | 'bye'
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
    (kind === 'hello' || kind === 'talk' || kind === 'bye') &&
    (role === 'deck' || role === 'presenter') &&
    typeof from === 'string' &&
    from.length > 0
  )
}
