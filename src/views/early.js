// The page's first lines of script, written into it (src/node/site/page-shells.ts): they run before anything is laid
// out, and choose between article and deck as main.ts will. For the deck only the slide that is asked for is laid out,
// on its canvas, until the deck itself has started; whatever keeps it from starting brings the article back.
;(() => {
  const root = document.documentElement
  const asked = new URLSearchParams(location.search)
  const [, place] = /^#\/([\w-]+)/.exec(location.hash) ?? []
  const asksFor = (name) => asked.get(name) === ''
  const reads = asksFor('read') || (location.hash !== '' && !location.hash.startsWith('#/'))
  if (
    asksFor('presenter') ||
    (!asksFor('preview') && (reads || !matchMedia('(min-width: 900px) and (min-height: 500px)').matches))
  )
    return
  const [, show] = /^([a-z0-9-]{1,40})$/i.exec(asked.get('show') ?? '') ?? []
  const first = show ? `[data-shows~="${show}"]` : 'section'
  const wanted = place ? `:is([id="${place}"], [data-label="${place}"])` : `:nth-child(1 of ${first})`
  const only = new CSSStyleSheet()
  only.replaceSync(`.slides > section:not(${wanted}) { display: none !important }`)
  const article = { mode: root.dataset.mode, theme: root.dataset.theme }
  const theme = asked.get('theme')
  root.dataset.mode = 'deck'
  root.dataset.early = ''
  root.dataset.theme = theme === 'light' || theme === 'dark' ? theme : root.dataset.deckTheme
  document.adoptedStyleSheets = [only]
  const stop = new AbortController()
  const end = (becomes) => {
    if (stop.signal.aborted) return
    stop.abort()
    document.adoptedStyleSheets = []
    delete root.dataset.early
    if (becomes === 'article') Object.assign(root.dataset, article)
  }
  // main.ts and the deck end it in time; a script that does not come, or a printer that will not wait, ends it too.
  root.addEventListener('early-end', ({ detail }) => end(detail), stop)
  addEventListener('error', ({ target }) => target instanceof HTMLImageElement || end('article'), {
    capture: true,
    signal: stop.signal,
  })
  addEventListener('beforeprint', () => end('article'), stop)
  setTimeout(() => end('article'), 10_000)
})()
