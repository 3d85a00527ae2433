/** A built page with quotes around all attributes again: the build leaves out those that HTML can do without. */
export function quoted(page: string): string {
  return page.replace(/<[a-z][^>]*>/gi, (tag) =>
    tag.replace(
      /(\s[\w:-]+)=([^\s"'>]+)(?=[\s>])/g,
      (_, name: string, value: string) => `${name}="${value}"`,
    ),
  )
}
