// SPDX-License-Identifier: GPL-3.0-or-later
// Answers: how is a design presented? A window of its own over the whole screen, with its own canvases, so that nothing of
// the main window can change by it. Leaves out: the document; edits of the present state leave as intents.
#pragma once

#include "canvas/tiles.h"
#include "compare/option_table.h"
#include "intent.h"

#include <QWidget>

#include <functional>

class QStackedWidget;

namespace cw::canvas {
class FloorView;
}
namespace cw::catalog {
struct Catalog;
}
namespace cw::elevation {
struct RackFacts;
class RackView;
} // namespace cw::elevation
namespace cw::topology {
class NetworkView;
}

namespace cw::presentation {

class FigureStrip;
class StageCover;
class StepBar;

/// What the canvases show of an assessment, in the overlays of the main window.
struct Layers {
    std::function<canvas::TileLayer(const assess::Assessment&)> tiles;
    std::function<elevation::RackFacts(const assess::Assessment&)> rackFacts;
};

class PresentationView : public QWidget {
    Q_OBJECT
public:
    enum class Canvas { Floor, Rack, Network };
    using AssessmentPtr = std::shared_ptr<const assess::Assessment>;

    PresentationView(std::shared_ptr<const catalog::Catalog> catalog, Layers layers, QWidget* parent = nullptr);

    /// The present state first, then the kept ones: Home and the steps.
    void setColumns(variants::Columns columns);
    void begin(Canvas canvas);
    /// Figures of the present state after a drop that is in the air; nullptr ends it.
    void setPreview(const AssessmentPtr& preview);
    /// Says why something was refused.
    void say(const QString& message);
    void showStep(int step);

    [[nodiscard]] int step() const { return m_step; }
    [[nodiscard]] bool isHome() const { return m_step == 0; }
    [[nodiscard]] Canvas canvas() const { return m_canvas; }
    [[nodiscard]] const variants::Column& shown() const { return m_columns[static_cast<std::size_t>(m_step)]; }
    [[nodiscard]] canvas::FloorView& floor() const { return *m_floor; }
    [[nodiscard]] elevation::RackView& rack() const { return *m_rack; }
    [[nodiscard]] topology::NetworkView& network() const { return *m_network; }
    [[nodiscard]] const FigureStrip& figures() const { return *m_figures; }
    [[nodiscard]] const StepBar& bar() const { return *m_bar; }
    [[nodiscard]] const StageCover& cover() const { return *m_cover; }

Q_SIGNALS:
    /// Only of the present state.
    void intentRaised(const cw::views::Intent& intent);
    void previewRequested(std::shared_ptr<const cw::design::Design> after);
    void previewCancelled();
    /// The kept state becomes the present one, as one step of the history.
    void continueRequested(cw::design::OptionId id);
    void undoRequested();
    void redoRequested();
    /// The network shows, or should show, another state now.
    void networkWanted();
    void ended();

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void closeEvent(QCloseEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void makeCanvases(std::shared_ptr<const catalog::Catalog> catalog);
    void refresh();
    void refreshGhost();
    void refreshFigures();
    void refreshCanvas();
    /// On the scale of all steps, so that the same number keeps its colour from step to step.
    [[nodiscard]] canvas::TileLayer coloured(const assess::Assessment& assessment) const;
    void showCanvas(Canvas canvas);
    void point(QPointF globalPx);
    void refuse();
    void refuseCommands();

    // presentation_keys.cpp
    bool takeKey(QKeyEvent& event);
    bool takeMouse(QObject* watched, QEvent& event);
    bool takeStepKey(int key);
    bool takeToggle(int key);

    variants::Columns m_columns; ///< never empty once something was set
    Layers m_layers;
    std::shared_ptr<const catalog::Catalog> m_catalog;
    canvas::TileLayer m_scale; ///< the longest of all steps, without tiles
    AssessmentPtr m_preview;
    int m_step = 0;
    bool m_notesShown = false;
    bool m_ghostShown = false;
    bool m_pointing = false;
    Canvas m_canvas = Canvas::Floor;

    canvas::FloorView* m_floor = nullptr;
    elevation::RackView* m_rack = nullptr;
    topology::NetworkView* m_network = nullptr;
    QStackedWidget* m_canvases;
    FigureStrip* m_figures;
    StepBar* m_bar;
    StageCover* m_cover;
};

} // namespace cw::presentation
