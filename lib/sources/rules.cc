#include "sources/rules.h"

#include <array>

namespace clausekit::sources {
namespace {

constexpr std::string_view guessed =
    "What is not understood is passed over, so something that was meant for the page would be "
    "missing from it.";

}  // namespace

const Rule file_unreadable{.id = "file-unreadable",
                           .severity = Severity::error,
                           .fixed = true,
                           .message = "not read: {cause}",
                           .why = "What it holds is missing from every check and every page."};

const Rule file_name{
    .id = "file-name",
    .severity = Severity::error,
    .fixed = true,
    .message = R"("{said}" does not fit the place of the file, which says "{place}")",
    .why =
        "Files are found by their place: forms/<form>/form.xml, locales/<language>/<form>.xml, "
        "forms/registry/<statute>.xml. A text in the wrong place is set in the wrong language or "
        "on the wrong form."};

const Rule file_root{
    .id = "file-root",
    .severity = Severity::error,
    .fixed = true,
    .message = R"(the root here is <{wanted} xmlns="{namespace}">, not <{found} xmlns="{other}">)",
    .why = "The root says what kind of file this is. Another kind is not read at all.",
    .bad = "<people/>\n",
    .good = "<people xmlns=\"urn:clausekit:people:1\"/>\n"};

const Rule file_element{
    .id = "file-element",
    .severity = Severity::error,
    .fixed = true,
    .message = "<{name}> does not belong in <{parent}>; here may stand {allowed}",
    .why = guessed,
    .bad = R"(<people xmlns="urn:clausekit:people:1"><persom/></people>
)",
    .good = R"(<people xmlns="urn:clausekit:people:1"/>
)"};

const Rule file_order{
    .id = "file-order",
    .severity = Severity::error,
    .fixed = true,
    .message = "<{name}> stands too late; it belongs in front of <{before}>",
    .why = "The order tells what belongs to what.",
    .bad =
        R"(<language xmlns="urn:clausekit:language:1" xml:lang="es" english="Spanish" native="español">
  <quotes open="«" close="»"/>
  <font family="Noto Sans"/>
</language>
)",
    .good =
        R"(<language xmlns="urn:clausekit:language:1" xml:lang="es" english="Spanish" native="español">
  <font family="Noto Sans"/>
  <quotes open="«" close="»"/>
</language>
)"};

const Rule file_repeated{
    .id = "file-repeated",
    .severity = Severity::error,
    .fixed = true,
    .message = "a second <{name}> in one <{parent}>; keep one",
    .why = "Only one of the two would be used, and nobody would know which.",
    .bad =
        R"(<language xmlns="urn:clausekit:language:1" xml:lang="es" english="Spanish" native="español">
  <quotes open="«" close="»"/>
  <quotes open="“" close="”"/>
</language>
)",
    .good =
        R"(<language xmlns="urn:clausekit:language:1" xml:lang="es" english="Spanish" native="español">
  <quotes open="«" close="»"/>
</language>
)"};

const Rule missing_element{
    .id = "file-element-missing",
    .severity = Severity::error,
    .fixed = true,
    .message = "<{parent}> needs {wanted} inside",
    .why = "Without it this part of the file says nothing.",
    .bad =
        R"(<language xmlns="urn:clausekit:language:1" xml:lang="es" english="Spanish" native="español">
  <words kind="negator"/>
</language>
)",
    .good =
        R"(<language xmlns="urn:clausekit:language:1" xml:lang="es" english="Spanish" native="español">
  <words kind="negator"><w>no</w></words>
</language>
)"};

const Rule file_attribute{
    .id = "file-attribute",
    .severity = Severity::error,
    .fixed = true,
    .message = "<{element}> has no attribute \"{name}\"; it may have {allowed}",
    .why = guessed,
    .bad = R"(<people xmlns="urn:clausekit:people:1">
  <person id="b.chen" nom="B. Chen" org="Legal Aid" public="organisation" roles="reviewer"/>
</people>
)",
    .good = R"(<people xmlns="urn:clausekit:people:1">
  <person id="b.chen" name="B. Chen" org="Legal Aid" public="organisation" roles="reviewer"/>
</people>
)"};

const Rule missing_attribute{.id = "file-attribute-missing",
                             .severity = Severity::error,
                             .fixed = true,
                             .message = "<{element}> needs the attribute \"{name}\", {wanted}",
                             .why = "Without it nobody can tell what this part of the file is for.",
                             .bad = R"(<people xmlns="urn:clausekit:people:1">
  <person id="b.chen" public="organisation" roles="reviewer"/>
</people>
)",
                             .good = R"(<people xmlns="urn:clausekit:people:1">
  <person id="b.chen" org="Legal Aid" public="organisation" roles="reviewer"/>
</people>
)"};

const Rule file_value{.id = "file-value",
                      .severity = Severity::error,
                      .fixed = true,
                      .message = "{name}=\"{value}\" is not {wanted}",
                      .why = "A value that is not understood counts as not given.",
                      .bad = R"(<people xmlns="urn:clausekit:people:1">
  <person id="b.chen" org="Legal Aid" public="organisation" roles="boss"/>
</people>
)",
                      .good = R"(<people xmlns="urn:clausekit:people:1">
  <person id="b.chen" org="Legal Aid" public="organisation" roles="reviewer"/>
</people>
)"};

const Rule file_text{
    .id = "file-text",
    .severity = Severity::error,
    .fixed = true,
    .message = "words may not stand in <{element}>; put them into an element of their own",
    .why = guessed,
    .bad = R"(<people xmlns="urn:clausekit:people:1">Nobody yet.</people>
)",
    .good = R"(<people xmlns="urn:clausekit:people:1"><!-- Nobody yet. --></people>
)"};

const Rule seg_unstamped{
    .id = "seg-unstamped",
    .severity = Severity::error,
    .fixed = true,
    .message =
        "this segment is not tied to an English text yet; run \"clausekit update\" with --by",
    .why =
        "Nobody can tell which English the translation was made from, so a later change of the "
        "English would go unnoticed.",
    .bad =
        R"(<locale xmlns="urn:clausekit:locale:1" form="f" edition="1" xml:lang="es" source-lang="en" status="draft">
  <seg id="f.title"><target>Sus derechos</target></seg>
</locale>
)",
    .good =
        R"(<locale xmlns="urn:clausekit:locale:1" form="f" edition="1" xml:lang="es" source-lang="en" status="draft">
  <seg id="f.title" state="initial"
       source="sha256:25a0b3126cad5e5f42f828fdc8cfb070896c3d766e9352065bf24f0dcbf12c64">
    <target>Sus derechos</target>
  </seg>
</locale>
)"};

std::span<const Rule* const> rules() {
  static constexpr std::array<const Rule*, 12> all{
      &file_unreadable,   &file_name,     &file_root,       &file_element,
      &file_order,        &file_repeated, &missing_element, &file_attribute,
      &missing_attribute, &file_value,    &file_text,       &seg_unstamped};
  return all;
}

}  // namespace clausekit::sources
