// Police came to homes in the night. An officer fills one page of six answers, then brings a file of a morning's
// incidents, puts a wrong row right, and checks and sends. By keyboard, or without script. All made up.
import { small } from './eye.mjs'
import { answer, button, faulted, field, link, says, signIn, teller } from './story.mjs'

const tom = 'Tom Whitlock' // detective constable

const file = rows => ['First name,Last name,Date of birth,School,Date,Child there,Must not find out,Family told',
  ...rows].join('\n')
const good = 'Jay,Fenwick,1/2/2012,home educated,1/3/2026,no,no,told'
const wrong = 'Nia,Fenwick,31/2/2015,,1/3/2026,perhaps,no,told'
const right = 'Nia,Fenwick,1/3/2015,Faraway School,1/3/2026,yes,no,told'

export async function templatesStory (all) {
  const { page, address, hands, scripted } = all
  // Without script it is told on the smallest telephone, where nothing may scroll sideways.
  const seen = scripted
    ? all.seen
    : async name => {
      await page.setViewportSize({ width: 320, height: 800 })
      return small(page, name)
    }
  const step = teller({ ...all, seen }, 'templates')
  const press = name => hands.press(page, button(page, name))
  const here = () => new URL(page.url()).pathname

  await step('sign in', () => signIn(page, address, tom, hands))
  await step('what happened', async () => {
    await hands.press(page, link(page, 'Start from what happened'))
    return says(page, 'Police came to the home', 'A missing child was found or came back')
  })
  await step('nothing said yet', async () => {
    await hands.press(page, link(page, 'Police came to the home'))
    const chosen = await page.locator('main input:checked').count()
    await press('Continue')
    return [...await faulted(page, scripted), ...chosen ? ['something is chosen beforehand'] : []]
  })
  await step('what happened has no place here', async () => {
    await hands.fill(page, field(page, 'child-1-first-name'), 'Wren')
    await hands.fill(page, field(page, 'child-1-last-name'), 'Fenwick')
    await hands.fill(page, field(page, 'when-day'), '2 March 2026')
    await hands.fill(page, field(page, 'when-time'), '2:15am')
    await hands.choose(page, answer(page, 'there', 'there'))
    await hands.choose(page, answer(page, 'school', 'home'))
    await hands.fill(page, field(page, 'watch-for'), 'His father was arrested')
    await press('Continue')
    return [...await faulted(page, scripted), ...await says(page, 'Leave out what happened and who did what')]
  })
  await step('filled in', async () => {
    await hands.fill(page, field(page, 'watch-for'), 'He may be tired')
    await press('Continue')
    const facts = await field(page, 'facts').inputValue()
    const said = 'Police came to the home on Monday 2 March 2026 at 2:15am. Wren was in the home. School: Taught at home.'
    return [...facts === said ? [] : [`the facts are "${facts}"`],
      ...here().endsWith('/worry') ? [] : [`arrived at ${here()}`],
      ...await answer(page, 'must-not-find-out', 'no').isChecked() ? ['a judgement is made beforehand'] : []]
  })
  await step('who is told, and why', async () => {
    await hands.choose(page, answer(page, 'must-not-find-out', 'no'))
    await press('Continue')
    return says(page, 'Taught at home: there is no school to tell.', 'the front door takes it on')
  })
  await step('checked and sent', async () => {
    await hands.choose(page, answer(page, 'told', 'told'))
    await press('Continue')
    const wrongs = here().endsWith('/check') ? [] : [`arrived at ${here()}`]
    await press(/^Share with \d organisation/)
    return [...wrongs, ...here().endsWith('/sent') ? [] : [`arrived at ${here()}`]]
  })
  await step('several this morning', async () => {
    await page.goto(`${address}/share/happened`)
    await hands.press(page, link(page, 'Several this morning? Bring them as a file'))
    await press('Make drafts')
    return faulted(page, scripted)
  })
  await step('one row is wrong', async () => {
    await field(page, 'content').fill(file([good, wrong]))
    await press('Make drafts')
    const left = await field(page, 'content').inputValue()
    return [...await faulted(page, scripted),
      ...await says(page, '1 row became a draft', 'Date of birth must be a real date', 'Say yes, saw or heard, no or not known'),
      ...left.includes('Nia') && !left.includes('Jay') ? [] : [`what is left is "${left}"`]]
  })
  await step('put right, and the other again', async () => {
    await field(page, 'content').fill(file([good, right]))
    await press('Make drafts')
    return says(page, '1 row became a draft', '1 row was brought before.')
  })
  await step('the list', async () => {
    await hands.press(page, link(page, 'Check and send them, one after another'))
    return [...await says(page, '2 are not sent yet.', 'Ready to check', 'Faraway School'),
      ...(await page.title()).includes('Fenwick') ? ['a name in the title'] : []]
  })
  await step('the first one', async () => {
    await press('Open the next one')
    if (!here().endsWith('/check')) return [`arrived at ${here()}`]
    await press(/^Share with \d organisation/)
    return here().endsWith('/sent') ? [] : [`arrived at ${here()}`]
  })
  await step('one is left', async () => {
    await hands.press(page, link(page, 'Next in this batch'))
    return says(page, '1 is not sent yet.', 'Sent')
  })
}
