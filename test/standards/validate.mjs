// A document against a JSON Schema (2020-12):  node test/standards/validate.mjs SCHEMA FILE
import { readFileSync } from "node:fs";
import Ajv from "ajv/dist/2020.js";
import formats from "ajv-formats";

const [schema, file] = process.argv.slice(2).map((path) => JSON.parse(readFileSync(path)));
const ajv = new Ajv({ allErrors: true, strict: false });
formats(ajv);
const valid = ajv.compile(schema);
if (!valid(file)) {
  console.log(valid.errors.map((each) => `${each.instancePath} ${each.message}`).join("\n"));
  process.exit(1);
}
console.log("valid");
