// Fills forms in as Chrome and Edge do, by clicking and typing; arguments as of pdfjs_fill.mjs.
import { readFileSync, writeFileSync } from "node:fs";
import { argumentsLeft, bytesOf } from "./package_files.mjs";
import { memory, open, pdfium } from "./pdfium.mjs";

const [valuesFile, ...files] = argumentsLeft;
const values = JSON.parse(readFileSync(valuesFile, "utf8"));
const malloc = memory.wasmExports.malloc;

/// `text` in memory as UTF-16 with a zero behind it.
function wide(text) {
  const at = malloc(2 * text.length + 2);
  new Uint16Array(memory.HEAPU8.buffer, at, text.length + 1).set(
    [...Array(text.length + 1).keys()].map((i) => text.charCodeAt(i) || 0));
  return at;
}

/// What one of the functions gives that write UTF-16 into a buffer of so many bytes.
function told(tell) {
  const bytes = tell(0, 0);
  const at = malloc(bytes);
  tell(at, bytes);
  return new TextDecoder("utf-16le").decode(memory.HEAPU8.slice(at, at + bytes - 2));
}

/// The middle of an annotation.
function middle(annotation) {
  const at = malloc(16);
  pdfium.FPDFAnnot_GetRect(annotation, at);
  const [left, top, right, bottom] = new Float32Array(memory.HEAPU8.buffer, at, 4);
  return [(left + right) / 2, (top + bottom) / 2];
}

const textField = 6; // FPDF_FORMFIELD_TEXTFIELD
const radioButton = 3; // FPDF_FORMFIELD_RADIOBUTTON

function fill(form, page, annotation) {
  const name = told((at, size) => pdfium.FPDFAnnot_GetFormFieldName(form, annotation, at, size));
  if (!(name in values)) return;
  const type = pdfium.FPDFAnnot_GetFormFieldType(form, annotation);
  const state = () =>
    told((at, size) => pdfium.FPDFAnnot_GetFormFieldExportValue(form, annotation, at, size));
  if (type === radioButton && state() !== values[name]) return;
  const [x, y] = middle(annotation);
  pdfium.FORM_OnLButtonDown(form, page, 0, x, y);
  pdfium.FORM_OnLButtonUp(form, page, 0, x, y);
  if (type === textField) {
    pdfium.FORM_SelectAllText(form, page);
    pdfium.FORM_ReplaceSelection(form, page, wide(values[name]));
  }
  pdfium.FORM_ForceToKillFocus(form);
}

for (let i = 0; i < files.length; i += 2) {
  const document = open(bytesOf(files[i]));
  const form = pdfium.PDFiumExt_InitFormFillEnvironment(document, pdfium.PDFiumExt_OpenFormFillInfo());
  for (let number = 0; number < pdfium.FPDF_GetPageCount(document); ++number) {
    const page = pdfium.FPDF_LoadPage(document, number);
    pdfium.FORM_OnAfterLoadPage(page, form);
    for (let a = 0; a < pdfium.FPDFPage_GetAnnotCount(page); ++a) {
      fill(form, page, pdfium.FPDFPage_GetAnnot(page, a));
    }
    pdfium.FORM_OnBeforeClosePage(page, form);
    pdfium.FPDF_ClosePage(page);
  }
  const writer = pdfium.PDFiumExt_OpenFileWriter();
  pdfium.PDFiumExt_SaveAsCopy(document, writer);
  const size = pdfium.PDFiumExt_GetFileWriterSize(writer);
  const at = malloc(size);
  pdfium.PDFiumExt_GetFileWriterData(writer, at, size);
  writeFileSync(files[i + 1], memory.HEAPU8.slice(at, at + size));
}
