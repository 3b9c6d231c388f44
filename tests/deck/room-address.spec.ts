import jsQR from 'jsqr'
import { addressProblem, drawAddress } from '../../src/deck/roomAddress'
import { expect, test } from '../support/deck'

const address = 'https://example.org/talk/'

test('a phone reads the published address off the wall, light or dark', async ({ page }) => {
  for (const paper of ['#faf6ef', '#1a1521']) {
    await page.setContent(`<body style="margin: 0; background: ${paper}"><div style="width: 150px; margin: 20px">${drawAddress(address).svg}</div>`)
    const png = await page.screenshot({ clip: { x: 0, y: 0, width: 190, height: 190 } })
    const { data, width, height } = await page.evaluate(async (url) => {
      const picture = Object.assign(new Image(), { src: url })
      await picture.decode()
      const canvas = Object.assign(document.createElement('canvas'), { width: picture.width, height: picture.height }).getContext('2d')!
      canvas.drawImage(picture, 0, 0)
      return { data: [...canvas.getImageData(0, 0, picture.width, picture.height).data], width: picture.width, height: picture.height }
    }, `data:image/png;base64,${png.toString('base64')}`)
    expect(jsQR(new Uint8ClampedArray(data), width, height)?.data, paper).toBe(address)
  }
})

test('an address that no phone could open is named in one line', () => {
  expect(drawAddress(address).label).toBe('example.org/talk')
  expect(addressProblem(address)).toBeUndefined()
  for (const wrong of ['example.org', 'http://example.org/', 'javascript:alert(1)', ' '])
    expect(addressProblem(wrong)).toBe(`"${wrong}" is no address for the room's phones. Write it in full, such as https://example.org/talk/.`)
})
