// SPDX-License-Identifier: GPL-3.0-or-later
// Answers: how does a person see the hall and work in it with mouse, keyboard and drops? Emits intents, never edits.
// Leaves out: what an edit does (proposal.h, design/edits.h) and what figures mean (tiles.h).
#pragma once

#include "canvas/arrange_menu.h"
#include "canvas/block_frames.h"
#include "canvas/block_menu.h"
#include "canvas/baseline_ghost.h"
#include "canvas/floor_marks.h"
#include "canvas/floor_stage.h"
#include "canvas/harm.h"
#include "canvas/keyed_actions.h"
#include "canvas/proposal.h"
#include "design/array.h"
#include "design/blocks.h"
#include "fabric/build_graph.h"
#include "intent.h"

#include <QTimer>
#include <QWidget>

#include <memory>
#include <optional>

namespace cw::canvas {

/// In the order of the context menu.
enum class FloorCommand {
    Cut,
    Copy,
    Paste,
    Duplicate,
    Rotate,
    Remove,
    SelectAll,
    SelectSameType,
    FailPower,
    FailCooling,
    FailDevices,
    Restore,
    RestoreAll,
    Fit,
    FitSelection,
    ZoomIn,
    ZoomOut
};

class ArrayStrip;

class FloorView : public QWidget {
    Q_OBJECT

public:
    explicit FloorView(QWidget* parent = nullptr);

    void setCatalog(std::shared_ptr<const catalog::Catalog> catalog);
    /// Shows another state of the document; a selection keeps what still exists.
    void setDesign(std::shared_ptr<const design::Design> design);
    void setBlockParts(BlockParts blocks) { m_stage.setBlockParts(std::move(blocks)); }
    void setLayer(TileLayer layer);
    /// Figures of the design after the drop, while something is dragged: tiles and lines for the tip.
    void setPreview(TileLayer layer, QStringList tipLines);

    /// Shows behind the design what was otherwise in another state of it.
    void setBaselineGhost(BaselineGhost ghost);
    [[nodiscard]] const BaselineGhost& baselineGhost() const { return m_ghost; }

    /// Marks what has failed and what that reaches; `failed` itself tells what can be restored.
    void setFailures(Harms harms, fabric::Failures failed);

    [[nodiscard]] design::ItemSet selection() const;
    void setSelection(const design::ItemSet& items);
    /// Selects an item, brings it into view and flashes it.
    void reveal(const design::ItemRef& item);
    /// Places a part without a mouse, near the selection or the middle of the view.
    void placePart(const PartPayload& part);
    void zoomToFit();
    void zoomToSelection();
    /// What is in sight; nullopt while that is the whole hall, at any size of the window.
    [[nodiscard]] std::optional<Camera> chosenCamera() const;
    /// Where the legend stands.
    [[nodiscard]] QRectF legend() const { return legendRect(floorRoom(), m_stage.layer(), m_legendCorner); }
    /// This place in the middle, at this scale.
    void lookAt(QPointF middleMm, double scale);

    /// The command as in the context menu; commands of the window's menus trigger it.
    [[nodiscard]] QAction* action(FloorCommand command) const { return m_actions.at(command); }
    [[nodiscard]] ArrangeMenu* arrangeMenu() const { return m_arrange; }
    [[nodiscard]] BlockMenu* blockMenu() const { return m_block; }
    [[nodiscard]] const FloorStage& stage() const { return m_stage; }

    /// What the repeated selection comes to, or why it has no room; for the strip that asked for it.
    void setArrayOutcome(const QString& text, bool refused);
    void closeArray();

Q_SIGNALS:
    void intentRaised(const cw::views::Intent& intent);
    void selectionChanged();
    /// The design as it would be after the drop; figures should follow. Cancelled when the drag ends.
    void previewRequested(std::shared_ptr<const cw::design::Design> after);
    void previewCancelled();
    void copyRequested();
    void cutRequested();
    /// These shall fail beside what has failed already, or work again.
    void takeAwayRequested(const cw::fabric::Failures& failures);
    /// Everything in these racks shall fail, for this reason.
    void takeAwayRacksRequested(const cw::fabric::Failures& failures, const cw::canvas::RackLosses& losses);
    void giveBackRequested(const cw::fabric::Failures& failures);
    void giveBackAllRequested();
    void pasteRequested(const cw::design::FloorPoint& at);
    /// An item was double-clicked or Enter was pressed on it.
    void activated(const cw::design::ItemRef& item);
    /// The copies that the strip describes now: to be counted and previewed, or to be made.
    void arrayChanged(const cw::design::ItemSet& items, const cw::design::ArrayRule& rule);
    void arrayAccepted(const cw::design::ItemSet& items, const cw::design::ArrayRule& rule);
    /// Or nothing that could be made is typed just now.
    void arrayCancelled();
    void autoPlaceRequested();
    void renameBlockRequested(cw::design::BlockId block);
    /// One copy of it, as a part for other documents.
    void saveBlockRequested(cw::design::BlockId block);
    void pointerMoved(QPointF floorMm);
    void cameraChanged(double pixelsPerMetre);
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
    enum class Doing { Nothing, Pressing, Moving, MovingBoxes, RubberBand, Panning, MinimapPan, DroppingPart };

