// A program of somebody else's: reads the project that was installed beside the library.
#include <iostream>

#include "base/digest.h"
#include "base/files.h"

int main(int count, char** arguments) {
  const clausekit::DiskFiles files(count > 1 ? arguments[1] : ".");
  const auto people = files.read("people.xml");
  if (!people) {
    std::cerr << people.error().message << '\n';
    return 3;
  }
  std::cout << clausekit::sha256(*people) << '\n';
  return files.list("forms").empty() ? 1 : 0;
}
