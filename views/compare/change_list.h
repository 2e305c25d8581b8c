// SPDX-License-Identifier: GPL-3.0-or-later
// Answers: in which words do two states differ? One line each, under the heading of its group.
// Leaves out: finding the differences (assess/compare.h).
#pragma once

#include "assess/compare.h"

#include <QListWidget>

namespace cw::variants {

class ChangeList : public QListWidget {
    Q_OBJECT
public:
    explicit ChangeList(QWidget* parent = nullptr);
    /// Where nothing differs, `next` says what to do for it.
    void setChanges(const std::vector<assess::Change>& changes, const QString& next);
};

} // namespace cw::variants
