// SPDX-License-Identifier: GPL-3.0-or-later
#include "format/absence.h"

#include "assess/assessment.h"
#include "assess/explain.h"
#include "format/words.h"

#include <QCoreApplication>

#include <optional>

namespace cw::format {
namespace {

struct Absence {
    Q_DECLARE_TR_FUNCTIONS(Absence)
};

constexpr int kDeepest = 8; ///< steps from a figure down to the datum that is missing

/// The reason of the card itself, or of the first figure or datum that its formula lacks.
QString reason(const assess::Assessment& assessment, const explain::Explanation& explanation, int depth)
{
    if (!explanation.absence.empty())
        return words(explanation.absence);
    for (const explain::ExplainedLetter& letter : explanation.letters) {
        if (letter.value)
            continue;
        const std::optional<explain::Explanation> below =
            letter.figure.empty() || depth == 0 ? std::nullopt : assess::explain(assessment, letter.figure);
        if (below && !below->value)
            return reason(assessment, *below, depth - 1);
        return Absence::tr("Not known: %1").arg(words(letter.meaning));
    }
    return Absence::tr("Not known here; its card says what it follows from");
}

} // namespace

QString absence(const assess::Assessment& assessment, std::string_view figure)
{
    const std::optional<explain::Explanation> explanation = assess::explain(assessment, figure);
    // What stands in the way of a plan also takes figures away that would follow from it.
    const bool stands = assessment.step && assessment.step->result.obstacle != training::StepObstacle::None;
    if (!explanation && stands && figure.starts_with("training."))
        return words(training::textKey(assessment.step->result.obstacle));
    if (!explanation)
        return Absence::tr("This state has nothing of the kind");
    return explanation->value ? QString() : reason(assessment, *explanation, kDeepest);
}

} // namespace cw::format
