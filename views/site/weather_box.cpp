// SPDX-License-Identifier: GPL-3.0-or-later
#include "site/weather_box.h"

#include <QEvent>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace cw::site {

WeatherBox::WeatherBox(QWidget* parent)
    : QWidget(parent), m_state(new QLabel), m_read(new QPushButton), m_forget(new QPushButton)
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    m_state->setTextFormat(Qt::PlainText);
    m_state->setWordWrap(true);
    m_state->setProperty("role", QStringLiteral("secondary"));
    for (QWidget* part : std::initializer_list<QWidget*>{m_state, m_read, m_forget})
        column->addWidget(part);
    connect(m_read, &QPushButton::clicked, this, &WeatherBox::readRequested);
    connect(m_forget, &QPushButton::clicked, this, &WeatherBox::forgetRequested);
    setTexts();
}

void WeatherBox::setMeasured(bool isMeasured)
{
    m_isMeasured = isMeasured;
    setTexts();
}

void WeatherBox::setTexts()
{
    m_state->setText(m_isMeasured ? tr("Weather: a measured year, hour by hour") : tr("Weather: the climate's mean days, month by month"));
    m_read->setText(tr("Read hourly weather…"));
    m_read->setToolTip(tr("EPW, TMY3, or a table with air temperature and dew point or humidity"));
    m_forget->setText(tr("Use the climate again"));
    m_forget->setVisible(m_isMeasured);
}

void WeatherBox::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        setTexts();
}

} // namespace cw::site
