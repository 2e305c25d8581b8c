// SPDX-License-Identifier: GPL-3.0-or-later
// Answers: what does each part of this hall cost, how is that known and from when, and which price shall count instead?
// Leaves out: sums (cost/), and prices of links, storage and building, which stand in the properties.
#pragma once

#include "assess/assessment.h"
#include "design/design.h"
#include "intent.h"

#include <QDialog>

#include <memory>
#include <vector>

class QLabel;
class QTableWidget;
class QTableWidgetItem;

namespace cw::site {

class PriceBook : public QDialog {
    Q_OBJECT
public:
    explicit PriceBook(QWidget* parent = nullptr);

    void setAssessment(std::shared_ptr<const assess::Assessment> assessment);
    /// Why what was typed is refused; an empty text clears it.
    void showProblem(const QString& text);
    [[nodiscard]] QTableWidget& table() const { return *m_table; }

Q_SIGNALS:
    void intentRaised(const cw::views::Intent& intent);

private:
    void fill();
    void typed(const QTableWidgetItem& cell);

    std::shared_ptr<const assess::Assessment> m_assessment;
    std::vector<cost::Item> m_entries; ///< parallel to the rows
    QTableWidget* m_table;
    QLabel* m_sum;
    QLabel* m_problem;
    bool m_isFilling = false;
};

/// The design with this price of a part, or with the catalog's again.
Result<design::Design> withPrice(const design::Design& design, const catalog::PartId& part, std::optional<Dollars> price);

} // namespace cw::site
