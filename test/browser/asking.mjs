// The other half of the main job, by whatever hands it is given: the hub asks five agencies, red; one answers in
// full, one in part, one has nothing in two taps, one refuses and somebody else reviews that, and one is
// rung. What a person must press and type is counted on the way. All made up.
import { answer, button, faulted, field, link, says, signIn, teller } from './story.mjs'
import { karen, priya } from './places.mjs'

const zara = 'Zara Quennell' // housing officer: she does not answer for the landlord
const peter = 'Peter Ashdown-Lee' // and he does

// The same hands, and how often they were needed: a press, a choice or a tick is one, and so is each key typed.
export function counting (hands) {
  const spent = { controls: 0, keys: 0 }
  const one = work => (page, locator) => { ++spent.controls; return work(page, locator) }
  return {
    spent,
    hands: {
      press: one(hands.press),
      tick: one(hands.tick),
      choose: one(hands.choose),
      fill: (page, locator, words) => { spent.keys += words.length; return hands.fill(page, locator, words) }
    }
  }
}

export async function askingStory ({ tally, page, address, hands, scripted, called, seen }) {
  const step = teller({ tally, called, seen }, 'asking')
  const press = (name, with_ = hands) => with_.press(page, button(page, name))
  const openDetails = async words => {
    const summary = page.locator('summary', { hasText: words }).first()
    if (!await summary.evaluate(e => e.parentElement.open)) await summary.click()
  }

  await step('begin', async () => {
    await signIn(page, address, priya, hands)
    await hands.press(page, page.locator('a[href="/ask/new"]'))
    await press('Continue')
    return faulted(page, scripted)
  })
  await step('who is the child', async () => {
    await hands.fill(page, field(page, 'child-1-first-name'), 'Amara')
    await hands.fill(page, field(page, 'child-1-last-name'), 'Bello')
    await hands.fill(page, field(page, 'child-1-born-day'), '14')
    await hands.fill(page, field(page, 'child-1-born-month'), '3')
    await hands.fill(page, field(page, 'child-1-born-year'), '2019')
    await hands.fill(page, field(page, 'child-1-lives'), '14 Tidal Row, E5 0XX')
    await hands.fill(page, field(page, 'household'), 'Folake Bello, mother, 31')
    await press('Continue')
  })
  await step('nothing said yet of why', async () => {
    await press('Continue')
    return faulted(page, scripted)
  })
  await step('why', async () => {
    await hands.choose(page, answer(page, 'kind', 'HARM'))
    await hands.fill(page, field(page, 'happening'),
      'Police went to Amara’s home last night after a neighbour called. Her mother was hurt. Amara was there.')
    await hands.fill(page, field(page, 'deciding'), 'Whether the children are safe. We meet at 3pm tomorrow.')
    await hands.fill(page, field(page, 'decide-by'), 'tomorrow at 3pm')
    await press('Continue')
  })
  await step('whether the family were told, not said yet', async () => {
    await press('Continue')
    return faulted(page, scripted)
  })
  await step('who is asked', async () => {
    await openDetails('Someone else')
    for (const name of ['Metropolitan Police, Marshgate', 'Lea Road Surgery', 'St Brigid’s Primary', 'Marshgate Homes',
      'Marshgate Community NHS']) {
      await hands.tick(page, page.getByRole('checkbox', { name: new RegExp(name.replace('’', '.')) }))
    }
    await hands.choose(page, page.getByRole('radio', { name: 'put someone at risk' }))
    await hands.fill(page, field(page, 'told-more'), 'Her partner may be violent')
    await press('Continue')
  })
  let request = ''
  await step('check, then ask', async () => {
    const wrong = await says(page, 'You can share this')
    await press(/^Ask \d organisation/)
    if (!/\/ask\/R-[0-9A-Z]{3}-[0-9A-Z]{3}\/sent$/.test(page.url())) wrong.push(`arrived at ${page.url()}`)
    request = page.url().match(/R-[0-9A-Z]{3}-[0-9A-Z]{3}/)[0]
    if ((await page.title()).includes('Amara')) wrong.push('a name in the title')
    await page.reload()
    return [...wrong, ...await says(page, 'Silence is never taken for an answer')]
  })
  const at = more => `${address}/requests/${request}${more ?? ''}`
  await step('the board, and nobody has answered', async () => {
    await page.goto(at())
    return says(page, '0 of 5 have replied')
  })

  // In full, in five minutes: what must be pressed and typed, and no more.
  const full = counting(hands)
  await step('the school is asked', async () => {
    await signIn(page, address, karen, hands)
    await full.hands.press(page, page.locator(`main a[href="/requests/${request}"]`))
    await press('Check your reply')
    return faulted(page, scripted)
  })
  await step('a full reply', async () => {
    await full.hands.choose(page, answer(page, 'holding', 'all'))
    await full.hands.fill(page, field(page, 'facts'),
      'Attendance 84% since 7 September (was 96%). Late on 11 days. Since 12 October Kyle Marsh collects her.')
    await press('Check your reply', full.hands)
    return says(page, 'What they know')
  })
  await step('a full reply is sent', async () => {
    await press('Send your reply', full.hands)
    const { controls, keys } = full.spent
    console.log(`     a full reply: ${controls} controls, ${keys} keys typed`)
    const wrong = await says(page, 'What you have said')
    if (controls > 6 || keys > 400) wrong.push(`a full reply took ${controls} controls and ${keys} keys`)
    return wrong
  })

  await step('a housing officer looks, and somebody else replies', async () => {
    await signIn(page, address, zara, hands)
    await page.goto(at())
    return says(page, peter, 'replies for Marshgate Homes')
  })
  await step('she leaves it to be sent', async () => {
    await press('We have nothing on these people')
    await press(`Leave it for ${peter} to send`)
    return says(page, `It is left for ${peter} to send`)
  })
  const nothing = counting(hands)
  await step('the landlord has nothing', async () => {
    await signIn(page, address, peter, hands)
    await page.goto(at())
    await press('We have nothing on these people', nothing.hands)
  })
  await step('nothing, in two taps', async () => {
    await press('Send: we have nothing on these people', nothing.hands)
    const { controls, keys } = nothing.spent
    console.log(`     nothing held: ${controls} controls, ${keys} keys typed`)
    return [...await says(page, 'Not known'), ...controls === 2 && keys === 0 ? [] : [`it took ${controls} and ${keys}`]]
  })
  await step('the police hold part of it back', async () => {
    await signIn(page, address, 'Asha Venkat', hands)
    await page.goto(at())
    await hands.choose(page, answer(page, 'holding', 'part'))
    await hands.fill(page, field(page, 'facts'), 'Two call-outs to the address since May')
    await press('Check your reply')
    return faulted(page, scripted)
  })
  await step('in part', async () => {
    await hands.fill(page, field(page, 'held-1-what'), 'Something that others told us')
    await field(page, 'held-1-reason').selectOption('POLICE_OPERATION')
    await hands.fill(page, field(page, 'held-1-why'), 'It is under way')
    await hands.fill(page, field(page, 'reviewer'), 'The detective inspector')
    await press('Check your reply')
    await press('Send your reply')
  })
  await step('the lead gives it to a colleague: nobody chosen', async () => {
    await signIn(page, address, 'Nadia Sorrel', hands)
    await page.goto(at())
    await hands.press(page, link(page, 'Give it to a colleague'))
    await press('Give it to them')
    return faulted(page, scripted)
  })
  await step('to the health visitor', async () => {
    await hands.choose(page, page.getByLabel('Ruth Kellaway'))
    await press('Give it to them')
    return says(page, 'What do you know about')
  })
  await step('the nurse will not share', async () => {
    await signIn(page, address, 'Ruth Kellaway', hands)
    await page.goto(at())
    await hands.choose(page, answer(page, 'holding', 'refused'))
    await press('Check your reply')
    return faulted(page, scripted)
  })
  await step('refused, with a reason', async () => {
    await field(page, 'reason').selectOption('MORE_DETRIMENTAL')
    await hands.fill(page, field(page, 'reason-why'), 'She would stop coming to us')
    await hands.fill(page, field(page, 'reviewer'), 'Our safeguarding lead')
    await press('Check your reply')
    await press('Send your reply')
  })
  await step('her lead reviews it', async () => {
    await signIn(page, address, 'Nadia Sorrel', hands)
    await page.goto(at())
    await hands.press(page, link(page, 'Review that nothing was shared'))
    await press('Record the review')
    return faulted(page, scripted)
  })
  await step('reviewed', async () => {
    await hands.choose(page, answer(page, 'outcome', 'upheld'))
    await hands.fill(page, field(page, 'words'), 'I have rung the hub and told them why')
    await press('Record the review')
  })
  await step('the surgery needs more time', async () => {
    await signIn(page, address, 'Anil Prewett', hands)
    await page.goto(at('/more-time'))
    await hands.fill(page, field(page, 'later-at'), 'soon')
    await press('Tell them')
    return faulted(page, scripted)
  })
  await step('tomorrow at ten', async () => {
    await hands.fill(page, field(page, 'later-at'), 'tomorrow at 10am')
    await hands.fill(page, field(page, 'later-why'), 'The doctor who knows them is back then')
    await press('Tell them')
  })
  await step('the wrong desk', async () => { await page.goto(at('/pass-on')) })

  await step('the board, four have answered', async () => {
    await signIn(page, address, priya, hands)
    await page.goto(at())
    return [...await says(page, '4 of 5 have replied'), ...await says(page, 'Needs longer')]
  })
  await step('one is rung', async () => {
    await hands.press(page, page.locator('main a[href*="/calls/new?request="][href*="other="]'))
    await press('Record the call')
    return faulted(page, scripted)
  })
  await step('a call is written down', async () => {
    await hands.fill(page, field(page, 'heard'), 'Last seen in January, with a bruise that was explained')
    await hands.choose(page, answer(page, 'known-how', 'rang-directory'))
    await hands.choose(page, answer(page, 'came', 'all'))
    await press('Record the call')
    return says(page, 'counts as the reply')
  })
  const call = () => page.url()
  let where = ''
  await step('the other side says that it is right', async () => {
    where = call()
    await signIn(page, address, 'Anil Prewett', hands)
    await page.goto(where)
    await press('It is right')
  })
  await step('everybody has answered', async () => {
    await signIn(page, address, priya, hands)
    await page.goto(at())
    return [...await says(page, '5 of 5 have replied'), ...await says(page, 'Nobody is waited for')]
  })
  await step('a disagreement is raised', async () => {
    await hands.press(page, link(page, 'Raise a professional disagreement'))
    await press('Raise it')
    return faulted(page, scripted)
  })
  await step('with the child kept safe meanwhile', async () => {
    await hands.choose(page, answer(page, 'trigger', 'level'))
    await hands.fill(page, field(page, 'words'), 'We think that she is not safe at home')
    await hands.fill(page, field(page, 'safety-plan'), 'She stays with her aunt tonight')
    await press('Raise it')
    return says(page, 'Stage 1')
  })
  await step('the lists', async () => { await page.goto(`${address}/requests`) })
  await step('calls', async () => { await page.goto(`${address}/calls`) })
  await step('the desk', async () => { await page.goto(`${address}/desk`) })
  await step('another rating', async () => { await page.goto(at('/rating')) })
  await step('someone else too', async () => { await page.goto(at('/add')) })
  await step('enough is known', async () => {
    await page.goto(at())
    await press('Enough is known: close this request')
  })
  await step('someone is in danger, and nothing is asked first', async () => {
    await page.goto(`${address}/ask/new`)
    await hands.fill(page, field(page, 'child-1-first-name'), 'Nia')
    await hands.fill(page, field(page, 'child-1-lives'), 'The flats above the bakery, Pump Lane')
    await press('Continue')
    await hands.choose(page, answer(page, 'kind', 'DANGER'))
    await hands.fill(page, field(page, 'happening'), 'She has rung to say that he has a knife')
    await press('Continue')
    return says(page, 'Nothing is asked about the family first')
  })
  await step('asked in danger', async () => {
    await press('Continue')
    await press(/^Ask \d organisation/)
    request = page.url().match(/R-[0-9A-Z]{3}-[0-9A-Z]{3}/)[0]
    await page.goto(at())
    return says(page, 'Asked in danger: finish this')
  })
  await step('written down afterwards', async () => {
    await press('Record it')
    const wrong = await faulted(page, scripted)
    await hands.choose(page, answer(page, 'told', 'told'))
    await press('Record it')
    return [...wrong, ...(await page.locator('main').innerText()).includes('finish this') ? ['it still asks'] : []]
  })
}
