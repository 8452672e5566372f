// Traditional characters in a Simplified Chinese text, or the other way round.
//
// Only characters count that the language's script never writes: those that both use, in whatever
// sense, are quiet.
#include <string>

#include "checks/view.h"
#include "checks/visit.h"
#include "text/han.h"
#include "text/language.h"
#include "text/script_name.h"

namespace clausekit::checks {
namespace {

std::string script(const Project& project, const std::string& tag) {
  const Language* language = project.language(tag);
  return language != nullptr && !language->script.empty() ? language->script
                                                          : text::likely_script(tag);
}

void run(const Check& self, const Context& context, Report& report) {
  for (const Translation* translation : translations(context)) {
    const std::string own = script(context.project, translation->language);
    for (const Pair& pair : pairs(context, *translation)) {
      if (!pair.is_translated()) continue;
      const std::string found =
          text::foreign_han(own_words(*pair.segment->target, translation->language), own);
      if (!found.empty()) {
        add(report, self, pair, pair.segment->target_where,
            {{"characters", found}, {"script", text::script_name(own)}});
      }
    }
  }
}

}  // namespace

extern constinit const Check lang_han_variant{
    .rule =
        {.id = "lang-han-variant",
         .severity = Severity::error,
         .message = "\"{characters}\" is not written so in {script}: write the characters of "
                    "this language",
         .why = "Many who read one kind of Chinese characters cannot read the other, and a mix "
                "shows that nobody has read the text.",
         .bad =
             R"(<locale form="card" xml:lang="zh-Hans" edition="2024" source-lang="en" status="draft">
  <seg id="card.title"><target>您的借书证</target></seg>
  <seg id="card.i"><target>您可以拒付<var ref="fee"/>的費用。</target></seg>
  <seg id="card.ii"><target><em kind="strong">即使</em>您不付，也会拿回借书证。</target></seg>
  <seg id="card.f.signature"><target>签名</target></seg>
</locale>)",
         .good =
             R"(<locale form="card" xml:lang="zh-Hans" edition="2024" source-lang="en" status="draft">
  <seg id="card.title"><target>您的借书证</target></seg>
  <seg id="card.i"><target>您可以拒付<var ref="fee"/>的费用。</target></seg>
  <seg id="card.ii"><target><em kind="strong">即使</em>您不付，也会拿回借书证。</target></seg>
  <seg id="card.f.signature"><target>签名</target></seg>
</locale>)"},
    .run = run};

}  // namespace clausekit::checks
