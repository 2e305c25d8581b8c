// SPDX-License-Identifier: GPL-3.0-or-later
#include "screens.h"

#include "canvas/floor_view.h"
#include "compare/compare_view.h"
#include "compare/option_matrix.h"
#include "compare/option_model.h"
#include "design/edits.h"
#include "design/options.h"
#include "network/network_view.h"
#include "presentation/figure_strip.h"
#include "presentation/presentation_view.h"
#include "templates/templates.h"

#include <QTest>

#include <algorithm>

namespace cw::test {
namespace {

constexpr QSize kSize(1280, 800);
constexpr int kPatienceMs = 60'000; ///< under a sanitizer, beside other tests
constexpr int kStillMs = 80;
constexpr int kKeptStates = 2;

/// What is kept is a hall of H100 and a smaller one; what is edited is the hall with H200, another cooling and one rack elsewhere.
design::Design hallWithOptions(const catalog::Catalog& catalog)
{
    design::Design hall = *templates::build({"llm-70b-256xh100", 0, {}, {}}, catalog);
    design::ItemSet racks;
    for (const design::Rack& rack : *hall.racks)
        racks.push_back({design::ItemKind::Rack, rack.id.value});
    hall = *design::keepOption(hall, "H100");
    hall = *design::keepOption(design::removeItems(hall, {racks.front()}), "H100 × 28");
    const design::OptionId smaller = hall.options->back().id;
    hall = *design::setOptionNotes(hall, smaller, "256 − 32 = 224 GPU");
    hall = *design::switchTo(hall, hall.options->front().id);
    hall = *design::setAccelerator(hall, catalog, racks, design::PartId{"nv-h200-sxm-141"});
    design::Site site = *hall.site;
    site.cooling = design::PartId{"air-containment"};
    hall = design::setSite(hall, site);
    return *design::moveItems(hall, catalog, {racks.back()}, 600, 0);
}

app::Command commandOf(Screen screen)
{
    switch (screen) {
    case Screen::Floor:
        return app::Command::ShowFloor;
    case Screen::Rack:
        return app::Command::ShowRack;
    case Screen::Network:
        return app::Command::ShowNetwork;
    case Screen::Compare:
        return app::Command::ShowCompare;
    case Screen::Presentation:
        break;
    }
    return app::Command::Present;
}

bool isAssessed(const variants::Column& column) { return column.assessment != nullptr; }

} // namespace

Screens::Screens(const assess::References& references, const Dress& dress)
    : m_dress(dress), m_window(openWindow(references, dress.language, dress.scheme))
{
    m_window->session().begin(hallWithOptions(*references.catalog));
    m_window->window().showStartPage(false);
    m_window->window().resize(kSize);
    m_window->window().resetLayout();
}

Screens::~Screens() = default;

QWidget& Screens::shown() const
{
    if (m_window->presentation() != nullptr)
        return *m_window->presentation();
    return m_window->window();
}

bool Screens::show(Screen screen)
{
    app::Session& session = m_window->session();
    if (!QTest::qWaitFor([&] { return session.assessment()->figure("power.facility") != nullptr; }, kPatienceMs))
        return false;
    if (screen == Screen::Presentation)
        m_window->window().showView(app::Command::ShowFloor);
    m_window->window().action(commandOf(screen))->trigger();
    if (screen == Screen::Network)
        return QTest::qWaitFor(
            [&] { return m_window->network().stage().plan().source == session.assessment()->graph; }, kPatienceMs);
    if (screen == Screen::Compare) {
        const auto& table = *qobject_cast<variants::OptionModel*>(m_window->compare()->matrix().model());
        return QTest::qWaitFor(
            [&] { return table.columns().size() == kKeptStates + 1 && std::ranges::all_of(table.columns(), isAssessed); },
            kPatienceMs);
    }
    if (screen == Screen::Presentation) {
        presentation::PresentationView& view = *m_window->presentation();
        view.setWindowState(Qt::WindowNoState);
        view.resize(kSize);
        view.floor().zoomToFit();
        view.showStep(kKeptStates);
        QTest::keyClick(&view.floor(), Qt::Key_N);
        QTest::keyClick(&view.floor(), Qt::Key_G);
        return QTest::qWaitFor([&] { return isAssessed(view.shown()) && !view.figures().figures().empty(); }, kPatienceMs);
    }
    return true;
}

QImage Screens::picture(Screen screen)
{
    if (!show(screen))
        return {};
    QImage last;
    // What has changed flashes for a while, and the window takes its place step by step.
    const bool still = QTest::qWaitFor(
        [&] {
            QTest::qWait(kStillMs);
            const QImage now = shown().grab().toImage();
            return now == std::exchange(last, now);
        },
        kPatienceMs);
    if (m_window->presentation() != nullptr) {
        m_window->presentation()->close();
        if (!QTest::qWaitFor([&] { return m_window->presentation() == nullptr; }, kPatienceMs))
            return {};
    }
    return still ? last : QImage();
}

} // namespace cw::test
