// A school's case system asks whether it may tell the youth club, which has signed nothing. The answer is
// neither yes nor no; the safeguarding lead decides, and the same question asked again is a yes.
import { answer, button, faulted, field, link, says, signIn, teller } from './story.mjs'
import { karen } from './places.mjs'
import { system } from './system.mjs'

export async function reviewingStory ({ tally, accord, page, address, hands, scripted, called, seen }) {
  const step = teller({ tally, called, seen }, 'reviewing')
  const press = name => hands.press(page, button(page, name))
  const organisation = async name => {
    await page.goto(`${address}/organisations`)
    return (await page.locator('main').getByRole('link', { name }).first().getAttribute('href')).split('/').pop()
  }
  let school
  let question
  let task

  await step('a system asks, and brings a review back', async () => {
    await signIn(page, address, karen, hands)
    const [from, to] = [await organisation("St Brigid's Primary"), await organisation('Tidal Row Youth Club')]
    school = await system({ program: accord.program, data: accord.data, address, organisation: from, scope: 'authzen' })
    question = {
      subject: { type: 'organisation', id: from },
      action: { name: 'share', properties: { purpose: 'FRONT_DOOR', threshold: 'S47', channel: 'ACCORD' } },
      resource: { type: 'information', id: 'worry-17', properties: { with: to, categories: ['CONCERN', 'IDENTITY'] } },
      context: { family: { told: 'not_safe' } }
    }
    const { context } = await school.post('/access/v1/evaluation', question)
    const denial = {
      evaluation_id: context.evaluation_id,
      expires_at: context.access_request.expires_at,
      binding_token: context.access_request.binding_token
    }
    task = (await school.post('/access/v1/requests', { ...question, denial })).task
    await page.goto(`${address}/inbox`)
    return says(page, 'To be decided', 'Tidal Row Youth Club')
  })
  await step('the lead reads why', async () => {
    await hands.press(page, link(page, /Tidal Row Youth Club/))
    return says(page, 'May this be told?', 'Why Accord did not say yes or no')
  })
  await step('nothing chosen yet', async () => {
    await press('Save the decision')
    return faulted(page, scripted)
  })
  await step('yes, for a day', async () => {
    await hands.choose(page, answer(page, 'answer', 'yes'))
    await hands.choose(page, answer(page, 'span', 'day'))
    await hands.fill(page, field(page, 'why'), 'They run the group and must keep the two apart.')
    await press('Save the decision')
    return says(page, 'Yes', 'They run the group')
  })
  await step('the system asks again with it', async () => {
    const { task: done, result } = await school.get(task.status_endpoint.replace(/^https?:\/\/[^/]+/, address))
    question.context.approval = result.approval
    const again = await school.post('/access/v1/evaluation', question)
    await page.goto(`${address}/reviews`)
    return done.status === 'approved' && again.decision ? [] : [JSON.stringify([done, again])]
  })
}
