// The peer of script/bench authzen: cedar-wasm behind the smallest HTTPS server that node has. It
// asks nobody who they are, keeps nothing and explains nothing: the least that an answer can cost.
//     node authzen.mjs PORT CERTIFICATE KEY
import { readFileSync } from "node:fs";
import https from "node:https";
import cedar from "@cedar-policy/cedar-wasm/nodejs";

const [port, cert, key] = process.argv.slice(2);
const clauses = Array.from({ length: 41 }, (_, i) =>
  `permit(principal, action, resource) when { ["SCHOOL","K${i}"].contains(context.giver) && ` +
  `["LA_CSC","R${i}"].contains(context.receiver) && ["${i ? `P${i}` : "FRONT_DOOR"}"].contains(context.purpose) };`);
const parsed = cedar.preparsePolicySet("agreement", { staticPolicies: clauses.join("\n") });
if (parsed.type !== "success") throw new Error(JSON.stringify(parsed));
https.createServer({ cert: readFileSync(cert), key: readFileSync(key) }, (request, response) => {
  let body = "";
  request.on("data", (piece) => { body += piece; });
  request.on("end", () => {
    const asked = JSON.parse(body);
    const answer = cedar.statefulIsAuthorized({
      principal: { type: "Agency", id: "SCHOOL" }, action: { type: "Action", id: "tell" },
      resource: { type: "Agency", id: "LA_CSC" }, preparsedPolicySetId: "agreement", entities: [],
      context: { giver: "SCHOOL", receiver: "LA_CSC", purpose: asked.action.properties.purpose } });
    response.setHeader("Content-Type", "application/json");
    response.end(JSON.stringify({ decision: answer.response.decision === "allow" }));
  });
}).listen(Number(port), "127.0.0.1");
