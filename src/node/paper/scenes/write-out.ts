/** Runs in the page: what styles write before and after an element becomes an element, since only those have a place. */
export function writeOut(selector: string): void {
  // What moves, what scrolls and the like, half of all properties, has no part in where something stands.
  const seen =
    'align background border bottom box clear clip color direction display flex float font grid height hyphens inset ' +
    'justify left letter line list margin max- min- opacity order overflow padding position right rotate scale tab ' +
    'text top transform translate unicode vertical visibility white width word writing z-'
  const SEEN_RE = new RegExp(`^(?!.*-(?:block|inline))(?:${seen.replaceAll(' ', '|')})`)
  // The same of every element.
  let names: string[] | undefined
  const writers = [...document.styleSheets].flatMap((sheet) => writersIn(sheet.cssRules, ':root'))
  const elements =
    writers.length > 0 ? document.querySelectorAll(`${selector} :is(${writers}):not(svg, svg *)`) : []
  const written = [...elements].flatMap((element) =>
    (['before', 'after'] as const).flatMap((side) => {
      const style = getComputedStyle(element, `::${side}`)
      if (/^(none|normal)$/.test(style.content) || style.display === 'none') return []
      const span = document.createElement('span')
      names ??= [...style].filter((name) => SEEN_RE.test(name))
      span.style.cssText = names.map((name) => `${name}:${style.getPropertyValue(name)}`).join(';')
      const pieces = [...style.content.matchAll(/attr\(([\w-]+)\)|"((?:[^"\\]|\\.)*)"/g)]
      span.textContent = pieces
        .map(([, name, text]) => (name === undefined ? text : element.getAttribute(name)))
        .join('')
      return [{ element, side, span }]
    }),
  )
  const sheet = document.head.appendChild(document.createElement('style'))
  sheet.textContent = '.is-written::before, .is-written::after { content: none !important }'
  for (const { element, side, span } of written) {
    element.classList.add('is-written')
    if (side === 'before') element.prepend(span)
    else element.append(span)
  }

  /** Selectors of elements that rules may write something before or after, `around` that of the rule they are in. */
  function writersIn(rules: CSSRuleList, around: string): string[] {
    return [...rules].flatMap((rule) => {
      const { selectorText = '&', cssRules } = rule as Partial<CSSStyleRule>
      const own = selectorText.replaceAll('&', `:is(${around})`)
      const isWriter = /::(?:before|after)/.test(own) && /\bcontent:/.test(rule.cssText)
      const of = own.replace(/(^|[\s>+~,(])::(?:before|after)/g, '$1*').replace(/::(?:before|after)/g, '')
      return [...(isWriter ? [of] : []), ...(cssRules ? writersIn(cssRules, own) : [])]
    })
  }
}
