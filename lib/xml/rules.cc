#include "xml/rules.h"

#include <array>

namespace clausekit::xml {

const Rule oversize{
    .id = "xml-size",
    .severity = Severity::error,
    .fixed = true,
    .message = "this file has {bytes} bytes; no more than {limit} are read",
    .why =
        "A form or a translation is a few dozen kilobytes. Something of this size is "
        "the wrong file, or made to exhaust the machine."};

const Rule not_utf8{
    .id = "xml-not-utf8",
    .severity = Severity::error,
    .fixed = true,
    .message = "this file is not UTF-8: {found}. Save it as UTF-8",
    .why =
        "Read in the wrong encoding, letters turn into other letters, and the reader gets a text "
        "that nobody wrote. Every editor can save as UTF-8.",
    .bad =
        "<?xml version=\"1.0\" encoding=\"ISO-8859-1\"?>\n<people "
        "xmlns=\"urn:clausekit:people:1\"/>\n",
    .good =
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<people xmlns=\"urn:clausekit:people:1\"/>\n"};

const Rule control_char{
    .id = "xml-control-char",
    .severity = Severity::error,
    .fixed = true,
    .message = "the character {character} may not stand in XML; remove it",
    .why =
        "It has no shape and no meaning on a page. It comes from a damaged file or a bad copy, so "
        "the words beside it may be damaged too.",
    .bad = "<p>agree&#1; or refuse</p>\n",
    .good = "<p>agree or refuse</p>\n"};

const Rule doctype{
    .id = "xml-doctype",
    .severity = Severity::error,
    .fixed = true,
    .message = "a document type declaration is not accepted; remove it",
    .why =
        "It can define words that stand for other words or for other files, so that what is "
        "reviewed is not what is printed.",
    .bad = "<!DOCTYPE p [<!ENTITY yes \"no\">]>\n<p>I agree.</p>\n",
    .good = "<p>I agree.</p>\n"};

const Rule malformed{
    .id = "xml-malformed",
    .severity = Severity::error,
    .fixed = true,
    .message = "this is not well-formed XML: {fault}",
    .why = "Nobody can tell what the file was meant to say, so nothing in it is read.",
    .bad = "<p lang=en>I agree.</p>\n",
    .good = "<p lang=\"en\">I agree.</p>\n"};

const Rule unclosed{
    .id = "xml-unclosed",
    .severity = Severity::error,
    .fixed = true,
    .message = "<{open}> is not closed by </{open}>; {found}",
    .why = "Nobody can tell which words belong to which clause, so nothing in the file is read.",
    .bad = "<seg><target>I agree.</seg>\n",
    .good = "<seg><target>I agree.</target></seg>\n"};

const Rule unknown_entity{.id = "xml-entity",
                          .severity = Severity::error,
                          .fixed = true,
                          .message =
                              "\"{entity}\" stands for nothing in XML; write the character itself, "
                              "or \"&amp;\" for \"&\"",
                          .why =
                              "XML knows &amp; &lt; &gt; &quot; &apos; and numbers such as &#233;. "
                              "Any other name would be "
                              "printed on the form as it stands, or vanish.",
                          .bad = "<p>Lawyers&nbsp;& interpreters</p>\n",
                          .good = "<p>Lawyers &amp; interpreters</p>\n"};

const Rule two_roots{
    .id = "xml-two-roots",
    .severity = Severity::error,
    .fixed = true,
    .message =
        "a second root element <{name}>; a file has one, with nothing but comments around it",
    .why =
        "Two files were joined, or a tag was closed too early. What stands behind the first root "
        "would be lost without a word.",
    .bad = "<p>I agree.</p>\n<p>I do not agree.</p>\n",
    .good = "<body><p>I agree.</p>\n<p>I do not agree.</p></body>\n"};

const Rule dup_attribute{
    .id = "xml-dup-attribute",
    .severity = Severity::error,
    .fixed = true,
    .message = "the attribute \"{name}\" stands twice in this tag; keep one",
    .why =
        "One of the two values would be used and the other dropped, and nobody would know which.",
    .bad = "<option value=\"consent\" value=\"decline\"/>\n",
    .good = "<option value=\"decline\"/>\n"};

const Rule undeclared_prefix{
    .id = "xml-prefix",
    .severity = Severity::error,
    .fixed = true,
    .message = "nothing declares the prefix \"{prefix}\"; remove it, or add xmlns:{prefix}",
    .why =
        "Without the declaration the name means nothing, so the text in it would be "
        "passed over.",
    .bad = "<f:p>I agree.</f:p>\n",
    .good = "<f:p xmlns:f=\"urn:clausekit:form:1\">I agree.</f:p>\n"};

const Rule too_deep{.id = "xml-depth",
                    .severity = Severity::error,
                    .fixed = true,
                    .message = "elements are nested more than {limit} deep",
                    .why = "No form is. The file is damaged, or made to exhaust the machine."};

std::span<const Rule* const> rules() {
  static constexpr std::array<const Rule*, 11> all{
      &oversize,       &not_utf8,  &control_char,  &doctype,           &malformed, &unclosed,
      &unknown_entity, &two_roots, &dup_attribute, &undeclared_prefix, &too_deep};
  return all;
}

}  // namespace clausekit::xml
