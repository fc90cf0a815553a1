// The same clauses and questions put to another engine: @cedar-policy/cedar-wasm, policies parsed once.
// Says how many answers agree with ours, decisions a second, and the middle and slow times.
import { readFileSync } from "node:fs";
import cedar from "@cedar-policy/cedar-wasm/nodejs";

const within = (list, attribute) =>
    list === undefined ? "true" : `${JSON.stringify(list)}.contains(context.${attribute})`;

const policy = (clause) =>
    `${clause.effect === "must_not" ? "forbid" : "permit"}(principal, action, resource) when { ` +
    [
        within(clause.givers, "giver"),
        within(clause.receivers, "receiver"),
        within(clause.purposes, "purpose"),
        within(clause.thresholds, "threshold"),
        within(clause.categories, "category"),
    ].join(" && ") + " };";

// What our engine takes silence to mean: a rule that forbids is about anything left unsaid.
const forbidding = (clause) =>
    policy(clause).replace(/(\[[^\]]*\]\.contains\(context\.(purpose|threshold)\))/g,
        '($1 || context.$2 == "")');

const entity = (type, id) => ({ type, id });

for (const count of [100, 1000, 10000]) {
    const { terms, questions } = JSON.parse(readFileSync(`build/bench/decide-${count}.json`));
    const staticPolicies = terms.clauses
        .map((clause) => (clause.effect === "must_not" ? forbidding(clause) : policy(clause)))
        .join("\n");
    const parsed = cedar.preparsePolicySet(`clauses-${count}`, { staticPolicies });
    if (parsed.type !== "success") throw new Error(JSON.stringify(parsed.errors[0]));
    const ask = ({ giver, receiver, purpose, threshold, category }) =>
        cedar.statefulIsAuthorized({
            principal: entity("Agency", giver),
            action: entity("Action", "tell"),
            resource: entity("Agency", receiver),
            context: { giver, receiver, purpose, threshold, category },
            preparsedPolicySetId: `clauses-${count}`,
            entities: [],
        });
    const asked = questions.slice(0, { 100: 4096, 1000: 1024, 10000: 128 }[count]);
    let same = 0;
    const times = [];
    for (const question of asked) {
        const start = process.hrtime.bigint();
        const answer = ask(question);
        times.push(Number(process.hrtime.bigint() - start));
        if (answer.type !== "success") throw new Error(JSON.stringify(answer.errors));
        if ((answer.response.decision === "allow") === question.allowed) same += 1;
    }
    const total = times.reduce((sum, time) => sum + time, 0);
    times.sort((one, other) => one - other);
    const at = (share) => times[Math.floor(share * (times.length - 1))];
    console.log(
        `cedar/${count}  ${same} of ${asked.length} answers the same  ` +
        `${Math.round((asked.length / total) * 1e9)} decisions/s  ` +
        `p50 ${at(0.5)} ns  p99 ${at(0.99)} ns`);
}
