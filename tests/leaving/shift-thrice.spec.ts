import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { runInNewContext } from 'node:vm'
import { expect, test } from 'playwright/test'
import { projectRoot } from '../../scripts/shared/command'

type KeyPress = Pick<KeyboardEvent, 'key' | 'code' | 'timeStamp' | 'repeat' | 'isComposing' | 'shiftKey' | 'getModifierState'>
type Counter = ReturnType<typeof countShift>

const script = readFileSync(join(projectRoot, 'public/exit-page.js'), 'utf8')

/** The exit page in a window of nothing but events; each answer is how many presses it says are missing, 0 when it leaves. */
function countShift() {
  const status = { textContent: 'data-left-3', getAttribute: (name: string) => name }
  const window = Object.assign(new EventTarget(), { localStorage: {}, sessionStorage: {}, location: { replace() {} } })
  const document = Object.assign(new EventTarget(), { querySelector: (selector: string) => selector === '#leave-status' ? status : null, documentElement: { classList: { add() {} } } })
  runInNewContext(script, { window, document, BroadcastChannel, Event, setTimeout() {}, clearTimeout() {} })
  function tell(type: string, about: object = {}): number {
    window.dispatchEvent(Object.defineProperties(new Event(type), Object.getOwnPropertyDescriptors(about)))
    return Number(status.textContent.replace('data-left-', ''))
  }
  return {
    down: (press: KeyPress) => tell('keydown', press),
    up: (press: KeyPress) => tell('keyup', press),
    point: (isDown: boolean, timeStamp: number) => tell('pointermove', { pointerId: 1, buttons: Number(isDown), timeStamp }),
    interrupt: () => tell('wheel'),
    forget: () => tell('blur'),
  }
}

/** A key as the browser tells it; `held` are the modifiers that are down meanwhile. */
function key(code: string, timeStamp: number, { held = [], ...more }: Partial<KeyPress> & { held?: string[] } = {}): KeyPress {
  return { key: code.replace(/^Key|Left$|Right$/, ''), code, timeStamp, repeat: false, isComposing: false, shiftKey: false, getModifierState: name => held.includes(name), ...more }
}

function press(counter: Counter, at: number, code = 'ShiftLeft', more: Parameters<typeof key>[2] = {}): number {
  counter.down(key(code, at, more))
  return counter.up(key(code, at + 1, more))
}

test('three presses of Shift leave, and each one says how many are missing', () => {
  const counter = countShift()
  expect([press(counter, 0), press(counter, 1000), press(counter, 2000)]).toEqual([2, 1, 0])
})

test('either Shift counts, one after the other', () => {
  const counter = countShift()
  expect([press(counter, 0), press(counter, 10, 'ShiftRight'), press(counter, 20)]).toEqual([2, 1, 0])
})

test('a pause of five seconds still counts, a longer one starts anew', () => {
  const counter = countShift()
  press(counter, 0)
  expect(press(counter, 5000)).toBe(1)
  expect(press(counter, 10_002)).toBe(2)
})

test('any other key starts the count anew', () => {
  for (const code of ['KeyA', 'Escape', 'Tab', 'ControlLeft', 'ArrowRight', 'CapsLock']) {
    const counter = countShift()
    press(counter, 0)
    press(counter, 100)
    press(counter, 150, code)
    expect(press(counter, 200), code).toBe(2)
  }
})

test('a capital letter is no press: Shift used as a modifier does not count', () => {
  const counter = countShift()
  for (let at = 0; at < 3; at++) {
    counter.down(key('ShiftLeft', at * 10))
    counter.down(key('KeyA', at * 10 + 1))
    counter.up(key('KeyA', at * 10 + 2))
    expect(counter.up(key('ShiftLeft', at * 10 + 3))).toBe(3)
  }
})

for (const modifier of ['Alt', 'Control', 'Meta', 'AltGraph', 'Super', 'Fn']) {
  test(`with ${modifier} held, as to change the keyboard, no press counts; once it is let go, three do`, () => {
    const counter = countShift()
    press(counter, 0)
    for (let at = 10; at < 60; at += 10)
      expect(press(counter, at, 'ShiftLeft', { held: [modifier] })).toBe(3)
    expect([60, 70, 80].map(at => press(counter, at))).toEqual([2, 1, 0])
  })
}

