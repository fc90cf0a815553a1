// The pages that can be walked to by address alone, and as whom. Pages inside a flow are in story.mjs.

export const open = [
  ['sign-in', '/sign-in'],
  ['invitation', '/sign-in/invitation'],
  ['help', '/help'],
  ['privacy', '/privacy'],
  ['cookies', '/cookies'],
  ['accessibility', '/accessibility'],
  ['guide', '/guide'],
  ['guide-step', '/guide/8'],
  ['guide-answers', '/guide/8/answers?q1=a&q2=a&q3=a&q4=a&q5=a'],
  ['published', '/published/agreements'],
  ['verify', '/verify'],
  ['not-found', '/nothing-is-here']
]

export const karen = 'Karen Osei'
export const priya = 'Priya Nair'
export const daniel = 'Daniel Achterberg' // social worker of the hub
export const grace = 'Grace Ilunga' // screening officer of the hub
export const moira = 'Moira Engleby' // head teacher: signs for St Brigid's
export const hugh = 'Hugh Ransome' // director of children's services
export const sam = 'Sam Wetherell' // partnership manager: writes agreements
export const ossie = 'Ossie Fennimore' // chair of trustees: signs for the youth club
export const ines = 'Ines Okafor' // inspector
export const liam = 'Liam Portnoy' // teaches at St Brigid's
export const miriam = 'Miriam Castell' // data protection officer, Marshgate Council

// A path, or the first link on a page that begins so, with something after it.
const first = (page, start, more = '', within = 'main') => ({ page, start, more, within })
const assessment = more => first('/privacy-assessments', '/privacy-assessments/D-', more)
const organisation = more => first('/organisations', '/organisations/O-', more)
const agreement = more => first('/agreements', '/agreements/A-', more)
const draft = more => first('/drafts', '/drafts/D-', more)
const contact = more => first('/contacts', '/contacts/F-', more)
const closed = more => first('/contacts/closed', '/contacts/F-', more)

