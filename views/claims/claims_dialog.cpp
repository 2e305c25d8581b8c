// SPDX-License-Identifier: GPL-3.0-or-later
#include "claims/claims_dialog.h"

#include "format/numbers.h"
#include "format/words.h"
#include "panels/badge.h"

#include <QDialogButtonBox>
#include <QEvent>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QTableWidget>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

namespace cw::claims {
namespace {

enum Column { Says, Told, Found, Off, Verdict, Columns };

constexpr int kClaimsPadding = 16;
constexpr QSize kClaimsSize{980, 640};
constexpr int kReasonLines = 3;

QString toldBy(const assess::Claim& claim)
{
    if (!claim.low)
        return format::unknown();
    return *claim.low == *claim.high ? format::measure(claim.low, claim.unit) : format::band(*claim.low, *claim.high, claim.unit);
}

/// A percentage; as a factor where it is many times as much.
QString offText(const assess::Claim& claim)
{
    if (!claim.off)
        return {};
    constexpr double kManyTimes = 2;
    if (*claim.off >= kManyTimes)
        return ClaimsDialog::tr("%1 times").arg(format::number(*claim.off + 1));
    return *claim.off == 0 ? QString() : format::relativeChange(*claim.off);
}

views::Tone toneOf(assess::ClaimVerdict verdict)
{
    switch (verdict) {
    case assess::ClaimVerdict::Reproduced:
        return views::Tone::Better;
    case assess::ClaimVerdict::Off:
        return views::Tone::Worse;
    case assess::ClaimVerdict::NotCheckable:
        break;
    }
    return views::Tone::Same;
}

} // namespace

ClaimsDialog::ClaimsDialog(QWidget* parent) : QDialog(parent), m_summary(new QLabel), m_table(new QTableWidget(0, Columns)), m_reason(new QLabel)
{
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_table->setTabKeyNavigation(false);
    m_table->verticalHeader()->hide();
    m_table->setShowGrid(false);
    m_table->setProperty("roomy", true);
    m_table->horizontalHeader()->setHighlightSections(false);
    m_table->horizontalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
    m_table->horizontalHeader()->setSectionResizeMode(Says, QHeaderView::Stretch);
    connect(m_table, &QTableWidget::currentCellChanged, this, &ClaimsDialog::showReason);
    m_summary->setWordWrap(true);
    m_reason->setWordWrap(true);
    m_reason->setAlignment(Qt::AlignTop | Qt::AlignLeft);
    m_reason->setMinimumHeight(kReasonLines * m_reason->fontMetrics().lineSpacing());
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Close);
    buttons->button(QDialogButtonBox::Close)->setIcon({});
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(kClaimsPadding, kClaimsPadding, kClaimsPadding, kClaimsPadding);
    column->setSpacing(12);
    column->addWidget(m_summary);
    column->addWidget(m_table, 1);
    column->addWidget(m_reason);
    column->addWidget(buttons);
    resize(kClaimsSize);
    setTexts();
}

void ClaimsDialog::setTexts()
{
    setWindowTitle(tr("What the lectures say"));
    m_table->setAccessibleName(tr("What the lectures say"));
    m_table->setHorizontalHeaderLabels({tr("The lecture says"), tr("Told"), tr("Found here"), tr("Difference"), tr("Verdict")});
    for (int column = 0; column < Columns; ++column) {
        const bool isText = column == Says || column == Verdict;
        m_table->horizontalHeaderItem(column)->setTextAlignment((isText ? Qt::AlignLeft : Qt::AlignRight) | Qt::AlignVCenter);
    }
    findChild<QDialogButtonBox*>()->button(QDialogButtonBox::Close)->setText(tr("Close"));
    if (m_claims.empty()) {
        m_summary->setText(tr("Computing…"));
        return;
    }
    const auto count = [this](assess::ClaimVerdict verdict) {
        return format::count(std::ranges::count(m_claims, verdict, &assess::Claim::verdict));
    };
    m_summary->setText(tr("Of %1 claims %2 are reproduced, %3 differ, and %4 cannot be checked. Each of ours is a figure of an "
                          "assessment of the lecture’s own design, or of the catalog.")
                           .arg(format::count(static_cast<std::int64_t>(m_claims.size())), count(assess::ClaimVerdict::Reproduced),
                                count(assess::ClaimVerdict::Off), count(assess::ClaimVerdict::NotCheckable)));
}

void ClaimsDialog::setClaims(std::vector<assess::Claim> claims)
{
    m_claims = std::move(claims);
    setTexts();
    fill();
    m_table->setCurrentCell(0, 0);
    m_table->setFocus();
}

void ClaimsDialog::fill()
{
    m_table->setRowCount(static_cast<int>(m_claims.size()));
    int row = 0;
    for (const assess::Claim& claim : m_claims) {
        const auto set = [this, row](int column, const QString& text, Qt::Alignment side) {
            auto* cell = new QTableWidgetItem(text);
            cell->setTextAlignment(side | Qt::AlignVCenter);
            m_table->setItem(row, column, cell);
            return cell;
        };
        set(Says, format::words(claim.id), Qt::AlignLeft)->setToolTip(format::words(claim.lecture));
        set(Told, toldBy(claim), Qt::AlignRight);
        set(Found, format::measure(claim.ours, claim.unit), Qt::AlignRight);
        set(Off, offText(claim), Qt::AlignRight);
        set(Verdict, format::words(textKey(claim.verdict)), Qt::AlignLeft)->setForeground(views::badgeColours(toneOf(claim.verdict)).ink);
        ++row;
    }
}

void ClaimsDialog::showReason()
{
    const int row = m_table->currentRow();
    if (row < 0 || row >= static_cast<int>(m_claims.size()))
        return m_reason->clear();
    const assess::Claim& claim = m_claims[static_cast<std::size_t>(row)];
    m_reason->setText(tr("Lecture “%1”. %2").arg(format::words(claim.lecture), format::words(claim.id + ".why")));
}

QString ClaimsDialog::reason() const { return m_reason->text(); }

void ClaimsDialog::changeEvent(QEvent* event)
{
    QDialog::changeEvent(event);
    if (event->type() != QEvent::LanguageChange)
        return;
    setTexts();
    fill();
    showReason();
}

} // namespace cw::claims
