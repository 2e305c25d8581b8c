// SPDX-License-Identifier: GPL-3.0-or-later
#include "rack/rack_view.h"

#include "canvas/edge_scroll.h"
#include "canvas/item_intents.h"
#include "look/style.h"
#include "rack/rack_bar.h"
#include "rack/rack_marks.h"

#include <QAccessible>
#include <QGuiApplication>
#include <QKeyEvent>
#include <QResizeEvent>

#include <algorithm>

namespace cw::elevation {
namespace {

/// As on the floor: a tip comes after a rest.
constexpr int kTipAfterMs = 450;
constexpr int kFlashMs = 180;
constexpr int kFlashes = 6;
constexpr int kBarLeft = 16;

} // namespace

RackView::RackView(QWidget* parent) : QWidget(parent), m_bar(new RackBar(this))
{
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
    setAcceptDrops(true);
    setAttribute(Qt::WA_OpaquePaintEvent);
    m_previewTimer.setSingleShot(true); // once a round of events; the assessor drops what it cannot finish
    connect(&m_previewTimer, &QTimer::timeout, this, [this] {
        if (m_proposal && m_proposal->after)
            Q_EMIT previewRequested(m_proposal->after);
    });
    m_hoverTimer.setSingleShot(true);
    m_hoverTimer.setInterval(kTipAfterMs);
    connect(&m_hoverTimer, &QTimer::timeout, this, [this] {
        m_tipShown = true;
        update();
    });
    m_flashTimer.setInterval(kFlashMs);
    connect(&m_flashTimer, &QTimer::timeout, this, [this] {
        if (--m_flashesLeft <= 0)
            m_flashTimer.stop();
        update();
    });
    connect(m_bar, &RackBar::sidesChosen, this, &RackView::setSides);
    connect(m_bar, &RackBar::rowChosen, this,
            [this](int row) { setChoice({Choice::Kind::Row, static_cast<std::size_t>(row), {}}); });
    connect(m_bar, &RackBar::allChosen, this, [this] { setChoice({Choice::Kind::All, m_stage.choice().row, {}}); });
    connect(m_bar, &RackBar::pickedChosen, this, [this] {
        Choice choice{Choice::Kind::Picked, m_stage.choice().row, {}};
        for (const std::uint32_t item : m_selection) {
            if (const auto rack = m_stage.rackOf(item))
                choice.picked.push_back(m_stage.hall().plan().racks[*rack].id);
        }
        setChoice(std::move(choice));
    });
    new canvas::EdgeScroll(this, {[this] { return m_proposal || m_doing == Doing::RubberBand; }, [this] { return room(); },
                                  [this] { return m_stage.camera().toView(QRectF(m_stage.plan().extent)); },
                                  [this](QPointF way) {
                                      canvas::Camera camera = m_stage.camera();
                                      camera.originMm += way / camera.scale;
                                      setCamera(camera);
                                      m_pressPx -= way;
                                      if (m_doing == Doing::DroppingPart && m_part)
                                          proposeDrop();
                                      else if (m_doing == Doing::Moving)
                                          continueMoving(QGuiApplication::keyboardModifiers());
                                  }});
    makeActions();
    retranslate();
}

void RackView::setCatalog(std::shared_ptr<const catalog::Catalog> catalog)
{
    m_stage.setCatalog(std::move(catalog));
    refreshBar();
    update();
}

void RackView::setDesign(std::shared_ptr<const design::Design> design)
{
    const QRect before = m_stage.plan().extent;
    m_stage.setDesign(std::move(design));
    const auto gone =
        std::remove_if(m_selection.begin(), m_selection.end(), [this](auto item) { return !exists(item); });
    if (gone != m_selection.end()) {
        m_selection.erase(gone, m_selection.end());
        announce();
    }
    refreshBar();
    if (m_followsFit && m_stage.plan().extent != before)
        zoomToFit();
    update();
}

void RackView::setFigures(canvas::TileLayer layer, RackFacts facts)
{
    m_layer = std::move(layer);
    m_facts = std::move(facts);
    if (m_doing != Doing::Moving && m_doing != Doing::DroppingPart)
        m_stage.setFigures(m_layer, m_facts);
    update();
}

void RackView::setPreview(canvas::TileLayer layer, RackFacts facts, QStringList tipLines)
{
    if (!m_proposal)
        return;
    m_stage.setFigures(std::move(layer), std::move(facts));
    m_previewTip = std::move(tipLines);
    update();
}

void RackView::setFailures(canvas::Harms harms, fabric::Failures failed)
{
    m_harms = std::move(harms);
    m_failed = std::move(failed);
    action(RackCommand::RestoreAll)->setEnabled(!m_failed.empty());
    update();
}

void RackView::setChoice(Choice choice)
{
    if (choice == m_stage.choice())
        return;
    m_stage.setChoice(std::move(choice));
    refreshBar();
    zoomToFit();
}

void RackView::setSides(Sides sides)
{
    if (sides == m_stage.sides())
        return;
    m_stage.setSides(sides);
    m_bar->setSides(sides);
    zoomToFit();
}

QString RackView::rowText(std::size_t row) const
{
    const design::RackRow& known = m_stage.rows()[row];
    const auto nameOf = [this](std::uint32_t rack) { return QString::fromStdString((*m_stage.design().racks)[rack].name); };
    const int count = static_cast<int>(known.racks.size());
    if (!known.name.empty())
        return tr("Row %1 (%Ln rack(s))", nullptr, count).arg(QString::fromStdString(known.name));
    if (count == 1)
        return nameOf(known.racks.front());
    return tr("%1 – %2 (%Ln rack(s))", nullptr, count).arg(nameOf(known.racks.front()), nameOf(known.racks.back()));
}

void RackView::refreshBar()
{
    QStringList rows;
    for (std::size_t row = 0; row < m_stage.rows().size(); ++row)
        rows << rowText(row);
    const Choice& choice = m_stage.choice();
    const auto last = static_cast<std::size_t>(std::max<qsizetype>(rows.size() - 1, 0));
    const int current = choice.kind == Choice::Kind::Row   ? static_cast<int>(std::min(choice.row, last))
                        : choice.kind == Choice::Kind::All ? static_cast<int>(rows.size())
                                                           : static_cast<int>(rows.size()) + 1;
    m_bar->setRows(rows, current, !m_selection.empty() || choice.kind == Choice::Kind::Picked);
    m_bar->move(kBarLeft, height() - static_cast<int>((kBottomPx + m_bar->height()) / 2));
}

QRectF RackView::room() const { return QRectF(rect()).adjusted(0, 0, 0, -kBottomPx); }

void RackView::zoomToFit()
{
    setCamera(m_stage.fitted(room()));
    m_followsFit = true;
    update();
}

void RackView::setCamera(const canvas::Camera& camera)
{
    if (camera == m_stage.camera())
        return;
    m_stage.setCamera(camera);
    m_followsFit = false;
    Q_EMIT cameraChanged(camera.scale * kUnitPx);
    update();
}

/// Shows the row that the first of them stands in, unless all that is shown has it already.
void RackView::chooseFor(const design::ItemSet& items)
{
    for (const design::ItemRef& item : items) {
        const std::optional<std::uint32_t> rack = m_stage.rackOf(item.id);
        const std::optional<std::size_t> row = rack ? m_stage.rowOf(*rack) : std::nullopt;
        if (!row)
            continue;
        if (!m_stage.plan().shows(*rack))
            setChoice({Choice::Kind::Row, *row, {}});
        return;
    }
}

void RackView::showRowOf(const design::ItemSet& items) { chooseFor(items); }

void RackView::reveal(const design::ItemRef& item)
{
    chooseFor({item});
    const std::optional<QRect> place = m_stage.placeOf(item.id);
    if (!place)
        return;
    select({item.id});
    if (!room().contains(m_stage.camera().toView(QRectF(*place)))) {
        canvas::Camera camera = m_stage.camera();
        camera.originMm = QRectF(*place).center() - room().center() / camera.scale;
        setCamera(camera);
    }
    m_flashing = item.id;
    m_flashesLeft = kFlashes;
    m_flashTimer.start();
    update();
}

void RackView::placePart(const canvas::PartPayload& part)
{
    Proposal proposal = proposePlacing(m_stage, part, m_selection);
    if (proposal.intent)
        raise(std::move(*proposal.intent));
    else if (!proposal.tip.isEmpty())
        Q_EMIT refused(proposal.tip.join(QStringLiteral(" · ")));
}

void RackView::raise(views::Intent intent)
{
    const std::uint32_t before = m_stage.design().lastId;
    Q_EMIT intentRaised(intent);
    // Whoever applies the intent shows the new design at once: what it added is what one works on next.
    ItemNumbers added;
    for (const canvas::PlanDevice& box : m_stage.hall().plan().boxes) {
        if (box.id > before)
            added.push_back(box.id);
    }
    if (!added.empty())
        select(std::move(added));
}

void RackView::announce()
{
    QStringList names;
    for (const std::uint32_t item : m_selection) {
        if (names.size() == 3)
            break;
        names << canvas::itemName(m_stage.hall(), item);
    }
    setAccessibleDescription(m_selection.empty()
                                 ? tr("Nothing selected")
                                 : tr("%Ln item(s) selected: %1", nullptr, static_cast<int>(m_selection.size()))
                                       .arg(names.join(QStringLiteral(", "))));
    QAccessibleEvent changed(this, QAccessible::DescriptionChanged);
    QAccessible::updateAccessibility(&changed);
    refreshBar();
    Q_EMIT selectionChanged();
}

void RackView::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
        refreshBar();
    }
    if (look::changesLook(*event)) {
        m_stage.invalidate();
        update();
    }
    QWidget::changeEvent(event);
}

void RackView::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    refreshBar();
    if (m_followsFit)
        zoomToFit();
}

bool RackView::event(QEvent* event)
{
    // With the focus here its keys mean the canvas's own commands, before the same keys of the window's menus.
    if (event->type() == QEvent::ShortcutOverride) {
        const auto* key = static_cast<QKeyEvent*>(event);
        const bool held = m_doing != Doing::Nothing; // then Escape ends it, and all other keys wait
        if (held || m_actions.forKey(*key) != nullptr) {
            event->accept();
            return true;
        }
    }
    return QWidget::event(event);
}

} // namespace cw::elevation
