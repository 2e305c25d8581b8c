// SPDX-License-Identifier: GPL-3.0-or-later
#include "format/words.h"
#include "lab/heat_plot.h"
#include "look/theme.h"

#include <QComboBox>
#include <QEvent>
#include <QHBoxLayout>
#include <QPainter>
#include <QSignalBlocker>

namespace cw::lab {
namespace {

using strategy::Dimension;

constexpr Dimension kOffered[] = {Dimension::Tensor,     Dimension::Pipeline, Dimension::VirtualStages,
                                  Dimension::Data,       Dimension::Context,  Dimension::Expert,
                                  Dimension::MicroBatch, Dimension::Sharding, Dimension::Recompute};

Dimension chosen(const QComboBox* box) { return static_cast<Dimension>(box->currentData().toInt()); }

} // namespace

HeatPane::HeatPane(QWidget* parent)
    : QWidget(parent), m_across(new QComboBox(this)), m_up(new QComboBox(this)), m_plot(new HeatPlot(this))
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 8, 0, 0);
    column->setSpacing(0);
    auto* row = new QHBoxLayout;
    row->setContentsMargins(16, 0, 16, 0);
    for (QComboBox* box : {m_across, m_up}) {
        box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
        box->setMinimumContentsLength(8);
        row->addWidget(box, 1);
    }
    column->addLayout(row);
    column->addWidget(m_plot, 1);
    retranslate();
    m_up->setCurrentIndex(1);
    const auto ask = [this] { Q_EMIT heatMapRequested(across(), up()); };
    connect(m_across, &QComboBox::currentIndexChanged, this, ask);
    connect(m_up, &QComboBox::currentIndexChanged, this, ask);
    connect(m_plot, &HeatPlot::planTaken, this, &HeatPane::planTaken);
}

void HeatPane::setMap(std::shared_ptr<const strategy::HeatMap> map) { m_plot->setMap(std::move(map)); }

Dimension HeatPane::across() const { return chosen(m_across); }

Dimension HeatPane::up() const { return chosen(m_up); }

void HeatPane::retranslate()
{
    for (QComboBox* box : {m_across, m_up}) {
        const QSignalBlocker blocker(box);
        const int current = std::max(0, box->currentIndex());
        box->clear();
        for (const Dimension dimension : kOffered)
            box->addItem(format::words(strategy::textKey(dimension)), static_cast<int>(dimension));
        box->setCurrentIndex(current);
    }
    m_across->setAccessibleName(tr("Dimension across"));
    m_across->setToolTip(tr("Dimension across"));
    m_up->setAccessibleName(tr("Dimension up"));
    m_up->setToolTip(tr("Dimension up"));
}

void HeatPane::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void HeatPane::paintEvent(QPaintEvent* /*event*/) { QPainter(this).fillRect(rect(), look::currentTheme().canvas); }

} // namespace cw::lab
