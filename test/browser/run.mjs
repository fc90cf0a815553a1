// The browser suite: every page at 1280 and 390 pixels, with axe under the page's own policy, a silent
// console, no scrolling sideways, sound markup, few bytes; then without script; then the whole story by keyboard.
// Pictures go to build/browser for a person to look at.
//     node run.mjs [WORD…]     only the checks whose name has one of the words
import { agreementStory } from './agreement.mjs'
import { startEmpty, startMarshgate } from './accord.mjs'
import { arrival } from './arrival.mjs'
import { askingStory } from './asking.mjs'
import { listen, look, markup, openBrowser, picture, printed, sizes, small } from './eye.mjs'
import { hands, keyboard } from './keys.mjs'
import { partiesStory } from './parties.mjs'
import { partnershipStory } from './partnership.mjs'
import { everyone, inside, open, pathOf } from './places.mjs'
import { assessingStory, learningStory } from './steps.mjs'
import { signingStory } from './signing.mjs'
import { signIn, story, urgentStory } from './story.mjs'
import { Tally } from './tally.mjs'

const words = process.argv.slice(2)
const tally = new Tally()
const wanted = name => words.length === 0 || words.some(word => name.includes(word))
const check = (name, work) => wanted(name) ? tally.check(name, work) : true

const accord = await startMarshgate()
const browser = await openBrowser()
const page = await (await browser.newContext({ viewport: sizes.desktop })).newPage()
page.setDefaultTimeout(60000)
const heard = listen(page)

// Goes there, looks, and reads the markup as it was sent.
async function visit (name, path) {
  const response = await page.goto(accord.address + path)
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
    if (as !== who) await signIn(page, accord.address, who, hands)
    as = who
    return visit(name, await pathOf(page, accord.address, path))
  })
}

await check('navigation: every link leads somewhere, for everyone', async () => {
  const wrong = []
  for (const who of everyone) {
    await signIn(page, accord.address, who, hands)
    as = who
    const links = page.locator('nav a, footer a')
    for (const href of new Set(await links.evaluateAll(all => all.map(a => a.getAttribute('href'))))) {
      const answer = await page.request.get(accord.address + href.replace(/#.*/, ''))
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
  await fresh.goto(`${accord.address}/help`, { waitUntil: 'networkidle' })
  const first = bytes
  bytes = 0
  await fresh.goto(`${accord.address}/privacy`, { waitUntil: 'networkidle' })
  const next = bytes
  await fresh.close()
  console.log(`     first visit ${first} bytes, the next page ${next} bytes`)
  return first <= 60 * 1024 && next <= 15 * 1024 ? [] : [`first ${first}, next ${next}`]
})

await check('forced colours, dark: pictures of sign-in and help', async () => {
  await page.emulateMedia({ forcedColors: 'active', colorScheme: 'dark' })
  for (const [name, path] of [['sign-in', '/sign-in'], ['help', '/help']]) {
    await page.goto(accord.address + path)
    await page.screenshot({ path: picture(name, 'forced-colours'), fullPage: true })
  }
  await page.emulateMedia({ forcedColors: 'none', colorScheme: 'light' })
  return heard.take()
})

// The stories twice: by keyboard with every page looked at, then without script at the size of a phone.
const tales = { story, urgent: urgentStory, asking: askingStory, 'agreement-life': agreementStory,
  learning: learningStory, assessing: assessingStory, parties: partiesStory }
const tellers = Object.keys(tales).filter(wanted).map(name => tales[name])
if (tellers.length > 0) {
  await page.context().clearCookies()
  for (const tell of tellers) {
    await tell({
      tally,
      page,
      address: accord.address,
      hands: keyboard,
      scripted: true,
      called: 'by keyboard',
      seen: name => look(page, name, heard)
    })
  }
  const bare = await browser.newContext({ javaScriptEnabled: false, viewport: sizes.mobile })
  const plain = await bare.newPage()
  for (const tell of tellers) {
    await tell({
      tally,
      page: plain,
      address: accord.address,
      hands,
      scripted: false,
      called: 'without script',
      seen: async name => {
        await plain.screenshot({ path: picture(name, 'no-script'), fullPage: true })
        return []
      }
    })
  }
  await bare.close()
}

// Once a node: the youth club signs, and then it has.
if (wanted('signing')) {
  await signingStory({
    tally,
    page,
    address: accord.address,
    hands: keyboard,
    called: 'by keyboard',
    seen: name => look(page, name, heard)
  })
}

// The whole life, twice, each time in a Marshgate of its own: by keyboard, and without script on a small telephone.
if (wanted('partnership')) {
  for (const scripted of [true, false]) {
    const own = await startMarshgate()
    const context = await browser.newContext(scripted
      ? { viewport: sizes.desktop }
      : { javaScriptEnabled: false, viewport: { width: 320, height: 800 } })
    const theirs = await context.newPage()
    theirs.setDefaultTimeout(20000)
    const listening = listen(theirs)
    await partnershipStory({
      tally,
      page: theirs,
      address: own.address,
      hands: scripted ? keyboard : hands,
      called: scripted ? 'by keyboard' : 'without script',
      seen: scripted
        ? async name => [...await look(theirs, name, listening), ...await printed(theirs, name)]
        : name => small(theirs, name)
    })
    await context.close()
    await own.stop()
  }
}

// And once without any made-up world: from a printed code to a signed-in person, and in again.
if (wanted('arrival')) {
  const own = await startEmpty()
  await page.context().clearCookies()
  await arrival({ tally, page, accord: own, seen: name => look(page, name, heard) })
  await own.stop()
}

await browser.close()
await accord.stop()
process.exitCode = tally.end()
