// SPDX-License-Identifier: GPL-3.0-or-later
// Answers: how often and how far apart shall the selection be repeated? A strip over the floor that leaves the floor
// free to look at. Leaves out: making the copies and showing them.
#pragma once

#include "design/array.h"

#include <QFrame>

#include <optional>

class QLabel;
class QLineEdit;
class QPushButton;

namespace cw::canvas {

class CountField;

class ArrayStrip : public QFrame {
    Q_OBJECT
public:
    explicit ArrayStrip(QWidget* parent);

    /// Starts with two copies side by side of something of this size, and asks for them to be shown.
    void begin(const design::Footprint& bounds);
    /// nullopt while one of the fields cannot be read, which the strip says itself.
    [[nodiscard]] std::optional<design::ArrayRule> rule() const;
    /// What the copies come to, or why there is no room; of a rule that still stands in the fields.
    void setOutcome(const QString& text, bool refused);

Q_SIGNALS:
    void ruleChanged();
    void accepted();
    void cancelled();

protected:
    void changeEvent(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    void retranslate();
    void changed();
    /// Marks what is refused; says why, of the field that somebody is typing in first. False where all is well.
    bool sayWrong();
    void say(const QString& text, bool refused);

    QLabel* m_title;
    QLabel* m_rowsLabel;
    QLabel* m_columnsLabel;
    QLabel* m_acrossLabel;
    QLabel* m_downLabel;
    CountField* m_rows;
    CountField* m_columns;
    QLineEdit* m_across;
    QLineEdit* m_down;
    QLabel* m_outcome;
    QPushButton* m_accept;
    std::optional<design::ArrayRule> m_known; ///< what the owner was told last
    bool m_entered = false;                   ///< Enter came before the outcome did
    QPushButton* m_cancel;
};

} // namespace cw::canvas
