// SPDX-License-Identifier: GPL-3.0-or-later
#include "panels/finding_card.h"

#include "assess/mend.h"
#include "format/words.h"
#include "look/fonts.h"
#include "look/icons.h"
#include "look/theme.h"
#include "panels/wrapping_button.h"

#include <QFontMetrics>
#include <QKeyEvent>
#include <QPainter>

namespace cw::views {
namespace {

constexpr int kCardLeft = 34;
constexpr int kRight = 12;
constexpr int kTop = 8;
constexpr int kCardGap = 2;

} // namespace

QString severityIcon(assess::Severity severity)
{
    switch (severity) {
    case assess::Severity::Error:
        return QStringLiteral("error");
    case assess::Severity::Warning:
        return QStringLiteral("warning");
    case assess::Severity::Note:
        break;
    }
    return QStringLiteral("note");
}

QColor severityColour(assess::Severity severity)
{
    const look::Theme& theme = look::currentTheme();
    switch (severity) {
    case assess::Severity::Error:
        return theme.error;
    case assess::Severity::Warning:
        return theme.warning;
    case assess::Severity::Note:
        break;
    }
    return theme.secondaryText;
}

QString severityName(assess::Severity severity)
{
    switch (severity) {
    case assess::Severity::Error:
        return FindingCard::tr("Error");
    case assess::Severity::Warning:
        return FindingCard::tr("Warning");
    case assess::Severity::Note:
        break;
    }
    return FindingCard::tr("Note");
}

namespace {

bool hasButton(const assess::Finding& finding, const std::string& remedy)
{
    return remedy == assess::kRestoreFailed || assess::isMendable(finding, remedy);
}

/// Remedies that no button carries out.
QStringList adviceOf(const assess::Finding& finding)
{
    assess::Finding rest = finding;
    std::erase_if(rest.remedies, [&](const std::string& remedy) { return hasButton(finding, remedy); });
    return format::remedies(rest);
}

} // namespace

FindingCard::FindingCard(const assess::Finding& finding, QWidget* parent)
    : QAbstractButton(parent), m_severity(finding.severity), m_sentence(format::sentence(finding)),
      m_remedies(finding.stands() ? adviceOf(finding).join(QStringLiteral(" · "))
                                  : tr("Accepted: %1").arg(QString::fromStdString(finding.waiver))),
      m_stands(finding.stands())
{
    for (const std::string& remedy : finding.remedies) {
        if (m_stands && hasButton(finding, remedy))
            connect(addButton(QStringLiteral("remedy"), format::words(remedy)), &QAbstractButton::clicked, this,
                    [this, remedy] { Q_EMIT mendRequested(QString::fromStdString(remedy)); });
    }
    if (!m_stands)
        connect(addButton(QStringLiteral("withdraw"), tr("Let it stand again")), &QAbstractButton::clicked, this,
                &FindingCard::withdrawRequested);
    else if (m_severity != assess::Severity::Note)
        connect(addButton(QStringLiteral("accept"), tr("Accept…")), &QAbstractButton::clicked, this,
                &FindingCard::acceptRequested);
    setFocusPolicy(Qt::StrongFocus);
    setAttribute(Qt::WA_Hover);
    setCursor(Qt::PointingHandCursor);
    QSizePolicy policy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    setText(m_sentence);
    setAccessibleName(tr("%1: %2").arg(m_stands ? severityName(m_severity) : tr("Accepted"), m_sentence));
    setAccessibleDescription(m_remedies);
    setToolTip(tr("Click to show where"));
}

WrappingButton* FindingCard::addButton(const QString& name, const QString& text)
{
    auto* button = new WrappingButton(text, this);
    button->setObjectName(name);
    button->setAccessibleName(tr("%1: %2").arg(m_sentence, text));
    m_buttons.push_back(button);
    return button;
}

int FindingCard::textHeight(const QString& text, bool strong, int width) const
{
    if (text.isEmpty())
        return 0;
    const QFontMetrics metrics(look::font(look::TypeSize::Body, strong));
    return metrics.boundingRect(QRect(0, 0, width - kCardLeft - kRight, 10000), Qt::TextWordWrap, text).height();
}

int FindingCard::heightForWidth(int width) const
{
    const int bottom = textBottom(width);
    return bottom + layButtons(width, bottom, false) + kTop;
}

int FindingCard::textBottom(int width) const
{
    const int remedies = textHeight(m_remedies, false, width);
    return kTop + textHeight(m_sentence, true, width) + (remedies > 0 ? kCardGap + remedies : 0);
}

int FindingCard::layButtons(int width, int top, bool place) const
{
    if (m_buttons.empty())
        return 0;
    int x = kCardLeft;
    int y = top + 2 * kCardGap;
    int height = 0;
    for (WrappingButton* button : m_buttons) {
        const QSize size = button->sizeWithin(width - kCardLeft - kRight);
        if (x > kCardLeft && x + size.width() > width - kRight) {
            x = kCardLeft;
            y += height + kCardGap;
            height = 0;
        }
        if (place)
            button->setGeometry(x, y, size.width(), size.height());
        x += size.width() + 2 * kCardGap;
        height = std::max(height, size.height());
    }
    return y + height - top;
}

void FindingCard::resizeEvent(QResizeEvent* event)
{
    layButtons(width(), textBottom(width()), true);
    QAbstractButton::resizeEvent(event);
}

QSize FindingCard::sizeHint() const { return {240, heightForWidth(240)}; }

void FindingCard::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)
        click();
    else
        QAbstractButton::keyPressEvent(event);
}

void FindingCard::paintEvent(QPaintEvent* /*event*/)
{
    QPainter painter(this);
    const look::Theme& theme = look::currentTheme();
    if (underMouse() || isDown() || hasFocus())
        painter.fillRect(rect(), !m_stands || m_severity == assess::Severity::Note ? theme.accentWash
                                 : m_severity == assess::Severity::Error           ? theme.errorWash
                                                                                   : theme.warningWash);
    const QColor ink = m_stands ? severityColour(m_severity) : theme.secondaryText;
    const QString icon = m_stands ? severityIcon(m_severity) : QStringLiteral("check");
    painter.drawPixmap(12, kTop + 1, look::iconPixmap(icon, 16, ink, devicePixelRatioF()));
    const int width = this->width() - kCardLeft - kRight;
    const int titleHeight = textHeight(m_sentence, true, this->width());
    painter.setFont(look::font(look::TypeSize::Body, true));
    painter.setPen(m_stands && m_severity == assess::Severity::Note ? theme.text : ink);
    painter.drawText(QRect(kCardLeft, kTop, width, titleHeight), Qt::TextWordWrap, m_sentence);
    painter.setFont(look::font(look::TypeSize::Body));
    painter.setPen(theme.secondaryText);
    painter.drawText(QRect(kCardLeft, kTop + titleHeight + kCardGap, width, height()), Qt::TextWordWrap, m_remedies);
    painter.fillRect(QRect(0, height() - 1, this->width(), 1), theme.line);
    if (hasFocus()) {
        painter.setPen(theme.accent);
        painter.drawRect(rect().adjusted(0, 0, -1, -1));
    }
}

} // namespace cw::views