test('a modifier that goes down while Shift is held spoils the press', () => {
  const counter = countShift()
  counter.down(key('ShiftLeft', 0))
  expect(counter.up(key('ShiftLeft', 2, { held: ['Alt'] }))).toBe(3)
})

test('both Shifts held at once are no press, however they come up, and one of them tapped beside the other is none', () => {
  const counter = countShift()
  for (let at = 0; at < 30; at += 10) {
    counter.down(key('ShiftLeft', at))
    counter.down(key('ShiftRight', at + 1))
    counter.up(key(at % 20 ? 'ShiftLeft' : 'ShiftRight', at + 2, { shiftKey: true }))
    expect(counter.up(key(at % 20 ? 'ShiftRight' : 'ShiftLeft', at + 3))).toBe(3)
  }
  counter.down(key('ShiftLeft', 40))
  for (let at = 50; at < 80; at += 10) {
    counter.down(key('ShiftRight', at))
    expect(counter.up(key('ShiftRight', at + 1, { shiftKey: true }))).toBe(3)
  }
})

test('of two Shifts only one may be told to come up: the next three presses count all the same', () => {
  const counter = countShift()
  counter.down(key('ShiftLeft', 0))
  counter.down(key('ShiftRight', 1))
  counter.up(key('ShiftRight', 2))
  expect([10, 20, 30].map(at => press(counter, at))).toEqual([2, 1, 0])
})

test('with a letter held no press counts; a letter that was never told to come up does not take the way out away', () => {
  const counter = countShift()
  counter.down(key('KeyA', 0))
  expect([10, 20, 30].map(at => press(counter, at))).toEqual([3, 3, 3])
  counter.up(key('KeyA', 40))
  expect(press(counter, 50)).toBe(2)
  counter.down(key('KeyB', 60))
  expect([5070, 5080, 5090].map(at => press(counter, at))).toEqual([2, 1, 0])
})

test('keys that went down with Cmd, which a Mac never tells to come up, hold nobody back', () => {
  const counter = countShift()
  counter.down(key('MetaLeft', 0))
  counter.down(key('KeyC', 1, { held: ['Meta'] }))
  counter.up(key('MetaLeft', 2))
  expect([10, 20, 30].map(at => press(counter, at))).toEqual([2, 1, 0])
})

test('while letters are being composed no press counts', () => {
  const counter = countShift()
  expect([0, 10, 20].map(at => press(counter, at, 'ShiftLeft', { isComposing: true }))).toEqual([3, 3, 3])
})

test('while a pointer is pressed no press counts; let go, three do', () => {
  const counter = countShift()
  counter.point(true, 0)
  expect([10, 20, 30].map(at => press(counter, at))).toEqual([3, 3, 3])
  counter.point(false, 40)
  expect([50, 60, 70].map(at => press(counter, at))).toEqual([2, 1, 0])
})

test('a click or a turn of the wheel with Shift held does not count', () => {
  const counter = countShift()
  counter.down(key('ShiftLeft', 0))
  counter.interrupt()
  expect(counter.up(key('ShiftLeft', 1))).toBe(3)
})

test('a window that lost the keyboard starts anew, whatever was held in it', () => {
  const counter = countShift()
  press(counter, 0)
  counter.down(key('KeyA', 1))
  counter.down(key('ShiftLeft', 2))
  counter.forget()
  expect(counter.up(key('ShiftLeft', 3))).toBe(3)
  expect([10, 20, 30].map(at => press(counter, at))).toEqual([2, 1, 0])
})

test('holding Shift down counts once, whether the system says that it repeats or not', () => {
  for (const repeat of [true, false]) {
    const counter = countShift()
    for (let at = 0; at < 40; at++)
      counter.down(key('ShiftLeft', at, { repeat: repeat && at > 0 }))
    expect(counter.up(key('ShiftLeft', 41))).toBe(2)
  }
})
