// The cases of the AuthZEN certification scenario against any decision point that has its fixture:
//     node test/authzen/run.mjs https://127.0.0.1:8131
// A certificate that signs itself is taken: this runs against the loopback alone.
import { readFileSync } from "node:fs";
import http from "node:http";
import https from "node:https";

const base = new URL(process.argv[2]);
const cases = JSON.parse(readFileSync(new URL("../conformance/authzen/cases.json", import.meta.url)));
const { request } = base.protocol === "https:" ? https : http;

function ask(each) {
  const body = "raw" in each ? each.raw : "body" in each ? JSON.stringify(each.body) : "";
  const headers = { "Content-Type": each.type ?? "application/json" };
  if (each.request_id) headers["X-Request-ID"] = each.request_id;
  if (!each.metadata) headers["Content-Length"] = Buffer.byteLength(body);
  return new Promise((done, failed) => {
    const asked = request(new URL(each.path, base), {
      method: each.metadata ? "GET" : "POST", headers, rejectUnauthorized: false,
    }, (answer) => {
      let text = "";
      answer.on("data", (piece) => { text += piece; });
      answer.on("end", () => done({ status: answer.statusCode, headers: answer.headers, text }));
    });
    asked.on("error", failed);
    asked.end(body);
  });
}

const isDecision = (wanted, got) =>
  typeof got?.decision === "boolean" && (typeof wanted !== "boolean" || got.decision === wanted) &&
  (got.context === undefined || (typeof got.context === "object" && !Array.isArray(got.context)));

function fault(each, answer) {
  if (answer.status !== each.status) return `status ${answer.status}, not ${each.status}`;
  if (each.request_id && answer.headers["x-request-id"] !== each.request_id) return "request id";
  if (each.status !== 200) return undefined;
  if (!/^application\/json\b/.test(answer.headers["content-type"])) return "content type";
  const body = JSON.parse(answer.text);
  if (each.metadata) {
    const own = body.policy_decision_point?.replace(/\/$/, "") === base.origin;
    return own && body.access_evaluation_endpoint ? undefined : "metadata";
  }
  if (!each.decisions) return isDecision(each.decision, body) ? undefined : "decision";
  if (body.evaluations?.length !== each.decisions.length) return "how many answers";
  return each.decisions.every((wanted, i) => isDecision(wanted, body.evaluations[i]))
    ? undefined : "decisions";
}

const levels = new Map();
for (const each of cases) {
  const tally = levels.get(each.level) ?? { good: 0, bad: 0 };
  levels.set(each.level, tally);
  for (let times = each.times ?? 1; times > 0; times--) {
    const wrong = fault(each, await ask(each));
    if (wrong) console.log(`${each.level}: ${each.name}: ${wrong}`);
    wrong ? tally.bad++ : tally.good++;
  }
}
let good = 0;
let bad = 0;
for (const [level, tally] of levels) {
  console.log(`${level.padEnd(18)} ${tally.good} of ${tally.good + tally.bad}`);
  good += tally.good;
  bad += tally.bad;
}
console.log(`${good} passed, ${bad} failed`);
process.exit(bad ? 1 : 0);
