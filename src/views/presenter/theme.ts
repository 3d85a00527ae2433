import { find } from '../page/dom.ts'
import { wording } from '../page/wording.ts'

const root = () => document.documentElement

/** Gives the presenter's page the other theme. */
export function switchTheme(): void {
  root().dataset.theme = isDark() ? 'light' : 'dark'
  nameThemeButton()
}

/** The button names the theme it leads to. */
export function nameThemeButton(): void {
  find('[data-do="theme"]').textContent = isDark() ? wording('theme-light') : wording('theme-dark')
}

function isDark(): boolean {
  const { theme } = root().dataset
  return theme === 'dark' || (theme === 'auto' && matchMedia('(prefers-color-scheme: dark)').matches)
}
