// SPDX-License-Identifier: GPL-3.0-or-later
#include "panels/inspector_panel.h"

#include "panels/capacity_bars.h"
#include "panels/field_form.h"
#include "panels/inspector_fields.h"

#include <QEvent>
#include <QScrollArea>
#include <QVBoxLayout>

namespace cw::views {

InspectorPanel::InspectorPanel(QWidget* parent) : QWidget(parent), m_form(new FieldForm), m_bars(new CapacityBars)
{
    auto* outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    m_scroll = new QScrollArea;
    m_scroll->setWidgetResizable(true);
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_scroll->setFocusPolicy(Qt::NoFocus);
    auto* content = new QWidget;
    content->setProperty("plain", true);
    auto* column = new QVBoxLayout(content);
    column->setContentsMargins(12, 10, 12, 10);
    column->setSpacing(8);
    column->addWidget(m_form);
    connect(m_form, &FieldForm::intentReady, this, &InspectorPanel::intentReady);
    connect(m_form, &FieldForm::revealRequested, m_scroll, [this, content](QWidget* part) {
        content->layout()->activate();
        m_scroll->ensureWidgetVisible(part);
    });
    column->addWidget(m_bars);
    column->addStretch();
    m_scroll->setWidget(content);
    outer->addWidget(m_scroll);
    setAccessibleName(tr("Properties"));
}

void InspectorPanel::setCatalog(std::shared_ptr<const catalog::Catalog> catalog)
{
    m_catalog = std::move(catalog);
    refresh();
}

void InspectorPanel::setDesign(const std::shared_ptr<const design::Design>& design)
{
    m_design = design;
    refresh();
    Q_EMIT noteChanged();
}

void InspectorPanel::setSelection(const design::ItemSet& selection)
{
    if (selection == m_selection)
        return;
    m_selection = selection;
    m_form->forgetTyped();
    refresh();
    Q_EMIT noteChanged();
}

void InspectorPanel::setRackFigures(std::vector<canvas::RackFigures> figures)
{
    m_rackFigures = std::move(figures);
    if (m_design)
        m_bars->setRacks(m_rackFigures, m_selection, *m_design);
}

QString InspectorPanel::note() const { return m_design ? selectionTitle(*m_design, m_selection) : QString(); }

void InspectorPanel::showProblem(const QString& text) { m_form->showProblem(text); }

void InspectorPanel::focusField(const QString& heading, const QString& label) { m_form->focusField(heading, label); }

void InspectorPanel::forgetTyped() { m_form->forgetTyped(); }

void InspectorPanel::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange) {
        setAccessibleName(tr("Properties"));
        refresh();
        Q_EMIT noteChanged();
    }
    QWidget::changeEvent(event);
}

void InspectorPanel::refresh()
{
    if (!m_design || !m_catalog)
        return;
    m_form->setFields(inspectorFields(*m_design, *m_catalog, m_selection));
    m_bars->setRacks(m_rackFigures, m_selection, *m_design);
}

} // namespace cw::views
