// Loads a package from where scripts/readers installed it, which is not beside these scripts.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";

// Node calls a script with: node, the script, the folder of the packages, what it is to do.
const [, , folder, ...rest] = process.argv;

export const argumentsLeft = rest;
export const packageFile = (path) => join(folder, "node_modules", path);
export const load = (path) => import(pathToFileURL(packageFile(path)).href);
export const bytesOf = (path) => new Uint8Array(readFileSync(path));

/// Prints what `text` makes of every file, as a JSON array.
export async function printTexts(text) {
  const texts = [];
  for (const file of argumentsLeft) texts.push(await text(bytesOf(file)));
  process.stdout.write(JSON.stringify(texts));
}
