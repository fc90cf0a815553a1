// node verify.mjs STATEMENT JWS KEYS: ends with 0 when npm's jose says that the signature holds.
import fs from 'node:fs'
import { calculateJwkThumbprint, createLocalJWKSet, flattenedVerify } from 'jose'

const [statement, jws, keys] = process.argv.slice(2).map((name) => fs.readFileSync(name))
const set = JSON.parse(keys)
const [header, , signature] = jws.toString().trim().split('.')
try {
  const { protectedHeader } = await flattenedVerify(
    { protected: header, payload: statement.toString('base64url'), signature },
    createLocalJWKSet(set),
  )
  const named = await Promise.all(set.keys.map((key) => calculateJwkThumbprint(key)))
  if (!named.includes(protectedHeader.kid)) throw new Error('the key is not named by its thumbprint')
} catch (why) {
  console.error(why.message)
  process.exit(1)
}
