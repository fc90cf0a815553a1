// The way in for real people: a printed code, an authenticator app, recovery codes, out, and in again; by keyboard.
import crypto from 'node:crypto'
import { keyboard as hands } from './keys.mjs'

// What an authenticator app does (RFC 6238, SHA-1, six digits, thirty seconds), `steps` ahead of now.
function sixDigits (key, steps = 0) {
  const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'
  const bits = [...key.replaceAll(/[^A-Z2-7]/g, '')]
    .map(letter => alphabet.indexOf(letter).toString(2).padStart(5, '0')).join('')
  const secret = Buffer.from(bits.match(/.{8}/g).map(byte => parseInt(byte, 2)))
  const counter = Buffer.alloc(8)
  counter.writeBigUInt64BE(BigInt(Math.floor(Date.now() / 30000) + steps))
  const mac = crypto.createHmac('sha1', secret).update(counter).digest()
  const at = mac[19] & 15
  return String((mac.readUInt32BE(at) & 0x7fffffff) % 1000000).padStart(6, '0')
}

export async function arrival ({ tally, page, accord, seen }) {
  let well = true
  const step = async (name, work) => {
    if (!well) return
    well = await tally.check(`arrival: ${name}`, async () =>
      [...(await work() ?? []), ...await seen(`arrival-${name.replaceAll(/[^a-z]+/g, '-')}`)])
  }
  const press = name => hands.press(page, page.getByRole('button', { name }))
  const code = () => page.locator('[name="code"]')
  let key = ''

  await step('who are you', async () => { await page.goto(`${accord.address}/sign-in`) })
  await step('a code that is not one', async () => {
    await page.goto(`${accord.address}/sign-in/invitation`)
    await hands.fill(page, code(), '0000-0000-0000-0000')
    await press('Continue')
    if (!(await page.title()).startsWith('Error: ')) return ['no error is shown']
  })
  await step('the printed code', async () => {
    await hands.fill(page, code(), accord.code.toLowerCase())
    await press('Continue')
    key = (await page.locator('main code').first().textContent()).trim()
    if (await page.locator('main svg[role=img]').count() !== 1) return ['there is no picture of the key']
  })
  await step('the app, recovery codes', async () => {
    await hands.fill(page, code(), sixDigits(key))
    await press('Make my account')
    if (!page.url().endsWith('/account/recovery')) return [`arrived at ${page.url()}`]
  })
  await step('home, with nothing on it yet', async () => { await press('I have written them down') })
  await step('out', () => press('Sign out'))
  await step('in again: the address', async () => {
    await page.goto(`${accord.address}/sign-in`)
    await hands.fill(page, page.locator('[name="email"]'), 'tess@otters.example')
    await press('Continue')
  })
  await step('in again: the code', async () => {
    await hands.fill(page, code(), sixDigits(key, 1)) // a code serves once, so the next one
    await press('Sign in')
    if (!await page.getByText('Tess Underhay').count()) return [`not signed in, at ${page.url()}`]
  })
}
