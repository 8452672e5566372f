// pdf.js without a window: it wants a matrix type that only painting uses, and a newer Node.
import { createRequire } from "node:module";
import { load, packageFile } from "./package_files.mjs";

globalThis.DOMMatrix ??= class {};
process.getBuiltinModule ??= createRequire(import.meta.url);
// It warns of the canvas that it does not find, on the way in which our JSON goes.
console.log = console.warn = () => {};

const pdfjs = await load("pdfjs-dist/legacy/build/pdf.mjs");

/// The document of `data`, a Uint8Array that it takes over.
export const open = (data) =>
  pdfjs.getDocument({
    data,
    verbosity: 0,
    standardFontDataUrl: packageFile("pdfjs-dist/standard_fonts/"),
    cMapUrl: packageFile("pdfjs-dist/cmaps/"),
  }).promise;
