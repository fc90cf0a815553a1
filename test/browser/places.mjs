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

export const inside = [
  ['home', '/', karen],
  ['account', '/account', karen],
  ['agreements', '/agreements', karen],
  ['organisations', '/organisations', karen],
  ['rulebook', '/rulebook', karen],
  ['sign-out', '/sign-out', karen],
  ['restricted', '/share/S-000-000', karen]
]
