// The family of a child, as a school puts it down: somebody is found on the own list, what they are to each
// other is said and put right, and which services work with them. All made up.
import { answer, button, faulted, field, link, says, signIn, teller } from './story.mjs'
import { karen } from './places.mjs'

export async function familyStory ({ tally, page, address, hands, scripted, called, seen }) {
  const step = teller({ tally, called, seen }, 'family')
  const press = name => hands.press(page, button(page, name))
  const write = async values => {
    for (const [name, value] of Object.entries(values)) await hands.fill(page, field(page, name), value)
  }
  let child = ''

  await step('a child and nobody around her', async () => {
    await signIn(page, address, karen, hands)
    await page.goto(`${address}/people/new`)
    await write({ given: 'Ottoline', family: 'Farthing', 'about-how-old': '7' })
    await hands.choose(page, answer(page, 'sex', 'f'))
    await press('Save')
    child = page.url()
    return says(page, 'Nobody is on record as family')
  })
  await step('looking for nobody', async () => {
    await hands.press(page, link(page, 'Add somebody to this family'))
    await press('Find them on your list')
    return faulted(page, scripted)
  })
  await step('not found on the list', async () => {
    await write({ name: 'Philippa Farthing' })
    await press('Find them on your list')
    return says(page, 'Nobody else of that name is on your list')
  })
  await step('put on the list first', async () => {
    await hands.press(page, link(page, 'They are not on your list'))
    await write({ given: 'Philippa', family: 'Farthing', 'about-how-old': '33' })
    await hands.choose(page, answer(page, 'sex', 'f'))
    await press('Save')
    if (await field(page, 'none-of-these').count() > 0) {
      await hands.tick(page, field(page, 'none-of-these'))
      await press('Save')
    }
    return says(page, 'What are they to each other?')
  })
  await step('nothing said of it yet', async () => {
    await press('Save')
    return faulted(page, scripted)
  })
  await step('her mother', async () => {
    await page.locator('#role').selectOption('MTH')
    await hands.choose(page, answer(page, 'responsibility', 'yes'))
    await hands.choose(page, answer(page, 'one-home', 'yes'))
    await write({ since: '1 May 2018', 'said-by': 'The form of the school' })
    await press('Save')
    return says(page, 'Family and household', 'Philippa Farthing', 'Mother', 'Up to date on')
  })
  await step('a service, and nothing said of it', async () => {
    await hands.press(page, link(page, 'Add a service'))
    await press('Save')
    return faulted(page, scripted)
  })
  await step('a health visitor of both', async () => {
    await page.locator('#service').selectOption('HV')
    await page.locator('#party').selectOption({ label: 'Marshgate Community NHS' })
    await write({ professional: 'Ruth Kellaway', phone: '020 7946 0133', 'said-by': 'Her mother' })
    await hands.tick(page, field(page, 'also'))
    await press('Save')
    return says(page, 'Who is involved', 'Ruth Kellaway', '020 7946 0133', 'Health visiting')
  })
  await step('something that happened, and nothing said of it', async () => {
    await hands.press(page, link(page, 'Add something that happened'))
    await press('Save')
    return faulted(page, scripted)
  })
  await step('homeless for a month', async () => {
    await page.locator('#kind').selectOption('homeless')
    await write({ since: 'January 2026', until: 'February 2026', 'said-by': 'Her aunt' })
    await press('Save')
    return says(page, 'What happened', 'From January 2026 until February 2026')
  })
  await step('another source says otherwise', async () => {
    await hands.press(page, link(page, 'Add something that happened'))
    await page.locator('#kind').selectOption('homeless')
    await write({ since: 'February 2026', 'said-by': 'Housing' })
    await press('Save')
    return says(page, 'Sources differ', 'Housing')
  })
  await step('never so: struck out', async () => {
    await hands.press(page, link(page, /^Change\s*: Homeless/).first())
    await hands.tick(page, field(page, 'mistaken'))
    await write({ why: 'It was her cousin' })
    await press('Save')
    return says(page, 'Put down by mistake, and never so (1)')
  })
  await step('a cause for concern', async () => {
    await hands.press(page, link(page, /^Change\s*: Philippa/))
    await hands.tick(page, field(page, 'concern'))
    await write({ 'concern-why': 'She has left her alone at night', why: 'Her aunt rang' })
    await press('Save')
    return says(page, 'May be a cause for concern to Ottoline', 'She has left her alone at night')
  })
  await step('the network, drawn and written out', async () => {
    await hands.press(page, link(page, 'Network'))
    const picture = page.locator('svg.app-network__picture')
    const words = await picture.locator('text').allTextContents()
    return [...await says(page, 'Family and network', 'Everybody in this network', 'Knows'),
      ...['Ottoline, 7?', 'Philippa, 33?', 'Mother', 'Marshgate Community NHS']
        .filter(each => !words.includes(each)).map(each => `the picture does not say "${each}"`)]
  })
  await step('what putting back would change', async () => {
    await page.goto(child)
    await hands.press(page, link(page, /^Change\s*: Philippa/))
    await hands.press(page, link(page, /^Put back as it was then/))
    return says(page, 'As it was then', 'She has left her alone at night')
  })
  await step('put back as it was', async () => {
    await press('Put it back')
    const asked = await faulted(page, scripted)
    await write({ why: 'It was another evening' })
    await press('Put it back')
    const words = await page.locator('main').innerText()
    return [...asked, ...page.url() === child ? [] : [`arrived at ${page.url()}`],
      ...words.includes('alone at night') ? ['the concern is still there'] : []]
  })
}
