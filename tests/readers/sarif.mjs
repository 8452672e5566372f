// Holds a SARIF log against the schema of the standard: what is wrong, as a JSON array.
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { resolve } from "node:path";
import { argumentsLeft, packageFile } from "./package_files.mjs";

const require = createRequire(resolve(packageFile("ajv/package.json")));
const Ajv = require("ajv");
const read = (path) => JSON.parse(readFileSync(path, "utf8"));

const ajv = new Ajv({ schemaId: "auto", allErrors: true });
ajv.addMetaSchema(require("ajv/lib/refs/json-schema-draft-04.json"));
const holds = ajv.compile(
  read(packageFile("@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json")),
);
holds(read(argumentsLeft[0]));
const faults = (holds.errors ?? []).map((error) => `${error.dataPath} ${error.message}`);
process.stdout.write(JSON.stringify(faults));
