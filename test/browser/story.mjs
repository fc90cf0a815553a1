// The main job, end to end, by whatever hands it is given: somebody signs in, is told what is missing, shares
// a worry, and the other organisation reads it and says so. All made up.
import { tabTo } from './keys.mjs'
import { karen, priya } from './places.mjs'

// A file chooser is a button too, named by its label.
export const button = (page, name) =>
  page.getByRole('button', { name }).and(page.locator('button, a'))
export const link = (page, name) => page.getByRole('link', { name })
export const field = (page, name) => page.locator(`[name="${name}"]`)
export const answer = (page, name, value) => page.locator(`[name="${name}"][value="${value}"]`)

export async function signIn (page, address, who, hands) {
  await page.context().clearCookies()
  await page.goto(`${address}/sign-in`)
  await hands.press(page, button(page, who))
}

// The steps of one story, one after another; what fails ends it.
export function teller ({ tally, called, seen }, what) {
  let well = true
  return async (name, work) => {
    if (!well) return
    well = await tally.check(`${what} ${called}: ${name}`, async () =>
      [...(await work() ?? []), ...await seen(`${what}-${name.replaceAll(/[^a-z]+/g, '-')}`)])
  }
}

export const says = async (page, ...words) => {
  const main = await page.locator('main').innerText()
  return words.filter(each => !main.includes(each)).map(each => `the page does not say "${each}"`)
}

// A page that came back with what to put right: the title says so, the summary has the focus (where there
// is a script to give it) and each of its lines leads to a field that is there.
export async function faulted (page, scripted) {
  const wrong = []
  if (!(await page.title()).startsWith('Error: ')) wrong.push('the title does not begin with Error:')
  const lines = page.locator('.govuk-error-summary__list a')
  if (await lines.count() === 0) wrong.push('there is no error summary')
  for (const line of await lines.all()) {
    const href = await line.getAttribute('href')
    if (await page.locator(`[id="${href.slice(1)}"]`).count() !== 1) wrong.push(`${href} leads nowhere`)
  }
  if (scripted && !await page.evaluate(() =>
    document.activeElement?.classList.contains('govuk-error-summary'))) {
    wrong.push('the summary does not have the focus')
  }
  return wrong
}

