#include "mutate.h"

#include <catch2/catch.hpp>
#include <memory>
#include <optional>
#include <qpdf/Buffer.hh>
#include <qpdf/QPDFPageDocumentHelper.hh>
#include <qpdf/QPDFWriter.hh>

namespace clausekit::tests {
namespace {

using Wanted = std::function<bool(QPDFObjectHandle)>;

/// Walks down the entries called `kids`.
std::optional<QPDFObjectHandle> first_below(QPDFObjectHandle node, const std::string& kids,
                                            const Wanted& wanted) {
  if (!node.isDictionary()) return std::nullopt;
  if (wanted(node)) return node;
  QPDFObjectHandle below = node.getKey(kids);
  if (!below.isArray()) return std::nullopt;
  for (const QPDFObjectHandle& kid : below.getArrayAsVector()) {
    if (auto found = first_below(kid, kids, wanted)) return found;
  }
  return std::nullopt;
}

std::string written(QPDF& file, qpdf_object_stream_e objects) {
  QPDFWriter writer(file);
  writer.setOutputMemory();
  writer.setStreamDataMode(qpdf_s_preserve);
  writer.setObjectStreamMode(objects);
  writer.setNewlineBeforeEndstream(true);
  writer.setStaticID(true);
  writer.write();
  const std::shared_ptr<Buffer> out = writer.getBufferSharedPointer();
  return {reinterpret_cast<const char*>(out->getBuffer()), out->getSize()};
}

}  // namespace

std::string mutated(const std::string& pdf, const std::function<void(QPDF&)>& change) {
  QPDF file;
  file.processMemoryFile("good.pdf", pdf.data(), pdf.size());
  change(file);
  return written(file, qpdf_o_preserve);
}

std::string updated(const std::string& pdf, const std::function<QPDFObjectHandle(QPDF&)>& change) {
  QPDF original;
  original.processMemoryFile("good.pdf", pdf.data(), pdf.size());
  std::string out = written(original, qpdf_o_disable);
  const std::size_t mark = out.rfind("startxref") + 10;
  const std::string before = out.substr(mark, out.find('\n', mark) - mark);

  const std::string base = out;  // read from as long as `file` lives, while `out` grows
  QPDF file;
  file.processMemoryFile("good.pdf", base.data(), base.size());
  QPDFObjectHandle changed = change(file);
  const std::string number = std::to_string(changed.getObjectID());
  std::string offset = std::to_string(out.size());
  offset.insert(0, 10 - offset.size(), '0');
  out += number + " 0 obj\n" + changed.unparseResolved() + "\nendobj\n";
  const std::string table = std::to_string(out.size());
  QPDFObjectHandle trailer = file.getTrailer().shallowCopy();
  trailer.replaceKey("/Prev", QPDFObjectHandle::newInteger(std::stoll(before)));
  out += "xref\n" + number + " 1\n" + offset + " 00000 n \ntrailer\n" + trailer.unparse() +
         "\nstartxref\n" + table + "\n%%EOF\n";
  return out;
}

std::string with_content(const std::string& pdf, std::size_t page,
                         const std::function<void(std::string&)>& change) {
  return mutated(pdf, [&](QPDF& file) {
    QPDFObjectHandle stream = page_objects(file).at(page).getKey("/Contents");
    std::string content = bytes_of(stream);
    change(content);
    set_bytes(stream, content);
  });
}

std::vector<QPDFObjectHandle> page_objects(QPDF& pdf) {
  std::vector<QPDFObjectHandle> out;
  for (auto& page : QPDFPageDocumentHelper(pdf).getAllPages())
    out.push_back(page.getObjectHandle());
  return out;
}

QPDFObjectHandle element_where(QPDF& pdf, const Wanted& wanted) {
  auto found = first_below(pdf.getRoot().getKey("/StructTreeRoot"), "/K", wanted);
  REQUIRE(found.has_value());
  return *found;
}

QPDFObjectHandle element_of(QPDF& pdf, const std::string& type) {
  return element_where(pdf, [&](QPDFObjectHandle element) {
    return element.getKey("/S").isName() && element.getKey("/S").getName() == type;
  });
}

QPDFObjectHandle field_where(QPDF& pdf, const Wanted& wanted) {
  QPDFObjectHandle form = pdf.getRoot().getKey("/AcroForm");
  for (const QPDFObjectHandle& field : form.getKey("/Fields").getArrayAsVector()) {
    if (auto found = first_below(field, "/Kids", wanted)) return *found;
  }
  FAIL("there is no such field");
  return QPDFObjectHandle::newNull();
}

void replace(std::string& text, const std::string& from, const std::string& to) {
  const std::size_t at = text.find(from);
  INFO(from);
  REQUIRE(at != std::string::npos);
  text.replace(at, from.size(), to);
}

std::string bytes_of(QPDFObjectHandle stream) {
  const auto data = stream.getStreamData();
  return {reinterpret_cast<const char*>(data->getBuffer()), data->getSize()};
}

void set_bytes(QPDFObjectHandle stream, const std::string& bytes) {
  stream.replaceStreamData(bytes, QPDFObjectHandle::newNull(), QPDFObjectHandle::newNull());
}

}  // namespace clausekit::tests
