import { readdirSync, readFileSync } from 'node:fs'
import { dirname, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'playwright/test'
import ts from 'typescript'

const folder = resolve(dirname(fileURLToPath(import.meta.url)), '../../src/decision')
const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })

test('the decision folder holds TypeScript only', () => {
  expect(files.length).toBeGreaterThan(10)
  expect(files.filter(file => !file.endsWith('.ts'))).toEqual([])
})

test('its files import nothing from outside the folder and touch no page, store, network or console', () => {
  for (const file of files) {
    const text = readFileSync(resolve(folder, file), 'utf8')
    const imported = ts.preProcessFile(text, true, true).importedFiles.map(one => one.fileName)
    for (const path of imported) {
      expect(path, file).toMatch(/^\.\//)
      expect(dirname(resolve(folder, path)), file).toBe(folder)
    }
    const code = text.replace(/\/\*[\s\S]*?\*\/|\/\/.*$/gm, '')
    expect(code, file).not.toMatch(/\b(?:document|window|navigator|localStorage|sessionStorage|process|globalThis|console|fetch)\s*[.(]/)
    expect(code, file).not.toMatch(/\bas any\b|:\s*any\b/)
  }
})