    // floor_view.cpp
    void setCamera(const Camera& camera);
    [[nodiscard]] QRectF floorRoom() const;
    void keepLegendFree();
    /// Where the minimap stands; it would only cover the floor while all of that is in sight.
    [[nodiscard]] std::optional<QRectF> minimap() const;
    void raise(views::Intent intent);
    void announce();

    // floor_view_commands.cpp
    void makeActions();
    void retranslate();
    [[nodiscard]] bool makesSense(FloorCommand command) const;

    // floor_view_arrange.cpp
    void makeArrangement();
    void arrange(ArrangeCommand command);
    void openArray();
    void showArray();
    void placeArrayStrip();
    void paintArray(QPainter& painter);
    void edit(const char* text, std::function<Result<design::Design>(const design::Design&)> apply);
    [[nodiscard]] design::ItemSet standing() const;

    // floor_view_blocks.cpp
    void useBlock(BlockCommand command);
    [[nodiscard]] std::optional<design::CopyRef> selectedCopy() const;
    bool selectCopyAt(QPointF px);
    void leaveCopy();
    void refreshMenus(bool open);

    // floor_view_failures.cpp
    [[nodiscard]] fabric::Failures failuresOfRacks() const;
    [[nodiscard]] fabric::Failures failuresOfDevices() const;
    [[nodiscard]] fabric::Failures failedOfSelection() const;
    void failRacks(RackLoss loss);
    void failDevices();
    void restoreSelection();
    void paintHarms(QPainter& painter);

    // floor_view_paint.cpp
    [[nodiscard]] bool isWorkedUnder(const QRectF& px) const;
    void paintWork(QPainter& painter);
    void paintPlaces(QPainter& painter, const std::vector<QRect>& places, bool refused);
    void paintProposal(QPainter& painter);
    void paintGuides(QPainter& painter);
    void paintGhosts(QPainter& painter);
    void paintPartGhost(QPainter& painter);
    void paintHoverTip(QPainter& painter);
    [[nodiscard]] QStringList hoverTip(const Hit& hit) const;
    [[nodiscard]] std::optional<QRectF> itemPx(std::uint32_t item) const;
    [[nodiscard]] std::optional<QRect> itemMm(std::uint32_t item) const;

    // floor_view_mouse.cpp
    void startPressing(QMouseEvent* event);
    void continueMoving(QPointF px, Qt::KeyboardModifiers modifiers);
    void finishRubberBand(Qt::KeyboardModifiers modifiers);
    void applyProposal();
    void cancelGesture();
    void endGesture();
    void hover();
    void showProposal(Proposal proposal);
    void centreOnMinimap(QPointF px);

    // floor_view_keys.cpp
    void nudge(int right, int down, bool fine);
    void rotateSelection();
    void removeSelection();
    void duplicateSelection();
    void selectAll();
    void selectSameType();
    bool walk(bool forward);
    [[nodiscard]] ItemNumbers walkOrder() const;

    // floor_view_select.cpp
    void select(ItemNumbers items);
    void toggle(std::uint32_t item);
    [[nodiscard]] bool isSelected(std::uint32_t item) const;
    [[nodiscard]] std::optional<std::uint32_t> itemAt(QPointF px) const;
    [[nodiscard]] ItemNumbers itemsIn(const QRectF& px) const;
    [[nodiscard]] bool exists(std::uint32_t item) const;
    [[nodiscard]] design::ItemRef refOf(std::uint32_t item) const;
    [[nodiscard]] bool isBox(std::uint32_t item) const;

    FloorStage m_stage;
    TileLayer m_layer; ///< without a preview
    ItemNumbers m_selection;
    Harms m_harms;
    BaselineGhost m_ghost;
    fabric::Failures m_failed;
    LegendCorner m_legendCorner = LegendCorner::UpperRight;
    bool m_followsFit = true; ///< until a person pans or zooms, a resized window shows the whole hall again

    Doing m_doing = Doing::Nothing;
    QPointF m_pressPx;
    QPointF m_nowPx;
    Camera m_pressCamera;
    std::optional<std::uint32_t> m_pressed;
    bool m_spaceHeld = false;
    bool m_hovering = false;
    std::optional<std::uint32_t> m_hovered;
    bool m_tipShown = false;
    QTimer m_hoverTimer;
    std::optional<Proposal> m_proposal;
    std::optional<PartPayload> m_part;
    int m_partCount = 1;
    bool m_countTyped = false;
    bool m_snap = true;
    QStringList m_previewTip;
    QTimer m_previewTimer;
    QTimer m_flashTimer;
    int m_flashesLeft = 0;
    std::uint32_t m_flashing = 0;

    ArrangeMenu* m_arrange = nullptr;
    BlockMenu* m_block = nullptr;
    ArrayStrip* m_array = nullptr;
    std::vector<QRect> m_arrayPlaces;
    bool m_arrayRefused = false;
    StandingFrames m_frames;
    std::optional<design::CopyRef> m_copyEntered; ///< by a double click; the next one goes to the item

    KeyedActions<FloorCommand> m_actions{this};
};

} // namespace cw::canvas
