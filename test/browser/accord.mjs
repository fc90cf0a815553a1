// A running Accord over fresh data, in a folder of its own, on a port nobody has.
import { execFileSync, spawn } from 'node:child_process'
import fs from 'node:fs'
import net from 'node:net'
import os from 'node:os'
import path from 'node:path'
import { root } from './packages.mjs'

const program = process.env.ACCORD ?? path.join(root, 'build', 'accord')

async function freePort () {
  const server = net.createServer()
  await new Promise(resolve => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address()
  await new Promise(resolve => server.close(resolve))
  return port
}

const run = words => execFileSync(program, words, { stdio: 'pipe' }).toString()

// Marshgate, where everyone is made up and one press signs in. Its clock can be set forward: the server runs under
// libfaketime, and the time that things take is real.
// Nothing has happened there: every tale begins at its beginning.
export function startMarshgate () {
  return start(['--demo'], data => run(['demo', '--quiet', '--data', data]), true)
}

// As whoever tries the demo finds it: with what came to the front door in the last days.
export function startBusyMarshgate () {
  return start(['--demo'], data => run(['demo', '--data', data]), true)
}

// An Accord of somebody's own, with one organisation and one person invited; `code` is what was printed.
export async function startEmpty () {
  let code = ''
  const accord = await start([], data => {
    const said = run(['party', 'admit', '--data', data, '--name', 'Little Otters nursery', '--type', 'EY',
      '--desk', 'The office', '--phone', '020 7946 0185'])
    const organisation = said.match(/O-[0-9A-Z]{3}-[0-9A-Z]{3}/)[0]
    const invited = run(['user', 'invite', '--data', data, '--email', 'tess@otters.example',
      '--name', 'Tess Underhay', '--organisation', organisation, '--role', 'SAFEGUARDING_LEAD',
      '--post', 'Nursery manager'])
    code = invited.match(/[0-9A-Z]{4}(-[0-9A-Z]{4}){3}/)[0]
  })
  return { ...accord, code }
}

const faketime = ['x86_64', 'aarch64'].map(kind => `/usr/lib/${kind}-linux-gnu/faketime/libfaketimeMT.so.1`)
  .find(file => fs.existsSync(file))

const movableClock = file => ({
  LD_PRELOAD: faketime,
  FAKETIME_TIMESTAMP_FILE: file,
  FAKETIME_CACHE_DURATION: '1',
  FAKETIME_DONT_FAKE_MONOTONIC: '1'
})

// Hours until it is ten on a working Tuesday, Wednesday or Thursday in London: who is told of what depends on whether
// desks are there. Not between Christmas and the new year.
function hoursToMidweek () {
  const london = new Intl.DateTimeFormat('en-GB',
    { timeZone: 'Europe/London', weekday: 'short', day: 'numeric', month: 'numeric', hour: 'numeric', hour12: false })
  for (let hours = 0; ; ++hours) {
    const at = Object.fromEntries(london.formatToParts(new Date(Date.now() + hours * 3600000))
      .map(part => [part.type, part.value]))
    const festive = (at.month === '12' && Number(at.day) > 23) || (at.month === '1' && Number(at.day) < 3)
    if (['Tue', 'Wed', 'Thu'].includes(at.weekday) && Number(at.hour) === 10 && !festive) return hours
  }
}

// Every answer about a possible match is looked at twice, so that the tale of it is the same each time.
const environment = { ...process.env, ACCORD_SECOND_LOOK_PERCENT: '100' }

async function start (words, prepare, movable = false) {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'accord-browser-'))
  const data = path.join(folder, 'data')
  prepare(data)
  const clock = path.join(folder, 'clock')
  fs.writeFileSync(clock, '+0')
  const port = await freePort()
  const server = spawn(program, ['serve', ...words, '--data', data, '--port', String(port)],
    { stdio: ['ignore', 'pipe', 'pipe'], env: { ...environment, ...(movable ? movableClock(clock) : {}) } })
  let said = ''
  let from = 0
  const goOn = async hours => {
    fs.writeFileSync(clock, `+${(from + hours) * 3600}`)
    await new Promise(resolve => setTimeout(resolve, 2500))
  }
  server.stdout.on('data', bytes => { said += bytes })
  server.stderr.on('data', bytes => { said += bytes })
  const address = `http://127.0.0.1:${port}`
  for (let tries = 0; ; ++tries) {
    try {
      await fetch(`${address}/sign-in`)
      break
    } catch {
      if (tries > 150 || server.exitCode !== null) throw new Error(`accord did not start:\n${said}`)
      await new Promise(resolve => setTimeout(resolve, 100))
    }
  }
  return {
    address,
    data,
    program,
    said: () => said,
    // The server looks at its clock's file once a second.
    pass: goOn,
    toMidweek: async () => {
      from = hoursToMidweek()
      await goOn(0)
    },
    stop: async () => {
      const gone = new Promise(resolve => server.once('exit', resolve))
      server.kill('SIGTERM')
      await gone
      fs.rmSync(folder, { recursive: true, force: true })
    }
  }
}
