// Looks at one page as a person and as a machine would: axe under the page's own policy, the console,
// the width at 320 pixels, spaced-out text, the markup, how many bytes came. Gives back what is wrong.
import fs from 'node:fs'
import path from 'node:path'
import { axeSource, chromium, HtmlValidate, root } from './packages.mjs'

export const pictures = path.join(root, 'build', 'browser')
export const sizes = { desktop: { width: 1280, height: 900 }, mobile: { width: 390, height: 844 } }

// A browser with an empty folder of its own, which says nothing to anyone but the server under test.
export function openBrowser () {
  return chromium.launch({
    executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
    args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run',
      '--disable-background-networking', '--disable-component-update', '--disable-sync']
  })
}

// What the console says while a page is open: that is where the policy's complaints show.
export function listen (page) {
  const heard = []
  page.on('console', message => {
    if (!['error', 'warning'].includes(message.type())) return
    // The browser's own remark that this page is a refusal, which is what it should be.
    if (message.text().startsWith('Failed to load resource') && message.location().url === page.url()) return
    heard.push(`console: ${message.text()}`)
  })
  page.on('pageerror', error => heard.push(`script: ${error.message}`))
  return { take: () => heard.splice(0) }
}

// In a world of its own through the devtools protocol, since our policy rightly refuses a script tag and
// going round the policy would hide the very faults we look for. Read once a page, asked at each size.
export async function openAxe (page) {
  const cdp = await page.context().newCDPSession(page)
  const { frameTree } = await cdp.send('Page.getFrameTree')
  const { executionContextId: contextId } = await cdp.send('Page.createIsolatedWorld',
    { frameId: frameTree.frame.id, worldName: 'axe' })
  await cdp.send('Runtime.evaluate', { contextId, expression: axeSource })
  const ask = async () => {
    const { result, exceptionDetails } = await cdp.send('Runtime.evaluate', {
      contextId,
      awaitPromise: true,
      returnByValue: true,
      expression: `axe.run(document, {resultTypes: ['violations'], runOnly: ['wcag2a', 'wcag2aa', 'wcag21a',
        'wcag21aa', 'wcag22aa', 'best-practice']}).then(r => r.violations.map(v =>
        v.id + ' (' + v.impact + '): ' + v.nodes.map(n => n.target.join(' ')).join(', ')))`
    })
    if (exceptionDetails) return [`axe did not run: ${exceptionDetails.text}`]
    return result.value.map(line => `axe: ${line}`)
  }
  return { ask, close: () => cdp.detach() }
}

async function tooWide (page, what) {
  const wide = await page.evaluate(() => {
    if (document.documentElement.scrollWidth <= window.innerWidth) return null
    const out = [...document.querySelectorAll('body *')].filter(e =>
      e.getBoundingClientRect().right > window.innerWidth + 1 && !e.closest('[role=region]'))
    return out.slice(-2).map(e => e.tagName.toLowerCase() + '.' + e.className).join(', ')
  })
  return wide === null ? [] : [`scrolls sideways ${what}: ${wide}`]
}

// 320 pixels, and the text spacing of WCAG 1.4.12, which a person sets for themselves.
export async function reflow (page) {
  await page.setViewportSize({ width: 320, height: 800 })
  const wrong = await tooWide(page, 'at 320 pixels')
  const cdp = await page.context().newCDPSession(page)
  await cdp.send('DOM.enable')
  await cdp.send('CSS.enable')
  const { frameTree } = await cdp.send('Page.getFrameTree')
  const { styleSheetId } = await cdp.send('CSS.createStyleSheet', { frameId: frameTree.frame.id })
  await cdp.send('CSS.setStyleSheetText', {
    styleSheetId,
    text: '*{line-height:1.5!important;letter-spacing:.12em!important;word-spacing:.16em!important}' +
      'p{margin-bottom:2em!important}'
  })
  wrong.push(...await tooWide(page, 'with spaced-out text at 320 pixels'))
  await cdp.send('CSS.setStyleSheetText', { styleSheetId, text: '' })
  await cdp.detach()
  return wrong
}

// Without script, as it stands, with a picture.
export async function small (page, name) {
  await picture(page, name, 'no-script')
  const wide = await page.locator('html').evaluate(html => html.scrollWidth > html.clientWidth)
  return wide ? ['scrolls sideways without script'] : []
}

// On A4 nothing is cut off at the right, and what is only for pressing is left out.
export async function printed (page, name) {
  await page.setViewportSize({ width: 718, height: 1016 }) // 190 by 269 mm: the sheet within its margins
  await page.emulateMedia({ media: 'print' })
  const wrong = await tooWide(page, 'in print')
  if (await page.locator('nav:visible').count() > 0) wrong.push('navigation is printed')
  await picture(page, name, 'print')
  await page.emulateMedia({ media: null })
  await page.setViewportSize(sizes.desktop)
  return wrong
}

const validator = new HtmlValidate({
  extends: ['html-validate:recommended', 'html-validate:a11y'],
  rules: {
    'no-inline-style': 'error',
    'valid-id': ['error', { relaxed: true }], // clause-3.1 is a good name for clause 3.1
    'no-trailing-whitespace': 'off',
    'long-title': 'off', // the longest is a title of the agreement
    'require-sri': 'off', // everything comes from here
    'doctype-style': 'off',
    'form-dup-name': ['error', { shared: ['radio', 'checkbox', 'submit', 'button'] }],
    'tel-non-breaking': 'off', // done in the style sheet
    // govuk-frontend's own, for the sake of screen readers that need them.
    'no-redundant-role': 'off',
    'prefer-native-element': ['error', { exclude: ['region'] }]
  }
})

export async function markup (html) {
  const report = await validator.validateString(html)
  return report.results.flatMap(result => result.messages)
    .map(message => `html-validate ${message.ruleId}: ${message.message} (${message.selector})`)
}

// For a person to look at; ACCORD_PICTURES=no leaves them out where nobody will.
export async function picture (page, name, size) {
  if (process.env.ACCORD_PICTURES === 'no') return
  fs.mkdirSync(pictures, { recursive: true })
  await page.screenshot({ path: path.join(pictures, `${name}-${size}.png`), fullPage: true })
}

// Everything, at both sizes, with a picture of each for a person to look at.
export async function look (page, name, heard) {
  const wrong = []
  const axe = await openAxe(page)
  for (const [size, box] of Object.entries(sizes)) {
    await page.setViewportSize(box)
    wrong.push(...(await axe.ask()).map(line => `${size}: ${line}`))
    wrong.push(...await tooWide(page, `at ${box.width} pixels`))
    await picture(page, name, size)
  }
  await axe.close()
  wrong.push(...await reflow(page))
  await page.setViewportSize(sizes.desktop)
  wrong.push(...heard.take())
  const title = await page.title()
  if (!/^(Error: )?.+ – Accord$/.test(title)) wrong.push(`title: ${title}`)
  const headings = await page.locator('h1').count()
  if (headings !== 1) wrong.push(`${headings} first-level headings`)
  return wrong
}
