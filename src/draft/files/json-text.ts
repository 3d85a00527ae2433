/** A data file’s text: one line for a list that fits it. */
export function jsonText(value: unknown): string {
  return `${JSON.stringify(value, null, 2).replace(/\[\s+((?:\d+,\s+)*\d+)\s+\]/gu, (_, inner: string) => `[${inner.replace(/\s+/gu, ' ')}]`)}\n`
}
