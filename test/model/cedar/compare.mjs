// Puts the requests of translate.py to Cedar, and tells every answer that is not ours.
import { createReadStream } from "node:fs";
import { createInterface } from "node:readline";
import cedar from "@cedar-policy/cedar-wasm/nodejs";

const entity = (type, id) => ({ type, id });
let asked = 0;
let allowed = 0;
let different = 0;
let world = 0;
for await (const line of createInterface({ input: createReadStream(process.argv[2]) })) {
    const { policies, requests } = JSON.parse(line);
    const preparsedPolicySetId = `world-${world++ % 4}`;
    const parsed = cedar.preparsePolicySet(preparsedPolicySetId, { staticPolicies: policies });
    if (parsed.type !== "success") throw new Error(JSON.stringify(parsed.errors[0]));
    for (const { context, allowed: ours } of requests) {
        const answer = cedar.statefulIsAuthorized({
            principal: entity("Agency", context.giver),
            action: entity("Action", "tell"),
            resource: entity("Agency", context.receiver),
            context,
            preparsedPolicySetId,
            entities: [],
        });
        if (answer.type !== "success") throw new Error(JSON.stringify(answer.errors));
        if (answer.response.diagnostics.errors.length > 0)
            throw new Error(JSON.stringify(answer.response.diagnostics.errors[0]));
        const theirs = answer.response.decision === "allow";
        asked += 1;
        if (ours) allowed += 1;
        if (theirs === ours) continue;
        different += 1;
        if (different <= 5)
            console.log(`ours ${ours}, Cedar ${theirs}: ${JSON.stringify(context)}\n${policies}`);
    }
}
console.log(`${asked} decisions, ${allowed} of them allowed, ${different} differences`);
process.exit(different === 0 && allowed > asked / 100 ? 0 : 1);
