/**
 * Which styles a page waits for. The first slide and the article need few of them, and these stand in the page itself;
 * the layouts of the other slides come in a file of their own, which is asked for where the first slide ends. Pure.
 */

/** The rules of src/styles/page.css between which the late styles stand, as a minifier writes them. */
const [BEGIN, END] = ['late-begin', 'late-end'].map(
  (name) => new RegExp(`\\.${name}\\s*\\{\\s*order:\\s*1;?\\s*\\}`),
) as [RegExp, RegExp]

/** A style sheet in, what is for the first paint and what may come later out. Throws when the marks are missing. */
export function splitStyles(css: string): { first: string; late: string } {
  const [before = '', rest] = css.split(BEGIN)
  const [late, after] = rest?.split(END) ?? []
  if (late === undefined || after === undefined)
    throw new Error('styles without the marks of those that come late')
  return { first: before + after, late: late.trim() }
}

/** Where the late styles are asked for: behind the first slide, so that it is painted without them. */
export function linkLateStyles(page: string, link: string): string {
  const end = page.indexOf('</section>')
  if (end < 0) throw new Error('a page without a slide: no place for the styles of slides')
  const at = end + '</section>'.length
  return `${page.slice(0, at)}\n${link}${page.slice(at)}`
}
