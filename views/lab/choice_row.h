// SPDX-License-Identifier: GPL-3.0-or-later
// Answers: how is one of a few named choices made? A label and buttons side by side, of which one is down.
// Leaves out: what a choice does.
#pragma once

#include <QStringList>
#include <QWidget>

class QButtonGroup;
class QFrame;
class QLabel;
class QToolButton;

namespace cw::lab {

class ChoiceRow : public QWidget {
    Q_OBJECT
public:
    explicit ChoiceRow(QWidget* parent = nullptr);
    void setName(const QString& name);
    /// As many buttons as names.
    void setChoices(const QStringList& names);
    void setChosen(int index); ///< -1 = none of them
    void setChoiceEnabled(int index, bool enabled, const QString& why);
    [[nodiscard]] QToolButton* button(int index) const;

Q_SIGNALS:
    void chosen(int index);

private:
    QLabel* m_name;
    QFrame* m_frame;
    QButtonGroup* m_group;
};

} // namespace cw::lab
