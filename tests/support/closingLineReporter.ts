import type { FullResult, Reporter, Suite, TestCase } from 'playwright/types/testReporter'
import process from 'node:process'

/** Ends a run with one line that a person and a program can read: `412 passed, 0 failed`. */
export default class ClosingLineReporter implements Reporter {
  private tests: TestCase[] = []
  private errors = 0
  private line = ''

  onBegin(_config: unknown, suite: Suite): void {
    this.tests = suite.allTests()
  }

  /** Errors outside any test, such as a test file that cannot be loaded. */
  onError(): void {
    this.errors++
  }

  onEnd(result: FullResult): void {
    const passed = this.tests.filter(test => test.outcome() === 'expected' && test.results.length > 0).length
    const skipped = this.tests.filter(test => test.outcome() === 'skipped' && test.expectedStatus === 'skipped').length
    // Whatever neither passed nor was skipped on purpose failed: flaky, timed out, interrupted, or never reached.
    const failed = this.tests.length - passed - skipped + this.errors
    this.line = `${passed} passed, ${failed || Number(result.status !== 'passed')} failed${skipped ? `, ${skipped} skipped` : ''}`
  }

  async onExit(): Promise<void> {
    process.stdout.write(`${this.line}\n`)
  }

  printsToStdio(): boolean {
    return true
  }
}
