// Two shorter stories, by whatever hands they are given: a teacher works through a step of the guide, and a
// data protection officer writes a privacy assessment. All made up.
import { answer, button, faulted, field, link, says, signIn, teller } from './story.mjs'
import { liam, miriam } from './places.mjs'

export async function learningStory (all) {
  const { page, address, hands, scripted } = all
  const step = teller(all, 'learning')
  await step('sign in', () => signIn(page, address, liam, hands))
  await step('the guide', async () => {
    await page.goto(`${address}/guide`)
    await hands.press(page, link(page, 'Data protection helps you share'))
    return says(page, 'Know that you may share')
  })
  await step('nothing chosen yet', async () => {
    await hands.press(page, button(page, 'See what is right, and why'))
    return faulted(page, scripted)
  })
  await step('one of five is not right', async () => {
    for (const [name, value] of [['q1', 'a'], ['q2', 'c'], ['q3', 'a'], ['q4', 'c'], ['q5', 'b']]) {
      await hands.choose(page, answer(page, name, value))
    }
    await hands.press(page, button(page, 'See what is right, and why'))
    return [...await says(page, 'Right is'), ...await says(page, 'as often as you like')]
  })
  await step('answered again', async () => {
    const right = new URL(page.url()).searchParams
    await hands.press(page, link(page, 'Answer again'))
    for (const name of right.keys()) {
      await hands.choose(page, answer(page, name, name === 'q1' ? 'b' : right.get(name)))
    }
    await hands.press(page, button(page, 'See what is right, and why'))
    return says(page, 'Step 1 is done')
  })
}

export async function assessingStory (all) {
  const { page, address, hands, scripted } = all
  const step = teller(all, 'assessing')
  const press = name => hands.press(page, button(page, name))
  await step('sign in', () => signIn(page, address, miriam, hands))
  await step('start from the London one', async () => {
    await page.goto(`${address}/privacy-assessments`)
    await hands.press(page, button(page, 'Start a privacy assessment'))
    await hands.choose(page, answer(page, 'from', 'london'))
    await hands.fill(page, field(page, 'title'), 'Sharing at Marshgate Council')
    await press('Start')
    return says(page, 'Being written')
  })
  const here = page.url()
  await step('a risk with half of it missing', async () => {
    await page.goto(`${here}/risks/new`)
    await hands.fill(page, field(page, 'words'), 'A laptop is left on a bus')
    await press('Save')
    return faulted(page, scripted)
  })
  await step('a risk, whole', async () => {
    await hands.fill(page, field(page, 'harm'), 'A stranger reads about a family.')
    await hands.choose(page, answer(page, 'before-likelihood', 'possible'))
    await hands.choose(page, answer(page, 'before-severity', 'significant'))
    await press('Save')
    return says(page, 'A laptop is left on a bus')
  })
  await step('tied to a clause', async () => {
    await page.goto(`${here}/links/R13`)
    await page.locator('[name="clause"]').selectOption({ label: '13.3 Who looked' })
    await press('Save')
    return says(page, 'Clause 13.3 Who looked')
  })
  await step('all of it, for paper', async () => {
    await page.goto(`${here}/whole`)
    await page.emulateMedia({ media: 'print' })
    const left = await page.locator('.govuk-button, .app-subnav, .govuk-breadcrumbs').evaluateAll(found =>
      found.filter(e => e.offsetParent !== null).map(e => e.className))
    await page.emulateMedia({ media: null })
    return left.map(name => `on paper there is still ${name}`)
  })
}
