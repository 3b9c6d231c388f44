import type { Page } from 'playwright/test'
import { expect, stageSlide, test } from '../support/deck'
import { isAt, keyState, numberOf, openStop } from '../support/slides'

/** A key of a keyboard in another script: what it types, at which place. */
async function pressKey(page: Page, key: string, code: string): Promise<void> {
  await page.evaluate(([key, code]) => {
    const target = document.activeElement ?? document.body
    for (const type of ['keydown', 'keyup'])
      target.dispatchEvent(new KeyboardEvent(type, { key, code, bubbles: true, composed: true, cancelable: true }))
  }, [key, code] as const)
}

const keyboards = {
  Cyrillic: { d: 'в', o: 'щ', g: 'п' },
  Greek: { d: 'δ', o: 'ο', g: 'γ' },
  Hebrew: { d: 'ג', o: 'ם', g: 'ע' },
  Arabic: { d: 'ي', o: 'خ', g: 'ل' },
}

test('keys of other programs, scripts and hands do what their owners mean', async ({ page }) => {
  await test.step('with Ctrl, Alt or Cmd held every key is the browser\'s, in whatever order they come up', async () => {
    await openStop(page, { no: 10, clicks: 0 })
    const before = await keyState(page)
    for (const modifier of ['Control', 'Alt', 'Meta']) {
      for (const key of ['f', 'd', 'o', 'g', '`', 'Home', 'End', 'PageDown', 'PageUp', 'ArrowLeft', 'ArrowRight', ' ']) {
        await page.evaluate(([modifier, key]) => {
          const held = { ctrlKey: modifier === 'Control', altKey: modifier === 'Alt', metaKey: modifier === 'Meta' }
          const tell = (type: string, key: string, more = {}) => document.activeElement!.dispatchEvent(new KeyboardEvent(type, { key, bubbles: true, cancelable: true, ...more }))
          tell('keydown', modifier!, held)
          tell('keydown', key!, held)
          tell('keyup', modifier!)
          // Held on, it repeats without its modifier.
          tell('keydown', key!, { repeat: true })
          tell('keyup', key!)
        }, [modifier, key])
        expect(await keyState(page), `${modifier}+${key}`).toEqual(before)
      }
    }
    // By a real keyboard, too, whose Ctrl comes up first.
    for (const key of ['f', 'd', 'o']) {
      await page.keyboard.down('Control')
      await page.keyboard.down(key)
      await page.keyboard.up('Control')
      await page.keyboard.down(key)
      await page.keyboard.up(key)
    }
    await page.keyboard.press('ArrowRight')
    await isAt(page, { no: 11, clicks: 0 })
    await expect.poll(() => keyState(page)).toEqual({ ...before, address: '#/11' })
  })

  await test.step('a clicker turns the slide while a field, a box, a link or a button has the focus, and what was written stays', async () => {
    const limits = numberOf('limits')
    await openStop(page, { no: limits, clicks: 0 })
    const field = stageSlide(page, limits).locator('[data-field="feel"]')
    await field.fill('sad')
    await page.keyboard.press('PageDown')
    await isAt(page, { no: limits + 1, clicks: 0 })
    await page.keyboard.press('PageUp')
    await isAt(page, { no: limits, clicks: 0 })
    await expect(field).toHaveValue('sad')

    for (const control of ['input[type=checkbox]', '.slide-foot button:not([disabled])', '.slide-foot a']) {
      await openStop(page, { no: 6, clicks: 0 })
      await stageSlide(page, 6).locator(control).first().focus()
      await page.keyboard.press('PageDown')
      await isAt(page, { no: 7, clicks: 0 })
    }

    // Where these keys have a meaning, and where letters are being composed, they keep it.
    await openStop(page, { no: limits, clicks: 0 })
    for (const [tag, type] of [['textarea', ''], ['select', ''], ['input', 'range']] as const) {
      await stageSlide(page, limits).locator('.words').evaluate((words, [tag, type]) => {
        const own = Object.assign(document.createElement(tag), type ? { type } : {})
        own.className = 'own'
        words.append(own)
        own.focus()
      }, [tag, type] as const)
      await page.keyboard.press('PageDown')
      await expect(page.locator('.own')).toBeFocused()
      await page.locator('.own').evaluate(own => own.remove())
    }
    await field.focus()
    await field.evaluate(field => field.dispatchEvent(new KeyboardEvent('keydown', { key: 'PageDown', code: 'PageDown', isComposing: true, bubbles: true })))
    await page.keyboard.press('g')
    await expect(field).toHaveValue('sadg')
    await isAt(page, { no: limits, clicks: 0 })
  })

  await test.step('on a keyboard in another script the letters do what those at the same place do, and nothing with the letter keys off', async () => {
    await openStop(page, { no: 2, clicks: 0 })
    const before = await keyState(page)
    for (const [script, { d, g }] of Object.entries(keyboards)) {
      await pressKey(page, d, 'KeyD')
      await expect.poll(() => keyState(page), script).toEqual({ ...before, isDark: !before.isDark })
      await pressKey(page, d.toUpperCase(), 'KeyD')
      await expect.poll(() => keyState(page), script).toEqual(before)
      await pressKey(page, g, 'KeyG')
      await expect.poll(() => keyState(page), script).toEqual({ ...before, hasGoTo: true })
      await page.keyboard.press('Escape')
      await expect.poll(() => keyState(page), script).toEqual(before)
    }
    // The overview draws every slide: once is enough.
    await pressKey(page, keyboards.Cyrillic.o, 'KeyO')
    await expect.poll(() => keyState(page)).toEqual({ ...before, hasOverview: true })
    await pressKey(page, keyboards.Cyrillic.o, 'KeyO')
    await expect.poll(() => keyState(page)).toEqual(before)

    const letterSwitch = page.getByRole('button', { name: 'Letter keys off' })
    await letterSwitch.hover()
    await letterSwitch.click()
    for (const { d, o, g } of Object.values(keyboards)) {
      for (const [key, code] of [[d, 'KeyD'], [o, 'KeyO'], [g, 'KeyG'], ['ё', 'Backquote']] as const)
        await pressKey(page, key, code)
    }
    await page.keyboard.press('ArrowRight')
    await isAt(page, { no: 3, clicks: 0 })
    await expect.poll(() => keyState(page)).toEqual({ ...before, address: '#/3' })
  })
})

test('a Latin keyboard of another order keeps its own letters', { tag: '@full' }, async ({ page }) => {
  await openStop(page, { no: 2, clicks: 0 })
  const before = await keyState(page)
  // Dvorak: what types "e" lies where D does on others.
  await pressKey(page, 'e', 'KeyD')
  await pressKey(page, 'd', 'KeyH')
  await expect.poll(() => keyState(page)).toEqual({ ...before, isDark: !before.isDark })
})
