// The whole of an agreement's life among people, in one telling: drafted, compared, opened, signed by four
// (two of two posts, with a variation, on paper, with one hand), in force, cited by a share, varied, only the
// change read again, one party suspended and its open shares handed over, one withdraws. All made up.
import { execFileSync } from 'node:child_process'
import { answer, button, field, link, says, signIn, teller } from './story.mjs'
import { hugh, karen, liam, miriam, moira, ossie, sam } from './places.mjs'

const zara = 'Zara Quennell' // Marshgate Homes
const peter = 'Peter Ashdown-Lee' // Marshgate Homes
const victor = 'Victor Asante' // chief nurse, North East London ICB

export async function partnershipStory ({ tally, accord, page, address, hands, called, seen }) {
  const step = teller({ tally, called, seen }, 'partnership')
  const press = name => hands.press(page, button(page, name))
  const organisations = {}
  const organisation = async name => {
    if (organisations[name] === undefined) {
      await page.goto(`${address}/organisations`)
      organisations[name] = address + await link(page, name).first().getAttribute('href')
    }
    return organisations[name]
  }
  // Sam gives somebody who is there already one post more.
  const givePost = async (where, who, post, role) => {
    await page.goto(`${await organisation(where)}/posts`)
    await field(page, 'account').selectOption({ label: who })
    await hands.fill(page, field(page, 'post'), post)
    await field(page, 'role').selectOption(role)
    await press('Give this post')
    return says(page, post)
  }
  const begin = async changes => {
    await signIn(page, address, sam, hands)
    await page.goto(`${address}/drafts/new`)
    await hands.choose(page, page.getByRole('radio', { name: /A new version of London/ }))
    await press('Begin')
    const draft = page.url()
    for (const [clause, words] of changes) {
      await page.goto(`${draft}/clauses/${clause}`)
      await hands.fill(page, field(page, 'text'), words)
      await press('Save')
    }
    await page.goto(`${draft}/changes`)
    return draft
  }
  const open = async draft => {
    for (const [who, what] of [[miriam, 'information governance'], [hugh, 'law']]) {
      await signIn(page, address, who, hands)
      await page.goto(draft)
      await press(`I clear it for ${what}`)
    }
    await signIn(page, address, sam, hands)
    await page.goto(draft)
    await press('Open it for signature')
    return page.url()
  }
  const sign = async (who, where) => {
    await signIn(page, address, who, hands)
    await page.goto(`${where}/sign`)
    for (const box of await page.locator('main input[type=checkbox]').all()) await hands.tick(page, box)
    await press(/^Sign$/)
  }

  let draft = ''
  let london = ''
  await step('drafted, and compared', async () => {
    draft = await begin([['4-3', 'Services may send each other the short version.']])
    return says(page, 'Clause 4.3', 'The rule stays as it is')
  })
  await step('opened', async () => {
    london = await open(draft)
    return says(page, 'open for signature')
  })
  await step('posts are given', async () => {
    const brigids = 'St Brigid'
    return [
      ...await givePost(brigids, liam, 'Chair of governors', 'SIGNATORY'),
      ...await givePost(brigids, karen, 'School business manager', 'PARTY_MANAGER'),
      ...await givePost('Marshgate Homes', zara, 'Company secretary', 'PARTY_MANAGER'),
      ...await givePost('Marshgate Homes', peter, 'Chief executive', 'SIGNATORY')
    ]
  })
  await step('two of two posts sign for the school', async () => {
    await signIn(page, address, karen, hands)
    await page.goto(`${await organisation('St Brigid')}/mandate`)
    await hands.fill(page, field(page, 'post-1'), 'Head teacher')
    await hands.fill(page, field(page, 'post-2'), 'Chair of governors')
    await hands.fill(page, field(page, 'needed'), '2')
    await hands.fill(page, field(page, 'statement'), 'The governors resolved so')
    await hands.fill(page, field(page, 'scheme'), 'Minutes, 3 February 2026')
    await press(/Save/)
    return says(page, 'Head teacher and Chair of governors')
  })
  await step('the first is not enough', async () => {
    await sign(moira, london)
    return says(page, 'It is not complete yet', '1 of 2 signed')
  })
  await step('the second completes it', async () => {
    await sign(liam, london)
    return says(page, 'has signed')
  })
  await step('a variation, and what it changes', async () => {
    await signIn(page, address, ossie, hands)
    await page.goto(`${london}/variation`)
    await hands.fill(page, field(page, 'why-1'), 'The trustees promised their members so.')
    await page.locator('[name="receiver-1"]').selectOption('POLICE')
    await page.locator('[name="category-1"]').selectOption('HOUSING')
    await press('Save and see what it changes')
    return says(page, 'What that changes', 'The trustees promised their members so.')
  })
  await step('signed with it', async () => {
    await sign(ossie, london)
    return says(page, 'has signed')
  })
  await step('a signature on paper is taken in', async () => {
    await signIn(page, address, zara, hands)
    await page.goto(`${london}/papers`)
    await hands.fill(page, field(page, 'name'), peter)
    await hands.fill(page, field(page, 'post'), 'Chief executive')
    for (const [part, value] of [['day', '27'], ['month', '2'], ['year', '2026']]) {
      await hands.fill(page, field(page, `signed_on-${part}`), value)
    }
    await field(page, 'scan').setInputFiles(
      { name: 'signed.pdf', mimeType: 'application/pdf', buffer: Buffer.from('%PDF-1.4 signed %%EOF') })
    await press(/Take it in|Save|Send/)
    return says(page, 'You took it in')
  })
  await step('and held against the scan by another', async () => {
    const here = page.url()
    await signIn(page, address, peter, hands)
    await page.goto(here)
    await hands.choose(page, answer(page, 'matches', 'yes'))
    await press(/Save|Confirm|Continue|Say/)
    return says(page, '27 February 2026')
  })
  await step('with one hand', async () => {
    await sign(victor, london)
    return says(page, 'has signed')
  })
  await step('in force between those who signed', async () => {
    await page.goto(london)
    return says(page, '4 of ')
  })
  await step('a copy to keep opens, is tagged and carries the digest', async () => {
    await page.goto(`${london}/signatures`)
    const statement = await page.locator('main a[href$="/statement"]').first().getAttribute('href')
    const signed = await (await page.request.get(address + statement)).json()
    const [digest] = JSON.stringify(signed).match(/[0-9a-f]{64}/)
    // A copy is made a minute after each signature; then the worker comes round to it, and it is printed.
    const copied = async () => {
      const answer = await page.request.get(`${london}/copy`)
      return answer.status() === 200 ? answer.body() : null
    }
    const wordsOf = pdf => execFileSync('pdftotext', ['-', '-'], { input: pdf }).toString().replace(/\s+/g, '')
    const whole = pdf => pdf && [digest, victor.replace(' ', '')].every(each => wordsOf(pdf).includes(each))
    let pdf = await copied()
    for (let tries = 0; !whole(pdf) && tries < 180; ++tries) {
      await new Promise(resolve => setTimeout(resolve, 1000))
      pdf = await copied()
    }
    if (!whole(pdf)) {
      return [`three minutes passed, and ${pdf ? 'the copy does not carry the digest and the last to sign' : 'no copy was made'}`,
        ...accord.said().split('\n').filter(line => line.includes('agreement.make_copy'))]
    }
    const told = execFileSync('pdfinfo', ['-'], { input: pdf }).toString()
    return /^Tagged: +yes$/m.test(told) ? [] : ['the copy is not tagged']
  })
  let share = ''
  await step('a share cites it', async () => {
    await signIn(page, address, karen, hands)
    await page.goto(`${address}/share/new`)
    await hands.tick(page, page.getByRole('checkbox', { name: 'Amara Bello' }))
    await press('Continue')
    await hands.choose(page, answer(page, 'how-soon', 'today'))
    await hands.fill(page, field(page, 'facts'), 'At 9:15 Amara said that somebody was pushed on the stairs.')
    if (!await answer(page, 'must-not-find-out', 'yes').isChecked()) return ['what the record says is not filled in']
    await press('Continue')
    while (await page.locator('[name=recipients]:checked').count() > 0) await page.locator('[name=recipients]:checked').first().uncheck()
    const more = page.locator('summary', { hasText: 'Someone else' })
    if (await more.count()) await more.first().click()
    await hands.tick(page, page.getByRole('checkbox', { name: 'Marshgate Homes' }))
    await hands.choose(page, page.getByRole('radio', { name: 'Not yet, I will tell them' }))
    await press('Continue')
    const go = page.locator('[name^="go-on-"]')
    if (await go.count()) await hands.fill(page, go.first(), 'They house the family.')
    const cited = (await page.locator('main').textContent()).includes('London Safeguarding Agreement 1.1, clause')
    await press(/^Share with/)
    share = page.url().replace(/\/sent$/, '')
    return cited ? [] : ['the check does not cite a clause of version 1.1']
  })
  await step('varied', async () => {
    draft = await begin([['4-4', 'Professionals who meet around a child may say what they know of it.']])
    return [...await says(page, 'Clause 4.4'), ...(await says(page, 'Clause 4.3')).length ? [] : ['clause 4.3 is said to change']]
  })
  await step('only what changed is read again', async () => {
    london = await open(draft)
    await signIn(page, address, victor, hands)
    await page.goto(`${london}/sign`)
    return says(page, '4.4')
  })
  await step('signed again', async () => {
    await sign(victor, london)
    return says(page, 'has signed')
  })
  await step('before suspending, its open shares are listed', async () => {
    await signIn(page, address, sam, hands)
    await page.goto(`${await organisation('Marshgate Homes')}/suspension`)
    return says(page, share.replace(/.*\//, ''), 'and hand over')
  })
  await step('suspended, and each has an owner', async () => {
    await hands.fill(page, field(page, 'reason'), 'Keys lost')
    await press(/hand over/)
    return says(page, 'Marshgate Homes', 'handed over')
  })
  await step('one withdraws, and is told what goes on', async () => {
    await signIn(page, address, victor, hands)
    await page.goto(`${london}/notice`)
    const told = await says(page, 'Every duty on what you were told goes on')
    await hands.fill(page, field(page, 'why'), 'The board is being wound up.')
    await press('Give notice')
    return [...told, ...await says(page, 'leaves on')]
  })
}
