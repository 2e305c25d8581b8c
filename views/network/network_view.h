// SPDX-License-Identifier: GPL-3.0-or-later
// Answers: how does a person see the network and work in it with mouse and keyboard? Emits intents, never edits.
// Leaves out: where things stand (network_plan.h) and which port a cable takes (connect_proposal.h).
#pragma once

#include "canvas/keyed_actions.h"
#include "design/edits.h"
#include "intent.h"
#include "network/connect_proposal.h"
#include "network/network_stage.h"
#include "network/picked_link.h"

#include <QTimer>
#include <QWidget>

#include <memory>
#include <optional>

class QMenu;

namespace cw::topology {

struct TraceMarks;

/// In the order of the menus.
enum class NetworkCommand { Remove, SelectAll, Connect, LayOutAnew, DrawOut, Fail, Restore, RestoreAll, Fit, ZoomIn, ZoomOut };

class NetworkView : public QWidget {
    Q_OBJECT

public:
    explicit NetworkView(QWidget* parent = nullptr);

    void setCatalog(std::shared_ptr<const catalog::Catalog> catalog);
    /// The document's present state; a selection keeps what still exists.
    void setDesign(std::shared_ptr<const design::Design> design);
    /// What is drawn; may be of an earlier design than the present one for some milliseconds.
    /// `whatIf` where it is one with failures.
    void setAssessment(std::shared_ptr<const assess::Assessment> assessment, WhatIf whatIf = {}, Plan laidOut = {});
    void setOverlay(Overlay overlay);

    [[nodiscard]] const design::ItemSet& selection() const { return m_selection; }
    void setSelection(const design::ItemSet& items);
    /// Selects an item and brings it into view.
    void reveal(const design::ItemRef& item);
    void revealLink(int link);
    /// Picked beside or instead of items: a link of the list, a ribbon, a cable of the rule.
    [[nodiscard]] const PickedLink& pickedLink() const { return m_picked; }
    void zoomToFit();

    [[nodiscard]] QAction* action(NetworkCommand command) const { return m_actions.at(command); }
    [[nodiscard]] const NetworkStage& stage() const { return m_stage; }
    /// What the tip at a place of the view says.
    [[nodiscard]] QStringList tipAt(QPointF px) const;
    [[nodiscard]] QStringList emptyLines() const; ///< what to do where nothing is joined
    /// The rule of the design is replaced by its cables, as one step.
    void drawOutRule();
    /// The list of the worst links, not folded to its title.
    [[nodiscard]] bool panelOpen() const;

Q_SIGNALS:
    void intentRaised(const cw::views::Intent& intent);
    void selectionChanged();
    /// These shall fail beside what has failed already, or work again; of a rack with what took all of it away.
    void takeAwayRequested(const cw::fabric::Failures& failures);
    void takeAwayRacksRequested(const cw::fabric::Failures& failures, const cw::canvas::RackLosses& losses);
    void giveBackRequested(const cw::fabric::Failures& failures);
    void giveBackAllRequested();
    void activated(const cw::design::ItemRef& item);
    void cameraChanged(double percent);
    /// Why something was refused, for the status bar and screen readers.
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
    void contextMenuEvent(QContextMenuEvent* event) override;
    bool focusNextPrevChild(bool next) override;
    [[nodiscard]] QSize sizeHint() const override { return {1344, 716}; }
    [[nodiscard]] QSize minimumSizeHint() const override { return {320, 240}; }

private:
    enum class Doing { Nothing, Pressing, Panning, Connecting, Moving };

    // network_view.cpp
    void setCamera(const Camera& camera);
    void select(design::ItemSet items, PickedLink link = {});
    [[nodiscard]] design::ItemRef refOf(int box) const;
    [[nodiscard]] design::ItemSet itemsOf(int box) const;
    [[nodiscard]] QRectF room() const;
    [[nodiscard]] QRectF panel() const;
    [[nodiscard]] bool panelShown() const;
    [[nodiscard]] bool nothingJoined() const;
    [[nodiscard]] bool hasDamage() const { return !m_stage.damage().gpus.empty(); }
    [[nodiscard]] QRectF legend() const;
    void showPlace(QPointF place);
    void showBox(int box);

    // network_view_actions.cpp
    void makeActions();
    void retranslate();
    void removeSelection();
    void selectAll();
    bool walk(bool forward);

    // network_view_moving.cpp
    [[nodiscard]] design::ItemSet movable() const;
    [[nodiscard]] bool startMoving(const Hit& hit);
    [[nodiscard]] QPoint movedBy() const;
    void finishMoving();
    /// Moves with the same `gesture` and the same switches are one step; "" = each is its own.
    void moveSelection(QPoint by, const char* gesture);
    void layOutAnew();
    void paintMoving(QPainter& painter);

    // network_view_failures.cpp
    struct Fail {
        QString name;
        fabric::Failures failures;
        canvas::RackLosses losses; ///< of a rack
    };
    [[nodiscard]] fabric::Failures failuresOfStrand(int strand) const;
    [[nodiscard]] fabric::Failures failuresOfSelection() const;
    [[nodiscard]] fabric::Failures failedAmong(const fabric::Failures& failures) const;
    [[nodiscard]] std::vector<Fail> partsOfNode(int box) const;
    [[nodiscard]] std::vector<Fail> failable(const Hit& hit) const;
    [[nodiscard]] std::vector<Fail> failableRack(const Hit& hit) const;
    [[nodiscard]] Hit hitOfSelection() const;
    [[nodiscard]] QPoint placeOfSelection() const;
    void failSelection();
    void restoreSelection();
    void fillFailMenu(QMenu& menu, const Hit& hit);

    // network_view_mouse.cpp
    void click(const Hit& hit, Qt::KeyboardModifiers modifiers);
    void hover();
    void trace(int gpu);
    [[nodiscard]] std::optional<ConnectEnd> connectEnd(const Hit& hit) const;
    [[nodiscard]] ConnectProposal propose(const std::optional<ConnectEnd>& to);
    void finishConnecting();
    void connectSelection();
    void draw(const ConnectProposal& proposal);

    // network_view_paint.cpp
    [[nodiscard]] QStringList harmLines(const Hit& hit) const;
    [[nodiscard]] QPointF tipCorner(const QSizeF& tip, const TraceMarks& traced) const;
    void paintSelection(QPainter& painter);
    void paintConnecting(QPainter& painter);
    void paintEmpty(QPainter& painter);

    NetworkStage m_stage;
    std::shared_ptr<const design::Design> m_design;
    std::shared_ptr<const catalog::Catalog> m_catalog;
    design::ItemSet m_selection;
    PickedLink m_picked;
    bool m_followsFit = true;
    std::optional<bool> m_panelOpen; ///< as a person chose; else by the room there is
    int m_panelLine = -1;

    Doing m_doing = Doing::Nothing;
    Qt::MouseButton m_button = Qt::NoButton;
    QPointF m_pressPx;
    QPointF m_nowPx;
    Camera m_pressCamera;
    Hit m_pressed;
    design::ItemSet m_moved; ///< by the hand
    std::optional<ConnectEnd> m_from;
    ConnectProposal m_proposal;
    std::optional<ConnectFacts> m_connectFacts; ///< of the design; made when a cable is first dragged
    bool m_hovering = false;
    bool m_tipShown = false;
    QTimer m_hoverTimer;
    int m_tracedGpu = -1;
    int m_tracedGroup = -1;
    placement::Trace m_trace;

    canvas::KeyedActions<NetworkCommand> m_actions{this};
};

} // namespace cw::topology
