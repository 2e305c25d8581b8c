// SPDX-License-Identifier: GPL-3.0-or-later
// Answers: what stands around a NetworkView in its tests? Leaves out: expectations.
#pragma once

#include "design/item.h"
#include "look/fonts.h"
#include "model/placement/placed_design.h"
#include "network/network_view.h"

#include <QTest>

#include <algorithm>

namespace cw::topology {

/// The smallest program around a NetworkView: it applies intents, assesses, remembers states and undoes.
class NetworkSession : public QObject {
public:
    explicit NetworkSession(design::Design start, QSize size = {1344, 716})
    {
        view.resize(size);
        view.setCatalog(test::shippedCatalog());
        states.push_back(std::move(start));
        show();
        connect(&view, &NetworkView::intentRaised, this, [this](const views::Intent& intent) {
            texts.push_back(intent.text);
            gestures.push_back(intent.gesture);
            const Result<design::Design> after = intent.apply(now());
            if (!after) {
                problems.push_back(after.problems().front().code);
                return;
            }
            states.push_back(*after);
            show();
        });
        connect(&view, &NetworkView::refused, this, [this](const QString& reason) { refusals << reason; });
        view.show();
        view.zoomToFit();
    }
    const design::Design& now() const { return states.back(); }
    void undo()
    {
        states.pop_back();
        show();
    }
    void show()
    {
        view.setDesign(std::make_shared<const design::Design>(now()));
        view.setAssessment(test::assessed(now()));
    }
    const Plan& plan() const { return view.stage().plan(); }
    int boxOf(std::uint32_t item) const { return plan().boxOfItem.at(item); }
    QPoint middleOf(int box) const
    {
        return view.stage().camera().toView(plan().boxes[static_cast<std::size_t>(box)].at).center().toPoint();
    }
    /// Below the name of a switch, and above the accelerators of a node.
    QPoint placeOn(std::uint32_t item) const
    {
        const QRectF px = view.stage().camera().toView(plan().boxes[static_cast<std::size_t>(boxOf(item))].at);
        return QPointF(px.center().x(), px.top() + px.height() * 0.12).toPoint();
    }
    void drag(QPoint from, QPoint to)
    {
        QTest::mousePress(&view, Qt::LeftButton, {}, from);
        QTest::mouseMove(&view, (from + to) / 2);
        QTest::mouseMove(&view, to);
        QTest::mouseRelease(&view, Qt::LeftButton, {}, to);
    }
    /// Without the list and the legend, whatever the load.
    int trunkInSight() const
    {
        for (std::size_t i = 0; i < plan().trunks.size(); ++i) {
            const QPointF middle = view.stage().camera().toView(plan().trunks[i].line.center());
            if (view.stage().hit(middle).trunk >= 0 && !view.tipAt(middle).isEmpty())
                return static_cast<int>(i);
        }
        return -1;
    }

    NetworkView view;
    std::vector<design::Design> states;
    std::vector<std::string> texts;
    std::vector<std::string> gestures;
    std::vector<std::string> problems;
    QStringList refusals;
};

inline std::uint32_t firstSwitch(const design::Design& design, design::SwitchRole role)
{
    return std::ranges::find(*design.switches, role, &design::Switch::role)->id.value;
}

inline design::Design undrawn(int gpus)
{
    return test::joinedBy(design::FabricKind::None, gpus);
}

} // namespace cw::topology
