// SPDX-License-Identifier: GPL-3.0-or-later
// Answers: what does the smallest program around a RackView look like? It applies intents, remembers states and undoes.
// Leaves out: figures, except where a test sets them.
#pragma once

#include "floor_fixture.h"
#include "rack/rack_view.h"

#include <QAction>
#include <QDragEnterEvent>
#include <QDropEvent>
#include <QMimeData>
#include <QTest>

#include <memory>
#include <vector>

namespace cw::elevation::fixture {

using canvas::PartKind;
using canvas::PartPayload;

/// The floor's fixture with a taller server, a switch of few ports, PDUs and racks that say how they stand.
inline std::shared_ptr<const catalog::Catalog> parts()
{
    catalog::Catalog out = canvas::fixture::catalog();
    catalog::Server tall = *out.servers.find("dgx-h100");
    tall.id = "dgx-b200";
    tall.name = "DGX B200";
    tall.rackUnits = catalog::Datum<int>{10, catalog::Provenance::Estimate, "test", {}};
    out.servers.put(tall);
    catalog::Switch few = *out.switches.find("qm9700");
    few.id = "small";
    few.name = "Small switch";
    few.ports.value = 8;
    out.switches.put(few);
    catalog::RackPdu pdu = *out.rackPdus.find("pdu-22kw");
    pdu.id = "pdu-43kw";
    pdu.name = "PDU 43 kW";
    out.rackPdus.put(pdu);
    return std::make_shared<const catalog::Catalog>(std::move(out));
}

class RackSession : public QObject {
public:
    explicit RackSession(design::Design start = canvas::fixture::smallHall(), QSize size = {1400, 1000})
    {
        view.resize(size);
        view.setCatalog(parts());
        publish(std::move(start));
        connect(&view, &RackView::intentRaised, this, [this](const views::Intent& intent) { apply(intent); });
        connect(&view, &RackView::previewRequested, this, [this](const auto& after) { previews.push_back(after); });
        connect(&view, &RackView::previewCancelled, this, [this] { ++cancelled; });
        connect(&view, &RackView::refused, this, [this](const QString& reason) { refusals << reason; });
        view.show();
        view.zoomToFit();
    }

    const design::Design& now() const { return *states[step]; }
    bool undo()
    {
        if (step == 0)
            return false;
        view.setDesign(states[--step]);
        return true;
    }

    void apply(const views::Intent& intent)
    {
        const Result<design::Design> after = intent.apply(now());
        if (!after) {
            problems.push_back(after.problems().front());
            return;
        }
        if (*after == now())
            return;
        states.resize(step + 1);
        publish(*after);
    }

    template <class Item>
    static const Item* named(const std::vector<Item>& items, const std::string& name)
    {
        const auto found = std::ranges::find(items, name, &Item::name);
        return found != items.end() ? &*found : nullptr;
    }
    const design::Node& node(const std::string& name) const { return *named(*now().nodes, name); }
    const design::Switch& box(const std::string& name) const { return *named(*now().switches, name); }
    const design::Rack& rack(const std::string& name) const { return *named(*now().racks, name); }

    /// The middle of an item, on the screen.
    QPointF px(std::uint32_t item) const
    {
        return view.stage().camera().toView(QRectF(*view.stage().placeOf(item)).center());
    }
    /// The middle of a unit of a rack.
    QPointF unitPx(const std::string& rackName, int unit) const
    {
        const std::uint32_t index = *view.stage().rackOf(rack(rackName).id.value);
        const Standing& one = view.stage().plan().standing[view.stage().plan().firstOf.at(index)];
        return view.stage().camera().toView(QRectF(one.place(unit, 1)).center());
    }

    void mouse(QEvent::Type type, QPointF at, Qt::MouseButton button, Qt::MouseButtons held,
               Qt::KeyboardModifiers keys = {})
    {
        QMouseEvent event(type, at, view.mapToGlobal(at), button, held, keys);
        QCoreApplication::sendEvent(&view, &event);
    }
    void click(QPointF at, Qt::KeyboardModifiers keys = {})
    {
        mouse(QEvent::MouseButtonPress, at, Qt::LeftButton, Qt::LeftButton, keys);
        mouse(QEvent::MouseButtonRelease, at, Qt::LeftButton, Qt::NoButton, keys);
    }
    void drag(QPointF from, QPointF to, Qt::KeyboardModifiers keys = {}, bool release = true)
    {
        mouse(QEvent::MouseButtonPress, from, Qt::LeftButton, Qt::LeftButton, {});
        for (int i = 1; i <= 5; ++i)
            mouse(QEvent::MouseMove, from + (to - from) * i / 5, Qt::NoButton, Qt::LeftButton, keys);
        if (release)
            mouse(QEvent::MouseButtonRelease, to, Qt::LeftButton, Qt::NoButton, keys);
    }
    void dragPartTo(const PartPayload& part, QPointF at)
    {
        data.reset(canvas::mimeDataOf(part));
        QDragEnterEvent enter(at.toPoint(), Qt::CopyAction, data.get(), Qt::LeftButton, {});
        QCoreApplication::sendEvent(&view, &enter);
        QDragMoveEvent move(at.toPoint(), Qt::CopyAction, data.get(), Qt::LeftButton, {});
        QCoreApplication::sendEvent(&view, &move);
    }
    bool drop(const PartPayload& part, QPointF at)
    {
        dragPartTo(part, at);
        return letGo(at);
    }
    bool letGo(QPointF at)
    {
        QDropEvent event(at, Qt::CopyAction, data.get(), Qt::LeftButton, {});
        QCoreApplication::sendEvent(&view, &event);
        return event.isAccepted();
    }
    void key(int key, Qt::KeyboardModifiers keys = {})
    {
        QKeyEvent press(QEvent::KeyPress, key, keys);
        QCoreApplication::sendEvent(&view, &press);
        QKeyEvent release(QEvent::KeyRelease, key, keys);
        QCoreApplication::sendEvent(&view, &release);
    }

    RackView view;
    std::vector<std::shared_ptr<const design::Design>> states;
    std::size_t step = 0;
    std::vector<Problem> problems;
    std::vector<std::shared_ptr<const design::Design>> previews;
    int cancelled = 0;
    QStringList refusals;
    std::unique_ptr<QMimeData> data;

private:
    void publish(design::Design design)
    {
        states.push_back(std::make_shared<const design::Design>(std::move(design)));
        step = states.size() - 1;
        view.setDesign(states[step]);
    }
};

} // namespace cw::elevation::fixture
