// SPDX-License-Identifier: GPL-3.0-or-later
#include "lab/search_box.h"

#include "format/numbers.h"
#include "format/words.h"
#include "lab/plan_text.h"
#include "lab/schedule_text.h"
#include "look/accessible.h"
#include "look/fonts.h"

#include <QComboBox>
#include <QDoubleSpinBox>
#include <QEvent>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QProgressBar>
#include <QPushButton>
#include <QSignalBlocker>
#include <QTableWidget>

#include <cmath>

namespace cw::lab {
namespace {

using strategy::Objective;

constexpr Objective kObjectives[] = {Objective::StepTime, Objective::Cost, Objective::Energy,
                                     Objective::MemoryHeadroom};
constexpr int kRow = 24;
constexpr int kProgressSteps = 1000;
constexpr std::size_t kMostPins = 8;

} // namespace

SearchBox::SearchBox(QWidget* parent)
    : QWidget(parent), m_title(new QLabel(this)), m_objectiveName(new QLabel(this)), m_objective(new QComboBox(this)),
      m_limitName(new QLabel(this)), m_limit(new QDoubleSpinBox(this)), m_counts(new QLabel(this)),
      m_progress(new QProgressBar(this)), m_offer(new QLabel(this)), m_apply(new QPushButton(this)),
      m_pin(new QPushButton(this)), m_table(new QTableWidget(0, 3, this))
{
    auto* grid = new QGridLayout(this);
    grid->setContentsMargins(16, 8, 16, 12);
    grid->setVerticalSpacing(8);
    m_title->setProperty("role", QStringLiteral("heading"));
    m_limit->setRange(0, 1e6);
    m_limit->setDecimals(1);
    m_limit->setMinimumWidth(90);
    m_objective->setMinimumWidth(90);
    m_table->setMinimumWidth(120);
    m_limit->setSuffix(QStringLiteral(" GB"));
    m_limit->setKeyboardTracking(false);
    m_counts->setWordWrap(true);
    m_progress->setRange(0, kProgressSteps);
    m_progress->setTextVisible(false);
    m_progress->setFixedHeight(4);
    QSizePolicy kept = m_progress->sizePolicy(); // the page does not jump when a search begins or ends
    kept.setRetainSizeWhenHidden(true);
    m_progress->setSizePolicy(kept);
    m_progress->hide();
    m_counts->setProperty("role", QStringLiteral("secondary"));
    m_offer->setWordWrap(true);
    m_offer->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_apply->setProperty("primary", true);
    for (QPushButton* button : {m_apply, m_pin})
        button->setAutoDefault(false);
    m_table->verticalHeader()->hide();
    m_table->verticalHeader()->setDefaultSectionSize(kRow);
    m_table->horizontalHeader()->setSectionResizeMode(0, QHeaderView::Stretch);
    m_table->horizontalHeader()->setSectionResizeMode(1, QHeaderView::ResizeToContents);
    m_table->horizontalHeader()->setSectionResizeMode(2, QHeaderView::ResizeToContents);
    m_table->setShowGrid(false);
    m_table->setTabKeyNavigation(false);
    m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_table->setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    grid->addWidget(m_title, 0, 0, 1, 2);
    grid->addWidget(m_objectiveName, 1, 0);
    grid->addWidget(m_objective, 1, 1);
    grid->addWidget(m_limitName, 2, 0);
    grid->addWidget(m_limit, 2, 1);
    grid->addWidget(m_progress, 3, 0, 1, 2);
    grid->addWidget(m_counts, 4, 0, 1, 2);
    auto* buttons = new QHBoxLayout;
    buttons->addWidget(m_apply);
    buttons->addWidget(m_pin);
    buttons->addStretch();
    grid->addWidget(m_offer, 5, 0, 1, 2);
    grid->addLayout(buttons, 6, 0, 1, 2);
    grid->addWidget(m_table, 7, 0, 1, 2);
    grid->setColumnStretch(1, 1);
    retranslate();
    connect(m_objective, &QComboBox::currentIndexChanged, this, &SearchBox::questionChanged);
    connect(m_limit, &QDoubleSpinBox::valueChanged, this, &SearchBox::questionChanged);
    connect(m_apply, &QPushButton::clicked, this, &SearchBox::applyRequested);
    connect(m_pin, &QPushButton::clicked, this, &SearchBox::pin);
    connect(m_table, &QTableWidget::cellActivated, this, [this](int row, int) {
        if (row > 0 && row <= static_cast<int>(m_pins.size()))
            Q_EMIT pinTaken(m_pins[static_cast<std::size_t>(row) - 1].job);
    });
    setOffered(nullptr, false);
}

void SearchBox::retranslate()
{
    m_title->setText(tr("Search"));
    m_objectiveName->setText(tr("Look for"));
    m_limitName->setText(tr("Memory limit"));
    m_limit->setSpecialValueText(tr("what the GPU has"));
    m_limit->setToolTip(tr("Plans that need more of one GPU are left out; 0 = what the GPU has"));
    m_apply->setText(tr("Apply to design"));
    m_pin->setText(tr("Pin plan"));
    m_pin->setToolTip(tr("Keeps the present plan in the table to compare with"));
    look::setAccessibleName(*m_objective, tr("Look for"));
    m_limit->setAccessibleName(tr("Memory limit"));
    m_table->setAccessibleName(tr("Pinned plans"));
    m_progress->setAccessibleName(tr("Progress of the search"));
    m_table->setToolTip(tr("Double-click or Return takes a pinned plan"));
    const QSignalBlocker blocker(m_objective);
    const int current = std::max(0, m_objective->currentIndex());
    m_objective->clear();
    for (const Objective each : kObjectives)
        m_objective->addItem(format::words(strategy::textKey(each)), static_cast<int>(each));
    m_objective->setCurrentIndex(current);
    m_table->setHorizontalHeaderLabels({tr("pinned"), tr("step"), tr("per GPU")});
    showFound();
    showPins();
}

SearchQuestion SearchBox::question() const
{
    SearchQuestion out;
    out.objective = static_cast<Objective>(m_objective->currentData().toInt());
    if (m_limit->value() > 0)
        out.memoryLimit = m_limit->value() * unit::GB;
    return out;
}

void SearchBox::setFacts(const LabFacts& facts)
{
    m_facts = facts;
    m_pin->setEnabled(facts.time() != nullptr && facts.held());
    showPins();
}

void SearchBox::setSearch(std::shared_ptr<const strategy::SearchResult> search)
{
    m_search = std::move(search);
    m_progress->hide();
    showFound();
}

void SearchBox::setProgress(const strategy::SearchProgress& progress)
{
    m_progress->setValue(static_cast<int>(std::lround(progress.done * kProgressSteps)));
    m_progress->show();
    const QString best = tr("%1: %2").arg(nameWithBatch(progress.best.plan), secondsText(progress.best.stepSeconds));
    m_counts->setText(
        tr("Searching, %1 done. Best so far: %2").arg(format::measure(Measure(Fraction{progress.done}), "%"), best));
}

void SearchBox::setPlansLaid(int plans, int ofAll)
{
    m_progress->setValue(ofAll > 0 ? plans * kProgressSteps / ofAll : 0);
    m_progress->show();
    m_counts->setText(tr("Laying plans on the network: %1 of %2 ways to split the GPUs")
                          .arg(format::count(plans), format::count(ofAll)));
}

void SearchBox::setOffered(const strategy::RankedPlan* plan, bool clicked)
{
    m_apply->setEnabled(plan != nullptr);
    m_offer->setVisible(plan != nullptr);
    m_apply->setToolTip(plan != nullptr ? tr("Takes the plan above") : tr("Nothing was found to apply"));
    if (plan == nullptr)
        return;
    const QString name = nameWithBatch(plan->plan);
    const QString numbers = tr("%1, %2").arg(secondsText(plan->stepSeconds), memoryWithVerdict(*plan));
    m_offer->setText(clicked ? tr("Clicked: <b>%1</b><br>%2").arg(name, numbers)
                             : tr("Best: <b>%1</b><br>%2").arg(name, numbers));
}

void SearchBox::showFound()
{
    if (!m_search) {
        m_counts->setText(tr("Nothing searched yet."));
        return;
    }
    const strategy::SearchCounts& counts = m_search->counts;
    m_counts->setText(tr("%1 plans possible: %2 tried, %3 ruled out by a bound; %4 of the tried fit.")
                          .arg(format::count(counts.candidates), format::count(counts.evaluated),
                               format::count(counts.pruned), format::count(counts.fitting)));
}

void SearchBox::pin()
{
    if (m_facts.time() == nullptr || !m_facts.held())
        return;
    m_pins.push_back({m_facts.choice(), m_facts.stepInputs()->plan, m_facts.time()->step, m_facts.held()->base()});
    if (m_pins.size() > kMostPins)
        m_pins.erase(m_pins.begin());
    showPins();
}

void SearchBox::showPins()
{
    m_table->setRowCount(0);
    const auto add = [this](const QString& name, double seconds, double bytes, bool now) {
        const int row = m_table->rowCount();
        m_table->insertRow(row);
        const QString cells[] = {now ? tr("%1 (now)").arg(name) : name, secondsText(seconds),
                                 format::measure(Bytes(bytes), "GB")};
        for (int column = 0; column < 3; ++column) {
            auto* item = new QTableWidgetItem(cells[column]);
            item->setFont(look::font(look::TypeSize::Caption, now));
            item->setTextAlignment((column == 0 ? Qt::AlignLeft : Qt::AlignRight) | Qt::AlignVCenter);
            item->setToolTip(cells[column]);
            m_table->setItem(row, column, item);
        }
    };
    if (m_facts.time() != nullptr && m_facts.held())
        add(shortNameOf(m_facts.stepInputs()->plan), m_facts.time()->step, m_facts.held()->base(), true);
    for (const PinnedPlan& pin : m_pins)
        add(shortNameOf(pin.plan), pin.stepSeconds, pin.memoryBytes, false);
    m_table->setFixedHeight(m_table->horizontalHeader()->sizeHint().height() + kRow * std::max(1, m_table->rowCount()) +
                            2);
}

void SearchBox::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

} // namespace cw::lab
