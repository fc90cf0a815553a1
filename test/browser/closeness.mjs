// A teacher's niece is on the school's list. He says so on his account; her record is restricted to him, with whom
// to go to; he can be heard by typing her name. His lead sees what he said. All made up.
import { answer, button, faulted, field, link, says, signIn, teller } from './story.mjs'
import { karen, liam } from './places.mjs'

export async function closenessStory ({ tally, page, address, hands, scripted, called, seen }) {
  const step = teller({ tally, called, seen }, 'closeness')
  const press = name => hands.press(page, button(page, name))
  const write = async values => {
    for (const [name, value] of Object.entries(values)) await hands.fill(page, field(page, name), value)
  }
  let record = ''

  await step('on the list', async () => {
    await signIn(page, address, karen, hands)
    await page.goto(`${address}/people/new`)
    await write({ given: 'Isolde', family: 'Penhallow', 'born-day': '3', 'born-month': '4', 'born-year': '2018',
      lines: '31 Mill Street', postcode: 'E5 0XY' })
    await press('Save')
    record = page.url()
    return says(page, 'Isolde Penhallow')
  })
  await step('his own account', async () => {
    await signIn(page, address, liam, hands)
    await page.goto(`${address}/account`)
    await hands.press(page, link(page, 'People you are close to'))
    return says(page, 'You can always share a worry about them')
  })
  await step('nothing said yet', async () => {
    await press('Save')
    return faulted(page, scripted)
  })
  await step('said', async () => {
    await hands.choose(page, answer(page, 'nearness', 'family'))
    await write({ given: 'Isolde', family: 'Penhallow', words: 'my brother’s daughter' })
    await press('Save')
    return says(page, 'Thank you. It is kept.', 'My brother’s daughter')
  })
  await step('restricted', async () => {
    await page.goto(record)
    const wrong = await says(page, 'Restricted', 'Karen Osei', 'share what you know')
    if (/Isolde|niece|family/.test(await page.locator('main').innerText())) wrong.push('it says why')
    return wrong
  })
  await step('restricted in what he looks for', async () => {
    await page.goto(`${address}/people`)
    await write({ name: 'Penhallow' })
    await press('Find')
    const wrong = await says(page, 'Restricted')
    if ((await page.locator('main').innerText()).includes('Isolde')) wrong.push('it names her')
    return wrong
  })
  await step('what his lead sees', async () => {
    await signIn(page, address, karen, hands)
    await page.goto(`${address}/people`)
    await hands.press(page, link(page, 'Colleagues and who they are close to'))
    return says(page, 'Isolde Penhallow', 'Liam Portnoy')
  })
  await step('to open it takes a reason', async () => {
    await press('Ask for it to be opened')
    return faulted(page, scripted)
  })
  await step('asked for', async () => {
    await page.locator('[name="who"]').selectOption({ label: 'Liam Portnoy' })
    await write({ person: new URL(record).pathname.slice('/people/'.length), why: 'Another child of that name' })
    await press('Ask for it to be opened')
    return says(page, 'Waits for a second person', 'Another child of that name')
  })
}
