// PDFium as WebAssembly: memory and strings.
import { bytesOf, load, packageFile } from "./package_files.mjs";

const { init } = await load("@embedpdf/pdfium/dist/index.js");
export const pdfium = await init({ wasmBinary: bytesOf(packageFile("@embedpdf/pdfium/dist/pdfium.wasm")) });
export const memory = pdfium.pdfium;
pdfium.PDFiumExt_Init();

/// A document of `bytes`, which stay in memory until the process ends.
export function open(bytes) {
  const at = memory.wasmExports.malloc(bytes.length);
  memory.HEAPU8.set(bytes, at);
  const document = pdfium.FPDF_LoadMemDocument(at, bytes.length, "");
  if (!document) throw new Error("PDFium cannot open the file");
  return document;
}
