import { expect, test, vi } from 'vitest'
import { Stage } from '../../../src/views/stage/stage.ts'
import { type Place, samePlace, writePlace } from '../../../src/views/talk/place.ts'
import { newTalk, type Talk } from '../../../src/views/talk/talk.ts'
import { fakeLine } from '../fake-line.ts'
import { fiveSlides } from '../talk-slides.ts'

function stageAt(fragment = '', show?: string) {
  const line = fakeLine('d')
  const presenters = new Set<string>()
  const shown: string[] = []
  const near: string[] = []
  const written: string[] = []
  let last: Place | undefined
  const stage = new Stage(
    fiveSlides,
    { fragment, show },
    {
      connect: line.connect,
      presenting: {
        get hasPresenter() {
          return presenters.size > 0
        },
        presenterCame: (id) => void presenters.add(id),
        presenterLeft: (id) => void presenters.delete(id),
      },
      frame: {
        show(place, ways = []) {
          shown.push(writePlace(place))
          near.splice(0, near.length, ...ways.map(writePlace))
        },
      },
      address: {
        write(place) {
          last = place
          written.push(writePlace(place))
        },
        push: () => void written.push('push'),
        isForeign: (place) => !last || !samePlace(place, last),
      },
      now: () => 0,
    },
  )
  return { stage, shown, near, written, presenters, ...line, others: line.others }
}
const talkAt = (id: string, version: number): Talk => ({ ...newTalk({ id, step: 0 }, 'full'), version })

test('a place asked for counts for more than none, so that a new presenter and a reload keep it', () => {
  expect(stageAt().stage.talk).toMatchObject({ place: { id: 'a', step: 0 }, version: 1 })
  expect(stageAt('#/gone').stage.talk).toMatchObject({ place: { id: 'a', step: 0 }, version: 1 })
  expect(stageAt('#/c/1').stage.talk).toMatchObject({ place: { id: 'c', step: 1 }, version: 2 })
})

test('a show that the deck doesn’t have is the full one', () => {
  expect(stageAt('', 'short').stage.talk.show).toBe('short')
  expect(stageAt('', 'shrot').stage.talk.show).toBe('full')
})

test('the frame is told each place, and where the next press may lead', () => {
  const { stage, shown, near } = stageAt('#/b')
  expect([shown, near]).toEqual([['#/b'], ['#/c', '#/a']])
  stage.next()
  stage.next()
  expect([shown, near]).toEqual([
    ['#/b', '#/c', '#/c/1'],
    ['#/c/2', '#/c'],
  ])
})

test('walking overwrites the address; a jump makes an entry of its own, and so does the way back', () => {
  const { stage, written } = stageAt()
  stage.next()
  stage.jump('e')
  stage.goBack()
  expect(written).toEqual(['#/b', 'push', '#/e', 'push', '#/b'])
})

test('a jump and the way back leave the dark at once; a step only lifts it', () => {
  const { stage } = stageAt()
  stage.blank('black')
  stage.next()
  expect(stage.talk).toMatchObject({ place: { id: 'a' }, blank: 'none' })
  stage.blank('white')
  stage.jump('d')
  expect(stage.talk).toMatchObject({ place: { id: 'd' }, blank: 'none' })
  stage.blank('black')
  stage.goBack()
  expect(stage.talk).toMatchObject({ place: { id: 'a' }, blank: 'none' })
})

test('first and last are those of the show', () => {
  const { stage } = stageAt('#/b', 'short')
  stage.last()
  expect(stage.talk.place.id).toBe('e')
  stage.first()
  expect(stage.talk.place.id).toBe('a')
})

test('an address written by hand is a jump without an entry of its own; our own place is written once more', () => {
  const { stage, written } = stageAt()
  stage.next()
  stage.visit({ id: 'd', step: 0 })
  expect(stage.talk).toMatchObject({ place: { id: 'd' }, left: { id: 'b' } })
  stage.visit({ id: 'd', step: 0 })
  expect(written).toEqual(['#/b', '#/d', '#/d'])
})

test('without a presenter nothing is sent, and no other reader’s window is followed', () => {
  const { stage, others, sent } = stageAt()
  stage.next()
  others.onHello('deck', 'x')
  others.onTalk(talkAt('e', 50), 'deck', 'x')
  expect([stage.talk.place.id, sent]).toEqual(['b', []])
})

test('with a presenter each change is sent, and windows of readers follow each other', () => {
  const { stage, others, sent, presenters } = stageAt()
  others.onHello('presenter', 'p')
  stage.next()
  expect(sent.map(({ place }) => place.id)).toEqual(['a', 'b'])
  others.onTalk(talkAt('e', 50), 'deck', 'x')
  expect(stage.talk.place.id).toBe('e')
  others.onBye('deck', 'p')
  expect(presenters.size).toBe(1)
  others.onBye('presenter', 'p')
  expect(presenters.size).toBe(0)
})

test('a presenter is followed as it says, without a word back; one that lags behind is told', () => {
  const { stage, others, sent, presenters } = stageAt()
  others.onTalk(talkAt('c', 3), 'presenter', 'p')
  expect(presenters.size).toBe(1)
  expect([stage.talk.place.id, stage.talk.version, sent.length]).toEqual(['c', 3, 0])
  others.onTalk(talkAt('a', 2), 'presenter', 'p')
  expect([stage.talk.place.id, sent.length]).toEqual(['c', 1])
  others.onTalk(talkAt('gone', 9), 'presenter', 'p')
  expect([stage.talk.place.id, sent.length]).toEqual(['c', 1])
})

test('a watcher hears of what is seen only, and one that fails stops neither the others nor the walk', () => {
  const complain = vi.spyOn(console, 'error').mockImplementation(() => {})
  const { stage, others, shown } = stageAt()
  const places: string[] = []
  stage.watch(() => {
    throw new Error('a chart that fails')
  })
  stage.watch(({ place }) => places.push(place.id))
  stage.next()
  // Only the stopwatch: nothing to show.
  others.onTalk({ ...talkAt('b', 7), spent: { a: 5 } }, 'presenter', 'p')
  expect([places, shown]).toEqual([
    ['a', 'b'],
    ['#/a', '#/b'],
  ])
  expect(complain).toHaveBeenCalledTimes(2)
  complain.mockRestore()
})
