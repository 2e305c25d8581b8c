// SPDX-License-Identifier: GPL-3.0-or-later
#include "design/missing_parts.h"
#include "store/design_file.h"
#include "store/object_reader.h"

namespace cw::store {

Problems checkReferences(const design::Design& design, const catalog::Catalog& catalog)
{
    Problems problems;
    for (const design::MissingPart& missing : design::missingParts(design, catalog))
        problems.push_back({"problem.missingPart", missing.where, 0, {{"given", missing.part}}});
    keepFirst(problems);
    return problems;
}

} // namespace cw::store
