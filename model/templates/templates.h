// SPDX-License-Identifier: GPL-3.0-or-later
// Answers: which ready designs can a person start from, and what does each look like for another number of GPUs?
// Leaves out: judging them; they are designs like any other.
#pragma once

#include "base/result.h"
#include "catalog/catalog.h"
#include "design/design.h"

#include <string>
#include <vector>

namespace cw::templates {

struct TemplateInfo {
    std::string id;
    std::string title;       ///< text key
    std::string description; ///< text key
    int gpus = 0;            ///< unless asked otherwise
    friend bool operator==(const TemplateInfo&, const TemplateInfo&) = default;
};

/// In the order of the start page; the last one is the empty hall.
const std::vector<TemplateInfo>& templates();

struct TemplateOptions {
    std::string id;
    int gpus = 0;                ///< 0 = as the template has it
    catalog::PartId server;      ///< empty = as the template has it
    catalog::PartId accelerator; ///< empty = the server's own
};

/// Codes: problem.template.unknown, problem.missingPart, problem.template.gpus (not a whole number of nodes).
Result<design::Design> build(const TemplateOptions& options, const catalog::Catalog& catalog);

} // namespace cw::templates
