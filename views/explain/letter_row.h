// SPDX-License-Identifier: GPL-3.0-or-later
// Answers: how does one letter of a formula look in the table? Letter, meaning, value, source and where it comes from.
// Leaves out: the formula itself.
#pragma once

#include "explain/explanation.h"

#include <QAbstractButton>

namespace cw::views {

/// "catalog", "choice", …
QString originName(explain::Origin origin);

class LetterRow : public QAbstractButton {
    Q_OBJECT
public:
    explicit LetterRow(const explain::ExplainedLetter& letter, QWidget* parent = nullptr);
    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    explain::ExplainedLetter m_letter;
};

} // namespace cw::views
