import { expect, test } from 'vitest'
import { Desk } from '../../../src/views/presenter/desk.ts'
import { linesToPaste } from '../../../src/views/presenter/times/spoken.ts'
import { difference } from '../../../src/views/presenter/times/times-panel.ts'
import { fakeLine } from '../fake-line.ts'
import { fiveSlides } from '../talk-slides.ts'

function rehearsing(fragment = '#/a') {
  const clock = { now: 5000 }
  const desk = new Desk(fiveSlides, fragment, { connect: fakeLine('p').connect, now: () => clock.now })
  desk.rehearse()
  const speak = (seconds: number) => {
    clock.now += seconds * 1000
  }
  const seconds = () =>
    Object.fromEntries(desk.endRehearsal()?.slides.map(({ id, spoken }) => [id, spoken / 1000]) ?? [])
  return { desk, speak, seconds }
}

test('the time of each slide is that of all its visits', () => {
  const { desk, speak, seconds } = rehearsing()
  speak(40)
  desk.next()
  speak(30)
  desk.previous()
  speak(5)
  expect(seconds()).toEqual({ a: 45, b: 30, c: 0, d: 0, e: 0 })
  expect(desk.talk.clock.runningSince).toBeNull()
})

test('while the clock stands no slide has time, and the pause is told', () => {
  const { desk, speak } = rehearsing()
  speak(20)
  desk.switchClock()
  speak(90)
  desk.next()
  desk.switchClock()
  speak(10)
  const times = desk.endRehearsal()
  expect(times?.slides.slice(0, 2).map(({ spoken }) => spoken)).toEqual([20_000, 10_000])
  expect(times).toMatchObject({ spoken: 30_000, paused: 90_000, planned: 120_000 })
})

test('it begins at zero, whatever the clock said, and anew when the clock is reset', () => {
  const { desk, speak } = rehearsing()
  speak(100)
  desk.rehearse()
  speak(10)
  desk.resetClock()
  speak(7)
  expect(desk.endRehearsal()).toMatchObject({ spoken: 7000, paused: 0 })
})

test('the slides of the show are in the table, and others that were spoken on', () => {
  const { desk, speak, seconds } = rehearsing()
  desk.chooseShow('short')
  speak(10)
  desk.jump('d')
  speak(20)
  expect(seconds()).toEqual({ a: 10, c: 0, d: 20, e: 0 })
})

test('a line to paste where another time was spoken than planned, to five seconds, under its file’s name', () => {
  const { desk, speak } = rehearsing()
  speak(83.4)
  desk.next()
  speak(61)
  desk.next()
  desk.next()
  desk.next()
  desk.next()
  speak(2)
  desk.next()
  speak(4000)
  const { slides = [] } = desk.endRehearsal() ?? {}
  expect(slides.map(({ seconds }) => seconds)).toEqual([85, undefined, undefined, undefined, 3600])
  expect(linesToPaste(slides, (id) => `slides/${id}.md`)).toBe(
    '# slides/a.md\nseconds: 85\n# slides/e.md\nseconds: 3600\n',
  )
})

test('without a rehearsal nothing ends', () => {
  const { desk } = rehearsing()
  desk.endRehearsal()
  expect([desk.isRehearsing, desk.endRehearsal()]).toEqual([false, undefined])
})

test('differences as people read them', () => {
  expect([15_000, -80_000, 400, -400].map(difference)).toEqual(['+0:15', '−1:20', '0:00', '0:00'])
})
