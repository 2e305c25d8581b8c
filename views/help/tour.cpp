// SPDX-License-Identifier: GPL-3.0-or-later
#include "help/tour.h"

#include "look/theme.h"

#include <QAccessible>
#include <QEvent>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QPainter>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>
#include <array>
#include <utility>

namespace cw::help {
namespace {

constexpr int kNoteWidth = 340;
constexpr int kNoteEdge = 16;
constexpr int kNoteGap = 14; ///< between the note and the control
constexpr int kRing = 3;

} // namespace

/// A frame around the control; the mouse does not meet it.
class TourRing : public QWidget {
public:
    explicit TourRing(QWidget* window) : QWidget(window)
    {
        setAttribute(Qt::WA_TransparentForMouseEvents);
        hide();
    }

protected:
    void paintEvent(QPaintEvent* /*event*/) override
    {
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(QPen(look::currentTheme().accent, kRing));
        painter.drawRoundedRect(QRectF(rect()).adjusted(kRing, kRing, -kRing, -kRing), 6, 6);
    }
};

Tour::Tour(QWidget* window)
    : QFrame(window), m_ring(new TourRing(window)), m_count(new QLabel), m_title(new QLabel), m_text(new QLabel),
      m_skip(new QPushButton), m_back(new QPushButton), m_next(new QPushButton)
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(kNoteEdge, 12, kNoteEdge, 12);
    column->setSpacing(6);
    m_count->setProperty("role", QStringLiteral("caption"));
    m_title->setProperty("role", QStringLiteral("heading"));
    m_text->setWordWrap(true);
    column->addWidget(m_count);
    column->addWidget(m_title);
    column->addWidget(m_text);
    column->addSpacing(6);
    auto* row = new QHBoxLayout;
    row->setSpacing(8);
    row->addWidget(m_skip);
    row->addStretch();
    row->addWidget(m_back);
    row->addWidget(m_next);
    column->addLayout(row);
    m_next->setProperty("primary", true);
    setFixedWidth(kNoteWidth);
    setFocusPolicy(Qt::StrongFocus);
    connect(m_skip, &QPushButton::clicked, this, &Tour::end);
    connect(m_back, &QPushButton::clicked, this, [this] { go(m_at - 1); });
    connect(m_next, &QPushButton::clicked, this, [this] { go(m_at + 1); });
    hide();
}

void Tour::begin(std::vector<TourStep> steps)
{
    m_steps = std::move(steps);
    retranslate();
    parentWidget()->installEventFilter(this);
    show();
    go(0);
}

void Tour::retell(std::vector<TourStep> steps)
{
    if (!isVisible())
        return;
    m_steps = std::move(steps);
    retranslate();
    tell();
}

void Tour::end()
{
    if (!isVisible())
        return;
    parentWidget()->removeEventFilter(this);
    if (m_target)
        m_target->removeEventFilter(this);
    hide();
    m_ring->hide();
    Q_EMIT ended();
}

void Tour::go(int step)
{
    if (step >= static_cast<int>(m_steps.size()))
        return end();
    m_at = std::max(0, step);
    if (m_target)
        m_target->removeEventFilter(this);
    m_target = m_steps[static_cast<std::size_t>(m_at)].bring();
    if (m_target)
        m_target->installEventFilter(this);
    tell();
    m_next->setFocus();
}

void Tour::tell()
{
    const TourStep& step = m_steps[static_cast<std::size_t>(m_at)];
    const int count = static_cast<int>(m_steps.size());
    m_count->setText(tr("Step %1 of %2").arg(m_at + 1).arg(count));
    m_title->setText(step.title);
    m_text->setText(step.text);
    m_back->setEnabled(m_at > 0);
    m_next->setText(m_at + 1 < count ? tr("&Next") : tr("&Done"));
    setAccessibleName(tr("%1: %2").arg(m_count->text(), step.title));
    setAccessibleDescription(step.text);
    // A screen reader reads what the focused button belongs to.
    m_next->setAccessibleDescription(tr("%1: %2").arg(step.title, step.text));
    QAccessibleEvent alert(this, QAccessible::Alert);
    QAccessible::updateAccessibility(&alert);
    place();
}

/// Beside the control, under or over it, else in its corner; always inside the window.
void Tour::place()
{
    m_text->setFixedHeight(m_text->heightForWidth(kNoteWidth - 2 * kNoteEdge));
    adjustSize();
    const QRect window = parentWidget()->rect();
    QRect target(window.center(), QSize(1, 1));
    const bool seen = m_target && m_target->isVisible(); // another tab may be in front of it by now
    if (seen)
        target = QRect(m_target->mapTo(parentWidget(), QPoint()), m_target->size()).intersected(window);
    m_ring->setGeometry(target.adjusted(-kRing, -kRing, kRing, kRing));
    m_ring->setVisible(seen);
    const int middle = target.center().y() - height() / 2;
    const int centre = target.center().x() - width() / 2;
    std::array places{QPoint(target.right() + kNoteGap, middle), QPoint(target.left() - kNoteGap - width(), middle),
                      QPoint(centre, target.bottom() + kNoteGap), QPoint(centre, target.top() - kNoteGap - height())};
    if (target.width() > target.height()) // a bar: what stands beside it there belongs to it
        std::ranges::rotate(places, places.begin() + 2);
    QPoint chosen(target.right() - kNoteGap - width(), target.bottom() - kNoteGap - height());
    for (const QPoint& at : places) {
        QRect note(at, size());
        note.moveTop(std::clamp(note.top(), kNoteGap, std::max(kNoteGap, window.height() - height() - kNoteGap)));
        note.moveLeft(std::clamp(note.left(), kNoteGap, std::max(kNoteGap, window.width() - width() - kNoteGap)));
        if (!note.intersects(target)) {
            chosen = note.topLeft();
            break;
        }
    }
    move(chosen);
    m_ring->raise();
    raise();
}

void Tour::keyPressEvent(QKeyEvent* event)
{
    switch (event->key()) {
    case Qt::Key_Escape:
        return end();
    case Qt::Key_Right:
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (event->key() == Qt::Key_Right || !m_skip->hasFocus())
            return go(m_at + 1);
        return end();
    case Qt::Key_Left:
        return go(m_at - 1);
    default:
        QFrame::keyPressEvent(event);
    }
}

bool Tour::eventFilter(QObject* watched, QEvent* event)
{
    const std::array moves{QEvent::Resize, QEvent::Move, QEvent::Show, QEvent::Hide};
    if (std::ranges::find(moves, event->type()) != moves.end())
        QMetaObject::invokeMethod(this, [this] {
            if (isVisible())
                place();
        }, Qt::QueuedConnection);
    return QFrame::eventFilter(watched, event);
}

void Tour::retranslate()
{
    m_skip->setText(tr("&Skip the tour"));
    m_back->setText(tr("&Back"));
}

void Tour::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QFrame::changeEvent(event);
}

void Tour::paintEvent(QPaintEvent* /*event*/)
{
    const look::Theme& theme = look::currentTheme();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(theme.accent, 1));
    painter.setBrush(theme.field);
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), 6, 6);
}

} // namespace cw::help
