// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/assessed_options.h"

namespace cw::app {

variants::Columns assessedOptions(const design::Design& design,
                                  const std::shared_ptr<const assess::Assessment>& assessment,
                                  const assess::References& references)
{
    assess::Pipeline pipeline(references);
    variants::Columns columns;
    columns.push_back(
        {{}, variants::presentName(), {}, false, std::make_shared<const design::Design>(design), assessment});
    for (const design::Option& option : *design.options)
        columns.push_back({option.id, QString::fromStdString(option.name), QString::fromStdString(option.notes),
                           option.baseline, std::make_shared<const design::Design>(*option.design),
                           pipeline.assess(*option.design)});
    return variants::inOrder(std::move(columns));
}

} // namespace cw::app
