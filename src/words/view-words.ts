/*
 * What the engine writes around the slides: on the presenter's page, in menus, panels and the drawer, and what its
 * scripts say. As in page-words.ts, each entry once.
 */

/** The presenter's page as it comes; src/views/presenter/presenter.html. */
const PRESENTER_PAGE = {
  'presenter-about': 'Presenter’s page. {description}',
  'presenter-title': 'Presenter · {title}',
  'time-wall': 'Time',
  'time-elapsed': 'Elapsed',
  'time-left': 'Left',
  'time-slide': 'This slide',
  'time-pace': 'Pace',
  'clock-tools': 'Clock',
  'clock-start': 'Start',
  'clock-reset': 'Reset',
  'show-choice': 'Show',
  'show-option': '{title}, {minutes} min',
  'screen-tools': 'Screen',
  'screen-black': 'Black',
  'screen-white': 'White',
  'theme-dark': 'Dark',
  keys: 'Keys',
  'no-window': 'No slides window is connected.',
  'open-slides': 'Open the slides',
  'frame-now': 'Slide on screen',
  'frame-next': 'What comes next',
  'walk-back': 'Back',
  'walk-return': 'Return',
  'walk-next': 'Next',
  slides: 'Slides',
  'find-slide': 'Find a slide',
  'notes-size': 'Size of the notes',
  'notes-smaller': 'Smaller notes',
  'notes-larger': 'Larger notes',
  notes: 'Notes',
} as const

export const VIEW_WORDS = { ...PRESENTER_PAGE } as const
