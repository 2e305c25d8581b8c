// SPDX-License-Identifier: GPL-3.0-or-later
#include "explain/why_popover.h"

#include "explain/formula_view.h"
#include "explain/letter_row.h"
#include "format/korean.h"
#include "format/link_name.h"
#include "format/numbers.h"
#include "format/words.h"
#include "look/icons.h"
#include "look/theme.h"

#include <QApplication>
#include <QEvent>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QPainter>
#include <QPainterPath>
#include <QPushButton>
#include <QScrollArea>
#include <QScrollBar>
#include <QToolButton>
#include <QVBoxLayout>

namespace cw::views {
namespace {

constexpr int kWidth = 560;
constexpr int kShadow = 12; ///< margin around the frame that the shadow is painted in
constexpr int kTitleHeight = 36;
constexpr int kPadding = 16;
constexpr double kRadius = 6;

QLabel* label(const char* role)
{
    auto* out = new QLabel;
    out->setProperty("role", QString::fromLatin1(role));
    out->setWordWrap(true);
    out->setTextInteractionFlags(Qt::TextSelectableByMouse);
    return out;
}

void clear(QWidget* box)
{
    if (QLayout* layout = box->layout()) {
        while (QLayoutItem* item = layout->takeAt(0)) {
            if (item->widget() != nullptr) {
                item->widget()->hide();
                item->widget()->deleteLater();
            }
            delete item;
        }
    }
}

} // namespace

WhyPopover::WhyPopover(QWidget* window) : QFrame(window)
{
    setFocusPolicy(Qt::StrongFocus);
    setFixedWidth(kWidth + 2 * kShadow);
    build();
    hide();
}

void WhyPopover::build()
{
    m_column = new QVBoxLayout(this);
    m_column->setContentsMargins(kShadow, kShadow, kShadow, kShadow);
    m_column->setSpacing(0);
    auto* head = new QWidget;
    head->setFixedHeight(kTitleHeight);
    auto* row = new QHBoxLayout(head);
    row->setContentsMargins(kPadding, 0, 8, 0);
    m_title = new QLabel;
    row->addWidget(m_title, 1);
    for (QToolButton** button : {&m_pin, &m_close}) {
        *button = new QToolButton;
        (*button)->setProperty("quiet", true);
        (*button)->setIconSize({16, 16});
        row->addWidget(*button);
    }
    m_pin->setIcon(look::icon(QStringLiteral("pin")));
    m_pin->setCheckable(true);
    m_close->setIcon(look::icon(QStringLiteral("close")));
    connect(m_close, &QToolButton::clicked, this, &QWidget::hide);
    m_column->addWidget(head);

    m_body = new QWidget;
    m_body->setProperty("plain", true);
    auto* body = new QVBoxLayout(m_body);
    body->setContentsMargins(kPadding, 12, kPadding, 14);
    body->setSpacing(8);
    auto* value = new QHBoxLayout;
    value->setSpacing(8);
    m_value = new QLabel;
    m_value->setProperty("role", QStringLiteral("title"));
    m_band = new QLabel;
    m_band->setProperty("role", QStringLiteral("caption"));
    m_badge = new QLabel;
    value->addWidget(m_value);
    value->addWidget(m_band, 0, Qt::AlignBottom);
    value->addWidget(m_badge, 0, Qt::AlignBottom);
    value->addStretch();
    body->addLayout(value);
    m_formula = new FormulaView;
    body->addWidget(m_formula);
    m_procedure = label("secondary");
    body->addWidget(m_procedure);
    m_letters = new QWidget;
    auto* letters = new QVBoxLayout(m_letters);
    letters->setContentsMargins(0, 0, 0, 0);
    letters->setSpacing(0);
    body->addWidget(m_letters);
    m_binding = label("heading");
    body->addWidget(m_binding);
    m_trailRow = new QWidget;
    auto* trail = new QHBoxLayout(m_trailRow);
    trail->setContentsMargins(0, 0, 0, 0);
    trail->setSpacing(4);
    body->addWidget(m_trailRow);
    m_error = label("secondary");
    body->addWidget(m_error);
    m_source = label("caption");
    body->addWidget(m_source);
    m_card = label("tertiary");
    m_card->setAlignment(Qt::AlignRight);
    body->addWidget(m_card);
    m_scroll = new QScrollArea;
    m_scroll->setWidget(m_body);
    m_scroll->setWidgetResizable(true);
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_scroll->setFocusPolicy(Qt::NoFocus);
    m_column->addWidget(m_scroll);
}

void WhyPopover::setExplain(Explain explain) { m_explain = std::move(explain); }
void WhyPopover::setCertainty(AskCertainty ask) { m_certainty = std::move(ask); }

QString WhyPopover::figure() const { return m_trail.empty() ? QString() : QString::fromStdString(m_trail.back()); }

void WhyPopover::open(const QString& figure, const QRect& globalRect)
{
    if (!m_explain || !m_explain(figure.toStdString()))
        return;
    m_anchor = globalRect;
    m_trail = {figure.toStdString()};
    refresh();
    place();
    QWidget::show();
    raise();
    setFocus(Qt::PopupFocusReason);
    QApplication::instance()->removeEventFilter(this);
    QApplication::instance()->installEventFilter(this);
}

void WhyPopover::refresh()
{
    if (m_trail.empty() || !m_explain)
        return;
    const std::optional<explain::Explanation> explanation = m_explain(m_trail.back());
    if (!explanation) {
        hide();
        return;
    }
    show(*explanation);
    Q_EMIT figureShown(figure());
}

void WhyPopover::show(const explain::Explanation& explanation)
{
    const look::Theme& theme = look::currentTheme();
    m_title->setText(tr("<b>Why this number?</b>&nbsp; %1").arg(format::words(explanation.title).toHtmlEscaped()));
    m_value->setText(format::value(explanation.figure, explanation.value, explanation.unit));
    m_value->setToolTip(explanation.value ? format::exact(*explanation.value, explanation.unit) : QString());
    const std::optional<Certainty> certainty = m_certainty ? m_certainty(explanation.figure) : std::nullopt;
    m_band->setVisible(certainty && certainty->low && certainty->high);
    if (certainty && certainty->low && certainty->high)
        m_band->setText(format::band(*certainty->low, *certainty->high, explanation.unit));
    m_badge->setVisible(certainty.has_value() && (certainty->validated || certainty->low));
    if (certainty) {
        m_badge->setText(certainty->validated ? tr("validated") : tr("estimate"));
        m_badge->setStyleSheet(
            QStringLiteral(
                "background: %1; color: %2; border-radius: 4px; padding: 1px 5px; font-size: 11px; font-weight: 600;")
                .arg((certainty->validated ? theme.goodWash : theme.warningWash).name(),
                     (certainty->validated ? theme.good : theme.warning).name()));
    }
    m_formula->setExplanation(explanation);
    m_procedure->setVisible(!explanation.procedure.empty());
    if (!explanation.procedure.empty())
        m_procedure->setText(format::words(explanation.procedure));
    showLetters(explanation);
    m_binding->setVisible(explanation.decides || !explanation.absence.empty());
    if (!explanation.absence.empty())
        m_binding->setText(tr("Not known: %1").arg(format::words(explanation.absence)));
    else if (explanation.decides)
        m_binding->setText(tr("Binding link: %1").arg(format::linkName(*explanation.decides)));
    showTrail(explanation);
    m_error->setText(explanation.error.empty() ? tr("Exact arithmetic: no error beyond its inputs'.")
                                               : format::words(explanation.error));
    m_source->setText(tr("Source: %1").arg(format::source(explanation.source)));
    m_source->setVisible(!explanation.source.empty());
    m_card->setText(tr("card %1").arg(QString::fromStdString(explanation.figure)));
    m_pin->setToolTip(tr("Keep open while working elsewhere"));
    m_pin->setAccessibleName(tr("Keep open"));
    m_close->setToolTip(tr("Close (Esc)"));
    m_close->setAccessibleName(tr("Close"));
    setAccessibleName(format::withParticles(tr("Why %1 is %2").arg(format::words(explanation.title), m_value->text())));
    fit();
    m_scroll->verticalScrollBar()->setValue(0);
    if (isVisible())
        place();
    update();
}

/// As tall as its text, and no taller than the window: what is beyond can be scrolled to.
void WhyPopover::fit()
{
    for (QLabel* text : findChildren<QLabel*>())
        text->ensurePolished(); // else the first heights are those of another font
    // Rows that came or went are not yet counted in the cached heights.
    for (QWidget* part : {m_letters, m_trailRow})
        part->layout()->activate();
    m_body->layout()->invalidate();
    m_body->layout()->activate();
    const int room = parentWidget()->height() - 2 * kShadow - kTitleHeight;
    m_scroll->setFixedHeight(std::max(0, std::min(m_body->heightForWidth(kWidth), room)));
    m_column->invalidate();
    m_column->activate();
    resize(width(), 2 * kShadow + kTitleHeight + m_scroll->height());
}

void WhyPopover::showLetters(const explain::Explanation& explanation)
{
    clear(m_letters);
    for (const explain::ExplainedLetter& letter : explanation.letters) {
        auto* row = new LetterRow(letter, m_letters);
        if (!letter.figure.empty())
            connect(row, &QAbstractButton::clicked, this, [this, next = letter.figure] { follow(next); });
        m_letters->layout()->addWidget(row);
        row->show();
    }
    m_letters->setVisible(!explanation.letters.empty());
}

void WhyPopover::showTrail(const explain::Explanation& explanation)
{
    clear(m_trailRow);
    auto* row = qobject_cast<QHBoxLayout*>(m_trailRow->layout());
    const std::size_t first = m_trail.size() > 3 ? m_trail.size() - 3 : 0; // only the last steps fit
    for (std::size_t step = first; step < m_trail.size(); ++step) {
        const bool last = step + 1 == m_trail.size();
        const std::optional<explain::Explanation> other = last ? explanation : m_explain(m_trail[step]);
        if (!other)
            continue;
        const QString text = tr("%1 %2", "a figure's name and value")
                                 .arg(format::words(other->title), format::measure(other->value, other->unit));
        if (last) {
            auto* here = new QLabel(text);
            here->setProperty("role", QStringLiteral("heading"));
            here->setWordWrap(true);
            row->addWidget(here, 1);
            here->show(); // what is hidden has no height yet
        } else {
            auto* link = new QPushButton(QFontMetrics(font()).elidedText(text, Qt::ElideRight, 130));
            link->setProperty("link", true);
            link->setToolTip(text);
            connect(link, &QPushButton::clicked, this, [this, step] { returnTo(step); });
            row->addWidget(link, 0, Qt::AlignTop);
            link->show();
            auto* arrow = new QLabel(QStringLiteral("›"));
            row->addWidget(arrow, 0, Qt::AlignTop);
            arrow->show();
        }
    }
    m_trailRow->setVisible(m_trail.size() > 1);
}

void WhyPopover::follow(const std::string& figure)
{
    if (!m_explain(figure))
        return;
    for (std::size_t step = 0; step < m_trail.size(); ++step) {
        if (m_trail[step] == figure) {
            returnTo(step);
            return;
        }
    }
    m_trail.push_back(figure);
    refresh();
}

void WhyPopover::returnTo(std::size_t step)
{
    m_trail.resize(step + 1);
    refresh();
}

void WhyPopover::place()
{
    const QWidget* window = parentWidget();
    const QRect anchor(window->mapFromGlobal(m_anchor.topLeft()), m_anchor.size());
    const int leftOf = anchor.left() - width() + kShadow - 8;
    int x = leftOf >= 0 ? leftOf : anchor.right() + 8 - kShadow;
    x = std::max(0, std::min(x, window->width() - width()));
    const int y = std::max(0, std::min(anchor.top() - kShadow, window->height() - height()));
    move(x, y);
}

void WhyPopover::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Escape) {
        hide();
    } else if (event->key() == Qt::Key_Backspace && m_trail.size() > 1) {
        returnTo(m_trail.size() - 2);
    } else {
        QFrame::keyPressEvent(event);
    }
}

