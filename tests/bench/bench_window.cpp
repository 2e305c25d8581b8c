// SPDX-License-Identifier: GPL-3.0-or-later
// The size-and-speed table of the canvas, from the real window at 1920 x 1080 with everything around the canvas: 95th
// percentiles, each size in a process of its own. Run it with no argument.
#include "canvas/floor_view.h"
#include "design/copy_shape.h"
#include "design/edits.h"
#include "network/network_view.h"
#include "rack/rack_view.h"
#include "session/document_window.h"
#include "session/embedded_data.h"
#include "session/open_windows.h"
#include "session/shared_settings.h"
#include "store/design_file.h"
#include "store/text_file.h"
#include "templates/templates.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QFile>
#include <QMouseEvent>
#include <QProcess>
#include <QTemporaryDir>
#include <QWheelEvent>

#include <algorithm>
#include <cstdio>
#include <functional>
#include <memory>
#include <optional>
#include <utility>
#include <vector>

using namespace cw;

namespace {

constexpr int kFrames = 60;

double percentile95(std::vector<double> values)
{
    if (values.empty())
        return -1;
    std::ranges::sort(values);
    return values[values.size() * 95 / 100];
}

/// Notes when a widget has been painted.
class Painted : public QObject {
public:
    explicit Painted(QWidget& widget) : m_widget(widget) { widget.installEventFilter(this); }
    ~Painted() override { m_widget.removeEventFilter(this); }

    /// Milliseconds from the input to its picture; nullopt where nothing had to be painted.
    std::optional<double> after(const std::function<void()>& input)
    {
        m_painted = false;
        QElapsedTimer timer;
        timer.start();
        input();
        while (!m_painted && timer.elapsed() < 500)
            QCoreApplication::processEvents();
        return m_painted ? std::optional(static_cast<double>(timer.nsecsElapsed()) / 1e6) : std::nullopt;
    }

private:
    bool eventFilter(QObject* watched, QEvent* event) override
    {
        const bool paints = event->type() == QEvent::Paint;
        if (!paints)
            return QObject::eventFilter(watched, event);
        m_widget.removeEventFilter(this);
        QCoreApplication::sendEvent(watched, event);
        m_widget.installEventFilter(this);
        m_painted = true;
        return true;
    }

