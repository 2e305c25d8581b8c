// SPDX-License-Identifier: GPL-3.0-or-later
#include "diagnosis/diagnosis_dialog.h"

#include "base/units.h"
#include "format/diagnosis_sentence.h"
#include "format/numbers.h"
#include "format/words.h"
#include "look/wrong_field.h"

#include <QDialogButtonBox>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QProgressBar>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>
#include <cmath>
#include <utility>

namespace cw::diagnosis_views {
namespace {

constexpr int kDiagnosisPadding = 16;
constexpr int kDiagnosisWidth = 860;
constexpr int kShareWidth = 96;
constexpr int kProgressParts = 1000;
constexpr int kLadderHeight = 250;

std::size_t indexOf(diagnosis::Resource resource) { return static_cast<std::size_t>(resource); }

/// "61" and "61 %" are the same; nullopt: no share.
std::optional<double> shareIn(const QString& text)
{
    const Result<Measure> read = parseMeasure(text.trimmed().toStdString(), Dimension{}, "%");
    return read && read->base >= 0 && read->base <= 1 ? std::optional(read->base) : std::nullopt;
}

QLabel* wrapped(const QString& role)
{
    auto* label = new QLabel;
    label->setWordWrap(true);
    label->setProperty("role", role);
    return label;
}

} // namespace

DiagnosisDialog::DiagnosisDialog(QWidget* parent)
    : QDialog(parent), m_predictedVerdict(wrapped(QStringLiteral("heading"))), m_wait(wrapped(QStringLiteral("secondary"))),
      m_measuredVerdict(wrapped(QStringLiteral("heading"))), m_notes(wrapped(QStringLiteral("caption"))),
      m_problem(wrapped(QStringLiteral("errorText"))), m_ladder(new LadderTable), m_progress(new QProgressBar),
      m_take(new QPushButton(tr("&Take this step")))
{
    setWindowTitle(tr("What binds"));
    arrange();
    setProgress({});
    showProblem({});
    judge();
}

QGridLayout* DiagnosisDialog::makeShares()
{
    auto* grid = new QGridLayout;
    grid->setHorizontalSpacing(20);
    grid->setVerticalSpacing(6);
    int column = 1;
    for (const QString& heading : {tr("Predicted"), tr("Measured, %")}) {
        auto* label = new QLabel(heading);
        label->setProperty("role", QStringLiteral("caption"));
        grid->addWidget(label, 0, column++, Qt::AlignRight);
    }
    for (const diagnosis::Resource resource : diagnosis::kAllResources) {
        const std::size_t i = indexOf(resource);
        const int row = static_cast<int>(i) + 1;
        auto* name = new QLabel(format::words(textKey(resource)));
        m_predicted[i] = new QLabel(format::unknown());
        m_measured[i] = new QLineEdit;
        m_measured[i]->setFixedWidth(kShareWidth);
        m_measured[i]->setAlignment(Qt::AlignRight);
        m_measured[i]->setAccessibleName(tr("%1, measured, per cent").arg(name->text()));
        grid->addWidget(name, row, 0);
        grid->addWidget(m_predicted[i], row, 1, Qt::AlignRight);
        grid->addWidget(m_measured[i], row, 2, Qt::AlignRight);
        connect(m_measured[i], &QLineEdit::textChanged, this, &DiagnosisDialog::judge);
    }
    return grid;
}

void DiagnosisDialog::arrange()
{
    auto* read = new QPushButton(tr("&Read measurements…"));
    read->setToolTip(tr("Numbers of DCGM, node exporter or vLLM: CSV or Prometheus text"));
    read->setAutoDefault(false);
    connect(read, &QPushButton::clicked, this, &DiagnosisDialog::importRequested);
    auto* verdicts = new QVBoxLayout;
    verdicts->setSpacing(4);
    const auto add = [verdicts](const QString& caption, std::initializer_list<QLabel*> labels) {
        auto* heading = new QLabel(caption);
        heading->setProperty("role", QStringLiteral("caption"));
        verdicts->addWidget(heading);
        for (QLabel* label : labels)
            verdicts->addWidget(label);
        verdicts->addSpacing(8);
    };
    add(tr("By the lecture’s rule, as predicted"), {m_predictedVerdict, m_wait});
    add(tr("By the lecture’s rule, as measured"), {m_measuredVerdict, m_notes});
    verdicts->addStretch();
    auto* left = new QVBoxLayout;
    left->addLayout(makeShares());
    left->addWidget(read, 0, Qt::AlignRight);
    left->addStretch();
    auto* top = new QHBoxLayout;
    top->setSpacing(32);
    top->addLayout(left);
    top->addLayout(verdicts, 1);

    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Close);
    buttons->button(QDialogButtonBox::Close)->setText(tr("Close"));
    buttons->button(QDialogButtonBox::Close)->setIcon({});
    buttons->button(QDialogButtonBox::Close)->setAutoDefault(false);
    buttons->addButton(m_take, QDialogButtonBox::ActionRole);
    m_take->setAutoDefault(false);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_take, &QPushButton::clicked, this, [this] {
        if (const assess::Rung* rung = m_ladder->current())
            Q_EMIT taken(assess::Rung(*rung));
    });
    connect(m_ladder, &QTableWidget::currentCellChanged, this, [this] { m_take->setEnabled(m_ladder->current() != nullptr); });
    m_progress->setRange(0, kProgressParts);
    m_progress->setTextVisible(false);
    m_progress->setAccessibleName(tr("Steps computed"));
    m_ladder->setMinimumHeight(kLadderHeight);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(kDiagnosisPadding, kDiagnosisPadding, kDiagnosisPadding, kDiagnosisPadding);
    column->setSpacing(12);
    column->addLayout(top);
    column->addWidget(m_ladder, 1);
    column->addWidget(m_progress);
    column->addWidget(m_problem);
    column->addWidget(buttons);
    resize(kDiagnosisWidth, sizeHint().height());
}

