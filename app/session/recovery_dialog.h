// SPDX-License-Identifier: GPL-3.0-or-later
// Answers: what shall become of each design that a program left unsaved when it ended badly?
// Leaves out: doing it.
#pragma once

#include "session/unsaved_work.h"

#include <QDialog>

#include <vector>

class QComboBox;
class QGridLayout;

namespace cw::app {

class RecoveryDialog : public QDialog {
    Q_OBJECT
public:
    enum class Choice { Recover, KeepSaved, Discard };

    explicit RecoveryDialog(const std::vector<UnsavedWork>& works, QWidget* parent = nullptr);
    /// Of the work at this place. Rejected = to be asked again another time.
    [[nodiscard]] Choice choice(std::size_t work) const;

private:
    void addRow(QGridLayout& grid, const UnsavedWork& work);

    std::vector<QComboBox*> m_choices;
};

} // namespace cw::app
