// The text of PDF files as PDFium reads it, which is what Chrome and Edge copy.
import { printTexts } from "./package_files.mjs";
import { memory, open, pdfium } from "./pdfium.mjs";

function pageText(document, index) {
  const page = pdfium.FPDF_LoadPage(document, index);
  const text = pdfium.FPDFText_LoadPage(page);
  const units = pdfium.FPDFText_CountChars(text) + 1;
  const at = memory.wasmExports.malloc(2 * units);
  const written = pdfium.FPDFText_GetText(text, 0, units, at);
  const bytes = memory.HEAPU8.slice(at, at + 2 * Math.max(0, written - 1));
  memory.wasmExports.free(at);
  return new TextDecoder("utf-16le").decode(bytes);
}

await printTexts((bytes) => {
  const document = open(bytes);
  const pages = [];
  for (let i = 0; i < pdfium.FPDF_GetPageCount(document); ++i) pages.push(pageText(document, i));
  return pages.join("\n");
});
