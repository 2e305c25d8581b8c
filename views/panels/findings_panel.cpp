// SPDX-License-Identifier: GPL-3.0-or-later
#include "panels/findings_panel.h"

#include "assess/assessment.h"
#include "format/numbers.h"
#include "format/words.h"
#include "look/icons.h"
#include "look/theme.h"
#include "panels/finding_card.h"

#include <QEvent>
#include <QLabel>
#include <QScrollArea>
#include <QVBoxLayout>

#include <algorithm>

namespace cw::views {
namespace {

constexpr std::size_t kMost = 200; ///< more cards than anyone reads; the rest is counted

QLabel* acceptedHeading()
{
    auto* heading = new QLabel(FindingsPanel::tr("Accepted"));
    heading->setProperty("role", QStringLiteral("secondary"));
    heading->setContentsMargins(12, 12, 12, 4);
    return heading;
}

} // namespace

FindingCounts countFindings(const std::vector<assess::Finding>& findings)
{
    FindingCounts counts;
    for (const assess::Finding& finding : findings) {
        if (!finding.stands())
            ++counts.accepted;
        else if (finding.severity == assess::Severity::Error)
            ++counts.errors;
        else if (finding.severity == assess::Severity::Warning)
            ++counts.warnings;
        else
            ++counts.notes;
    }
    return counts;
}

FindingsPanel::FindingsPanel(QWidget* parent) : QWidget(parent), m_scroll(new QScrollArea)
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    m_scroll->setWidgetResizable(true);
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_scroll->setFocusPolicy(Qt::NoFocus);
    column->addWidget(m_scroll);
    rebuild();
}

void FindingsPanel::setAssessment(const std::shared_ptr<const assess::Assessment>& assessment)
{
    const std::vector<assess::Finding> findings = assessment ? assessment->findings : std::vector<assess::Finding>{};
    if (findings == m_findings)
        return;
    m_findings = findings;
    rebuildOnceSeen();
    Q_EMIT noteChanged();
}

QString FindingsPanel::note() const
{
    const auto standing = std::ranges::count_if(m_findings, &assess::Finding::stands);
    return standing == 0 ? QString() : tr("%Ln to judge", nullptr, static_cast<int>(standing));
}

void FindingsPanel::focusFirst()
{
    auto* first = m_scroll->widget()->findChild<FindingCard*>();
    (first != nullptr ? static_cast<QWidget*>(first) : this)->setFocus(Qt::ShortcutFocusReason);
}

void FindingsPanel::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        rebuild();
    QWidget::changeEvent(event);
}

void FindingsPanel::showEvent(QShowEvent* event)
{
    if (m_isStale)
        rebuild();
    QWidget::showEvent(event);
}

void FindingsPanel::rebuildOnceSeen()
{
    m_isStale = true;
    if (isVisible())
        rebuild();
}

void FindingsPanel::rebuild()
{
    m_isStale = false;
    setAccessibleName(tr("Findings"));
    // Whoever presses a button of a card goes on with the card that is first then.
    const bool hadFocus = m_scroll->widget() != nullptr && m_scroll->widget()->isAncestorOf(window()->focusWidget());
    auto* list = new QWidget;
    list->setProperty("plain", true);
    auto* column = new QVBoxLayout(list);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    for (std::size_t i = 0; i < std::min(m_findings.size(), kMost); ++i) {
        const assess::Finding& finding = m_findings[i];
        if (!finding.stands() && (i == 0 || m_findings[i - 1].stands()))
            column->addWidget(acceptedHeading());
        auto* card = new FindingCard(finding);
        connect(card, &QAbstractButton::clicked, this, [this, card, finding] {
            if (!finding.subjects.empty())
                Q_EMIT revealRequested(finding);
            if (!finding.figures.empty() && (finding.subjects.empty() || finding.subjects.front().id == 0))
                Q_EMIT explainRequested(QString::fromStdString(finding.figures.front()),
                                        QRect(card->mapToGlobal(QPoint(0, 0)), card->size()));
        });
        connect(card, &FindingCard::mendRequested, this,
                [this, finding](const QString& remedy) { Q_EMIT mendRequested(finding, remedy); });
        connect(card, &FindingCard::acceptRequested, this, [this, finding] { Q_EMIT acceptRequested(finding); });
        connect(card, &FindingCard::withdrawRequested, this, [this, finding] { Q_EMIT withdrawRequested(finding); });
        column->addWidget(card);
    }
    auto* last = new QLabel;
    last->setProperty("role", QStringLiteral("secondary"));
    last->setWordWrap(true);
    last->setContentsMargins(12, 10, 12, 10);
    if (m_findings.empty())
        last->setText(tr("Nothing to report: everything that is checked holds."));
    else if (m_findings.size() > kMost)
        last->setText(tr("and %Ln more", nullptr, static_cast<int>(m_findings.size() - kMost)));
    last->setVisible(!last->text().isEmpty());
    column->addWidget(last);
    column->addStretch();
    m_scroll->setWidget(list);
    if (hadFocus)
        focusFirst();
}

} // namespace cw::views
