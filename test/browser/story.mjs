// The main job, end to end, by whatever hands it is given: somebody signs in, shares a worry, and the
// other organisation reads it and says so.
import { karen } from './places.mjs'

const button = (page, name) => page.getByRole('button', { name })

export async function signIn (page, address, who, hands) {
  await page.context().clearCookies()
  await page.goto(`${address}/sign-in`)
  await hands.press(page, button(page, who))
}

export async function story ({ tally, page, address, hands, called, seen }) {
  const step = (name, work) => tally.check(`story ${called}: ${name}`, async () => {
    await work()
    return seen(name.replaceAll(/[^a-z]+/g, '-'))
  })

  if (!await step('sign in', () => signIn(page, address, karen, hands))) return
}
