// A person without a mouse: everything by Tab, arrows, space and Enter. Where the focus cannot be seen, or
// cannot be reached, the step fails and says where it was.

const far = 150

async function focused (page) {
  return page.evaluate(() => {
    const e = document.activeElement
    if (!e || e === document.body) return null
    const style = getComputedStyle(e)
    const box = e.getBoundingClientRect()
    const label = e.matches('input') ? getComputedStyle(e.nextElementSibling ?? e, '::before') : style
    const visible = [style, label].some(s => s.outlineStyle !== 'none' || s.boxShadow !== 'none')
    return {
      tag: e.tagName.toLowerCase(),
      id: e.id,
      visible,
      inside: box.bottom > 0 && box.top < window.innerHeight,
      name: (e.textContent || e.value || e.name || '').trim().slice(0, 60)
    }
  })
}

export async function tabTo (page, locator) {
  const target = await locator.first().elementHandle({ timeout: 10000 })
  for (let i = 0; i < far; ++i) {
    if (await target.evaluate(e => e === document.activeElement)) {
      const now = await focused(page)
      if (!now.visible) throw new Error(`the focus cannot be seen on ${now.tag}#${now.id} ${now.name}`)
      if (!now.inside) throw new Error(`the focus is out of sight on ${now.tag}#${now.id} ${now.name}`)
      return
    }
    await page.keyboard.press('Tab')
  }
  throw new Error(`Tab does not reach ${locator}`)
}

export async function press (page, locator) {
  await tabTo(page, locator)
  await Promise.all([page.waitForEvent('load', { timeout: 60000 }), page.keyboard.press('Enter')])
}

export async function fill (page, locator, words) {
  await tabTo(page, locator)
  await page.keyboard.press('Control+A')
  await page.keyboard.type(words)
}

export async function tick (page, locator) {
  await tabTo(page, locator)
  if (!await locator.first().isChecked()) await page.keyboard.press('Space')
}

// Radios are one stop for Tab; the arrows choose within.
export async function choose (page, locator) {
  const wanted = locator.first()
  const name = await wanted.getAttribute('name')
  const group = page.locator(`input[type=radio][name="${name}"]`)
  const checked = page.locator(`input[type=radio][name="${name}"]:checked`)
  await tabTo(page, await checked.count() ? checked : group)
  await page.keyboard.press('Space')
  for (let i = 0, all = await group.count(); i < all; ++i) {
    if (await wanted.isChecked()) return
    await page.keyboard.press('ArrowDown')
  }
  throw new Error(`the arrows do not reach ${locator}`)
}

// The same hands with a mouse or a thumb, for where there is no script to move anything.
export const hands = {
  press: async (page, locator) => {
    await Promise.all([page.waitForEvent('load', { timeout: 60000 }), locator.first().click()])
  },
  fill: (page, locator, words) => locator.first().fill(words),
  tick: (page, locator) => locator.first().check(),
  choose: (page, locator) => locator.first().check()
}
export const keyboard = { press, fill, tick, choose }
