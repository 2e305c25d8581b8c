// SPDX-License-Identifier: GPL-3.0-or-later
// Answers: shall the hall be cooled by liquid instead of air, or the other way round? Total power, PUE, racks and cost before
// and after, then one step. Leaves out: computing either (the owner does).
#pragma once

#include "assess/assessment.h"
#include "assess/cooling_way.h"

#include <QDialog>

#include <memory>

class QGridLayout;
class QLabel;
class QPushButton;

namespace cw::diagnosis_views {

class CoolingWayDialog : public QDialog {
    Q_OBJECT
public:
    using AssessmentPtr = std::shared_ptr<const assess::Assessment>;

    /// `to` is what the hall would become; the table stays pale until setAnswer().
    CoolingWayDialog(assess::CoolingWay to, AssessmentPtr before, QWidget* parent = nullptr);

    void setAnswer(const AssessmentPtr& after);
    /// Why there is no such hall; nothing can be taken then.
    void setRefusal(const QString& text);

Q_SIGNALS:
    void taken();

private:
    void addRow(QGridLayout& grid, const char* figure, const assess::Assessment& after);

    AssessmentPtr m_before;
    QGridLayout* m_grid;
    QLabel* m_note;
    QPushButton* m_take;
};

} // namespace cw::diagnosis_views
