// Organisations by whatever hands they are given: a youth club does one part of joining with a slip put right;
// a school that has just sent something urgent is suspended, and what it had open is seen through. All made up.
import { karen, priya, sam } from './places.mjs'
import { button, faulted, field, says, signIn, teller } from './story.mjs'

const ossie = 'Ossie Fennimore' // signs for the youth club
const link = (page, name) => page.locator('main').getByRole('link', { name })

export async function partiesStory ({ tally, page, address, hands, scripted, called, seen }) {
  const step = teller({ tally, called, seen }, 'parties')
  const press = name => hands.press(page, button(page, name))
  const find = async words => {
    await page.goto(`${address}/organisations?find=${words}`)
    await page.goto(address + await page.locator('main a[href^="/organisations/O-"]').first().getAttribute('href'))
  }

  await step('the club sees what there is to do', async () => {
    await signIn(page, address, ossie, hands)
    await find('tidal')
    await hands.press(page, link(page, 'Say or change what stands here'))
    return says(page, 'Join the partnership', 'of 7 done')
  })
  await step('a slip in a number', async () => {
    await hands.press(page, link(page, 'Give your public numbers'))
    await hands.fill(page, field(page, 'charity'), '12')
    await press('Save')
    return [...await faulted(page, scripted), ...await says(page, 'One looks like 216401')]
  })
  await step('put right', async () => {
    await hands.fill(page, field(page, 'charity'), scripted ? '1000001' : '1000002')
    await press('Save')
    return says(page, 'Join the partnership')
  })
  if (scripted) {
    await step('a school sends something urgent', async () => {
      await signIn(page, address, karen, hands)
      await page.goto(`${address}/share/new`)
      await hands.fill(page, field(page, 'child-1-first-name'), 'Nia')
      await hands.fill(page, field(page, 'child-1-lives'), 'The flats above the bakery, Pump Lane')
      await press('Continue')
      await hands.fill(page, field(page, 'facts'), 'She says she is afraid to go home at 3:30.')
      await press('Send now')
      await press(/^Send now/)
      return page.url().endsWith('/sent') ? [] : [`arrived at ${page.url()}`]
    })
    await step('what is open is listed before it is suspended', async () => {
      await signIn(page, address, sam, hands)
      await find('brigid')
      await hands.press(page, link(page, 'Suspend it'))
      return says(page, 'Sent by them, not acknowledged', 'questions still to answer', 'Who takes it over')
    })
    await step('without a reason', async () => {
      await press(/^Suspend St Brigid/)
      return faulted(page, scripted)
    })
    await step('one press hands everything over', async () => {
      await hands.fill(page, field(page, 'reason'), 'Keys lost')
      await press(/^Suspend St Brigid/)
      return says(page, 'What was handed over', 'still to do')
    })
    await step('the front door sees one through', async () => {
      await signIn(page, address, priya, hands)
      await hands.press(page, page.locator('main a[href^="/handovers/"]').first())
      await hands.choose(page, page.getByRole('radio', { name: 'They were told by telephone' }))
      await press('It is done')
      return page.url() === `${address}/` ? [] : [`arrived at ${page.url()}`]
    })
    await step('the school comes back', async () => {
      await signIn(page, address, sam, hands)
      await find('brigid')
      await hands.fill(page, field(page, 'reason'), 'New keys are in use')
      await press(/^Restore St Brigid/)
      return says(page, 'New keys are in use', 'Keys lost')
    })
  }
  await step('a file of schools is looked at and brought in', async () => {
    await signIn(page, address, sam, hands)
    await page.goto(`${address}/organisations/import`)
    const urn = scripted ? '123456' : '123457'
    await field(page, 'content').fill(
      `Name,Type,URN,Telephone\nMade Up ${urn},SCHOOL,${urn},020 7946 0001\nNo number,SCHOOL,12,x\n`)
    await press('Look at what it would do')
    const wrong = await says(page, 'One looks like 100000', 'is not a telephone number')
    await press('Bring in 1 organisation')
    return [...wrong, ...await says(page, 'Organisations were brought in')]
  })
}
