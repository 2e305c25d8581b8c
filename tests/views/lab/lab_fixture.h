// SPDX-License-Identifier: GPL-3.0-or-later
// The laboratory of the example design, opened and obeyed as a session does, for the tests of its parts.
#pragma once

#include "assess/pipeline.h"
#include "lab/lab_view.h"
#include "look/fonts.h"
#include "look/style.h"
#include "look/theme.h"
#include "small_designs.h"
#include "store/design_file.h"

#include <QApplication>
#include <QLabel>
#include <QTest>

#include <algorithm>
#include <cmath>
#include <fstream>
#include <iterator>

namespace cw::test {

/// Pictures to look at, where CW_PICTURES names a folder.
inline void keep(QWidget& widget, const QString& name)
{
    const QString folder = qEnvironmentVariable("CW_PICTURES");
    if (!folder.isEmpty())
        QVERIFY(widget.grab().save(folder + u'/' + name + QStringLiteral(".png")));
}

inline std::shared_ptr<const design::Design> exampleDesign()
{
    std::ifstream file(CW_RESOURCES "/examples/llm-70b-256xh100.cluster.json");
    const std::string text{std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>()};
    auto read = store::readDesign(text);
    return read ? std::make_shared<const design::Design>(std::move(read).value()) : nullptr;
}

inline bool near(double a, double b, double relative)
{
    return std::abs(a - b) <= relative * std::max(std::abs(a), std::abs(b));
}

inline strategy::SearchInputs searchOf(const assess::Assessment& assessment)
{
    return strategy::searchInputsOf(assessment.training->inputs, assessment.step->inputs);
}

class LabFixture : public QObject {
protected:
    [[nodiscard]] std::shared_ptr<const assess::Assessment> assessed(const design::Design& design) const
    {
        return assess::assess(design, {m_catalog, nullptr});
    }

    [[nodiscard]] lab::LabFacts factsOf(const design::Design& design) const
    {
        return {std::make_shared<const design::Design>(design), m_catalog, assessed(design), nullptr};
    }

    /// The example with another plan.
    [[nodiscard]] design::Design with(const std::function<void(design::TrainingChoice&)>& change) const
    {
        design::Design out = *m_example;
        change(out.workload.edit().training);
        return out;
    }

    void open(lab::LabView& view, const design::Design& design, QSize size = {1660, 1000}) const
    {
        const auto shown = std::make_shared<const design::Design>(design);
        view.setDesign(shown, m_catalog);
        view.setAssessment(assessed(design));
        view.resize(size);
        view.show();
    }

    /// Applies what a page asks for, as the session does.
    void obey(lab::LabView& view, design::Design& now, QStringList* gestures = nullptr) const
    {
        connect(&view, &lab::LabView::intentRaised, &view, [this, &view, &now, gestures](const views::Intent& intent) {
            auto next = intent.apply(now);
            QVERIFY(next.ok());
            now = std::move(next).value();
            if (gestures != nullptr)
                gestures->append(QString::fromStdString(intent.gesture));
            view.setDesign(std::make_shared<const design::Design>(now), m_catalog);
            view.setAssessment(assessed(now));
        });
    }

    void load()
    {
        look::installFonts();
        m_catalog = shippedCatalog();
        m_example = exampleDesign();
        QVERIFY(m_catalog && m_example);
    }

    /// Whether a visible label says this.
    static bool says(const QWidget& widget, const QString& what)
    {
        const auto labels = widget.findChildren<QLabel*>();
        return std::ranges::any_of(labels, [&](const QLabel* l) { return l->isVisible() && l->text().contains(what); });
    }

    std::shared_ptr<const catalog::Catalog> m_catalog;
    std::shared_ptr<const design::Design> m_example;
};

} // namespace cw::test