export async function story ({ tally, page, address, hands, scripted, called, seen }) {
  const step = teller({ tally, called, seen }, 'story')
  const press = name => hands.press(page, button(page, name))

  await step('sign in', () => signIn(page, address, karen, hands))
  await step('begin', () => hands.press(page, page.locator('a[href="/share/new"]')))
  await step('no child yet', async () => {
    await press('Continue')
    return faulted(page, scripted)
  })
  await step('the child, from the school\'s own list', async () => {
    await hands.tick(page, page.getByRole('checkbox', { name: 'Amara Bello' }))
    await press('Continue')
  })
  await step('nothing said yet', async () => {
    await press('Continue')
    return faulted(page, scripted)
  })
  await step('the worry', async () => {
    await hands.choose(page, answer(page, 'how-soon', 'today'))
    await hands.fill(page, field(page, 'facts'),
      'At 9:15 Amara told her teacher that somebody was pushed on the stairs last night. No marks seen. ' +
      'They are staying at Flat 3, 14 Alder Court.')
    await hands.fill(page, field(page, 'view'), 'Amara has been quiet for three weeks.')
    await hands.choose(page, answer(page, 'must-not-find-out', 'yes'))
    await hands.fill(page, field(page, 'keep-from'), 'Kyle Marsh must not learn that Amara told us')
    await press('Continue')
  })
  await step('the family, not said yet', async () => {
    await press('Continue')
    return faulted(page, scripted)
  })
  await step('who needs to know', async () => {
    await tabTo(page, page.locator('summary', { hasText: 'Someone else' }))
    await page.keyboard.press('Enter')
    await hands.tick(page, page.getByRole('checkbox', { name: 'Tidal Row Youth Club' }))
    await hands.choose(page, page.getByRole('radio', { name: 'put someone at risk' }))
    await hands.fill(page, field(page, 'told-more'), 'Her partner may be violent. Police to advise first.')
    await press('Continue')
  })
  let sent = ''
  await step('one has not signed, and an address stays behind', async () => {
    await press(/^Share with \d organisation/)
    const words = await page.locator('main').innerText()
    return [...await faulted(page, scripted),
      ...['You can share this', 'Talk to your safeguarding lead first', 'Not sent to anyone', '[address held back]']
        .filter(each => !words.includes(each)).map(each => `the page does not say "${each}"`)]
  })
  await step('check, then share', async () => {
    await hands.fill(page, page.locator('[name^="go-on-"]'), 'They see the family every week.')
    await press(/^Share with \d organisation/)
    sent = page.url()
    const wrong = []
    if (!/\/share\/S-[0-9A-Z]{3}-[0-9A-Z]{3}\/sent$/.test(sent)) wrong.push(`arrived at ${sent}`)
    if ((await page.title()).includes('Amara')) wrong.push('a name in the title')
    await page.reload()
    if (page.url() !== sent) wrong.push('to look again is not safe')
    return wrong
  })
  const share = () => sent.replace(/\/sent$/, '')
  await step('what was sent, seen by who sent it', async () => { await page.goto(share()) })
  await step('correct it', async () => {
    await hands.press(page, link(page, 'Correct what you shared'))
    await press('Send the correction')
    const wrong = await faulted(page, scripted)
    await hands.fill(page, field(page, 'correction'), 'It was on Sunday evening, not last night.')
    await hands.choose(page, answer(page, 'how-soon', 'as-before'))
    await press('Send the correction')
    return wrong
  })
  await step('one more needs to know', async () => {
    await hands.press(page, link(page, 'Share it with someone else'))
    await hands.choose(page, page.getByRole('radio', { name: /Marshgate Community NHS/ }))
    await hands.choose(page, answer(page, 'others-see', 'short'))
    await hands.fill(page, field(page, 'go-on'), 'Her brother is under five.')
    await press('Share with them')
  })
  await step('before taking it back', () =>
    hands.press(page, link(page, /Take back\s*from Metropolitan Police/)))
  await step('taken back', async () => {
    const police = page.getByRole('radio', { name: /Metropolitan Police/ })
    const wrong = await police.isChecked() ? [] : ['whom it was asked for is not chosen']
    await hands.choose(page, page.getByRole('radio', { name: 'They do not need it' }))
    await press('Take it back')
    return wrong
  })
  await step('somebody else signs in', () => signIn(page, address, priya, hands))
  await step('the inbox', async () => {
    await page.goto(`${address}/inbox`)
    if (await page.locator(`a[href="${new URL(share()).pathname}"]`).count() === 0) return ['it is not there']
  })
  await step('read', async () => {
    await hands.press(page, page.locator(`main a[href="${new URL(share()).pathname}"]`))
    if ((await page.locator('main').innerText()).includes('Alder')) return ['the address arrived']
  })
  await step('we have it', async () => {
    await press('We have it')
    if (await button(page, 'We have it').count() > 0) return ['it asks again']
  })
  await step('it is no longer theirs', async () => {
    await signIn(page, address, 'Asha Venkat', hands)
    const said = await page.goto(share())
    if (said.status() !== 410) return [`a share that was taken back was answered with ${said.status()}`]
  })
}

// A child may be in danger: one line, sent at once, and the other questions afterwards.
export async function urgentStory ({ tally, page, address, hands, scripted, called, seen }) {
  const step = teller({ tally, called, seen }, 'urgent')
  const press = name => hands.press(page, button(page, name))

  await step('one line', async () => {
    await signIn(page, address, karen, hands)
    await page.goto(`${address}/share/new`)
    await hands.fill(page, field(page, 'child-1-first-name'), 'Nia')
    await hands.fill(page, field(page, 'child-1-lives'), 'The flats above the bakery, Pump Lane')
    await press('Continue')
    await hands.fill(page, field(page, 'facts'), 'She says she is afraid to go home at 3:30.')
    await press('Send now')
  })
  await step('sent at once', async () => {
    await press(/^Send now/)
    if (!page.url().endsWith('/sent')) return [`arrived at ${page.url()}`]
  })
  await step('the rest, asked afterwards', () => hands.press(page, link(page, /Answer them now/)))
  await step('finished', async () => {
    await hands.choose(page, answer(page, 'must-not-find-out', 'no'))
    await hands.choose(page, page.getByRole('radio', { name: 'Not yet, I will tell them' }))
    await press('Finish')
    if (await link(page, /Answer them now/).count()) return ['it still asks']
  })
}
