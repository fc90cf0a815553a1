// A school's lead brings in the file of a pupil register: columns, rows that cannot be used, the rest offered, how far
// it is, and what came of it. The next file of the same system is known by its columns. All made up.
import { button, faulted, field, says, signIn, teller } from './story.mjs'
import { karen } from './places.mjs'

const pupils = (given, nr) => 'Nr;Vorname;Nachname;Geboren\r\n' +
  `${nr}1;${given};Fotheringay;14/03/2018\r\n${nr}2;Theodosia;Quillfeather;31/02/2019\r\n`

export async function intakeStory ({ tally, page, address, hands, scripted, called, seen }) {
  const step = teller({ tally, called, seen }, 'intake')
  const press = name => hands.press(page, button(page, name))
  const source = scripted ? 'Pupil register' : 'Register of pupils'
  const given = scripted ? 'Ermintrude' : 'Peregrine'
  const choose = async content => {
    await field(page, 'file').setInputFiles({ name: 'pupils.csv', mimeType: 'text/csv', buffer: Buffer.from(content) })
  }
  let file = ''

  await step('choosing', async () => {
    await signIn(page, address, karen, hands)
    await page.goto(`${address}/people`)
    await hands.press(page, page.getByRole('link', { name: 'Bring in a file of people' }))
    return says(page, 'Nothing is on your list until you have looked')
  })
  await step('nothing chosen yet', async () => {
    await press('Look at what it would do')
    return faulted(page, scripted)
  })
  await step('columns that nobody knows', async () => {
    await hands.fill(page, field(page, 'source'), source)
    await choose(pupils(given, scripted ? 'P' : 'N'))
    await press('Look at what it would do')
    file = page.url()
    return says(page, 'What this file would do', 'Say which column is a first or a last name')
  })
  await step('columns said', async () => {
    for (const [name, label] of [['id', 'Nr'], ['given', 'Vorname'], ['family', 'Nachname'], ['born', 'Geboren']]) {
      await field(page, `column-${name}`).selectOption({ label })
    }
    await press('Use these columns')
    return says(page, `${given} Fotheringay`, 'this is no date of birth that we can read', 'Bring in 1 row')
  })
  await step('brought in', async () => {
    await press('Bring in 1 row')
    for (let tries = 0; tries < 40; ++tries) {
      await page.goto(file)
      if ((await page.locator('main').innerText()).includes('A file was brought in')) break
      await new Promise(resolve => setTimeout(resolve, 250))
    }
    return says(page, 'A file was brought in', 'Put on the list')
  })
  await step('the next file is known', async () => {
    await page.goto(`${address}/intakes`)
    await hands.fill(page, field(page, 'source'), source)
    await choose(pupils('Ignatius', scripted ? 'Q' : 'M'))
    await press('Look at what it would do')
    return says(page, 'Ignatius Fotheringay', 'Bring in 1 row')
  })
  await step('put away', async () => {
    await press('Put this file away')
    return says(page, 'Files of before', 'Put away')
  })
}
