import { expect, test } from 'vitest'
import { Desk } from '../../../src/views/presenter/desk.ts'
import { elapsed, newTalk, type Talk } from '../../../src/views/talk/talk.ts'
import { fakeLine } from '../fake-line.ts'
import { fiveSlides, talkSlide } from '../talk-slides.ts'

function deskAt(fragment = '', slides = fiveSlides) {
  const line = fakeLine('p')
  const clock = { now: 0 }
  const desk = new Desk(slides, fragment, { connect: line.connect, now: () => clock.now })
  return { desk, clock, ...line, others: line.others }
}
const placeOf = ({ talk }: { talk: Talk }) => `${talk.place.id}${talk.place.step}`
/** A talk as another window has it. */
const talkAt = (id: string, version: number, more: Partial<Talk> = {}): Talk => ({
  ...newTalk({ id, step: 0 }, 'full'),
  version,
  ...more,
})

test('a talk begins at the place of the address, or at the first slide', () => {
  expect(placeOf(deskAt().desk)).toBe('a0')
  expect(placeOf(deskAt('#/c/2').desk)).toBe('c2')
  expect(placeOf(deskAt('#/c/9').desk)).toBe('c2')
  expect(placeOf(deskAt('#/gone').desk)).toBe('a0')
})

test('the full show is walked, or where a deck has none the first it has', () => {
  expect(deskAt().desk.talk.show).toBe('full')
  expect(deskAt('', [talkSlide('a', ['flash']), talkSlide('b', ['long'])]).desk.talk.show).toBe('flash')
})

test('each press is sent, counts for more than a new deck, and walks over the steps of a chart', () => {
  const { desk, sent } = deskAt()
  const places = ['b0', 'c0', 'c1', 'c2', 'd0'].map((place) => {
    desk.next()
    expect(placeOf(desk)).toBe(place)
    return place
  })
  expect(sent.map(({ place }) => `${place.id}${place.step}`)).toEqual(places)
  expect(sent[0]?.version).toBe(3)
  expect(sent.map(({ version }) => version)).toEqual([3, 4, 5, 6, 7])
  desk.previous()
  expect(placeOf(desk)).toBe('c2')
})

test('at the end of a show a press changes nothing and sends nothing', () => {
  const { desk, sent } = deskAt('#/e')
  desk.next()
  expect(sent).toEqual([])
})

test('a dark screen comes back before anything moves, also before going back', () => {
  const { desk } = deskAt()
  desk.jump('d')
  desk.blank('black')
  desk.goBack()
  expect([placeOf(desk), desk.talk.blank]).toEqual(['d0', 'none'])
  desk.blank('white')
  desk.next()
  expect([placeOf(desk), desk.talk.blank]).toEqual(['d0', 'none'])
  desk.blank('black')
  desk.blank('white')
  expect(desk.talk.blank).toBe('white')
  desk.blank('white')
  expect(desk.talk.blank).toBe('none')
})

test('a jump leaves the dark at once, and the place left is one press away', () => {
  const { desk } = deskAt('#/c/1')
  desk.blank('black')
  desk.jump('e')
  expect([placeOf(desk), desk.talk.blank, desk.talk.left]).toEqual(['e0', 'none', { id: 'c', step: 1 }])
  desk.goBack()
  expect([placeOf(desk), desk.talk.left]).toEqual(['c1', null])
})

test('first and last are those of the show', () => {
  const short = ['full', 'short']
  const { desk } = deskAt('', [talkSlide('a'), talkSlide('b', short), talkSlide('c', short), talkSlide('d')])
  desk.chooseShow('short')
  desk.last()
  expect(placeOf(desk)).toBe('c0')
  desk.first()
  expect(placeOf(desk)).toBe('b0')
})

test('one button starts the stopwatch and pauses it; reset goes on from zero', () => {
  const { desk, clock } = deskAt()
  desk.switchClock()
  clock.now = 5000
  desk.switchClock()
  clock.now = 60_000
  expect(elapsed(desk.talk.clock, clock.now)).toBe(5000)
  desk.switchClock()
  clock.now = 61_000
  desk.resetClock()
  expect(elapsed(desk.talk.clock, 63_000)).toBe(2000)
})

test('a new presenter takes over what the slides say; a later word of theirs too, and who watches is told', () => {
  const { desk, others, sent } = deskAt()
  let told = 0
  desk.watch(() => told++)
  expect(told).toBe(1)
  others.onTalk(talkAt('c', 1, { place: { id: 'c', step: 2 } }), 'deck', 'd')
  expect([placeOf(desk), told, sent.length]).toEqual(['c2', 2, 0])
  others.onTalk(talkAt('b', 2), 'deck', 'd')
  expect([placeOf(desk), told]).toEqual(['b0', 3])
})

test('a window that lags behind is told where the talk stands; one that is level with ours gives way', () => {
  const { desk, others, sent } = deskAt()
  desk.next()
  others.onTalk(talkAt('e', 1), 'deck', 'd')
  expect([placeOf(desk), sent.length]).toEqual(['b0', 2])
  others.onTalk(talkAt('e', 3), 'deck', 'd')
  expect([placeOf(desk), sent.length]).toEqual(['b0', 2])
})

test('whoever says hello is told where the talk stands', () => {
  const { others, sent } = deskAt('#/d')
  others.onHello('deck', 'd')
  others.onHello('presenter', 'q')
  expect(sent.map(({ place }) => place.id)).toEqual(['d', 'd'])
})

test('whether slides are connected: they come, crash, and show what these notes don’t have', () => {
  const { desk, others } = deskAt()
  const said: string[] = []
  desk.watchConnection(() => said.push(desk.connection))
  others.onHello('presenter', 'q')
  expect(said).toEqual(['none'])
  others.onHello('deck', 'd')
  others.onTalk(talkAt('gone', 5), 'deck', 'd')
  expect([desk.connection, placeOf(desk)]).toEqual(['strange', 'a0'])
  others.onTalk(talkAt('b', 6), 'deck', 'd')
  expect([desk.connection, placeOf(desk)]).toEqual(['there', 'b0'])
  others.onBye('deck', 'd')
  expect(desk.connection).toBe('none')
})
