// SPDX-License-Identifier: GPL-3.0-or-later
#include "format/diagnosis_sentence.h"

#include "format/numbers.h"
#include "format/words.h"

#include <QCoreApplication>

namespace cw::format {
namespace {

struct DiagnosisWords {
    Q_DECLARE_TR_FUNCTIONS(Diagnosis)
};

} // namespace

QString sentence(const diagnosis::Diagnosis& diagnosis)
{
    const QString said = words(textKey(diagnosis.verdict));
    if (diagnosis.missing)
        return DiagnosisWords::tr("%1: the share of “%2” is missing.").arg(said, words(textKey(*diagnosis.missing)));
    return DiagnosisWords::tr("%1. %2").arg(said, words(adviceKey(diagnosis.verdict)));
}

QString predictionSentence(const diagnosis::Result& result)
{
    if (result.diagnosis.verdict != diagnosis::Verdict::Processors)
        return sentence(result.diagnosis);
    return DiagnosisWords::tr("GPUs wait, and neither storage nor the network is full. The rule then blames the processors, which "
                              "are not modelled here.");
}

QString waitSentence(const assess::Assessment& assessment)
{
    const auto& wait = assessment.diagnosis->result.largestWait;
    const assess::Figure* part = wait ? assessment.figure(wait->figure) : nullptr;
    if (part == nullptr)
        return {};
    return DiagnosisWords::tr("By the model, GPUs wait longest for: %1 (%2 of a step).")
        .arg(words(part->title), measure(Measure(wait->share), "%"));
}

} // namespace cw::format
