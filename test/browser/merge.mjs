// A child is on a school's list twice: it is noticed, looked at by two people, put together; then it turns out that
// they were cousins, and it is undone, and whoever was told is told. All made up.
import { answer, button, faulted, field, link, says, signIn, teller } from './story.mjs'
import { karen, liam, priya } from './places.mjs'

export async function mergeStory ({ tally, page, address, hands, scripted, called, seen }) {
  const step = teller({ tally, called, seen }, 'merge')
  const press = name => hands.press(page, button(page, name))
  const write = async values => {
    for (const [name, value] of Object.entries(values)) await hands.fill(page, field(page, name), value)
  }
  const put = async values => {
    await page.goto(`${address}/people/new`)
    await write({ family: 'Pennyfeather', 'born-day': '9', 'born-month': '5', 'born-year': '2017',
      lines: '22 Weir Walk', postcode: 'E5 0XX', ...values })
    await press('Save')
  }
  let first = ''
  let second = ''
  let pair = ''
  let share = ''

  await step('on the list', async () => {
    await signIn(page, address, karen, hands)
    await put({ given: 'Rosalind', school: 'St Brigid’s Primary' })
    first = page.url()
    return says(page, 'Rosalind Pennyfeather', 'They are on the list twice')
  })
  await step('she may be there already', async () => {
    await put({ given: 'Roz', school: 'Little Otters nursery' })
    return says(page, 'They may be on your list already')
  })
  await step('on the list all the same', async () => {
    await hands.tick(page, field(page, 'none-of-these'))
    await press('Save')
    second = page.url()
    return says(page, 'Roz Pennyfeather')
  })
  await step('home counts, and names nobody', async () => {
    await page.goto(address)
    const wrong = await says(page, 'Possible matches on your list')
    const words = await page.locator('main').innerText()
    if (!/\d to look at/.test(words)) wrong.push('home does not count them')
    if (words.includes('Pennyfeather')) wrong.push('home names her')
    return wrong
  })
  await step('the queue', async () => {
    await hands.press(page, link(page, 'Possible matches on your list'))
    return says(page, 'To look at', 'Rosalind Pennyfeather and Roz Pennyfeather')
  })
  await step('side by side', async () => {
    await hands.press(page, link(page, /Rosalind Pennyfeather and Roz/))
    pair = page.url()
    const wrong = await says(page, 'What the two records say', 'Together', 'Speaks for it')
    if (/Pennyfeather/.test(await page.title())) wrong.push('a name in the title')
    return wrong
  })
  await step('nothing said yet', async () => {
    await press('Save')
    return faulted(page, scripted)
  })
  await step('the same, says the first', async () => {
    await hands.choose(page, answer(page, 'answer', 'same'))
    await write({ why: 'The office calls her Roz' })
    await press('Save')
    return says(page, 'A second person is to look at these two now', 'Waiting for somebody else')
  })
  await step('a second person is not shown it', async () => {
    await signIn(page, address, liam, hands)
    await page.goto(pair)
    const wrong = await says(page, 'You are the second person')
    if ((await page.locator('main').innerText()).includes('The office calls her')) wrong.push('it is shown')
    return wrong
  })
  await step('the same, says the second', async () => {
    await hands.choose(page, answer(page, 'answer', 'same'))
    await write({ why: 'One child in my class' })
    await press('Save')
    return says(page, 'One person, to be put together')
  })
  await step('decided', async () => {
    await signIn(page, address, karen, hands)
    await page.goto(pair)
    return says(page, 'They are one person', 'One child in my class')
  })
  await step('put together, nothing chosen yet', async () => {
    await hands.press(page, link(page, 'Put the two records together'))
    await press('Put them together')
    return faulted(page, scripted)
  })
  await step('put together', async () => {
    const reference = new URL(first).pathname.slice('/people/'.length)
    await hands.choose(page, answer(page, 'kept', reference))
    await hands.choose(page, answer(page, 'name', reference))
    await hands.choose(page, answer(page, 'school', reference))
    await write({ why: 'Two of us looked' })
    await press('Put them together')
    const wrong = await says(page, 'Records put together with this one', 'Two of us looked')
    if (page.url() !== first) wrong.push(`arrived at ${page.url()}`)
    await page.goto(second)
    if (page.url() !== first) wrong.push('the other record does not lead here')
    return wrong
  })
  await step('shared while they were one', async () => {
    await page.goto(`${address}/share/new`)
    await hands.tick(page, page.getByRole('checkbox', { name: 'Rosalind Pennyfeather' }))
    await press('Continue')
    await write({ facts: 'She says she is afraid to go home at 3:30.' })
    await press('Send now')
    await press(/^Send now/)
    share = page.url().replace(/\/sent$/, '')
    return page.url().endsWith('/sent') ? [] : [`arrived at ${page.url()}`]
  })
  await step('they are two after all', async () => {
    await page.goto(first)
    await hands.press(page, link(page, /They are two people: undo this/))
    return says(page, 'Who will be told', 'Marshgate MASH')
  })
  await step('not without why', async () => {
    await press('Take them apart')
    return faulted(page, scripted)
  })
  await step('undone', async () => {
    await write({ why: 'They are cousins, and both came today' })
    await press('Take them apart')
    return says(page, 'Undone by Karen Osei', 'They are cousins')
  })
  await step('each has a record again', async () => {
    await page.goto(second)
    return [...await says(page, 'Roz Pennyfeather', 'Little Otters nursery'),
      ...page.url() === second ? [] : ['it still leads to the other']]
  })
  await step('kept apart from now on', async () => {
    await page.goto(`${first}/same/${new URL(second).pathname.slice('/people/'.length)}`)
    return says(page, 'These two cannot be put together', 'They were marked as two different people')
  })
  await step('two children on one record', async () => {
    await page.goto(`${first}/split`)
    await press('Split this record')
    return faulted(page, scripted)
  })
  await step('each says that it was split', async () => {
    await hands.fill(page, field(page, 'given'), scripted ? 'Rowena' : 'Rosamund')
    await hands.fill(page, field(page, 'why'), 'The surgery rang')
    await press('Split this record')
    return says(page, 'Where one record was made two', 'Taken out of', 'The surgery rang')
  })
  await step('whoever was told is told', async () => {
    await signIn(page, address, priya, hands)
    const told = async () => {
      await page.goto(share)
      return (await page.locator('main').innerText()).includes('We told you of one person what may be of two')
    }
    for (let tries = 0; tries < 20; ++tries) {
      if (await told()) return
      await new Promise(resolve => setTimeout(resolve, 500))
    }
    return ['the correction did not arrive']
  })

  await step('whose record it is, on the hub’s own list', async () => {
    await signIn(page, address, priya, hands)
    await page.goto(share)
    await hands.press(page, link(page, 'Say who this is on your list'))
    const wrong = await says(page, 'Who this is on your list', 'Nobody on your list is like them')
    if (/Pennyfeather/.test(await page.title())) wrong.push('a name in the title')
    return wrong
  })
  await step('not said who', async () => {
    await press('Save')
    return faulted(page, scripted)
  })
  await step('put on the list, and linked', async () => {
    await hands.choose(page, answer(page, 'who-1', 'new'))
    await press('Save')
    return says(page, 'On your list', 'Not them')
  })
  await step('what others wrote, on the record', async () => {
    await page.locator('main').getByRole('link', { name: /Not them/ }).waitFor()
    await hands.press(page, link(page, /^R.* Pennyfeather/))
    return says(page, 'What others wrote of them', 'Primary shared')
  })
  await step('it was somebody else', async () => {
    await hands.press(page, link(page, /Not them/))
    const wrong = await says(page, 'They wrote of somebody else', 'Who will be told')
    await press('Take it back')
    wrong.push(...await faulted(page, scripted))
    await write({ why: 'A cousin, says the school' })
    await press('Take it back')
    wrong.push(...await says(page, 'Taken back', 'A cousin, says the school'))
    return wrong
  })
}