    QWidget& m_widget;
    bool m_painted = false;
};

void send(QWidget& view, QEvent::Type type, QPointF at, Qt::MouseButton button, Qt::MouseButtons held,
          Qt::KeyboardModifiers modifiers = {})
{
    QMouseEvent event(type, at, view.mapToGlobal(at), button, held, modifiers);
    QCoreApplication::sendEvent(&view, &event);
}

void wheel(QWidget& view, int clicks)
{
    const QPointF at(view.width() / 2.0, view.height() / 2.0);
    QWheelEvent event(at, view.mapToGlobal(at), {}, {0, 120 * clicks}, Qt::NoButton, {}, Qt::NoScrollPhase, false);
    QCoreApplication::sendEvent(&view, &event);
}

void settle()
{
    QElapsedTimer timer;
    timer.start();
    while (timer.elapsed() < 400)
        QCoreApplication::processEvents(QEventLoop::AllEvents, 20);
}

/// From the whole to the nearest and back; at each zoom the view is panned.
std::pair<double, double> panAndZoom(QWidget& view)
{
    Painted painted(view);
    std::vector<double> pans;
    std::vector<double> zooms;
    const QPointF from(view.width() / 2.0, view.height() / 2.0);
    for (int step = 0; step < 30; ++step) {
        if (const auto ms = painted.after([&] { wheel(view, step < 15 ? 1 : -1); }))
            zooms.push_back(*ms);
        send(view, QEvent::MouseButtonPress, from, Qt::MiddleButton, Qt::MiddleButton);
        for (int i = 1; i <= 8; ++i) {
            const QPointF at = from + QPointF(17 * i, 9 * i) * (step % 2 == 0 ? 1 : -1);
            if (const auto ms = painted.after([&] { send(view, QEvent::MouseMove, at, Qt::NoButton, Qt::MiddleButton); }))
                pans.push_back(*ms);
        }
        send(view, QEvent::MouseButtonRelease, from, Qt::MiddleButton, Qt::NoButton);
    }
    return {percentile95(pans), percentile95(zooms)};
}

struct Dragged {
    double frame = -1;   ///< input to picture
    double figures = -1; ///< input to the figures of what is under the hand
};

/// A place whose figures have not come by then counts as this long.
constexpr int kLongestMs = 300;

/// The first rack, and what is selected with it, follows the hand from place to place: each move lies `stepMm` farther
/// than the last one, to and fro, off the grid. Where the drop is possible every place has figures of its own.
Dragged drag(app::DocumentWindow& window, QPointF firstMm, QPointF stepMm)
{
    canvas::FloorView& floor = window.floor();
    const canvas::Camera& camera = floor.stage().camera();
    const QPointF fromMm = QRectF(floor.stage().plan().racks.front().mm).center();
    const QPointF from = camera.toView(fromMm);
    std::vector<double> figures;
    Painted painted(floor);
    std::vector<double> frames;
    QElapsedTimer since;
    bool isAsked = false;
    bool known = false;
    const auto asked = QObject::connect(&floor, &canvas::FloorView::previewRequested, &window, [&] { isAsked = true; });
    const auto link = QObject::connect(&window.session(), &app::Session::previewChanged, &window, [&](const auto& preview) {
        if (preview && !known) {
            figures.push_back(static_cast<double>(since.nsecsElapsed()) / 1e6);
            known = true;
        }
    });
    send(floor, QEvent::MouseButtonPress, from, Qt::LeftButton, Qt::LeftButton);
    const QPointF begins = from + QPointF(0, -2 * QApplication::startDragDistance());
    send(floor, QEvent::MouseMove, begins, Qt::NoButton, Qt::LeftButton, Qt::AltModifier);
    settle();
    for (int i = 0; i < kFrames; ++i) {
        isAsked = false;
        known = false;
        since.start();
        const int steps = i % 12 < 6 ? i % 12 : 12 - i % 12;
        const QPointF at = camera.toView(fromMm + firstMm + steps * stepMm);
        if (const auto ms = painted.after([&] { send(floor, QEvent::MouseMove, at, Qt::NoButton, Qt::LeftButton, Qt::AltModifier); }))
            frames.push_back(*ms);
        while (!known && since.elapsed() < kLongestMs)
            QCoreApplication::processEvents();
        if (isAsked && !known)
            figures.push_back(kLongestMs);
    }
    QKeyEvent escape(QEvent::KeyPress, Qt::Key_Escape, Qt::NoModifier);
    QCoreApplication::sendEvent(&floor, &escape);
    QObject::disconnect(link);
    QObject::disconnect(asked);
    // A guide holds some places together, which have no figures of their own; refused places have none at all.
    return {percentile95(frames), figures.size() < kFrames / 2 ? -1 : percentile95(figures)};
}

double memoryMegabytes(const char* field)
{
    QFile status(QStringLiteral("/proc/self/status"));
    if (!status.open(QIODevice::ReadOnly))
        return -1;
    for (const QByteArray& line : status.readAll().split('\n')) {
        if (line.startsWith(field))
            return line.mid(static_cast<int>(qstrlen(field))).simplified().split(' ').front().toDouble() / 1e3;
    }
    return -1;
}

void print(const char* what, double value, const char* unit, double budget)
{
    std::printf("  %-44s %8.1f %s (budget %.0f)%s\n", what, value, unit, budget,
                value < 0 ? "  NOT MEASURED" : value > budget ? "  OVER" : "");
    std::fflush(stdout);
}

int once(int argc, char** argv)
{
    QApplication application(argc, argv);
    const app::Settings settings = app::dress(application);
    const Result<assess::References> references = app::loadReferences();
    if (!references)
        return 1;
    app::DocumentWindow window(*references, std::make_shared<app::SharedSettings>(settings), {});
    window.window().resize(1920, 1080);
    window.show();
    settle();
    const bool large = QString::fromUtf8(argv[2]).toInt() > 10'000;

    QElapsedTimer timer;
    timer.start();
    bool assessed = false;
    QObject::connect(&window.session(), &app::Session::assessmentChanged, &window, [&assessed] { assessed = true; });
    if (!window.open(QString::fromUtf8(argv[1])))
        return 1;
    while (!assessed)
        QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
    (void)window.window().grab();
    print("open file to first full frame", static_cast<double>(timer.nsecsElapsed()) / 1e6, "ms", large ? 1000 : 300);
    settle();

    const auto view = [&](const char* name, app::Command command, QWidget& widget) {
        window.window().action(command)->trigger();
        settle();
        settle();
        const auto [pan, zoom] = panAndZoom(widget);
        print(qPrintable(QStringLiteral("pan the %1, 30 zooms").arg(QLatin1String(name))), pan, "ms", 16);
        print(qPrintable(QStringLiteral("zoom the %1").arg(QLatin1String(name))), zoom, "ms", 16);
    };
    view("racks", app::Command::ShowRack, window.rack());
    view("network", app::Command::ShowNetwork, window.network());
    view("floor", app::Command::ShowFloor, window.floor());

    const double budget = large ? 33 : 16;
    window.floor().zoomToFit();
    settle();
    const Dragged one = drag(window, {0, -1600}, {150, 0});
    print("drag one rack, frame", one.frame, "ms", budget);
    print("drag one rack, to its figures", one.figures, "ms", budget);
    settle();
    window.floor().action(canvas::FloorCommand::SelectAll)->trigger();
    settle();
    const double mmPerPixel = 1 / window.floor().stage().camera().scale; // a hall of 100,000 GPUs has little room around
    const Dragged all = drag(window, {0, -mmPerPixel}, {0, -mmPerPixel});
    print("select all and move, frame", all.frame, "ms", budget);
    print("select all and move, to the figures", all.figures, "ms", budget);
    print("memory of the process, at most", memoryMegabytes("VmHWM:"), "MB", large ? 800 : 250);
    return 0;
}

} // namespace

