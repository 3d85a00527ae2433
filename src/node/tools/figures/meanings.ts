/**
 * What the keys of a kind's data mean, out of the comments that stand before them in `src/charts/KIND/data.ts`: said
 * once, where they are checked. In the order of the file; a key that several objects have may come more than once.
 */
export function meaningLines(code: string): string[] {
  return [...code.matchAll(/\/\*\*((?:(?!\*\/)[\s\S])*)\*\/\n {2,}([a-z]\w*):/gi)].map(
    ([, comment = '', key]) => `- \`${key}\`: ${comment.replaceAll(/\s*\n\s*\*\s?/g, ' ').trim()}`,
  )
}
