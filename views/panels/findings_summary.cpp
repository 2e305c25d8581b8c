// SPDX-License-Identifier: GPL-3.0-or-later
#include "panels/findings_summary.h"

#include "assess/assessment.h"
#include "format/words.h"
#include "look/fonts.h"
#include "look/icons.h"
#include "look/theme.h"
#include "panels/finding_card.h"
#include "panels/findings_panel.h"

#include <QEvent>
#include <QFontMetrics>
#include <QKeyEvent>
#include <QPainter>

namespace cw::views {
namespace {

constexpr int kSummaryHeight = 20;
constexpr int kSeverityIcon = 14;
constexpr int kSummaryPadding = 8;
constexpr int kSummaryGap = 8;

} // namespace

FindingsSummary::FindingsSummary(QWidget* parent) : QAbstractButton(parent)
{
    setFocusPolicy(Qt::TabFocus);
    setCursor(Qt::PointingHandCursor);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    retranslate();
}

void FindingsSummary::setAssessment(const std::shared_ptr<const assess::Assessment>& assessment)
{
    m_findings = assessment ? assessment->findings : std::vector<assess::Finding>{};
    retranslate();
}

void FindingsSummary::retranslate()
{
    const FindingCounts counts = countFindings(m_findings);
    m_pills = {{tr("%Ln errors", nullptr, counts.errors), assess::Severity::Error, counts.errors > 0},
               {tr("%Ln warnings", nullptr, counts.warnings), assess::Severity::Warning, counts.warnings > 0}};
    const bool standing = !m_findings.empty() && m_findings.front().stands(); // what is accepted comes last
    m_first = standing              ? format::sentence(m_findings.front())
              : counts.accepted > 0 ? tr("%Ln accepted", nullptr, counts.accepted)
                                    : QString();
    setText(m_first);
    setAccessibleName(tr("%1, %2. %3").arg(m_pills[0].text, m_pills[1].text, m_first));
    setToolTip(tr("Show all findings"));
    updateGeometry();
    update();
}

int FindingsSummary::pillWidth(const Pill& pill) const
{
    return kSeverityIcon + 6 +
           QFontMetrics(look::font(look::TypeSize::Body, pill.alarmed)).horizontalAdvance(pill.text) +
           2 * kSummaryPadding;
}

QSize FindingsSummary::sizeHint() const
{
    return {minimumSizeHint().width() + QFontMetrics(look::font()).horizontalAdvance(m_first) + kSummaryGap,
            kSummaryHeight};
}

QSize FindingsSummary::minimumSizeHint() const
{
    int width = 0;
    for (const Pill& pill : m_pills)
        width += pillWidth(pill) + kSummaryGap;
    return {width, kSummaryHeight};
}

void FindingsSummary::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QAbstractButton::changeEvent(event);
}

void FindingsSummary::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)
        click();
    else
        QAbstractButton::keyPressEvent(event);
}

void FindingsSummary::paintEvent(QPaintEvent* /*event*/)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const look::Theme& theme = look::currentTheme();
    int x = 0;
    for (const Pill& pill : m_pills) {
        const int width = pillWidth(pill);
        const QRectF box(x, (height() - kSummaryHeight) / 2.0, width, kSummaryHeight);
        const QColor ink = pill.alarmed ? severityColour(pill.severity) : theme.secondaryText;
        if (pill.alarmed) {
            painter.setPen(Qt::NoPen);
            painter.setBrush(pill.severity == assess::Severity::Error ? theme.errorWash : theme.warningWash);
            painter.drawRoundedRect(box, 4, 4);
        }
        const QString icon = pill.alarmed ? severityIcon(pill.severity) : QStringLiteral("check");
        painter.drawPixmap(QPointF(x + kSummaryPadding, box.center().y() - kSeverityIcon / 2.0),
                           look::iconPixmap(icon, kSeverityIcon, pill.alarmed ? ink : theme.good, devicePixelRatioF()));
        painter.setFont(look::font(look::TypeSize::Body, pill.alarmed));
        painter.setPen(ink);
        painter.drawText(box.adjusted(kSummaryPadding + kSeverityIcon + 6, 0, 0, 0), Qt::AlignLeft | Qt::AlignVCenter,
                         pill.text);
        x += width + kSummaryGap;
    }
    painter.setFont(look::font());
    painter.setPen(theme.secondaryText);
    painter.drawText(QRect(x, 0, width() - x, height()), Qt::AlignLeft | Qt::AlignVCenter,
                     QFontMetrics(look::font()).elidedText(m_first, Qt::ElideRight, width() - x));
    if (hasFocus()) {
        painter.setPen(theme.accent);
        painter.setBrush(Qt::NoBrush);
        painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), 4, 4);
    }
}

} // namespace cw::views
