// SPDX-License-Identifier: GPL-3.0-or-later
#include "assess/collect_figures.h"

#include "assess/domains.h"
#include "base/ensure.h"

#include <algorithm>
#include <cmath>

namespace cw::assess {

std::vector<Figure> collectFigures(const Assessment& assessment)
{
    std::vector<Figure> figures;
    forEachDomain(assessment, [&figures](const auto& cards, const auto& stage) {
        if (!stage)
            return;
        const char* last = "";
        for (const auto& card : cards) {
            // Cards of one figure stand together, the more special case first.
            if (std::string_view(last) == card.figure || !applies(card, *stage))
                continue;
            last = card.figure;
            Figure figure{card.figure, card.title, card.unit, card.value(stage->inputs, stage->result), {}, {}, false};
            ensure(!figure.value || std::isfinite(figure.value->base), card.figure);
            figures.push_back(std::move(figure));
        }
    });
    return figures;
}

} // namespace cw::assess
