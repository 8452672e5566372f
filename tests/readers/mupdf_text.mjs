// The text of PDF files as MuPDF reads it.
import { load, printTexts } from "./package_files.mjs";

const mupdf = await load("mupdf/dist/mupdf.js");

await printTexts((bytes) => {
  const document = mupdf.Document.openDocument(bytes, "application/pdf");
  const pages = [];
  for (let i = 0; i < document.countPages(); ++i) {
    pages.push(document.loadPage(i).toStructuredText("").asText());
  }
  return pages.join("\n");
});
