// An agreement's life by whatever hands it is given: the next version is drafted and looked at before it is
// saved, somebody comments, two people clear it, it opens, one signs, one leaves. All made up.
import { hugh, miriam, moira, sam } from './places.mjs'
import { button, field, says, signIn, teller } from './story.mjs'

export async function agreementStory ({ tally, page, address, hands, scripted, called, seen }) {
  // Each telling changes something: the second draft follows the first, which is open by then.
  const words = `Services may send each other the short version, as written ${called}.`
  const step = teller({ tally, called, seen }, 'agreement-life')
  const press = name => hands.press(page, button(page, name))
  let draft = ''
  let london = ''

  await step('nothing chosen yet', async () => {
    await signIn(page, address, sam, hands)
    await page.goto(`${address}/drafts/new`)
    await press('Begin')
    const wrong = (await page.title()).startsWith('Error: ') ? [] : ['the title does not begin with Error:']
    return [...wrong, ...await says(page, 'Choose what it begins with')]
  })
  await step('the next version begins', async () => {
    await hands.choose(page, page.getByRole('radio', { name: /A new version of London/ }))
    await press('Begin')
    draft = page.url()
    return says(page, 'It has no faults', 'Being written')
  })
  await step('a change is looked at before it is saved', async () => {
    await page.goto(`${draft}/clauses/4-3`)
    await hands.fill(page, field(page, 'text'), words)
    await press('Show what the rule says')
    return says(page, 'Not saved yet', 'The rule says')
  })
  await step('a fault does not stop saving', async () => {
    await hands.fill(page, field(page, 'number'), '4.2')
    await press('Save')
    return says(page, 'there are two clauses 4.2')
  })
  await step('put right', async () => {
    await hands.fill(page, field(page, 'number'), '4.3')
    await press('Save')
    await page.goto(`${draft}/changes`)
    return says(page, 'Clause 4.3', 'The rule stays as it is')
  })
  await step('somebody else says what they think', async () => {
    await signIn(page, address, moira, hands)
    await page.goto(draft)
    await hands.fill(page, field(page, 'words'), 'Does this hold for the nurse?')
    await press('Say it')
    return says(page, 'Does this hold for the nurse?')
  })
  await step('cleared for information governance', async () => {
    await signIn(page, address, miriam, hands)
    await page.goto(draft)
    await press('I clear it for information governance')
    return says(page, 'Miriam Castell')
  })
  await step('and for law, by another', async () => {
    await signIn(page, address, hugh, hands)
    await page.goto(draft)
    await press('I clear it for law')
    return says(page, 'Hugh Ransome')
  })
  await step('it opens for signature', async () => {
    await signIn(page, address, sam, hands)
    await page.goto(draft)
    await press('Open it for signature')
    london = page.url()
    return says(page, 'open for signature', 'goes on between those who have not both signed')
  })
  await step('the board says where it is', async () => {
    await page.goto(`${london}/board`)
    return says(page, 'Works under version 1.0')
  })
  await step('one leaves, and is told what goes on', async () => {
    await signIn(page, address, moira, hands)
    await page.goto(`${london}/notice`)
    const told = await says(page, 'Every duty on what you were told goes on')
    await hands.fill(page, field(page, 'why'), 'The school closes in the summer.')
    await press('Give notice')
    return [...told, ...await says(page, 'leaves on')]
  })
  await step('and takes it back', async () => {
    await press('Take the notice back')
    return says(page, 'took it back')
  })
  await step('anybody may read it', async () => {
    await page.context().clearCookies()
    await page.goto(london.replace('/agreements/', '/published/agreements/'))
    return says(page, 'Version 1.1', words)
  })
}
