// Makes the few files a page asks for, from this folder and the pinned packages.
//
//     node build.mjs FOLDER           writes them there
//     node build.mjs --check FOLDER   says whether those there are the ones it would write
import { Buffer } from 'node:buffer'
import fs from 'node:fs'
import path from 'node:path'
import process from 'node:process'
import { fileURLToPath } from 'node:url'
import zlib from 'node:zlib'
import esbuild from 'esbuild'
import * as sass from 'sass'

const here = path.dirname(fileURLToPath(import.meta.url))
const read = (...parts) => fs.readFileSync(path.join(here, ...parts))

function style () {
  const made = sass.compile(path.join(here, 'accord.scss'), {
    style: 'compressed',
    importers: [new sass.NodePackageImporter(path.join(here, 'package.json'))]
  })
  const css = made.css.replace(/^\uFEFF/, '') + '\n'
  if (/@font-face|url\(/.test(css)) throw new Error('the style sheet names an address')
  return Buffer.from(`/*! Parts are from govuk-frontend, MIT licence: see licences.txt */\n${css}`)
}

async function script () {
  const made = await esbuild.build({
    entryPoints: [path.join(here, 'accord.js')],
    bundle: true,
    minify: true,
    write: false,
    format: 'esm',
    target: 'es2017',
    charset: 'utf8',
    legalComments: 'none'
  })
  const js = made.outputFiles[0].text
  if (/eval\(|innerHTML|new Function/.test(js)) throw new Error('the script makes code or markup of text')
  return Buffer.from(`/*! Parts are from govuk-frontend, MIT licence: see licences.txt */\n${js}`)
}

function licences () {
  const { version } = JSON.parse(read('node_modules', 'govuk-frontend', 'package.json'))
  const words = read('licences.txt')
  if (!words.includes(`govuk-frontend ${version}\n`)) throw new Error('licences.txt names another version')
  return words
}

const made = new Map([
  ['accord.css', style()],
  ['accord.js', await script()],
  ['favicon.png', read('favicon.png')],
  ['favicon.svg', read('favicon.svg')],
  ['licences.txt', licences()]
])

const check = process.argv[2] === '--check'
const folder = process.argv[check ? 3 : 2]
let differ = 0
for (const [name, bytes] of made) {
  const file = path.join(folder, name)
  const packed = /\.(css|js)$/.test(name)
  if (!check) {
    fs.writeFileSync(file, bytes)
    if (packed) fs.writeFileSync(`${file}.gz`, zlib.gzipSync(bytes, { level: 9 }))
    continue
  }
  // The compressor may differ from one version of Node to the next; what it holds may not.
  const same = fs.existsSync(file) && fs.readFileSync(file).equals(bytes) &&
    (!packed || zlib.gunzipSync(fs.readFileSync(`${file}.gz`)).equals(bytes))
  if (!same) {
    console.log(`${file} is not what web/ makes; run script/assets`)
    differ += 1
  }
}
if (check) console.log(`${made.size - differ} of ${made.size} assets are what web/ makes`)
process.exitCode = differ ? 1 : 0