void DiagnosisDialog::setAssessment(std::shared_ptr<const assess::Assessment> assessment)
{
    m_assessment = std::move(assessment);
    m_ladder->setRungs(nullptr);
    m_take->setEnabled(false);
    refresh();
    judge();
    Q_EMIT ladderRequested();
}

void DiagnosisDialog::refresh()
{
    const diagnosis::Result& result = m_assessment->diagnosis->result;
    for (std::size_t i = 0; i < m_predicted.size(); ++i) {
        const auto& share = result.predicted[i];
        m_predicted[i]->setText(share ? format::measure(Measure(*share), "%") : format::unknown());
    }
    m_predictedVerdict->setText(format::predictionSentence(result));
    const QString wait = format::waitSentence(*m_assessment);
    m_wait->setText(wait);
    m_wait->setVisible(!wait.isEmpty());
}

/// Of what is typed now; a share that is none is told of and counts as missing.
void DiagnosisDialog::judge()
{
    diagnosis::Utilisation used;
    bool isAny = false;
    for (std::size_t i = 0; i < m_measured.size(); ++i) {
        const QString text = m_measured[i]->text();
        used[i] = shareIn(text);
        const bool isWrong = !text.trimmed().isEmpty() && !used[i];
        look::markWrong(*m_measured[i], isWrong ? tr("A share between 0 and 100 %") : QString());
        isAny = isAny || used[i].has_value();
    }
    if (!isAny || !m_assessment) {
        m_measuredVerdict->setText(tr("Nothing is measured yet: type shares, or read a file."));
        return;
    }
    m_measuredVerdict->setText(format::sentence(diagnosis::diagnose(used, m_assessment->diagnosis->inputs.rules)));
}

void DiagnosisDialog::setMeasured(const diagnosis::Utilisation& shares, const QStringList& notes)
{
    for (std::size_t i = 0; i < m_measured.size(); ++i)
        m_measured[i]->setText(shares[i] ? QString::number(*shares[i] * 100, 'f', 1) : QString());
    m_notes->setText(notes.join(u'\n'));
    showProblem({});
}

void DiagnosisDialog::showProblem(const QString& text)
{
    m_problem->setText(text);
    m_problem->setVisible(!text.isEmpty());
}

void DiagnosisDialog::setProgress(std::optional<double> share)
{
    m_progress->setVisible(share.has_value());
    if (share)
        m_progress->setValue(static_cast<int>(std::lround(*share * kProgressParts)));
}

void DiagnosisDialog::setRungs(LadderTable::Rungs rungs)
{
    setProgress({});
    m_ladder->setRungs(std::move(rungs));
    m_take->setEnabled(m_ladder->current() != nullptr);
}

QString DiagnosisDialog::verdict() const { return m_measuredVerdict->text(); }
QString DiagnosisDialog::predicted() const { return m_predictedVerdict->text(); }

} // namespace cw::diagnosis_views
