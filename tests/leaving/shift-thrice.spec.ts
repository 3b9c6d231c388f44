import { expect, test } from 'playwright/test'
import { countShift } from '../../leaving/shiftThrice'

function press(counter: ReturnType<typeof countShift>, at: number): number {
  counter.down('Shift', at)
  return counter.up('Shift', at + 1)
}

test('three presses of Shift leave, and each one says how many are missing', () => {
  const counter = countShift()
  expect([press(counter, 0), press(counter, 1000), press(counter, 2000)]).toEqual([2, 1, 0])
})

test('a pause of five seconds still counts, a longer one starts anew', () => {
  const counter = countShift()
  press(counter, 0)
  expect(press(counter, 5000)).toBe(1)
  expect(press(counter, 10_002)).toBe(2)
})

test('any other key starts the count anew', () => {
  for (const key of ['a', 'Escape', 'Tab', 'Control', 'ArrowRight']) {
    const counter = countShift()
    press(counter, 0)
    press(counter, 100)
    counter.down(key, 150)
    counter.up(key, 160)
    expect(press(counter, 200), key).toBe(2)
  }
})

test('a capital letter is no press: Shift used as a modifier does not count', () => {
  const counter = countShift()
  for (let at = 0; at < 3; at++) {
    counter.down('Shift', at * 10)
    counter.down('A', at * 10 + 1)
    counter.up('A', at * 10 + 2)
    expect(counter.up('Shift', at * 10 + 3)).toBe(3)
  }
})

test('a click with Shift held does not count', () => {
  const counter = countShift()
  counter.down('Shift', 0)
  counter.interrupt()
  expect(counter.up('Shift', 1)).toBe(3)
})

test('holding Shift down counts once', () => {
  const counter = countShift()
  for (let at = 0; at < 40; at++)
    counter.down('Shift', at)
  expect(counter.up('Shift', 41)).toBe(2)
})