export const inside = [
  ['contacts', '/contacts', grace],
  ['contacts-wall', '/contacts/wall', grace],
  ['contacts-find', '/contacts/find', grace],
  ['contacts-following', '/contacts/following', grace],
  ['contacts-closed', '/contacts/closed', grace],
  ['contact-new', '/contacts/new', grace],
  ['contact', contact(''), daniel],
  ['contact-who', contact('/children'), daniel],
  ['contact-of-a-manager', contact(''), priya],
  ['contact-over', closed(''), priya],
  ['home', '/', karen],
  ['possible-matches', '/possible-matches', karen],
  ['inbox', '/inbox', karen],
  ['happened', '/share/happened', karen],
  ['happening', '/share/happened/bruise-in-baby', karen],
  ['requests', '/requests', karen],
  ['ask-new', '/ask/new', karen],
  ['calls', '/calls', karen],
  ['call-new', '/calls/new', karen],
  ['desk', '/desk', karen],
  ['told-front-door', '/contacts', karen],
  ['account', '/account', karen],
  ['agreements', '/agreements', karen],
  ['agreement', agreement(''), karen],
  ['agreement-text', agreement('/text'), karen],
  ['agreement-answers', agreement('/answers'), karen],
  ['agreement-compare', agreement('/compare'), karen],
  ['agreement-try', agreement('/try'), karen],
  ['agreement-try-answered', agreement('/try?giver=SCHOOL&receiver=LA_CSC&purpose=FRONT_DOOR&threshold=S47&item=CONCERN&item=HEALTH_ADULT&channel=ACCORD&told=yes'), karen],
  ['agreement-history', agreement('/history'), karen],
  ['agreement-join', agreement('/join'), karen],
  ['agreement-board', agreement('/board'), karen],
  ['agreement-life', agreement('/life'), karen],
  ['agreement-changes', agreement('/changes'), karen],
  ['published-agreement', first('/published/agreements', '/published/agreements/A-'), karen],
  ['drafts', '/drafts', karen],
  ['organisations', '/organisations', karen],
  ['organisation', organisation(''), karen],
  ['rulebook', '/rulebook', karen],
  ['rulebook-list', '/rulebook/agency_types', karen],
  ['rulebook-row', '/rulebook/gateways/CA04_16LA', karen],
  ['rulebook-sources', '/rulebook/sources', karen],
  ['rulebook-changes', '/rulebook/changes', karen],
  ['rulebook-changes-on', '/rulebook/changes?on=2026-02-05', karen],
  ['rulebook-editions', '/rulebook/editions', karen],
  ['ten-steps', '/ten-steps', karen],
  ['ten-steps-line', '/ten-steps/O3.1', karen],
  ['ten-steps-found', '/ten-steps/O6.1', karen],
  ['training', '/ten-steps/training', karen],
  ['certificate-not-yet', '/guide/certificate', karen],
  ['assessments', '/privacy-assessments', karen],
  ['assessment', assessment(''), karen],
  ['assessment-risks', assessment('/risks'), karen],
  ['assessment-whole', assessment('/whole'), karen],
  ['assessment-history', assessment('/history'), karen],
  ['sign-out', '/sign-out', karen],
  ['restricted', '/share/S-000-000', karen],
  ['certificate', '/guide/certificate', miriam],
  ['assessment-new', '/privacy-assessments/new', miriam],
  ['assessment-to-do', assessment(''), miriam],
  ['assessment-about', assessment('/sections/about'), miriam],
  ['assessment-section', assessment('/sections/necessity'), miriam],
  ['assessment-risk', assessment('/risks/R1'), miriam],
  ['assessment-measure', assessment('/measures/M4'), miriam],
  ['assessment-links', assessment('/links/R1'), miriam],
  ['assessment-advice', assessment('/advice'), miriam],
  ['assessment-signing', assessment('/signing'), hugh],
  ['ten-steps-counts', '/ten-steps/partnership', sam],
  ['organisation-to-run', organisation(''), sam],
  ['join', organisation('/join'), sam],
  ['join-organisation', organisation('/join/organisation'), sam],
  ['join-numbers', organisation('/join/numbers'), sam],
  ['join-contacts', organisation('/join/contacts'), sam],
  ['join-contact', organisation('/join/contacts/duty-desk'), sam],
  ['join-security', organisation('/join/security'), sam],
  ['join-privacy-notice', organisation('/join/privacy-notice'), sam],
  ['posts', organisation('/posts'), sam],
  ['suspension', organisation('/suspension'), sam],
  ['leaving', organisation('/leaving'), sam],
  ['rename', organisation('/name'), sam],
  ['successor', organisation('/successor'), sam],
  ['import', '/organisations/import', sam],
  ['agreement-sign', agreement('/sign'), hugh],
  ['agreement-notice', agreement('/notice'), moira],
  ['home-of-a-keeper', '/', sam],
  ['agreement-review', agreement('/reviews'), sam],
  ['agreement-ending', agreement('/ending'), sam],
  ['draft-new', '/drafts/new', sam],
  ['draft', draft(''), sam],
  ['draft-clause', draft('/clauses/4-3'), sam],
  ['draft-section', draft('/sections/4'), sam],
  ['draft-names', draft('/names'), sam],
  ['draft-who', draft('/who'), sam],
  ['draft-purposes', draft('/purposes'), sam],
  ['draft-purpose', draft('/purposes/1'), sam],
  ['draft-data', draft('/data'), sam],
  ['draft-data-rule', draft('/data/1'), sam],
  ['draft-handling', draft('/handling'), sam],
  ['draft-changes', draft('/changes'), sam],
  ['agreement-signatures', agreement('/signatures'), karen],
  ['mandate', first('/organisations', '/organisations/O-', '/mandate'), karen],
  ['agreement-papers', agreement('/papers'), sam],
  ['agreement-variation', agreement('/variation'), ossie],
  ['home-of-a-manager', '/', priya],
  ['happening-of-police', '/share/happened/police-at-home', priya],
  ['happenings-as-a-file', '/share/happened/police-at-home/batch', priya],
  ['desk-limits', '/desk/limits', priya],
  ['home-of-an-inspector', '/', ines],
  ['evidence', '/evidence', ines],
  ['evidence-check', '/evidence/check', ines],
  ['evidence-entry', first('/evidence', '/evidence/', '', '.app-timeline'), ines]
]

// Every link in the navigation must lead somewhere, for everyone.
export const everyone = [karen, priya, moira, hugh, ines, miriam, sam]

export async function pathOf (page, address, place) {
  if (typeof place === 'string') return place
  await page.goto(address + place.page)
  const href = await page.locator(`${place.within} a[href^="${place.start}"]`).first().getAttribute('href')
  return href + place.more
}
