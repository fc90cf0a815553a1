// The published ODRL test suite against `accord odrl judge`, as far as it lies inside our profile:
//     node test/standards/odrl-suite.mjs FOLDER [PROGRAM]     FOLDER is the suite's "data"
// A case is outside when a rule of it has something that we do not understand (docs/formats/
// odrl-profile.md); then we must not have said that the rule is active.
import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, readdirSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DataFactory, Parser, Store } from "n3";

const [folder, program = "build/dev/accord"] = process.argv.slice(2);
const { namedNode } = DataFactory;
const odrl = (name) => namedNode(`http://www.w3.org/ns/odrl/2/${name}`);
const ex = (name) => namedNode(`http://example.org/${name}`);
const report = (name) => namedNode(`https://w3id.org/force/compliance-report#${name}`);
const issued = namedNode("http://purl.org/dc/terms/issued");
const type = namedNode("http://www.w3.org/1999/02/22-rdf-syntax-ns#type");

const store = new Store();
const policies = new Map(); // each in a store of its own: their constraints share names
const cases = [];
for (const part of ["policies", "requests", "sotw", "test_cases"]) {
  for (const file of readdirSync(join(folder, part)).filter((name) => name.endsWith(".ttl")).sort()) {
    const own = new Store(new Parser().parse(readFileSync(join(folder, part, file), "utf8")));
    if (part === "test_cases") cases.push({ file, own });
    else if (part === "policies") own.getSubjects(null, null, null).forEach((each) => policies.set(each.value, own));
    else if (part === "sotw") own.forEach((quad) => store.addQuad(DataFactory.quad(
      quad.subject, quad.predicate, quad.object, namedNode(own.getSubjects(type, ex("Sotw"), null)[0].value))));
    else store.addQuads([...own]);
  }
}
const one = (subject, predicate, from = store) => from.getObjects(subject, predicate, null)[0];
const all = (subject, predicate, from) => from.getObjects(subject, predicate, null);

// Turtle to the compact JSON of the ODRL context. What is not converted by name is kept by name.
function constraint(node, from) {
  const out = {};
  for (const quad of from.getQuads(node, null, null, null)) {
    const name = quad.predicate.value.split(/[/#]/).pop();
    if (name === "type") continue;
    if (name === "and" || name === "or" || name === "xone") {
      out[name] = all(node, quad.predicate, from).map((each) => constraint(each, from));
    } else if (quad.object.termType === "Literal") {
      out[name] = { "@value": quad.object.value, "@type": quad.object.datatype.value };
    } else {
      out[name] = quad.object.value;
    }
  }
  return out;
}
function rule(node, from) {
  const out = { uid: node.value };
  for (const name of ["assigner", "assignee", "action", "target"]) {
    const values = all(node, odrl(name), from).map((each) => each.value);
    if (values.length) out[name] = values;
  }
  const limits = all(node, odrl("constraint"), from);
  if (limits.length) out.constraint = limits.map((each) => constraint(each, from));
  const duties = all(node, odrl("duty"), from);
  if (duties.length) out.duty = duties.map((each) => ({ action: one(each, odrl("action"), from)?.value }));
  return out;
}

const temporary = mkdtempSync(join(tmpdir(), "odrl-"));
let agreed = 0;
const outside = [];
const wrong = [];
for (const { file, own } of cases) {
  const test = own.getSubjects(type, ex("TestCase"), null)[0];
  const get = (name) => own.getObjects(test, ex(name), null)[0];
  const policy = get("policy");
  const asked = one(get("request"), odrl("permission"));
  const sotw = namedNode(get("sotw").value);
  const document = { "@context": "http://www.w3.org/ns/odrl.jsonld", uid: policy.value };
  for (const kind of ["permission", "prohibition", "obligation"]) {
    const rules = all(policy, odrl(kind), policies.get(policy.value));
    if (rules.length) document[kind] = rules.map((each) => rule(each, policies.get(policy.value)));
  }
  const path = join(temporary, "policy.json");
  writeFileSync(path, JSON.stringify(document));
  const at = store.getQuads(null, issued, null, sotw)[0].object.value;
  const parts = ["assignee", "target"].flatMap((name) =>
    store.getObjects(one(asked, odrl(name)), odrl("partOf"), sotw)).flatMap((each) => ["--part-of", each.value]);
  const says = JSON.parse(execFileSync(program, ["odrl", "judge", path,
    "--assignee", one(asked, odrl("assignee")).value, "--target", one(asked, odrl("target")).value,
    "--action", one(asked, odrl("action")).value.split("/").pop(), "--at", at, ...parts]));
  const expected = own.getQuads(null, report("rule"), null, null)
    .map((quad) => ({ rule: quad.object.value, state: own.getObjects(quad.subject, report("activationState"), null)[0] }))
    .filter((each) => each.state);
  const faults = expected.filter(({ rule: id, state }) => {
    const got = says.rules.find((each) => each.rule === id)?.state;
    return got !== (state.value.endsWith("#Active") ? "active" : "inactive");
  });
  const unusable = says.rules.filter((each) => each.state === "not-usable").length;
  if (!faults.length && expected.length) agreed++;
  else if (unusable && says.answer !== "permit") outside.push(file);
  else wrong.push(`${file}: expected ${JSON.stringify(expected.map((each) => each.state.value))}, got ${JSON.stringify(says.rules)}`);
}
wrong.forEach((line) => console.log(line));
console.log(`${cases.length} cases: ${agreed} agree, ${outside.length} outside the profile and never permitted, ${wrong.length} differ`);
console.log(`outside: ${outside.map((name) => name.slice(9, 12)).join(" ")}`);
process.exit(wrong.length ? 1 : 0);
