// Asks at a steady pace, as many systems together would: node paced.mjs URL TOKEN QUESTION RATE SECONDS.
// 32 connections are kept. A wait is counted from when a question was due to be asked, not from when
// there was room to ask it, so that a slow answer cannot hide the ones behind it.
import fs from 'node:fs'
import https from 'node:https'

const [url, token, question, rate, seconds] = process.argv.slice(2)
const body = fs.readFileSync(question)
const agent = new https.Agent({ keepAlive: true, maxSockets: 32, rejectUnauthorized: false })
const options = { method: 'POST', agent, headers: { 'Content-Type': 'application/json', 'Content-Length': body.length, Authorization: `Bearer ${token}` } }

const now = () => Number(process.hrtime.bigint()) / 1e6
const waits = []
let refused = 0

function ask (due) {
  return new Promise(resolve => {
    const request = https.request(url, options, answer => {
      answer.resume()
      answer.on('end', () => {
        if (answer.statusCode !== 200) refused += 1
        waits.push(now() - due)
        resolve()
      })
    })
    request.on('error', () => { refused += 1; resolve() })
    request.end(body)
  })
}

async function pace (count) {
  const began = now()
  const all = []
  for (let asked = 0; asked < count;) {
    const wanted = Math.min(count, Math.floor((now() - began) * Number(rate) / 1000) + 1)
    for (; asked < wanted; ++asked) all.push(ask(began + asked * 1000 / Number(rate)))
    await new Promise(resolve => setImmediate(resolve))
  }
  await Promise.all(all)
  return (now() - began) / 1000
}

await pace(Number(rate)) // a second to warm up
waits.length = 0
const took = await pace(Number(rate) * Number(seconds))
waits.sort((a, b) => a - b)
const at = share => waits[Math.floor(share * (waits.length - 1))].toFixed(2)
console.log(`${(waits.length / took).toFixed(0)}/s as paced  p50 ${at(0.5)}ms  p99 ${at(0.99)}ms  ` +
  (refused === 0 ? 'every answer 200' : `${refused} refused`))
process.exit(0)
