import type { FullConfig, Reporter, TestCase, TestResult } from 'playwright/types/testReporter'
import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'

interface Column { column: string, counts: Record<string, number> }

/** Writes what tests/access/axe.spec.ts counted as one table to `test-results/axe-table.md`: pages by schemes and sizes. */
export default class AxeTableReporter implements Reporter {
  private folder = ''
  private columns: Column[] = []

  onBegin(config: FullConfig): void {
    this.folder = config.projects[0]!.outputDir
  }

  onTestEnd(_test: TestCase, { attachments }: TestResult): void {
    for (const { name, body } of attachments) {
      if (name === 'axe-column' && body)
        this.columns.push(JSON.parse(body.toString()))
    }
  }

  async onEnd(): Promise<void> {
    if (!this.columns.length)
      return
    const columns = this.columns.toSorted((one, other) => one.column.localeCompare(other.column, 'en', { numeric: true }))
    const pages = [...new Set(columns.flatMap(({ counts }) => Object.keys(counts)))]
    const total = columns.flatMap(({ counts }) => Object.values(counts)).reduce((sum, count) => sum + count, 0)
    const row = (cells: (string | number)[]) => `| ${cells.join(' | ')} |`
    await mkdir(this.folder, { recursive: true })
    await writeFile(join(this.folder, 'axe-table.md'), [
      '# What axe finds',
      '',
      `All rules of WCAG 2.0, 2.1 and 2.2, levels A and AA; none switched off. Findings in all: ${total}.`,
      '',
      row(['Page', ...columns.map(({ column }) => column)]),
      row(['---', ...columns.map(() => '--:')]),
      ...pages.map(page => row([page, ...columns.map(({ counts }) => counts[page] ?? 'not looked at')])),
      '',
    ].join('\n'))
  }

  printsToStdio(): boolean {
    return false
  }
}