/// Every rack that holds what the one of the node in the middle holds is a copy of one block.
design::Design asCopies(design::Design design)
{
    std::vector<design::CopyItems> racks;
    for (const design::Rack& rack : *design.racks)
        racks.push_back({rack.id.value});
    const std::vector<design::ShapedCopy> shapes = design::copyShapes(design, racks);
    const design::RackId usual = (*design.nodes)[design.nodes->size() / 2].mount.rack;
    const auto like = std::ranges::find(*design.racks, usual, &design::Rack::id) - design.racks->begin();
    design::Block block{design::BlockId{design::takeId(design)}, "SU", {}};
    for (std::size_t i = 0; i < racks.size(); ++i) {
        if (shapes[i].shape == shapes[static_cast<std::size_t>(like)].shape)
            block.copies.push_back(racks[i]);
    }
    design.blocks.edit().push_back(std::move(block));
    return design;
}

int main(int argc, char** argv)
{
    if (qEnvironmentVariableIsEmpty("QT_QPA_PLATFORM"))
        qputenv("QT_QPA_PLATFORM", "offscreen");
    if (argc > 2)
        return once(argc, argv);
    const QCoreApplication application(argc, argv);
    const Result<assess::References> references = app::loadReferences();
    const QTemporaryDir folder;
    if (!references || !folder.isValid())
        return 1;
    for (const auto& [gpus, copies] : {std::pair{4096, false}, std::pair{100000, false}, std::pair{100000, true}}) {
        const auto design = templates::build({"llm-512x8h100", gpus, {}, {}}, *references->catalog);
        if (!design)
            return 1;
        const design::Design asked = copies ? asCopies(*design) : *design;
        const QString file = folder.filePath(QStringLiteral("%1.cluster.json").arg(gpus));
        if (!store::writeFileAtomically(file.toStdString(), store::writeDesign(asked)).empty())
            return 1;
        const std::size_t copyCount = copies ? asked.blocks->front().copies.size() : 0;
        std::printf("%d GPUs, %zu copies of a block\n", gpus, copyCount);
        std::fflush(stdout);
        QProcess process;
        process.setProcessChannelMode(QProcess::ForwardedChannels);
        process.start(QCoreApplication::applicationFilePath(), {file, QString::number(gpus)});
        process.waitForFinished(-1);
    }
    return 0;
}
