// SPDX-License-Identifier: GPL-3.0-or-later
// Answers: how does a recently opened file look in the list of the start page?
// Leaves out: opening it.
#pragma once

#include "start/start_page.h"

#include <QAbstractButton>

namespace cw::views {

class RecentRow : public QAbstractButton {
    Q_OBJECT
public:
    explicit RecentRow(RecentFile file, QWidget* parent = nullptr);
    [[nodiscard]] const RecentFile& file() const { return m_file; }
    [[nodiscard]] QSize sizeHint() const override { return {380, 48}; }

protected:
    void paintEvent(QPaintEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    RecentFile m_file;
};

} // namespace cw::views
