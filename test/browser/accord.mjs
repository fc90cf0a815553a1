// A running Accord over a fresh Marshgate, in a folder of its own, on a port nobody has.
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

export async function startAccord () {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'accord-marshgate-'))
  const data = path.join(folder, 'demo')
  execFileSync(program, ['demo', '--data', data], { stdio: 'pipe' })
  const port = await freePort()
  const server = spawn(program, ['serve', '--demo', '--data', data, '--port', String(port)],
    { stdio: ['ignore', 'pipe', 'pipe'] })
  let said = ''
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
    said: () => said,
    stop: async () => {
      const gone = new Promise(resolve => server.once('exit', resolve))
      server.kill('SIGTERM')
      await gone
      fs.rmSync(folder, { recursive: true, force: true })
    }
  }
}
