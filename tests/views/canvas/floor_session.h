// SPDX-License-Identifier: GPL-3.0-or-later
// Answers: what does the smallest program around a FloorView look like? It applies intents, remembers states and
// undoes. Leaves out: figures, except where a test sets them.
#pragma once

#include "canvas/floor_view.h"
#include "floor_fixture.h"

#include <QAction>
#include <QDragEnterEvent>
#include <QDropEvent>
#include <QMimeData>
#include <QTest>

#include <memory>
#include <vector>

namespace cw::canvas::fixture {

class FloorSession : public QObject {
public:
    explicit FloorSession(design::Design start, QSize size = {1344, 716})
    {
        view.resize(size);
        view.setCatalog(std::make_shared<const catalog::Catalog>(catalog()));
        publish(std::move(start));
        connect(&view, &FloorView::intentRaised, this, [this](const views::Intent& intent) { apply(intent); });
        connect(&view, &FloorView::previewRequested, this, [this](const auto& after) { previews.push_back(after); });
        connect(&view, &FloorView::previewCancelled, this, [this] { ++cancelled; });
        connect(&view, &FloorView::refused, this, [this](const QString& reason) { refusals << reason; });
        view.show();
        view.zoomToFit();
    }

    const design::Design& now() const { return *states[step]; }
    bool undo()
    {
        if (step == 0)
            return false;
        --step;
        show();
        return true;
    }
    bool redo()
    {
        if (step + 1 >= states.size())
            return false;
        ++step;
        show();
        return true;
    }

    void apply(const views::Intent& intent)
    {
        intents.push_back(intent.text);
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

    QPointF px(double xMm, double yMm) const { return view.stage().camera().toView(QPointF(xMm, yMm)); }
    QPointF middleOf(const std::string& name) const
    {
        for (const PlanRack& rack : view.stage().plan().racks) {
            if ((*now().racks)[static_cast<std::size_t>(rack.index)].name == name)
                return view.stage().camera().toView(QRectF(rack.mm).center());
        }
        return {};
    }
    const design::Rack* rack(const std::string& name) const
    {
        for (const design::Rack& rack : *now().racks) {
            if (rack.name == name)
                return &rack;
        }
        return nullptr;
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
    void dragPartTo(const PartPayload& part, QPointF at, Qt::KeyboardModifiers keys = {})
    {
        data.reset(mimeDataOf(part));
        QDragEnterEvent enter(at.toPoint(), Qt::CopyAction, data.get(), Qt::LeftButton, keys);
        QCoreApplication::sendEvent(&view, &enter);
        QDragMoveEvent move(at.toPoint(), Qt::CopyAction, data.get(), Qt::LeftButton, keys);
        QCoreApplication::sendEvent(&view, &move);
    }
    bool dropPart(QPointF at, Qt::KeyboardModifiers keys = {})
    {
        QDropEvent drop(at, Qt::CopyAction, data.get(), Qt::LeftButton, keys);
        QCoreApplication::sendEvent(&view, &drop);
        return drop.isAccepted();
    }
    void key(int key, Qt::KeyboardModifiers keys = {})
    {
        QKeyEvent press(QEvent::KeyPress, key, keys);
        QCoreApplication::sendEvent(&view, &press);
        QKeyEvent release(QEvent::KeyRelease, key, keys);
        QCoreApplication::sendEvent(&view, &release);
    }
    void edit(FloorCommand command) { view.action(command)->trigger(); }

    FloorView view;
    std::vector<std::shared_ptr<const design::Design>> states;
    std::size_t step = 0;
    std::vector<std::string> intents;
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
        show();
    }
    void show() { view.setDesign(states[step]); }
};

} // namespace cw::canvas::fixture
