// The text of PDF files as pdf.js reads it: the items in the order in which they are painted, as its
// text layer has them and a browser copies them.
import { printTexts } from "./package_files.mjs";
import { open } from "./pdfjs.mjs";

await printTexts(async (bytes) => {
  const document = await open(bytes);
  const pages = [];
  for (let i = 1; i <= document.numPages; ++i) {
    const { items } = await (await document.getPage(i)).getTextContent();
    pages.push(items.map((item) => item.str + (item.hasEOL ? "\n" : "")).join(""));
  }
  return pages.join("\n");
});
