// SPDX-License-Identifier: GPL-3.0-or-later
#include "diagnosis/cooling_way_dialog.h"

#include "format/numbers.h"
#include "format/words.h"
#include "panels/difference_badge.h"
#include "panels/figure_differences.h"

#include <QDialogButtonBox>
#include <QGridLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>
#include <array>
#include <set>
#include <utility>

namespace cw::diagnosis_views {
namespace {

constexpr int kWayPadding = 16;
constexpr int kWayWidth = 620;

/// Total power before PUE: what the servers' own fans save is seen in no PUE.
constexpr std::array kFigures{"power.facility", "power.it",     "cooling.pue",     "cooling.fewestRacks", "cooling.air",
                              "cooling.liquid", "cost.capital", "cost.total",      "cost.perAccelerator"};

QString valueOf(const assess::Assessment& assessment, const char* id)
{
    const assess::Figure* figure = assessment.figure(id);
    return figure != nullptr ? format::value(*figure) : format::unknown();
}

std::set<std::string> errorsOf(const assess::Assessment& assessment)
{
    std::set<std::string> codes;
    for (const assess::Finding& finding : assessment.findings) {
        if (finding.severity == assess::Severity::Error && finding.stands())
            codes.insert(finding.code);
    }
    return codes;
}

} // namespace

CoolingWayDialog::CoolingWayDialog(assess::CoolingWay to, AssessmentPtr before, QWidget* parent)
    : QDialog(parent), m_before(std::move(before)), m_grid(new QGridLayout), m_note(new QLabel(tr("Computing…")))
{
    const bool isLiquid = to == assess::CoolingWay::Liquid;
    setWindowTitle(isLiquid ? tr("From air to liquid") : tr("From liquid to air"));
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(kWayPadding, kWayPadding, kWayPadding, kWayPadding);
    column->setSpacing(12);
    auto* intro = new QLabel(isLiquid ? tr("The hall’s cooling becomes cold plates, and coolant units are placed. Nodes and racks stay where they are.")
                                      : tr("The hall’s cooling becomes air in contained aisles, and coolant units go. Nodes and racks stay where they are."));
    intro->setWordWrap(true);
    column->addWidget(intro);
    m_grid->setHorizontalSpacing(20);
    m_grid->setVerticalSpacing(6);
    m_grid->setColumnStretch(0, 1);
    column->addLayout(m_grid);
    m_note->setWordWrap(true);
    column->addWidget(m_note);
    column->addStretch();
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Cancel);
    buttons->button(QDialogButtonBox::Cancel)->setText(tr("Keep as it is"));
    buttons->button(QDialogButtonBox::Cancel)->setIcon({});
    m_take = buttons->addButton(isLiquid ? tr("&Cool by liquid") : tr("&Cool by air"), QDialogButtonBox::AcceptRole);
    m_take->setProperty("primary", true);
    m_take->setDefault(true);
    m_take->setEnabled(false);
    connect(m_take, &QPushButton::clicked, this, &CoolingWayDialog::taken);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    column->addWidget(buttons);
    resize(kWayWidth, sizeHint().height());
}

void CoolingWayDialog::addRow(QGridLayout& grid, const char* id, const assess::Assessment& after)
{
    const assess::Figure* figure = after.figure(id);
    if (figure == nullptr)
        return;
    const int row = grid.rowCount();
    const views::FigureDifference difference = views::FigureDifferences(m_before.get(), &after).of(id);
    auto* name = new QLabel(format::words(figure->title));
    auto* was = new QLabel(valueOf(*m_before, id));
    auto* is = new QLabel(format::value(*figure));
    auto* badge = new views::DifferenceBadge;
    badge->setDifference(difference.text, difference.tone);
    badge->setToolTip(difference.hint);
    was->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    is->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    is->setAccessibleName(tr("%1: %2, before %3").arg(name->text(), is->text(), was->text()));
    grid.addWidget(name, row, 0);
    grid.addWidget(was, row, 1);
    grid.addWidget(is, row, 2);
    grid.addWidget(badge, row, 3, Qt::AlignRight);
}

void CoolingWayDialog::setAnswer(const AssessmentPtr& after)
{
    int column = 1;
    for (const QString& heading : {tr("Before"), tr("After"), tr("Difference")}) {
        auto* label = new QLabel(heading);
        label->setProperty("role", QStringLiteral("caption"));
        m_grid->addWidget(label, 0, column++, Qt::AlignRight);
    }
    for (const char* figure : kFigures)
        addRow(*m_grid, figure, *after);
    const std::set<std::string> had = errorsOf(*m_before);
    QStringList lines;
    for (const assess::Finding& finding : after->findings) {
        const bool isNew = finding.severity == assess::Severity::Error && finding.stands() && !had.contains(finding.code);
        if (isNew && lines.size() < 3)
            lines << format::sentence(finding);
    }
    lines << tr("PUE is the published median of a plant of the same size, or where none was published, of the one that comes with the system. What the servers’ own fans save is not counted.");
    m_note->setText(lines.join(u'\n'));
    m_take->setEnabled(true);
    m_take->setFocus();
    adjustSize();
    resize(std::max(width(), kWayWidth), height());
}

void CoolingWayDialog::setRefusal(const QString& text) { m_note->setText(text); }

} // namespace cw::diagnosis_views
