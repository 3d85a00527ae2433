import { expect, test } from '@playwright/test'
import { sourcesOf } from '../../../src/evidence/citations.ts'
import { formatDate } from '../../../src/evidence/dates.ts'
import { hasRecord, VERDICTS } from '../../../src/evidence/register.ts'
import { galleryDeck, slides } from '../../helpers/gallery.ts'

const { register, settings } = await galleryDeck()

test.beforeEach(({ page }) => page.goto('./?read'))

test('every claim stands in full beside a quote of its own words, with its links', async ({ page }) => {
  const checks = await page.locator('.notes .record-check[id]').evaluateAll((all) =>
    all.map((check) => ({
      id: check.id,
      verdict: check.getAttribute('data-verdict'),
      text: check.textContent,
      quote: check.closest('figure.quote')?.querySelector('blockquote')?.textContent ?? '',
      links: [...check.querySelectorAll<HTMLAnchorElement>('.citations a')].map(
        ({ hash }) => document.querySelector<HTMLAnchorElement>(`${hash} a.address`)?.href,
      ),
    })),
  )
  expect(checks.map(({ id }) => id).sort()).toEqual([...register.claims.keys()].sort())
  for (const { id, verdict, text, quote, links } of checks) {
    const claim = register.claims.get(id)
    expect(text).toContain(claim?.record)
    expect(verdict).toBe(claim?.verdict)
    expect(links).toEqual([...new Set(claim?.sources.map(({ url }) => new URL(url).href))])
    const words = (claim?.quote ?? '').split(/[^\p{L}\p{N}]+/u).filter((word) => word.length > 3)
    expect(words.filter((word) => quote.includes(word)).length, `${id} beside “${quote}”`).toBeGreaterThan(1)
  }
})

test('a verdict has a word and a shape, and only the three that need it warn', async ({ page }) => {
  for (const verdict of VERDICTS) {
    const check = page.locator(`.record-check[data-verdict="${verdict}"]`).first()
    await expect(check.locator('.verdict strong')).not.toBeEmpty()
    await expect(check.locator('.verdict .glyph use')).toHaveAttribute('href', /^#glyph-\w+$/)
    const warns = ['contradicted', 'superseded', 'unverifiable'].includes(verdict)
    const border = await check.evaluate((element) =>
      Number.parseFloat(getComputedStyle(element).borderLeftWidth),
    )
    expect(border > 3, verdict).toBe(warns)
  }
})

test('no slide leaves a contradicted or superseded claim unanswered', async ({ page }) => {
  const open = '.record-check:is([data-verdict="contradicted"], [data-verdict="superseded"])'
  await expect(page.locator(`.notes ${open}`)).not.toHaveCount(0)
  await expect(page.locator(`.notes ${open}:not([data-answer])`)).toHaveCount(0)
})

test('every † and every link inside the page leads to something that is there', async ({ page }) => {
  const daggers = await page
    .locator('.dagger')
    .evaluateAll((all) =>
      all.map(
        (each) =>
          ['event', 'claim', 'series'].flatMap((kind) => each.getAttribute(`data-${kind}`) ?? [])[0] ?? '',
      ),
    )
  expect(daggers.length).toBeGreaterThan(20)
  for (const id of daggers) expect(hasRecord(register, id), `† ${id}`).toBe(true)
  const dead = await page
    .locator(':is(a, use)[href^="#"]')
    .evaluateAll((all) =>
      all
        .map((link) => link.getAttribute('href')?.slice(1) ?? '')
        .filter((id) => !document.getElementById(id)),
    )
  expect(dead).toEqual([])
  const ids = await page.locator('[id]').evaluateAll((all) => all.map(({ id }) => id))
  expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([])
})

test('every event shows its date as precisely as it is known, in the record and on a ladder', async ({
  page,
}) => {
  for (const { id, date } of register.events.values())
    await expect(page.locator(`#${id} td`).first()).toHaveText(formatDate(date))
  // Each step of the law, and each date of effect that is an event of the record.
  const dates = await page.locator(`#${slides.ladder} :is(th, td):has([data-event])`).evaluateAll((all) =>
    all.map((cell) => ({
      date: cell.textContent ?? '',
      event: cell.querySelector('[data-event]')?.getAttribute('data-event') ?? '',
    })),
  )
  expect(dates.length).toBeGreaterThan(2)
  for (const { date, event } of dates)
    expect(date).toContain(formatDate(register.events.get(event)?.date ?? '?'))
})

test('each outside address is listed once, in full, and tells the other side nothing', async ({ page }) => {
  const links = await page.locator('a[href^="http"]').evaluateAll((all) =>
    all.map((link) => ({
      href: link.getAttribute('href') ?? '',
      shown: getComputedStyle(link, '::after').content,
      rel: link.getAttribute('rel'),
      listed: link.closest('#sources li') !== null,
    })),
  )
  const cited = await page.locator('#record .series [id]').evaluateAll((all) => all.map(({ id }) => id))
  expect(cited.length).toBeGreaterThan(0)
  const ids = [...register.claims.keys(), ...register.events.keys(), ...cited]
  const addresses = ids.flatMap((id) => sourcesOf(register, id))
  expect(links.length).toBe(new Set(addresses.map(({ url }) => url)).size)
  expect(new Set(links.map(({ href }) => href)).size).toBe(links.length)
  for (const { href, shown, rel, listed } of links) {
    expect(shown).toContain(href)
    expect(rel).toBe('noopener noreferrer')
    expect(listed).toBe(true)
    expect(href).not.toMatch(/utm_|fbclid|gclid/)
  }
})

test('each slide carries the handling mark at its head and its foot', async ({ page }) => {
  const { marking = '' } = settings
  expect(marking).toMatch(/^TLP:/)
  const count = await page.locator('.slides > section').count()
  // A divider is one picture, and has no foot.
  const dividers = await page.locator('.slides > .layout-part').count()
  expect(dividers).toBeGreaterThan(0)
  await expect(page.locator('.slide-head .marking', { hasText: marking })).toHaveCount(count)
  await expect(page.locator('.slide-foot .marking', { hasText: marking })).toHaveCount(count - dividers)
})

test('a series that a chart rests on stands in the record with every value and its sources', async ({
  page,
}) => {
  const row = page.locator('#record #S03')
  const points = register.series.get('S03')?.points ?? []
  expect(points.length).toBeGreaterThan(1)
  for (const { date, value } of points)
    await expect(row).toContainText(`${formatDate(date)}: ${formatDate(String(value))}`)
  await expect(row.locator('.citations a').first()).toHaveAttribute('href', /^#cite-\d+$/)
})
