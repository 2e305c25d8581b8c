// SPDX-License-Identifier: GPL-3.0-or-later
#include "lab/words_panel.h"

#include "explain/formula_view.h"
#include "format/korean.h"
#include "lab/advice.h"
#include "lab/advice_button.h"
#include "lab/certainty_box.h"
#include "lab/step_words.h"
#include "look/fonts.h"
#include "look/theme.h"

#include <QEvent>
#include <QLabel>
#include <QPainter>
#include <QVBoxLayout>

namespace cw::lab {
namespace {

constexpr std::size_t kMostAdvice = 4;
constexpr int kRestMs = 120; ///< without a change: the hand rests

QLabel* words(const QString& text, QWidget* parent, const char* role = "secondary")
{
    auto* label = new QLabel(format::withParticles(text), parent);
    label->setWordWrap(true);
    label->setProperty("role", QLatin1String(role));
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    return label;
}

} // namespace

WordsPanel::WordsPanel(QWidget* parent)
    : QWidget(parent), m_outer(new QVBoxLayout(this)), m_certainty(new CertaintyBox(this)), m_loop(words({}, this))
{
    m_outer->setContentsMargins(0, 0, 0, 0);
    m_outer->setSpacing(0);
    m_outer->addWidget(m_certainty);
    m_outer->addWidget(m_loop);
    m_outer->addStretch();
    m_loop->setContentsMargins(16, 0, 16, 16);
    m_rest.setSingleShot(true);
    m_rest.setInterval(kRestMs);
    connect(&m_rest, &QTimer::timeout, this, [this] {
        if (m_stale && isVisible())
            build();
    });
    connect(m_certainty, &CertaintyBox::explainRequested, this, &WordsPanel::explainRequested);
    connect(m_certainty, &CertaintyBox::stepMeasured, this, &WordsPanel::stepMeasured);
    connect(m_certainty, &CertaintyBox::resetRequested, this, &WordsPanel::calibrationReset);
}

QWidget* WordsPanel::certainty() const { return m_certainty; }

void WordsPanel::setFacts(const LabFacts& facts)
{
    m_facts = facts;
    renew();
}

void WordsPanel::setNeighbours(std::shared_ptr<const std::vector<strategy::Neighbour>> neighbours)
{
    m_neighbours = std::move(neighbours);
    renew();
}

/// At once after a pause; while a hand drags, when it rests: setting so many words would make the hand wait.
void WordsPanel::renew()
{
    m_stale = true;
    if (!isVisible())
        return;
    const bool rests = !m_sinceChange.isValid() || m_sinceChange.elapsed() > kRestMs;
    m_sinceChange.start();
    if (rests)
        build();
    else
        m_rest.start();
}

void WordsPanel::showEvent(QShowEvent* event)
{
    QWidget::showEvent(event);
    if (m_stale)
        build();
}

void WordsPanel::build()
{
    m_stale = false;
    m_rest.stop();
    m_certainty->setFacts(m_facts);
    setUpdatesEnabled(false);
    if (m_content != nullptr) {
        m_outer->removeWidget(m_content);
        m_content->hide();
        m_content->deleteLater();
    }
    m_content = new QWidget(this);
    m_column = new QVBoxLayout(m_content);
    m_column->setContentsMargins(16, 12, 16, 6);
    m_column->setSpacing(6);
    addParagraphs();
    addAdvice();
    m_outer->insertWidget(0, m_content);
    const std::optional<Paragraph> loop = loopWords(m_facts);
    m_loop->setVisible(loop.has_value());
    if (loop)
        m_loop->setText(format::withParticles(QStringLiteral("<b>%1</b><br>%2").arg(loop->heading, loop->text)));
    m_content->show();
    setUpdatesEnabled(true);
}

void WordsPanel::addHeading(const QString& text)
{
    auto* label = new QLabel(text, m_content);
    label->setFont(look::font(look::TypeSize::Body, true));
    label->setWordWrap(true);
    m_column->addSpacing(6);
    m_column->addWidget(label);
}

void WordsPanel::addParagraphs()
{
    for (const Paragraph& paragraph : stepWords(m_facts)) {
        addHeading(paragraph.heading);
        m_column->addWidget(words(paragraph.text, m_content));
        if (paragraph.formula) {
            auto* formula = new views::FormulaView(m_content);
            formula->setExplanation(*paragraph.formula);
            m_column->addWidget(formula);
        }
    }
}

void WordsPanel::addAdvice()
{
    if (m_facts.time() == nullptr || !m_neighbours)
        return;
    addHeading(tr("What to try"));
    const std::vector<Advice> all = adviceFor(m_facts, *m_neighbours, kMostAdvice);
    if (const QString lead = adviceLead(m_facts, !all.empty()); !lead.isEmpty())
        m_column->addWidget(words(lead, m_content));
    for (const Advice& advice : all) {
        auto* button = new AdviceButton(advice, m_content);
        m_column->addWidget(button);
        connect(button, &QAbstractButton::clicked, this, [this, plan = advice.plan] { Q_EMIT planTaken(plan); });
    }
}

void WordsPanel::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange || event->type() == QEvent::PaletteChange)
        renew();
}

void WordsPanel::paintEvent(QPaintEvent* /*event*/) { QPainter(this).fillRect(rect(), look::currentTheme().dock); }

} // namespace cw::lab
