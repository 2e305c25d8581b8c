// SPDX-License-Identifier: GPL-3.0-or-later
#include "panels/what_if_banner.h"

#include "look/theme.h"

#include <QAccessible>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QMenu>
#include <QPainter>
#include <QPushButton>

namespace cw::views {
namespace {

/// More would not fit on a screen; all of them are given back by the other button.
constexpr qsizetype kMostListed = 20;

} // namespace

WhatIfBanner::WhatIfBanner(QWidget* parent)
    : QWidget(parent), m_text(new QLabel), m_restore(new QPushButton), m_restoreAll(new QPushButton)
{
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(12, 4, 8, 4);
    row->setSpacing(8);
    m_text->setWordWrap(true);
    m_text->setTextFormat(Qt::PlainText);
    m_text->setTextInteractionFlags(Qt::TextSelectableByMouse);
    row->addWidget(m_text, 1);
    row->addWidget(m_restore);
    row->addWidget(m_restoreAll);
    m_restore->setMenu(nullptr);
    connect(m_restore, &QPushButton::clicked, this, [this] {
        if (m_things.size() == 1)
            Q_EMIT restoreRequested(0);
    });
    connect(m_restoreAll, &QPushButton::clicked, this, &WhatIfBanner::restoreAllRequested);
    retranslate();
    hide();
}

QString WhatIfBanner::text() const { return m_text->text(); }

void WhatIfBanner::setState(const QString& headline, const QStringList& things)
{
    const bool told = headline != m_text->text() && !things.isEmpty();
    m_text->setText(headline);
    if (things != m_things) {
        m_things = things;
        fillMenu();
    }
    setVisible(!things.isEmpty());
    setAccessibleName(headline);
    if (!told)
        return;
    QAccessibleEvent alert(this, QAccessible::Alert);
    QAccessible::updateAccessibility(&alert);
}

/// One thing needs no choice.
void WhatIfBanner::fillMenu()
{
    QMenu* old = m_restore->menu();
    m_restore->setMenu(nullptr);
    if (old != nullptr)
        old->deleteLater();
    m_restoreAll->setVisible(m_things.size() > 1);
    if (m_things.size() < 2)
        return;
    auto* menu = new QMenu(m_restore);
    for (qsizetype i = 0; i < std::min(m_things.size(), kMostListed); ++i) {
        QString name = m_things[i];
        menu->addAction(name.replace(u'&', QStringLiteral("&&")), this,
                        [this, index = static_cast<int>(i)] { Q_EMIT restoreRequested(index); });
    }
    m_restore->setMenu(menu);
}

void WhatIfBanner::retranslate()
{
    m_restore->setText(tr("Restore"));
    m_restoreAll->setText(tr("Restore all"));
}

void WhatIfBanner::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

void WhatIfBanner::paintEvent(QPaintEvent* /*event*/)
{
    const look::Theme& theme = look::currentTheme();
    QPainter painter(this);
    painter.fillRect(rect(), theme.errorWash);
    painter.fillRect(QRect(0, 0, 4, height()), theme.error);
    painter.fillRect(QRect(0, height() - 1, width(), 1), theme.line);
}

} // namespace cw::views
