// SPDX-License-Identifier: GPL-3.0-or-later
// Answers: how does a person see racks from the front and from behind, and work in them with mouse, keyboard and drops?
// Emits intents, never edits. Leaves out: what an edit does (rack_proposal.h) and what figures mean (rack_facts.h).
#pragma once

#include "canvas/harm.h"
#include "canvas/keyed_actions.h"
#include "design/edits.h"
#include "fabric/build_graph.h"
#include "intent.h"
#include "rack/rack_proposal.h"
#include "rack/rack_stage.h"

#include <QTimer>
#include <QWidget>

#include <memory>
#include <optional>

namespace cw::elevation {

class RackBar;

/// In the order of the context menu.
enum class RackCommand {
    Cut,
    Copy,
    Paste,
    Duplicate,
    Remove,
    SelectAll,
    SelectSameType,
    Fail,
    Restore,
    RestoreAll,
    Fit,
    FitSelection,
    ZoomIn,
    ZoomOut
};

class RackView : public QWidget {
    Q_OBJECT

public:
    explicit RackView(QWidget* parent = nullptr);

    void setCatalog(std::shared_ptr<const catalog::Catalog> catalog);
    /// Shows another state of the document; a selection keeps what still exists.
    void setDesign(std::shared_ptr<const design::Design> design);
    void setFigures(canvas::TileLayer layer, RackFacts facts);
    /// Figures of the design after the drop, while something is dragged.
    void setPreview(canvas::TileLayer layer, RackFacts facts, QStringList tipLines);
    void setFailures(canvas::Harms harms, fabric::Failures failed);

    [[nodiscard]] design::ItemSet selection() const;
    void setSelection(const design::ItemSet& items);
    /// Selects an item, shows its row, brings it into view and flashes it.
    void reveal(const design::ItemRef& item);
    /// Shows the row of the first of these that stands in one.
    void showRowOf(const design::ItemSet& items);
    void placePart(const canvas::PartPayload& part);
    void setChoice(Choice choice);
    void setSides(Sides sides);
    void zoomToFit();

    [[nodiscard]] QAction* action(RackCommand command) const { return m_actions.at(command); }
    [[nodiscard]] const RackStage& stage() const { return m_stage; }
    QRectF harmLegendRect(); ///< in this view; of what has failed
    /// "Row A (5 racks)".
    [[nodiscard]] QString rowText(std::size_t row) const;
    [[nodiscard]] QStringList tipOf(std::uint32_t item) const;

Q_SIGNALS:
    void intentRaised(const cw::views::Intent& intent);
    void selectionChanged();
    void previewRequested(std::shared_ptr<const cw::design::Design> after);
    void previewCancelled();
    void copyRequested();
    void cutRequested();
    /// The middle of the rack, on the floor, that devices without one shall go into.
    void pasteRequested(const cw::design::FloorPoint& at);
    void takeAwayRequested(const cw::fabric::Failures& failures);
    void giveBackRequested(const cw::fabric::Failures& failures);
    void giveBackAllRequested();
    void activated(const cw::design::ItemRef& item);
    /// Where the pointer is, in words; empty beside all racks.
    void pointerMoved(const QString& place);
    void cameraChanged(double pixelsPerUnit);
    void refused(const QString& reason);

protected:
    bool event(QEvent* event) override;
    void changeEvent(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void mouseDoubleClickEvent(QMouseEvent* event) override;
    void wheelEvent(QWheelEvent* event) override;
    void leaveEvent(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void keyReleaseEvent(QKeyEvent* event) override;
    void contextMenuEvent(QContextMenuEvent* event) override;
    void dragEnterEvent(QDragEnterEvent* event) override;
    void dragMoveEvent(QDragMoveEvent* event) override;
    void dragLeaveEvent(QDragLeaveEvent* event) override;
    void dropEvent(QDropEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;
    bool focusNextPrevChild(bool next) override;
    [[nodiscard]] QSize sizeHint() const override { return {1344, 716}; }
    [[nodiscard]] QSize minimumSizeHint() const override { return {320, 240}; }

private:
    enum class Doing { Nothing, Pressing, Moving, RubberBand, Panning, DroppingPart };

    // rack_view.cpp
    void setCamera(const canvas::Camera& camera);
    [[nodiscard]] QRectF room() const;
    void raise(views::Intent intent);
    void announce();
    void chooseFor(const design::ItemSet& items);
    void refreshBar();

    // rack_view_actions.cpp
    void makeActions();
    void retranslate();
    [[nodiscard]] bool makesSense(RackCommand command) const;
    [[nodiscard]] fabric::Failures failuresOfSelection() const;
    [[nodiscard]] fabric::Failures failedOfSelection() const;
    void paste();
    void selectSameType();

    // rack_view_paint.cpp
    void paintHarms(QPainter& painter);
    void paintWork(QPainter& painter);
    void paintProposal(QPainter& painter);
    void paintLeft(QPainter& painter);
    void paintGhosts(QPainter& painter);
    void paintBottom(QPainter& painter);
    void paintTips(QPainter& painter);
    [[nodiscard]] std::optional<QRectF> itemPx(std::uint32_t item) const;

    // rack_view_mouse.cpp
    void continueMoving(Qt::KeyboardModifiers modifiers);
    void finishRubberBand(Qt::KeyboardModifiers modifiers);
    void hover();
    void showProposal(Proposal proposal);
    void applyProposal();
    void cancelGesture();
    void endGesture();

    // rack_view_keys.cpp
    void nudge(int right, int up);
    bool walk(bool forward);
    void proposeDrop();

    // rack_view_select.cpp
    void select(ItemNumbers items);
    void toggle(std::uint32_t item);
    [[nodiscard]] bool exists(std::uint32_t item) const;
    [[nodiscard]] bool isSelected(std::uint32_t item) const;
    [[nodiscard]] ItemNumbers selectedBoxes() const;
    [[nodiscard]] std::optional<std::uint32_t> itemAt(QPointF px) const;
    [[nodiscard]] ItemNumbers itemsIn(const QRectF& px) const;

    RackStage m_stage;
    RackBar* m_bar;
    canvas::TileLayer m_layer; ///< without a preview
    RackFacts m_facts;
    ItemNumbers m_selection;
    canvas::Harms m_harms;
    fabric::Failures m_failed;
    bool m_followsFit = true;

    Doing m_doing = Doing::Nothing;
    QPointF m_pressPx;
    QPointF m_nowPx;
    canvas::Camera m_pressCamera;
    std::optional<std::uint32_t> m_pressed;
    Hand m_hand;
    bool m_spaceHeld = false;
    bool m_hovering = false;
    std::optional<std::uint32_t> m_hovered;
    bool m_tipShown = false;
    QTimer m_hoverTimer;
    std::optional<Proposal> m_proposal;
    std::optional<canvas::PartPayload> m_part;
    int m_partCount = 1;
    bool m_countTyped = false;
    QStringList m_previewTip;
    QTimer m_previewTimer;
    QTimer m_flashTimer;
    int m_flashesLeft = 0;
    std::uint32_t m_flashing = 0;

    canvas::KeyedActions<RackCommand> m_actions{this};
};

} // namespace cw::elevation
