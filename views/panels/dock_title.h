// SPDX-License-Identifier: GPL-3.0-or-later
// Answers: how is a dock headed? A 28-px bar with its name, a note, and buttons to float and close it.
// Leaves out: the dock's content.
#pragma once

#include <QWidget>

class QDockWidget;
class QLabel;
class QToolButton;

namespace cw::views {

class DockTitle : public QWidget {
    Q_OBJECT
public:
    explicit DockTitle(QDockWidget* dock);

    void setNote(const QString& note);
    void setNameShown(bool shown);
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void retranslate();

    QDockWidget* m_dock;
    QLabel* m_name;
    QLabel* m_note;
    QToolButton* m_float;
    QToolButton* m_close;
};

} // namespace cw::views