bool WhyPopover::eventFilter(QObject* watched, QEvent* event)
{
    // A press anywhere else closes it, unless it is pinned.
    if (event->type() == QEvent::MouseButtonPress && isVisible() && !m_pin->isChecked()) {
        const auto* widget = qobject_cast<QWidget*>(watched);
        if (widget != nullptr && widget != this && !isAncestorOf(widget) && widget->window() == window())
            hide();
    }
    return QFrame::eventFilter(watched, event);
}

void WhyPopover::hideEvent(QHideEvent* event)
{
    QApplication::instance()->removeEventFilter(this);
    m_trail.clear();
    Q_EMIT figureShown({});
    QFrame::hideEvent(event);
}

void WhyPopover::changeEvent(QEvent* event)
{
    if ((event->type() == QEvent::LanguageChange || event->type() == QEvent::PaletteChange) && isVisible())
        refresh();
    QFrame::changeEvent(event);
}

void WhyPopover::paintEvent(QPaintEvent* /*event*/)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const look::Theme& theme = look::currentTheme();
    const QRectF frame = QRectF(rect()).adjusted(kShadow, kShadow, -kShadow, -kShadow);
    painter.setPen(Qt::NoPen);
    for (int spread = kShadow; spread > 0; --spread) { // black 18 %, fading out over 12 px, 4 px lower
        painter.setBrush(QColor(0, 0, 0, 3));
        painter.drawRoundedRect(frame.adjusted(-spread, 4 - spread, spread, std::min(4 + spread, kShadow)),
                                kRadius + spread, kRadius + spread);
    }
    painter.setPen(theme.strongLine);
    painter.setBrush(theme.dock);
    painter.drawRoundedRect(frame.adjusted(0.5, 0.5, -0.5, -0.5), kRadius, kRadius);
    painter.setPen(theme.line);
    painter.drawLine(QPointF(frame.left() + 1, frame.top() + kTitleHeight),
                     QPointF(frame.right() - 1, frame.top() + kTitleHeight));
}

} // namespace cw::views
