/** Browser entry of presenter.html. */

import { startPresenter } from './presenter.ts'

startPresenter()
