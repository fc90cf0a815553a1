// Our ODRL, expanded to RDF by a JSON-LD processor that is not ours: every term must be defined.
//     node test/standards/expand.mjs FILE
import { readFileSync } from "node:fs";
import jsonld from "jsonld";
import odrl from "@digitalbazaar/odrl-context";

const known = new Map();
for (const [address, document] of odrl.contexts ?? odrl.default?.contexts ?? []) known.set(address, document);
const documentLoader = async (url) => {
  const document = known.get(url) ?? known.get(url.replace(/^http:/, "https:"));
  if (!document) throw new Error(`a context is asked for that is not known: ${url}`);
  return { contextUrl: null, documentUrl: url, document };
};

const document = JSON.parse(readFileSync(process.argv[2]));
const expanded = await jsonld.expand(document, { documentLoader, safe: true });
const quads = await jsonld.toRDF(expanded, { documentLoader, safe: true });
const rules = (document.permission?.length ?? 0) + (document.prohibition?.length ?? 0);
const said = quads.filter((quad) => /odrl\/2\/(permission|prohibition)$/.test(quad.predicate.value));
const strangers = quads.filter((quad) => !/^(https?|urn|_):?/.test(quad.predicate.value));
console.log(`${rules} rules, ${quads.length} triples`);
if (said.length !== rules || strangers.length) {
  console.log(`${said.length} rules came out; ${strangers.length} terms mean nothing`);
  process.exit(1);
}
