// Fills forms in as Firefox does: VALUES.json, then pairs of a file and where the filled one goes.
// VALUES maps the full name of a field to what is typed, or to the state that is switched on.
import { readFileSync, writeFileSync } from "node:fs";
import { argumentsLeft, bytesOf } from "./package_files.mjs";
import { open } from "./pdfjs.mjs";

const [valuesFile, ...files] = argumentsLeft;
const values = JSON.parse(readFileSync(valuesFile, "utf8"));

for (let i = 0; i < files.length; i += 2) {
  const document = await open(bytesOf(files[i]));
  for (const [name, widgets] of Object.entries(await document.getFieldObjects())) {
    if (!(name in values)) continue;
    for (const { id, type, exportValues } of widgets) {
      const on = type === "checkbox" || exportValues === values[name];
      const value = type === "text" ? values[name] : on;
      document.annotationStorage.setValue(id, { value });
    }
  }
  writeFileSync(files[i + 1], await document.saveDocument());
}
