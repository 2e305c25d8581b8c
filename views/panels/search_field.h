// SPDX-License-Identifier: GPL-3.0-or-later
// Answers: how does a search field look? A line edit with a magnifier that follows the theme and, if wished, a shortcut
// hint. Leaves out: searching.
#pragma once

#include <QColor>
#include <QLineEdit>

namespace cw::views {

class SearchField : public QLineEdit {
    Q_OBJECT
public:
    explicit SearchField(QWidget* parent = nullptr);
    /// A key combination drawn at the right end, e.g. "Ctrl+K".
    void setShortcutHint(const QString& hint);

protected:
    void changeEvent(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

private:
    void setMargins();
    QString m_hint;
    QColor m_drawnIn; ///< the button that clears the field
};

} // namespace cw::views
