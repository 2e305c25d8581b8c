// SPDX-License-Identifier: GPL-3.0-or-later
// Answers: what are the properties of the selection, and how are they changed by typing?
// Leaves out: which properties there are (inspector_fields.h) and applying the change (session).
#pragma once

#include "canvas/tiles.h"
#include "catalog/catalog.h"
#include "design/item.h"
#include "intent.h"

#include <QWidget>

#include <memory>
#include <vector>

class QScrollArea;

namespace cw::views {

class CapacityBars;
class FieldForm;

class InspectorPanel : public QWidget {
    Q_OBJECT
public:
    explicit InspectorPanel(QWidget* parent = nullptr);

    void setCatalog(std::shared_ptr<const catalog::Catalog> catalog);
    void setDesign(const std::shared_ptr<const design::Design>& design);
    void setSelection(const design::ItemSet& selection);
    /// For the bars of power, heat and space of a selected rack.
    void setRackFigures(std::vector<canvas::RackFigures> figures);
    /// Shows a refusal of the last intent under the field it came from; an empty text clears it.
    void showProblem(const QString& text);
    /// Where that property of what is selected is changed.
    void focusField(const QString& heading, const QString& label);
    /// Half-typed text and refusals belong to the document that was shown before.
    void forgetTyped();
    /// What is selected, for the dock's title.
    [[nodiscard]] QString note() const;

Q_SIGNALS:
    void intentReady(const cw::views::Intent& intent);
    void noteChanged();

protected:
    void changeEvent(QEvent* event) override;

private:
    void refresh();

    std::shared_ptr<const catalog::Catalog> m_catalog;
    std::shared_ptr<const design::Design> m_design;
    design::ItemSet m_selection;
    std::vector<canvas::RackFigures> m_rackFigures;
    FieldForm* m_form;
    QScrollArea* m_scroll = nullptr;
    CapacityBars* m_bars;
};

} // namespace cw::views
