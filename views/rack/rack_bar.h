// SPDX-License-Identifier: GPL-3.0-or-later
// Answers: which side and which rows are shown, as buttons and a list at the lower left of the racks?
// Leaves out: the racks themselves.
#pragma once

#include "rack/rack_plan.h"

#include <QStringList>
#include <QWidget>

#include <array>

class QComboBox;
class QFrame;
class QToolButton;

namespace cw::elevation {

class RackBar : public QWidget {
    Q_OBJECT
public:
    explicit RackBar(QWidget* parent);

    void setSides(Sides sides);
    /// All rows and the selected racks come after the rows themselves.
    void setRows(const QStringList& rows, int current, bool canPick);

Q_SIGNALS:
    void sidesChosen(cw::elevation::Sides sides);
    void rowChosen(int row);
    void allChosen();
    void pickedChosen();

protected:
    void changeEvent(QEvent* event) override;

private:
    void retranslate();

    QFrame* m_frame;
    std::array<QToolButton*, 3> m_sides{};
    QComboBox* m_rows;
    QStringList m_names;
    int m_current = 0;
    bool m_canPick = false;
};

} // namespace cw::elevation
