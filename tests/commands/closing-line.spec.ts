import type { FullResult, Suite, TestCase } from 'playwright/types/testReporter'
import process from 'node:process'
import { expect, test } from 'playwright/test'
import ClosingLineReporter from '../support/closingLineReporter'

type Outcome = ReturnType<TestCase['outcome']>

/** The line a run ends with, given how its tests ended. `never` is a test that was not reached. */
async function closingLine(outcomes: (Outcome | 'never')[], { status = 'passed', errors = 0 }: { status?: FullResult['status'], errors?: number } = {}) {
  const tests = outcomes.map(outcome => ({
    outcome: () => outcome === 'never' ? 'skipped' : outcome,
    expectedStatus: outcome === 'skipped' ? 'skipped' : 'passed',
    results: outcome === 'never' ? [] : [{}],
  }))
  const reporter = new ClosingLineReporter()
  const write = process.stdout.write
  let line = ''
  process.stdout.write = (text: string | Uint8Array) => {
    line += text
    return true
  }
  try {
    reporter.onBegin({}, { allTests: () => tests } as unknown as Suite)
    for (let index = 0; index < errors; index++)
      reporter.onError()
    reporter.onEnd({ status } as FullResult)
    await reporter.onExit()
  }
  finally {
    process.stdout.write = write
  }
  return line
}

test('a run ends with how many tests passed and failed', async () => {
  expect(await closingLine(['expected', 'expected'])).toBe('2 passed, 0 failed\n')
  expect(await closingLine(['expected', 'unexpected'], { status: 'failed' })).toBe('1 passed, 1 failed\n')
})

test('a flaky test and one that was never reached count as failed', async () => {
  expect(await closingLine(['expected', 'flaky', 'never'], { status: 'interrupted' })).toBe('1 passed, 2 failed\n')
})

test('skipped tests are told, and only when there are any', async () => {
  expect(await closingLine(['expected', 'skipped'])).toBe('1 passed, 0 failed, 1 skipped\n')
})

test('a run that fails without a failed test never reads as a success', async () => {
  expect(await closingLine([], { status: 'failed', errors: 2 })).toBe('0 passed, 2 failed\n')
  expect(await closingLine(['expected'], { status: 'timedout' })).toBe('1 passed, 1 failed\n')
})
