// What is measured.
#pragma once

/// Registers a baseline, and then the stages of the house over the project's own forms.
void add_stages();
