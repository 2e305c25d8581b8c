// SPDX-License-Identifier: GPL-3.0-or-later
// Answers: how does one template look on the start page? A painted plan of its floor with name and key facts.
// Leaves out: choosing it.
#pragma once

#include "start/start_page.h"

#include <QAbstractButton>

namespace cw::views {

class TemplateTile : public QAbstractButton {
    Q_OBJECT
public:
    explicit TemplateTile(StartTemplate content, QWidget* parent = nullptr);

    [[nodiscard]] const StartTemplate& content() const { return m_content; }
    void setSelected(bool selected);
    void setTileSize(int width, int thumbnail);
    [[nodiscard]] QSize sizeHint() const override;

Q_SIGNALS:
    void focused();
    void chosen();

protected:
    void paintEvent(QPaintEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void mouseDoubleClickEvent(QMouseEvent* event) override;

private:
    void paintThumbnail(QPainter& painter, const QRectF& into) const;
    void paintBlank(QPainter& painter, const QRectF& into) const;

    StartTemplate m_content;
    int m_thumbnail = 0; ///< px of height
    bool m_selected = false;
};

} // namespace cw::views
