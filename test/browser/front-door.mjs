// The front door, from a telephone call to the end: taken in, found on the list, screened red, five are asked;
// one answers in full and keeps it for the hub, one answers in part, one has nothing, one refuses and is reviewed, one
// stays silent for five hours, is climbed to, and is rung; the manager decides, tells the police what owners allow, whoever came is told, and only then is it closed.
import { execFileSync } from 'node:child_process'
import { answer, button, faulted, field, link, says, signIn, teller } from './story.mjs'
import { daniel, grace, karen, priya } from './places.mjs'

export async function frontDoorStory ({ tally, accord, page, address, hands, scripted, called, seen }) {
  const step = teller({ tally, called, seen }, 'front door')
  const press = name => hands.press(page, button(page, name))
  const choose = (name, value) => hands.choose(page, answer(page, name, value))
  let contact = ''
  let request = ''
  const at = more => `${address}/contacts/${contact}${more ?? ''}`
  const opened = async (who, url) => {
    await signIn(page, address, who, hands)
    await page.goto(url)
  }
  const nameless = async () =>
    (await page.title()).match(/Rufus|Okonjo/) || page.url().match(/Rufus|Okonjo/) ? ['a name in title or address'] : []

  await accord.toMidweek()
  await step('the board', async () => {
    await opened(grace, `${address}/contacts`)
    return says(page, 'Front door', 'Asking others', 'To tell and close')
  })
  await step('nothing said yet', async () => {
    await hands.press(page, link(page, 'Take a contact in'))
    await press('Take it in')
    return faulted(page, scripted)
  })
  await step('taken in', async () => {
    await hands.fill(page, field(page, 'happened'), 'Rufus says that he was hit with a belt. There is a mark on his arm.')
    await choose('danger', 'no')
    await hands.fill(page, field(page, 'child-1-first-name'), 'Rufus')
    await hands.fill(page, field(page, 'child-1-last-name'), 'Okonjo')
    await hands.fill(page, field(page, 'child-1-born-day'), '4')
    await hands.fill(page, field(page, 'child-1-born-month'), '5')
    await hands.fill(page, field(page, 'child-1-born-year'), '2018')
    await choose('came', 'PHONE')
    await choose('known-how', 'rang-directory')
    await choose('kind', 'services')
    await field(page, 'party').selectOption({ label: "St Brigid's Primary" })
    await hands.fill(page, field(page, 'who'), 'Karen Osei')
    await press('Take it in')
    contact = page.url().match(/F-[0-9A-Z]{3}-[0-9A-Z]{3}/)?.[0]
    return [...await says(page, 'What is to be done', 'Not found yet'), ...await nameless()]
  })
  await step('who it is, not said yet', async () => {
    await hands.press(page, link(page, 'Who the child is'))
    await press('Save')
    return faulted(page, scripted)
  })
  await step('put on the list', async () => {
    await choose('who-1', 'new')
    await press('Save')
    return says(page, 'Found on our list, or put on it')
  })
  await step('taken up, and mine on the board', async () => {
    const wrong = await says(page, 'Nobody has this in hand')
    await press('I have this')
    wrong.push(...await says(page, 'You have this, since'))
    await page.goto(`${address}/contacts`)
    await hands.press(page, link(page, 'Mine only'))
    wrong.push(...await says(page, 'Rufus Okonjo', `${grace} has it`))
    await hands.press(page, link(page, 'Others’ too'))
    return wrong
  })
  await step('on paper: whose it is, of how many sheets, and nothing to press', async () => {
    await page.goto(at())
    if (!scripted) return []
    await page.emulateMedia({ media: 'print' })
    const sheets = await page.pdf({ preferCSSPageSize: true })
    await page.emulateMedia({ media: null })
    const words = execFileSync('pdftotext', ['-layout', '-', '-'], { input: sheets }).toString()
    const wanted = ['Official – Sensitive', `Contact ${contact}`, `Printed by ${grace}`, 'Page 1 of ']
    return [...wanted.filter(each => !words.includes(each)).map(each => `on paper there is no ${each}`),
      ...words.includes('I no longer have this') ? ['on paper there is a button'] : []]
  })
  await step('on the board, and on the wall without a name', async () => {
    await page.goto(`${address}/contacts/wall`)
    const wall = await page.locator('main').innerText()
    const wrong = [...wall.includes('Rufus') ? ['a name on the wall'] : [], ...await says(page, contact)]
    await page.goto(`${address}/contacts?stage=to-screen`)
    return [...wrong, ...await says(page, 'Rufus Okonjo', '1 contact about 1 family')]
  })
  await step('found by the name', async () => {
    await hands.press(page, link(page, 'All stages'))
    await hands.press(page, link(page, 'Find a contact'))
    await press('Find')
    const wrong = await faulted(page, scripted)
    await hands.fill(page, field(page, 'find'), 'rufus okonjo')
    await press('Find')
    return [...wrong, ...await says(page, 'Rufus Okonjo, 8', contact)]
  })
  await step('something new is added', async () => {
    await opened(grace, at('/news'))
    await press('Add it')
    const wrong = await faulted(page, scripted)
    await hands.fill(page, field(page, 'words'), 'He has asked not to be sent home')
    await hands.fill(page, field(page, 'who'), 'Karen Osei, by telephone')
    await choose('danger', 'no')
    await press('Add it')
    return [...wrong, ...await says(page, 'Added since', 'He has asked not to be sent home')]
  })
  await step('screening, nothing chosen', async () => {
    await opened(daniel, at('/screen'))
    const chosen = await page.locator('input[type=radio]:checked').count()
    await press('Save what you weighed')
    return [...await faulted(page, scripted), ...chosen ? [`${chosen} chosen beforehand`] : []]
  })
  await step('red, a referral', async () => {
    await choose('verdict', 'referral')
    await choose('level', '4')
    await choose('rating', 'RED')
    await choose('next', 'ask')
    await hands.fill(page, field(page, 'why'), 'A mark, and what he says')
    await press('Save what you weighed')
    return says(page, 'What is known', 'Ask others what they know')
  })
  await step('nobody is asked yet, and that counts down', async () => {
    await page.goto(at())
    const wrong = await says(page, 'To be asked: nobody is asked yet', 'ask others what they know, of a red contact')
    await page.goto(`${address}/contacts`)
    wrong.push(...await says(page, 'To be asked: nobody is asked yet', '1 to be asked'))
    await page.goto(`${address}/contacts/wall`)
    return [...wrong, ...await says(page, 'To be asked: nobody is asked yet')]
  })
  await step('a request that says already what the contact says', async () => {
    await page.goto(at('/picture'))
    await press('Ask others what they know')
    request = page.url().match(/R-[0-9A-Z]{3}-[0-9A-Z]{3}/)?.[0]
    const happening = await field(page, 'happening').inputValue()
    await press('Continue')
    return happening.includes('belt') ? [] : ['what happened is not there']
  })
  await step('five are asked', async () => {
    const summary = page.locator('summary', { hasText: 'Someone else' }).first()
    if (!await summary.evaluate(e => e.parentElement.open)) await summary.click()
    for (const name of ['Metropolitan Police, Marshgate', 'Lea Road Surgery', 'St Brigid.s Primary', 'Marshgate Homes',
      'Marshgate Community NHS']) await hands.tick(page, page.getByRole('checkbox', { name: new RegExp(name) }))
    await hands.choose(page, page.getByRole('radio', { name: 'put someone at risk' }))
    await hands.fill(page, field(page, 'told-more'), 'He may be hit again')
    await press('Continue')
    await press(/^Ask 5 organisations/)
    await page.goto(at('/picture'))
    return says(page, 'Not answered (5)', 'No answer is not', 'Ring ')
  })
  await step('the school answers, for the hub alone until they are asked', async () => {
    await opened(karen, `${address}/requests/${request}`)
    await choose('holding', 'all')
    await hands.fill(page, field(page, 'facts'), 'He was late on nine days and flinches when somebody is loud.')
    await hands.tick(page, answer(page, 'handle', 'talk-first'))
    await press('Check your reply')
    await press('Send your reply')
  })
  await step('the landlord has nothing, in two taps', async () => {
    await opened('Peter Ashdown-Lee', `${address}/requests/${request}`)
    await press('We have nothing on these people')
    await press('Send: we have nothing on these people')
    return says(page, 'Not known')
  })
  await step('the health visitor answers in part', async () => {
    await opened('Nadia Sorrel', `${address}/requests/${request}`)
    await choose('holding', 'part')
    await hands.fill(page, field(page, 'facts'), 'Two appointments were missed in autumn.')
    await hands.tick(page, answer(page, 'handle', 'may-go-on'))
    await press('Check your reply')
    const wrong = await faulted(page, scripted)
    await hands.fill(page, field(page, 'held-1-what'), 'Something about an adult at home')
    await field(page, 'held-1-reason').selectOption('NOT_RELEVANT')
    await hands.fill(page, field(page, 'held-1-why'), 'It is about her own health and does not touch him')
    await hands.fill(page, field(page, 'reviewer'), 'The named doctor')
    await press('Check your reply')
    await press('Send your reply')
    return [...wrong, ...await says(page, 'What you have said')]
  })
  await step('the police refuse', async () => {
    await opened('Mick Darroch', `${address}/requests/${request}`)
    await choose('holding', 'refused')
    await press('Check your reply')
    const wrong = await faulted(page, scripted)
    await field(page, 'reason').selectOption('POLICE_OPERATION')
    await hands.fill(page, field(page, 'reason-why'), 'It is under way')
    await hands.fill(page, field(page, 'reviewer'), 'The detective inspector')
    await press('Check your reply')
    await press('Send your reply')
    return wrong
  })
  await step('somebody else of the police reviews it', async () => {
    await opened('Asha Venkat', `${address}/requests/${request}`)
    await hands.press(page, link(page, 'Review that nothing was shared'))
    await choose('outcome', 'upheld')
    await hands.fill(page, field(page, 'words'), 'I rang the hub: they meet us at three')
    await press('Record the review')
  })
  await step('the surgery says nothing, and the ladder climbs to who manages it, by name', async () => {
    await accord.pass(5)
    await opened(priya, `${address}/requests/${request}`)
    for (let tries = 0; tries < 12 && (await says(page, 'No reply')).length; ++tries) {
      await page.waitForTimeout(1500)
      await page.reload()
    }
    await page.locator('summary', { hasText: 'Who was told' }).first().click()
    return says(page, 'No reply', 'Lea Road Surgery', '4 of 5 have replied', 'Anil Prewett', 'Priya Nair')
  })
  await step('the surgery is rung, and that stops its clock', async () => {
    await opened(daniel, `${address}/calls/new?request=${request}`)
    const surgery = page.locator('[name=other] option', { hasText: 'Lea Road Surgery' })
    await field(page, 'other').selectOption(await surgery.getAttribute('value'))
    await hands.fill(page, field(page, 'heard'), 'He was seen with a bruise in June. It was put down to football.')
    await choose('known-how', 'rang-directory')
    await choose('came', 'all')
    await press('Record the call')
    await page.goto(at('/picture'))
    const words = await page.locator('main').innerText()
    return [...await says(page, 'put down to football', 'nine days'),
      ...words.includes('Not answered') ? ['somebody has still not answered'] : []]
  })
  await step('the picture', async () => {
    await hands.fill(page, field(page, 'worries'), 'A mark, an earlier bruise, and he flinches')
    await hands.fill(page, field(page, 'unknown'), 'Who was at home')
    await hands.tick(page, page.locator('[name=enough][value=yes]'))
    await press('Save the picture')
    return says(page, 'To be decided', '5 of 5 have answered')
  })
  await step('the decision, nothing chosen', async () => {
    await opened(priya, at('/decide'))
    await press('Save the decision')
    return faulted(page, scripted)
  })
  await step('the decision', async () => {
    await choose('outcome', 'STRATEGY')
    await hands.fill(page, field(page, 'why'), 'A mark, and an earlier bruise')
    await hands.fill(page, field(page, 'inner'), 'There is an operation under way')
    await press('Save the decision')
    return says(page, 'Hold a strategy discussion', 'Must not leave the hub', 'It can be closed when these are done')
  })
  await step('who does not decide does not read it', async () => {
    await opened(grace, at())
    const words = await page.locator('main').innerText()
    return words.includes('operation under way') ? ['it does'] : []
  })
  await step('owners are asked', async () => {
    await opened(priya, at('/owners'))
    await press('Ask them')
    const wrong = await faulted(page, scripted)
    await field(page, 'to').selectOption({ label: 'Metropolitan Police, Marshgate' })
    for (const words of ['flinches', 'appointments were missed']) {
      await hands.tick(page, page.locator('.govuk-checkboxes__item', { hasText: words }).locator('input'))
    }
    await hands.fill(page, field(page, 'reason'), 'For the strategy discussion')
    await press('Ask them')
    return [...wrong, ...await says(page, 'They say yes', 'Waiting for their answer')]
  })
  await step('the school is asked in its inbox', async () => {
    await opened(karen, `${address}/inbox`)
    await hands.press(page, link(page, /May Metropolitan Police, Marshgate be told/))
    await press('Save your answer')
    return faulted(page, scripted)
  })
  await step('the school says no', async () => {
    await choose('passes', 'no')
    await hands.fill(page, field(page, 'why'), 'He asked us not to say it further')
    await press('Save your answer')
    return says(page, 'They say no')
  })
  await step('the police are told, without it', async () => {
    await opened(priya, at('/tell'))
    await field(page, 'to').selectOption({ label: 'Metropolitan Police, Marshgate' })
    await hands.fill(page, field(page, 'words'), 'A strategy discussion is held today at 3pm.')
    await press('Go on: check, then share')
    const facts = await field(page, 'facts').inputValue()
    return [...facts.includes('appointments were missed') ? [] : ['what was allowed is not there'],
      ...facts.includes('flinches') ? ['what was refused is there'] : []]
  })
  await step('checked and sent as any share is', async () => {
    await choose('how-soon', 'today')
    await choose('must-not-find-out', 'no')
    await press('Continue')
    await hands.choose(page, page.getByRole('radio', { name: 'put someone at risk' }))
    await hands.fill(page, field(page, 'told-more'), 'He may be hit again')
    await press('Continue')
    await press(/^Share with 1 organisation/)
    if (!/\/sent$/.test(page.url())) return [`arrived at ${page.url()}`]
  })
  await step('it is not closed before whoever came is told', async () => {
    await page.goto(at())
    const wrong = await page.getByRole('button', { name: 'Close this contact' }).count() ? ['it could be closed'] : []
    return [...wrong, ...await says(page, 'Whoever came has not been told', '1 told')]
  })
  await step('whoever came is told', async () => {
    await page.goto(at('/feedback'))
    await press('They are told')
    const wrong = await faulted(page, scripted)
    await choose('how', 'here')
    await hands.fill(page, field(page, 'words'), 'Please keep him in school until we ring you.')
    await press('They are told')
    return wrong
  })
  await step('closed', async () => {
    await press('Close this contact')
    await page.goto(`${address}/contacts/closed`)
    return says(page, contact, 'Hold a strategy discussion')
  })
  await step('the school sees what became of it', async () => {
    await opened(karen, at())
    return [...await says(page, 'What became of it', 'A referral', 'keep him in school', 'A mark, and an earlier bruise',
      'Raise a professional disagreement'), ...await nameless()]
  })
  await step('and may disagree from there', async () => {
    await hands.press(page, link(page, 'Raise a professional disagreement'))
    await press('Raise it')
    return faulted(page, scripted)
  })
  await step('what follows, and nothing chosen', async () => {
    await opened(daniel, at('/follows'))
    await press('Set it')
    return [...await faulted(page, scripted), ...await says(page, 'Hold a strategy discussion')]
  })
  await step('the discussion was held, and a conference is to come', async () => {
    await press('It was held')
    await field(page, 'rule').selectOption('CP_CONFERENCE')
    await hands.fill(page, field(page, 'from'), 'today at 10am')
    await press('Set it')
    return says(page, 'What has ended', 'in time', 'first child protection conference')
  })
  await step('all that follows, the first due first', async () => {
    await opened(daniel, `${address}/contacts/following`)
    return says(page, 'Hold the first child protection conference')
  })
  await step('the figures, without what is small', async () => {
    await opened(priya, `${address}/contacts`)
    await hands.press(page, link(page, 'Figures'))
    const cells = await page.locator('td.govuk-table__cell--numeric').allInnerTexts()
    const small = cells.filter(cell => /^[1-4]$/.test(cell.trim()))
    return [...small.length ? [`shown as it is: ${small}`] : [], ...cells.some(cell => cell.includes('<5')) ? [] : ['nothing is small'],
      ...await says(page, 'so far', 'What others were asked', 'Time limits', 'All together')]
  })
  await step('a stranger does not see it', async () => {
    await opened('Zara Quennell', at())
    return says(page, 'Restricted', 'If you need it to protect a child')
  })
  await step('something new: open it again', async () => {
    await opened(daniel, at('/reopen'))
    await press('Open it again')
    const wrong = await faulted(page, scripted)
    await hands.fill(page, field(page, 'why'), 'His sister says the same')
    await press('Open it again')
    return [...wrong, ...await says(page, 'To be screened', 'His sister says the same')]
  })

  await step('whoever rang may be the one it must be kept from', async () => {
    await opened(grace, `${address}/contacts/new`)
    await hands.fill(page, field(page, 'happened'), 'A neighbour hears shouting at night.')
    await choose('danger', 'no')
    await hands.fill(page, field(page, 'child-1-first-name'), 'Ignatius')
    await hands.fill(page, field(page, 'child-1-last-name'), 'Brill')
    await hands.fill(page, field(page, 'child-1-about-how-old'), '8')
    await hands.fill(page, field(page, 'keep-from'), 'Casper Brill must not find out')
    await choose('came', 'PUBLIC')
    await choose('kind', 'notification')
    await hands.fill(page, field(page, 'who'), 'Casper Brill')
    await hands.choose(page, page.getByRole('radio', { name: 'I could not check' }))
    await press('Take it in')
    contact = page.url().match(/F-[0-9A-Z]{3}-[0-9A-Z]{3}/)?.[0]
    if (!contact) return says(page, 'What is to be done')
    await page.goto(at('/children'))
    await choose('who-1', 'unknown')
    await press('Save')
    await opened(daniel, at('/screen'))
    await choose('verdict', 'contact')
    await choose('level', '1')
    await choose('rating', 'GREEN')
    await choose('next', 'decide')
    await hands.fill(page, field(page, 'why'), 'Nothing was seen')
    await press('Save what you weighed')
    await opened(priya, at('/decide'))
    await choose('outcome', 'ADVICE')
    await hands.fill(page, field(page, 'why'), 'Advice is enough')
    await press(/^Decide|^Save/)
    await page.goto(at('/feedback'))
    return says(page, 'They may be the person it must be kept from', 'Why may they be told?')
  })
  await step('told only with a reason', async () => {
    await choose('how', 'phone')
    await hands.fill(page, field(page, 'words'), 'We have looked at it.')
    await press('They are told')
    const wrong = await faulted(page, scripted)
    await hands.fill(page, field(page, 'risk-why'), 'Another of that name, rung back at home')
    await press('They are told')
    await page.goto(at())
    return [...wrong, ...await says(page, 'although they may be the risk', 'Another of that name')]
  })
}
