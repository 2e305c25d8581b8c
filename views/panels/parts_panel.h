// SPDX-License-Identifier: GPL-3.0-or-later
// Answers: what can be put into the design, and how is it taken to the canvas? By dragging, or with Enter.
// Leaves out: what dropping does.
#pragma once

#include "panels/part_entries.h"

#include <QWidget>

class QLabel;
class QLineEdit;
class QTreeWidget;
class QTreeWidgetItem;

namespace cw::views {

class PartsPanel : public QWidget {
    Q_OBJECT
public:
    explicit PartsPanel(QWidget* parent = nullptr);

    void setCatalog(const catalog::Catalog& catalog);
    /// The user's own, behind those of the catalog; they can be renamed and deleted here.
    void setBlocks(std::vector<PartEntry> blocks);
    void focusSearch();
    /// Selects a part, e.g. from the command palette.
    void select(const canvas::PartPayload& part);
    [[nodiscard]] const std::vector<PartGroup>& groups() const { return m_groups; }

Q_SIGNALS:
    /// Enter or a double click: put one where it fits.
    void partActivated(const cw::canvas::PartPayload& part);
    void renameBlockRequested(const QString& name);
    void removeBlockRequested(const QString& name);

protected:
    void changeEvent(QEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void retranslate();
    void fill();
    void filter(const QString& wanted);
    void showCard(QTreeWidgetItem* item);
    void place(const QTreeWidgetItem* item);
    void showBlockMenu(const QPoint& at);
    [[nodiscard]] QTreeWidgetItem* rowOf(const std::string& part) const; ///< nullptr: it is not listed
    [[nodiscard]] const PartEntry* entryOf(const QTreeWidgetItem* item) const;

    catalog::Catalog m_catalog;
    std::vector<PartEntry> m_blocks;
    std::vector<PartGroup> m_groups;
    QLineEdit* m_search;
    QTreeWidget* m_tree;
    QLabel* m_empty;
    QWidget* m_card;
    QLabel* m_cardName;
    QLabel* m_cardDetails;
    QLabel* m_cardSource;
};

} // namespace cw::views
