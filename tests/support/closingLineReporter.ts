import type { FullResult, Reporter, Suite, TestCase } from 'playwright/types/testReporter'
import { relative } from 'node:path'
import process from 'node:process'
import { projectRoot } from '../../scripts/shared/command'

/**
 * Ends a run with the names of what failed, each with the command that runs it alone, and with one line that a person and a
 * program can read: `412 passed, 0 failed`.
 */
export default class ClosingLineReporter implements Reporter {
  private tests: TestCase[] = []
  private errors = 0
  private lines: string[] = []

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
    const names = this.tests.filter(test => test.results.length > 0 && ['unexpected', 'flaky'].includes(test.outcome())).flatMap(test => [
      test.titlePath().slice(3).join(' › '),
      `  ${test.tags.includes('@full') ? 'TEST_FULL=1 ' : ''}npx playwright test ${relative(projectRoot, test.location.file)}:${test.location.line}`,
    ])
    if (names.length)
      this.lines.push('', 'Failed (pictures and errors are in test-results; each line below a name runs it alone):', ...names, '')
    this.lines.push(`${passed} passed, ${failed || Number(result.status !== 'passed')} failed${skipped ? `, ${skipped} skipped` : ''}`)
  }

  async onExit(): Promise<void> {
    process.stdout.write(`${this.lines.join('\n')}\n`)
  }

  printsToStdio(): boolean {
    return true
  }
}
