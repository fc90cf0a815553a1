// The pages that can be walked to by address alone, and as whom. Pages inside a flow are in story.mjs.

export const open = [
  ['sign-in', '/sign-in'],
  ['invitation', '/sign-in/invitation'],
  ['help', '/help'],
  ['privacy', '/privacy'],
  ['cookies', '/cookies'],
  ['accessibility', '/accessibility'],
  ['not-found', '/nothing-is-here']
]

export const karen = 'Karen Osei'
export const priya = 'Priya Nair'
export const moira = 'Moira Engleby' // head teacher: signs for St Brigid's
export const hugh = 'Hugh Ransome' // director of children's services
export const ines = 'Ines Okafor' // inspector

// A path, or the first link on a page that begins so, with something after it.
const first = (page, start, more = '', within = 'main') => ({ page, start, more, within })
const agreement = more => first('/agreements', '/agreements/A-', more)

export const inside = [
  ['home', '/', karen],
  ['inbox', '/inbox', karen],
  ['account', '/account', karen],
  ['agreements', '/agreements', karen],
  ['agreement', agreement(''), karen],
  ['agreement-text', agreement('/text'), karen],
  ['agreement-history', agreement('/history'), karen],
  ['agreement-join', agreement('/join'), karen],
  ['organisations', '/organisations', karen],
  ['organisation', first('/organisations', '/organisations/O-'), karen],
  ['rulebook', '/rulebook', karen],
  ['rulebook-list', first('/rulebook', '/rulebook/'), karen],
  ['sign-out', '/sign-out', karen],
  ['restricted', '/share/S-000-000', karen],
  ['agreement-sign', agreement('/sign'), hugh],
  ['home-of-a-manager', '/', priya],
  ['home-of-an-inspector', '/', ines],
  ['evidence', '/evidence', ines],
  ['evidence-check', '/evidence/check', ines],
  ['evidence-entry', first('/evidence', '/evidence/', '', '.app-timeline'), ines]
]

// Every link in the navigation must lead somewhere, for everyone.
export const everyone = [karen, priya, moira, hugh, ines]

export async function pathOf (page, address, place) {
  if (typeof place === 'string') return place
  await page.goto(address + place.page)
  const href = await page.locator(`${place.within} a[href^="${place.start}"]`).first().getAttribute('href')
  return href + place.more
}
