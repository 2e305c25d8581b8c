// SPDX-License-Identifier: GPL-3.0-or-later
#include "site/month_box.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QProgressBar>
#include <QPushButton>
#include <QVBoxLayout>

#include <cmath>

namespace cw::site {
namespace {

constexpr int kBoxGap = 12;
constexpr int kProgressSteps = 1000;

} // namespace

MonthBox::MonthBox(QWidget* parent)
    : QWidget(parent), m_pane(new CurvePane), m_play(new QPushButton), m_stop(new QPushButton), m_progress(new QProgressBar)
{
    setProperty("pane", true);
    setAttribute(Qt::WA_StyledBackground);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, kBoxGap);
    column->setSpacing(0);
    column->addWidget(m_pane, 1);
    auto* row = new QHBoxLayout;
    row->setContentsMargins(kBoxGap, 0, kBoxGap, 0);
    row->addWidget(m_play);
    row->addWidget(m_stop);
    row->addWidget(m_progress, 1);
    row->addStretch();
    column->addLayout(row);
    m_progress->setRange(0, kProgressSteps);
    m_progress->setTextVisible(false);
    connect(m_play, &QPushButton::clicked, this, &MonthBox::playRequested);
    connect(m_stop, &QPushButton::clicked, this, &MonthBox::stopRequested);
    setTexts();
    setProgress({});
}

void MonthBox::setTexts()
{
    m_play->setText(tr("Play 10,000 months"));
    m_stop->setText(tr("Stop"));
    m_progress->setAccessibleName(tr("Months played"));
}

void MonthBox::setPlayable(bool playable) { m_play->setEnabled(playable); }

void MonthBox::setProgress(std::optional<double> share)
{
    m_play->setVisible(!share);
    m_stop->setVisible(share.has_value());
    m_progress->setVisible(share.has_value());
    if (share)
        m_progress->setValue(static_cast<int>(std::lround(*share * kProgressSteps)));
}

void MonthBox::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        setTexts();
}

} // namespace cw::site
