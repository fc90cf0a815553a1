// The case system of an organisation, as it would really ask: a key of its own, a statement that it signs, a
// token, and JSON over HTTP.
import { execFileSync } from 'node:child_process'
import crypto from 'node:crypto'
import fs from 'node:fs'
import path from 'node:path'

const base64url = value => Buffer.from(typeof value === 'string' ? value : JSON.stringify(value)).toString('base64url')

export async function system ({ program, data, address, organisation, scope }) {
  const { publicKey, privateKey } = crypto.generateKeyPairSync('ec', { namedCurve: 'P-256' })
  const keys = path.join(data, 'system-keys.json')
  fs.writeFileSync(keys, JSON.stringify({ keys: [publicKey.export({ format: 'jwk' })] }))
  const said = execFileSync(program, ['client', 'add', '--data', data, '--organisation', organisation,
    '--name', 'Case system', '--keys', keys, '--scope', scope]).toString()
  const id = said.match(/cli_[0-9A-Z]{26}/)[0]
  const { token_endpoint: endpoint } =
    await (await fetch(`${address}/.well-known/oauth-authorization-server`)).json()
  const now = Math.floor(Date.now() / 1000)
  const claims = { iss: id, sub: id, aud: endpoint, jti: crypto.randomUUID(), iat: now, exp: now + 120 }
  const unsigned = `${base64url({ alg: 'ES256', typ: 'JWT' })}.${base64url(claims)}`
  const signature = crypto.sign('sha256', Buffer.from(unsigned), { key: privateKey, dsaEncoding: 'ieee-p1363' })
  const answer = await fetch(`${address}/oauth/token`, {
    method: 'POST',
    body: new URLSearchParams({
      grant_type: 'client_credentials',
      client_assertion_type: 'urn:ietf:params:oauth:client-assertion-type:jwt-bearer',
      client_assertion: `${unsigned}.${signature.toString('base64url')}`
    })
  })
  const { access_token: token } = await answer.json()
  const headers = { authorization: `Bearer ${token}`, 'content-type': 'application/json' }
  return {
    post: async (where, body) =>
      (await fetch(address + where, { method: 'POST', headers, body: JSON.stringify(body) })).json(),
    get: async where => (await fetch(where, { headers })).json()
  }
}
