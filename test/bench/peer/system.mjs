// A case system for benchmarks and trials: makes a key, and asks for a token.
//     node system.mjs key FOLDER              writes key.json (private) and public.json
//     node system.mjs token FOLDER ID URL     prints a token
import { createPrivateKey, createPublicKey, generateKeyPairSync, randomUUID, sign } from "node:crypto";
import { readFileSync, writeFileSync } from "node:fs";
import https from "node:https";

const [verb, folder, id, url] = process.argv.slice(2);
if (verb === "key") {
  const { privateKey } = generateKeyPairSync("ec", { namedCurve: "P-256" });
  writeFileSync(`${folder}/key.json`, JSON.stringify(privateKey.export({ format: "jwk" })), { mode: 0o600 });
  writeFileSync(`${folder}/public.json`, JSON.stringify(createPublicKey(privateKey).export({ format: "jwk" })));
} else {
  const key = createPrivateKey({ key: JSON.parse(readFileSync(`${folder}/key.json`)), format: "jwk" });
  const encoded = (value) => Buffer.from(JSON.stringify(value)).toString("base64url");
  const now = Math.floor(Date.now() / 1000);
  const head = `${encoded({ alg: "ES256", typ: "JWT" })}.${encoded({
    iss: id, sub: id, aud: `${url}/oauth/token`, jti: randomUUID(), iat: now, exp: now + 240 })}`;
  const mark = sign("sha256", Buffer.from(head), { key, dsaEncoding: "ieee-p1363" }).toString("base64url");
  const body = new URLSearchParams({
    grant_type: "client_credentials",
    client_assertion_type: "urn:ietf:params:oauth:client-assertion-type:jwt-bearer",
    client_assertion: `${head}.${mark}` }).toString();
  const asked = https.request(`${url}/oauth/token`, { method: "POST", rejectUnauthorized: false,
    headers: { "Content-Type": "application/x-www-form-urlencoded", "Content-Length": body.length } }, (answer) => {
    let text = "";
    answer.on("data", (piece) => { text += piece; });
    answer.on("end", () => {
      const token = JSON.parse(text).access_token;
      if (!token) { console.error(text); process.exit(1); }
      console.log(token);
    });
  });
  asked.end(body);
}
