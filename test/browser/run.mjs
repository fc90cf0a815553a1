// The browser suite: every page at 1280 and 390 pixels, with axe under the page's own policy, a silent
// console, no scrolling sideways, sound markup, few bytes; then without script; then the whole story by keyboard.
// Pictures go to build/browser for a person to look at.
//     node run.mjs [WORD…]     only the checks whose name has one of the words
import { agreementStory } from './agreement.mjs'
import { startBusyMarshgate, startEmpty, startMarshgate } from './accord.mjs'
import { arrival } from './arrival.mjs'
import { askingStory } from './asking.mjs'
import { listen, look, markup, openBrowser, picture, printed, sizes, small } from './eye.mjs'
import { closenessStory } from './closeness.mjs'
import { familyStory } from './family.mjs'
import { frontDoorStory } from './front-door.mjs'
import { hands, keyboard } from './keys.mjs'
import { intakeStory } from './intake.mjs'
import { mergeStory } from './merge.mjs'
import { partiesStory } from './parties.mjs'
import { partnershipStory } from './partnership.mjs'
import { everyone, inside, open, pathOf } from './places.mjs'
import { assessingStory, learningStory } from './steps.mjs'
import { peopleStory } from './people.mjs'
import { reviewingStory } from './reviewing.mjs'
import { signingStory } from './signing.mjs'
import { signIn, story, urgentStory } from './story.mjs'
import { Tally } from './tally.mjs'
import { templatesStory } from './templates.mjs'

const words = process.argv.slice(2)
const tally = new Tally()
const wanted = name => words.length === 0 || words.some(word => name.includes(word))
const check = (name, work) => wanted(name) ? tally.check(name, work) : true

const browser = await openBrowser()

// A page of its own over a world of its own, and what its console says.
async function opened (start, viewport, javaScriptEnabled = true) {
  const accord = await start()
  const context = await browser.newContext({ viewport, javaScriptEnabled })
  const page = await context.newPage()
  page.setDefaultTimeout(60000)
  const heard = listen(page)
  const close = async () => {
    await context.close()
    await accord.stop()
  }
  return { accord, address: accord.address, page, heard, close }
}

// Every page, whoever may open it.
async function pages () {
  const { address, page, heard, close } = await opened(startBusyMarshgate, sizes.desktop)

  // Goes there, looks, and reads the markup as it was sent.
  async function visit (name, path) {
    const response = await page.goto(address + path)
    const expected = name === 'not-found' ? 404 : name === 'restricted' ? 403 : 200
    const wrong = response.status() === expected ? [] : [`status ${response.status()}`]
    wrong.push(...await markup(await response.text()))
    wrong.push(...await look(page, name, heard))
    return wrong
  }

  for (const [name, path] of open) await check(name, () => visit(name, path))

  let as = null
  for (const [name, path, who] of inside) {
    await check(name, async () => {
      if (as !== who) await signIn(page, address, who, hands)
      as = who
      return visit(name, await pathOf(page, address, path))
    })
  }

  await check('navigation: every link leads somewhere, for everyone', async () => {
    const wrong = []
    for (const who of everyone) {
      await signIn(page, address, who, hands)
      as = who
      const links = page.locator('nav a, footer a')
      for (const href of new Set(await links.evaluateAll(all => all.map(a => a.getAttribute('href'))))) {
        const answer = await page.request.get(address + href.replace(/#.*/, ''))
        if (answer.status() !== 200) wrong.push(`${who}: ${href} is ${answer.status()}`)
      }
    }
    heard.take()
    return wrong
  })

  await check('weight: the first visit is at most 60 KB, the next at most 15 KB', async () => {
    const context = page.context()
    await context.clearCookies()
    const fresh = await context.newPage()
    const cdp = await context.newCDPSession(fresh)
    await cdp.send('Network.enable')
    await cdp.send('Network.clearBrowserCache')
    let bytes = 0
    cdp.on('Network.loadingFinished', event => { bytes += event.encodedDataLength })
    await fresh.goto(`${address}/help`, { waitUntil: 'networkidle' })
    const first = bytes
    bytes = 0
    await fresh.goto(`${address}/privacy`, { waitUntil: 'networkidle' })
    const next = bytes
    await fresh.close()
    console.log(`     first visit ${first} bytes, the next page ${next} bytes`)
    return first <= 60 * 1024 && next <= 15 * 1024 ? [] : [`first ${first}, next ${next}`]
  })

  await check('forced colours, dark: pictures of sign-in and help', async () => {
    await page.emulateMedia({ forcedColors: 'active', colorScheme: 'dark' })
    for (const [name, path] of [['sign-in', '/sign-in'], ['help', '/help']]) {
      await page.goto(address + path)
      await picture(page, name, 'forced-colours')
    }
    await page.emulateMedia({ forcedColors: 'none', colorScheme: 'light' })
    return heard.take()
  })

  // Once a node: the youth club signs, and then it has.
  if (wanted('signing')) {
    await page.context().clearCookies()
    await signingStory({
      tally,
      page,
      address,
      hands: keyboard,
      called: 'by keyboard',
      seen: name => look(page, name, heard)
    })
  }
  await close()
}

const tales = { story, urgent: urgentStory, asking: askingStory,
  'agreement-life': agreementStory, learning: learningStory, assessing: assessingStory, parties: partiesStory,
  people: peopleStory, closeness: closenessStory, intake: intakeStory, family: familyStory, merge: mergeStory,
  reviewing: reviewingStory, templates: templatesStory,
  // the last: it sets the clock forward
  'front-door': frontDoorStory }

// The stories: by keyboard with every page looked at, or without script at the size of a phone.
async function stories (scripted) {
  const tellers = Object.keys(tales).filter(wanted).map(name => tales[name])
  if (tellers.length === 0) return
  const { accord, address, page, heard, close } =
    await opened(startMarshgate, scripted ? sizes.desktop : sizes.mobile, scripted)
  for (const tell of tellers) {
    await tell({
      tally,
      accord,
      page,
      address,
      hands: scripted ? keyboard : hands,
      scripted,
      called: scripted ? 'by keyboard' : 'without script',
      seen: scripted
        ? name => look(page, name, heard)
        : async name => {
          await picture(page, name, 'no-script')
          return []
        }
    })
  }
  await close()
}

// The whole life of an agreement: by keyboard, or without script on a small telephone.
async function life (scripted) {
  if (!wanted('partnership')) return
  const { accord, address, page, heard, close } =
    await opened(startMarshgate, scripted ? sizes.desktop : { width: 320, height: 800 }, scripted)
  await partnershipStory({
    tally,
    accord,
    page,
    address,
    hands: scripted ? keyboard : hands,
    called: scripted ? 'by keyboard' : 'without script',
    seen: scripted
      ? async name => [...await look(page, name, heard), ...await printed(page, name)]
      : name => small(page, name)
  })
  await close()
}

// And once without any made-up world: from a printed code to a signed-in person, and in again.
async function arriving () {
  if (!wanted('arrival')) return
  const { accord, page, heard, close } = await opened(startEmpty, sizes.desktop)
  await arrival({ tally, page, accord, seen: name => look(page, name, heard) })
  await close()
}

// Two at a time, the longest first: each waits for its browser more than it works.
const strands = [pages, () => stories(true), () => stories(false), () => life(true), () => life(false), arriving]
const hand = async () => {
  for (let next = strands.shift(); next; next = strands.shift()) await next()
}
await Promise.all([hand(), hand()])

await browser.close()
process.exitCode = tally.end()
