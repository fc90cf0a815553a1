// The list of a school: a child is put on it, the program asks whether they are there already, they are found by
// a short name and an age, a secret address stays secret, and what was changed is put back. All made up.
import { answer, button, faulted, field, link, says, signIn, teller } from './story.mjs'
import { karen } from './places.mjs'

export async function peopleStory ({ tally, page, address, hands, scripted, called, seen }) {
  const step = teller({ tally, called, seen }, 'people')
  const press = name => hands.press(page, button(page, name))
  const write = async values => {
    for (const [name, value] of Object.entries(values)) await hands.fill(page, field(page, name), value)
  }
  const katherine = {
    family: 'Osgood',
    'born-day': '3',
    'born-month': '4',
    'born-year': '2018',
    lines: '8 Weir Walk',
    postcode: 'E5 0XX'
  }

  await step('the list', async () => {
    await signIn(page, address, karen, hands)
    await hands.press(page, page.locator('main').getByRole('link', { name: 'Find a child on your list' }))
    return says(page, 'Find a child', 'Lately put on the list')
  })
  await step('nothing typed yet', async () => {
    await hands.press(page, link(page, 'Put a child on your list'))
    await press('Save')
    return faulted(page, scripted)
  })
  await step('put on the list, with an address that is secret', async () => {
    await write({ given: 'Katherine', ...katherine })
    await hands.choose(page, answer(page, 'sex', 'f'))
    await hands.tick(page, field(page, 'secret'))
    await write({ 'must-not-know': 'Kyle Marsh' })
    await press('Save')
    return says(page, 'Katherine Osgood', 'Take care', 'Kyle Marsh must not learn where they are')
  })
  await step('found by a short name, and about how old', async () => {
    await page.goto(`${address}/people`)
    await write({ name: 'kate' })
    await press('Find')
    return says(page, 'Katherine Osgood')
  })
  await step('somebody who may be there already', async () => {
    await page.goto(`${address}/people/new`)
    await write({ given: 'Kate', ...katherine })
    await press('Save')
    return says(page, 'They may be on your list already', 'A form of the same name')
  })
  await step('all that is doubtful is asked back at once', async () => {
    await write({ 'about-how-old': '15', postcode: 'E5 0X' })
    await hands.tick(page, field(page, 'secret'))
    await press('Save')
    const wrong = await faulted(page, scripted)
    return wrong.concat(await says(page, 'They may be on your list already', 'Tick that none of these is the child you mean',
      'Which of the two is it?', 'is no whole postcode', 'Enter who must not learn it, or “not known”'))
  })
  await step('a twin is another child', async () => {
    await write({ given: 'Thomas', postcode: 'E5 0XX', 'must-not-know': 'not known' })
    await hands.choose(page, answer(page, 'which-born', 'date'))
    await hands.tick(page, field(page, 'none-of-these'))
    await press('Save')
    return says(page, 'Thomas Osgood')
  })
  await step('changed, with why', async () => {
    await hands.press(page, link(page, 'Change this record'))
    await write({ school: 'Little Otters nursery', why: 'His mother told the office' })
    await press('Save')
    return says(page, 'Little Otters nursery', 'Changed: school')
  })
  await step('what putting back would change', async () => {
    await hands.press(page, link(page, /^Put back as it was then/))
    return says(page, 'What would change', 'As it was then', 'Little Otters nursery')
  })
  await step('put back as it was', async () => {
    await press('Put it back')
    const asked = await faulted(page, scripted)
    await write({ why: 'It was his cousin' })
    await press('Put it back')
    return [...asked, ...await says(page, 'Put back as it was', 'It was his cousin')]
  })
  await step('a number that is none', async () => {
    await hands.press(page, link(page, 'Change this record'))
    await page.locator('summary', { hasText: 'Add a telephone number' }).focus()
    await page.keyboard.press('Enter')
    await write({ 'reach-1-words': 'ask his mother', why: 'His mother rang' })
    await press('Save')
    return faulted(page, scripted)
  })
  await step('one more number, and what was typed stays', async () => {
    await write({ 'reach-1-words': '020 7946 0417', 'reach-1-ringing-why': 'he answers her phone', 'reach-1-must-not-know': 'Kyle Marsh' })
    await hands.choose(page, answer(page, 'reach-1-ringing', 'not-safe'))
    await hands.tick(page, field(page, 'reach-1-secret'))
    await press('Add one more number')
    await write({ 'reach-2-words': 'osgood@mail.example', 'reach-2-whose': 'his mother’s' })
    await page.locator('#reach-2-kind').selectOption('email')
    return says(page, 'Number or e-mail address 2')
  })
  await step('whether it is safe comes before the number', async () => {
    await write({ uprn: '10008239871', upn: 'H801200001001', identifiers: 'hospital number: A12' })
    await press('Save')
    return says(page, 'Not safe to ring', 'he answers her phone', 'Kyle Marsh must not learn how to reach them',
      'osgood@mail.example', 'UPRN 10008239871', 'Hospital number')
  })
  await step('an address need not be secret', async () => {
    await page.goto(`${address}/people`)
    await write({ name: 'kate' })
    await press('Find')
    await hands.press(page, link(page, 'Katherine Osgood').first())
    await hands.press(page, link(page, 'An address or number need not be secret any more'))
    await press('Ask for it to be open')
    return faulted(page, scripted)
  })
  await step('a second person has to agree', async () => {
    await hands.choose(page, answer(page, 'address', '8 Weir Walk E5 0XX').first())
    await write({ why: 'He has died' })
    await press('Ask for it to be open')
    const wrong = await says(page, 'Waits for a second person', 'He has died', 'Keep it secret')
    if ((await page.locator('main').innerText()).includes('Agree: it')) wrong.push('one person is enough')
    return wrong
  })
}
