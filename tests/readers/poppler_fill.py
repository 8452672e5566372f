# Fills forms in as Evince does; arguments as of pdfjs_fill.mjs. Exits with 127 where Poppler's
# bindings are not installed.
import json
import pathlib
import sys

try:
    import gi

    gi.require_version("Poppler", "0.18")
    from gi.repository import Poppler
except (ImportError, ValueError):
    sys.exit(127)


def uri(path):
    return pathlib.Path(path).resolve().as_uri()


def fill(field, values, switched_on):
    name = field.get_name()
    if name not in values:
        return
    kind = field.get_field_type()
    if kind == Poppler.FormFieldType.TEXT:
        field.text_set_text(values[name])
    elif kind == Poppler.FormFieldType.BUTTON and name not in switched_on:
        # Poppler does not tell one state of a radio button from another: the first it is.
        switched_on.add(name)
        field.button_set_state(True)


values = json.loads(pathlib.Path(sys.argv[1]).read_text(encoding="utf-8"))
for source, target in zip(sys.argv[2::2], sys.argv[3::2]):
    document = Poppler.Document.new_from_file(uri(source), None)
    switched_on = set()
    for number in range(document.get_n_pages()):
        page = document.get_page(number)
        for mapping in reversed(page.get_form_field_mapping()):  # it lists the last one first
            fill(mapping.field, values, switched_on)
    document.save(uri(target))
