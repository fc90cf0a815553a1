// The pinned packages live in web/, beside what they make; the tests borrow them from there.
import fs from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'
import { fileURLToPath } from 'node:url'

export const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../..')
const require = createRequire(path.join(root, 'web', 'package.json'))

export const { chromium } = require('playwright-core')
export const { HtmlValidate } = require('html-validate')
export const axeSource = fs.readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8')
