// A program of somebody else's: reads the project that was installed beside the library.
#include <iostream>

#include "base/files.h"
#include "sources/project.h"

int main(int count, char** arguments) {
  const clausekit::DiskFiles files(count > 1 ? arguments[1] : ".");
  clausekit::Report report;
  const clausekit::Project project = clausekit::sources::read_project(files, report);
  std::cout << project.forms.size() << " forms, " << project.languages.size() << " languages\n";
  return project.forms.empty() || project.languages.empty() ? 1 : 0;
}
