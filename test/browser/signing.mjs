// An organisation signs with a variation: what it changes is shown first, the signature is two files that
// anybody can check, and everyone sees it.
import { button, field, says, signIn, teller } from './story.mjs'
import { karen, ossie } from './places.mjs'

export async function signingStory ({ tally, page, address, hands, called, seen }) {
  let here = ''
  const step = teller({ tally, called, seen }, 'signing')

  await step('it waits on the home page', async () => {
    await signIn(page, address, ossie, hands)
    return says(page, 'Waits to be signed')
  })
  await step('a variation', async () => {
    const path = await page.locator('main a[href^="/agreements/A-"]').first().getAttribute('href')
    here = address + path.replace(/\/sign$/, '')
    await page.goto(`${here}/variation`)
    await hands.fill(page, field(page, 'why-1'), 'The trustees promised their members so.')
    await page.locator('[name="receiver-1"]').selectOption('POLICE')
    await page.locator('[name="category-1"]').selectOption('HOUSING')
    await hands.press(page, button(page, 'Save and see what it changes'))
    return says(page, 'As it is drawn up now', 'The trustees promised their members so.')
  })
  await step('sign', async () => {
    await page.goto(`${here}/sign`)
    for (const name of ['read', 'authority', 'agrees']) await hands.tick(page, field(page, name))
    await hands.press(page, button(page, /^Sign$/))
    return says(page, 'has signed')
  })
  await step('everyone sees it', async () => {
    await signIn(page, address, karen, hands)
    await page.goto(`${here}/signatures`)
    return says(page, 'signed with a variation', 'Counts, and waits for the owner', 'Ossie Fennimore')
  })
  await step('anybody checks it', async () => {
    const files = page.locator('main tr', { hasText: 'Ossie Fennimore' }).locator('a')
    const [statement, jws] = await Promise.all([0, 1].map(async which => {
      const answer = await page.request.get(address + await files.nth(which).getAttribute('href'))
      return answer.text()
    }))
    await page.context().clearCookies()
    await page.goto(`${address}/verify`)
    await page.locator('[name="statement"]').fill(statement)
    await page.locator('[name="jws"]').fill(jws)
    await hands.press(page, button(page, 'Check'))
    return says(page, 'This signature is good', 'Ossie Fennimore', 'and it counts')
  })
}
