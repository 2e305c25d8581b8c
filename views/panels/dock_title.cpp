// SPDX-License-Identifier: GPL-3.0-or-later
#include "panels/dock_title.h"

#include "look/icons.h"
#include "look/theme.h"

#include <QDockWidget>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QToolButton>

namespace cw::views {
namespace {

constexpr int kTitleHeight = 28;
constexpr int kTitleIcon = 14;

QToolButton* smallButton(const QString& icon)
{
    auto* button = new QToolButton;
    button->setProperty("quiet", true);
    button->setIcon(look::icon(icon));
    button->setIconSize({kTitleIcon, kTitleIcon});
    button->setFocusPolicy(Qt::TabFocus);
    return button;
}

} // namespace

DockTitle::DockTitle(QDockWidget* dock)
    : QWidget(dock), m_dock(dock), m_name(new QLabel), m_note(new QLabel),
      m_float(smallButton(QStringLiteral("float"))), m_close(smallButton(QStringLiteral("close")))
{
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(12, 0, 6, 1);
    row->setSpacing(6);
    m_name->setProperty("role", QStringLiteral("heading"));
    m_note->setProperty("role", QStringLiteral("caption"));
    for (QLabel* label : {m_name, m_note}) {
        label->setTextFormat(Qt::PlainText); // an item's name may look like anything
        row->addWidget(label);
    }
    row->addStretch();
    row->addWidget(m_float);
    row->addWidget(m_close);
    connect(m_float, &QToolButton::clicked, dock, [dock] { dock->setFloating(!dock->isFloating()); });
    connect(m_close, &QToolButton::clicked, dock, &QDockWidget::close);
    connect(dock, &QDockWidget::windowTitleChanged, this, [this] { retranslate(); });
    retranslate();
}

void DockTitle::setNote(const QString& note) { m_note->setText(note); }

void DockTitle::setNameShown(bool shown) { m_name->setVisible(shown); }

QSize DockTitle::sizeHint() const { return {120, kTitleHeight}; }

void DockTitle::retranslate()
{
    m_name->setText(m_dock->windowTitle());
    m_float->setToolTip(tr("Float or dock this panel"));
    m_float->setAccessibleName(tr("Float %1").arg(m_dock->windowTitle()));
    m_close->setToolTip(tr("Close this panel; the Window menu brings it back"));
    m_close->setAccessibleName(tr("Close %1").arg(m_dock->windowTitle()));
}

void DockTitle::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

void DockTitle::paintEvent(QPaintEvent* /*event*/)
{
    QPainter painter(this);
    const look::Theme& theme = look::currentTheme();
    painter.fillRect(rect(), theme.window);
    painter.fillRect(QRect(0, height() - 1, width(), 1), theme.line);
}

} // namespace cw::views
