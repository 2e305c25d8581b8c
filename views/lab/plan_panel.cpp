// SPDX-License-Identifier: GPL-3.0-or-later
#include "lab/plan_panel.h"

#include "design/edits.h"
#include "format/numbers.h"
#include "lab/choice_row.h"
#include "lab/degree_row.h"
#include "lab/plan_knobs.h"
#include "look/accessible.h"
#include "panels/field_form.h"
#include "panels/field_makers.h"
#include "panels/inspector_fields.h"
#include "training/step/gather.h"

#include <QCheckBox>
#include <QComboBox>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QSignalBlocker>
#include <QSpinBox>
#include <QVBoxLayout>

#include <tuple>

namespace cw::lab {
namespace {

constexpr int kSpacing = 8;
constexpr int kMostSequence = 16'777'216;
/// What the segments of precision mean, in their order.
constexpr catalog::Precision kPrecisions[] = {catalog::Precision::Bf16, catalog::Precision::Fp16,
                                              catalog::Precision::Fp8, catalog::Precision::Fp4};

/// Names of catalog::TrainingSoftware, in its order; never translated.
constexpr const char* kSoftware[] = {"Megatron-LM 2021", "Megatron-LM 2022", "Megatron-Core", "PyTorch FSDP",
                                     "torchtitan",       "DeepSpeed 2021",   "nanotron"};
static_assert(std::size(kSoftware) == catalog::kTrainingSoftwareCount);

int precisionIndex(catalog::Precision precision)
{
    for (int i = 0; i < static_cast<int>(std::size(kPrecisions)); ++i) {
        if (kPrecisions[i] == precision)
            return i;
    }
    return -1;
}

} // namespace

PlanPanel::PlanPanel(QWidget* parent)
    : QWidget(parent), m_model(new QComboBox(this)), m_derived(new QLabel(this)), m_batch(new QLabel(this)),
      m_refusal(new QLabel(this)), m_sequenceName(new QLabel(this)), m_sequence(new QSpinBox(this)),
      m_zero(new ChoiceRow(this)), m_recompute(new ChoiceRow(this)), m_precision(new ChoiceRow(this)),
      m_sequenceParallel(new QCheckBox(this)), m_softwareName(new QLabel(this)), m_software(new QComboBox(this)),
      m_job(new views::FieldForm(this))
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(16, 12, 16, 12);
    column->setSpacing(kSpacing);
    m_model->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_model->setMinimumContentsLength(12);
    m_sequence->setRange(1, kMostSequence);
    m_sequence->setSingleStep(1024);
    m_sequence->setKeyboardTracking(false);
    m_sequence->setGroupSeparatorShown(true);
    m_batch->setWordWrap(true);
    m_batch->setProperty("role", QStringLiteral("caption"));
    m_derived->setWordWrap(true);
    m_refusal->setWordWrap(true);
    m_refusal->setProperty("role", QStringLiteral("errorText"));
    m_refusal->hide();
    build(column);
    retranslate();
}

void PlanPanel::build(QVBoxLayout* column)
{
    auto* menu = new JobMenu(this);
    connect(menu, &JobMenu::configRequested, this, &PlanPanel::configRequested);
    connect(menu, &JobMenu::launchRequested, this, &PlanPanel::launchRequested);
    auto* job = new QHBoxLayout;
    job->addWidget(m_model, 1);
    job->addWidget(menu);
    column->addLayout(job);
    for (const Knob knob : kKnobs) {
        auto* row = new DegreeRow(this);
        m_rows[knob] = row;
        column->addWidget(row);
        if (knob == Knob::Expert)
            column->addWidget(m_derived);
        connect(row, &DegreeRow::begun, this, [this] {
            ++m_gesture;
            m_base = m_facts.choice();
        });
        connect(row, &DegreeRow::turned, this, [this, knob](int value) { turn(knob, value); });
        connect(row, &DegreeRow::refused, this, [this](const QString& why) {
            m_refusal->setText(why.isEmpty() ? QString() : tr("Why not? %1").arg(why));
            m_refusal->setVisible(!why.isEmpty());
        });
    }
    column->addWidget(m_batch);
    column->addWidget(m_refusal);
    addChoices(column);
}

void PlanPanel::addChoices(QVBoxLayout* column)
{
    auto* sequence = new QHBoxLayout;
    m_sequenceName->setFixedWidth(74);
    sequence->setSpacing(0);
    sequence->addWidget(m_sequenceName);
    sequence->addWidget(m_sequence);
    sequence->addStretch();
    column->addLayout(sequence);
    for (ChoiceRow* row : {m_zero, m_recompute, m_precision})
        column->addWidget(row);
    column->addWidget(m_sequenceParallel);
    auto* software = new QHBoxLayout;
    software->setSpacing(0);
    m_softwareName->setFixedWidth(74);
    software->addWidget(m_softwareName);
    software->addWidget(m_software, 1);
    column->addLayout(software);
    column->addWidget(m_job);
    connect(m_job, &views::FieldForm::intentReady, this, &PlanPanel::intentRaised);
    connect(m_job, &views::FieldForm::revealRequested, this, &PlanPanel::revealRequested);
    m_software->setMinimumWidth(90);
    for (const char* name : kSoftware)
        m_software->addItem(QLatin1String(name));
    connect(m_software, &QComboBox::activated, this, [this](int index) {
        raise("edit.workload", {},
              [index](design::TrainingChoice& job) { job.software = static_cast<catalog::TrainingSoftware>(index); });
    });
    connect(m_model, &QComboBox::activated, this, [this] {
        const std::string id = m_model->currentData().toString().toStdString();
        raise("edit.workload", {}, [id](design::TrainingChoice& job) { job.model = id; });
    });
    connect(m_sequence, &QSpinBox::valueChanged, this, [this](int tokens) {
        raise("edit.workload", "lab.sequence", [tokens](design::TrainingChoice& job) { job.sequence = tokens; });
    });
    connect(m_zero, &ChoiceRow::chosen, this, [this](int level) {
        raise("edit.plan", {}, [level](design::TrainingChoice& job) { job.plan.zeroStage = level; });
    });
    connect(m_recompute, &ChoiceRow::chosen, this, [this](int index) {
        raise("edit.workload", {},
              [index](design::TrainingChoice& job) { job.recompute = static_cast<design::Recompute>(index); });
    });
    connect(m_precision, &ChoiceRow::chosen, this, [this](int index) {
        raise("edit.workload", {}, [index](design::TrainingChoice& job) { job.compute = kPrecisions[index]; });
    });
    connect(m_sequenceParallel, &QCheckBox::clicked, this, [this](bool on) {
        raise("edit.plan", {}, [on](design::TrainingChoice& job) { job.plan.sequenceParallel = on; });
    });
}

void PlanPanel::retranslate()
{
    look::setAccessibleName(*m_model, tr("Language model"));
    for (const auto& [knob, row] : m_rows)
        row->setName(nameOf(knob));
    m_sequenceName->setText(tr("Sequence"));
    m_sequence->setAccessibleName(tr("Sequence length in tokens"));
    m_zero->setName(tr("ZeRO level"));
    m_zero->setChoices({QStringLiteral("0"), QStringLiteral("1"), QStringLiteral("2"), QStringLiteral("3")});
    m_recompute->setName(tr("Recompute"));
    m_recompute->setChoices({tr("none"), tr("select"), tr("full")});
    m_precision->setName(tr("Precision"));
    m_precision->setChoices(
        {QStringLiteral("bf16"), QStringLiteral("fp16"), QStringLiteral("fp8"), QStringLiteral("fp4")});
    m_softwareName->setText(tr("Software"));
    look::setAccessibleName(*m_software, tr("Software"));
    m_software->setToolTip(tr("Chooses overlap, attention kernel and element-wise traffic as they were measured"));
    m_sequenceParallel->setText(tr("Sequence parallel"));
    m_sequenceParallel->setToolTip(tr("Splits norms and dropout over the tensor-parallel ranks: less memory, the same "
                                      "traffic"));
    show();
}

DegreeRow* PlanPanel::row(Knob knob) const { return m_rows.at(knob); }

/// The figures come after the design, and most often change nothing here.
void PlanPanel::setFacts(const LabFacts& facts)
{
    const auto asksFor = [](const LabFacts& f) {
        const training::StepInputs* step = f.stepInputs();
        return std::tuple(f.design, f.catalog, f.gpus(), f.missing(), step == nullptr || step->chip.peak8,
                          step == nullptr || step->chip.peak4);
    };
    const bool same = asksFor(m_facts) == asksFor(facts);
    m_facts = facts;
    if (!same)
        show();
}

void PlanPanel::showModels()
{
    const QSignalBlocker blocker(m_model);
    m_model->clear();
    if (m_facts.catalog) {
        for (const auto& model : m_facts.catalog->languageModels.all())
            m_model->addItem(QString::fromStdString(model.name), QString::fromStdString(model.id));
    }
    m_model->setCurrentIndex(m_model->findData(QString::fromStdString(m_facts.choice().model)));
}

void PlanPanel::show()
{
    const design::TrainingChoice& job = m_facts.choice();
    const catalog::LanguageModel* model = m_facts.model();
    const std::int64_t gpus = m_facts.gpus();
    setEnabled(m_facts.trains());
    showModels();
    for (const auto& [knob, row] : m_rows) {
        const Knob which = knob;
        // During a gesture the reasons are those of its beginning too: that is what turning starts from.
        row->setValue(valueOf(job, knob), ladder(job, knob, model, gpus), [this, which](int value) {
            return whyNot(m_facts.choice(), which, value, m_facts.model(), m_facts.gpus());
        });
    }
    row(Knob::Expert)->setVisible(model != nullptr && model->experts.has_value());
    const design::ParallelPlan& plan = job.plan;
    const QString missing = m_facts.missing();
    const auto needed = static_cast<std::int64_t>(training::stepPlanOf(job).gpus);
    m_derived->setText(!missing.isEmpty() ? missing
                       : needed == gpus   ? tr("Data parallel, DP = %1 / (%2 · %3 · %4) = <b>%5</b>")
                                              .arg(format::count(gpus))
                                              .arg(plan.tensorParallel)
                                              .arg(plan.pipelineParallel)
                                              .arg(plan.contextParallel)
                                              .arg(plan.dataParallel)
                                          : tr("TP %1 · PP %2 · CP %3 · DP %4 = <b>%5</b> GPUs; there are %6")
                                              .arg(plan.tensorParallel)
                                              .arg(plan.pipelineParallel)
                                              .arg(plan.contextParallel)
                                              .arg(plan.dataParallel)
                                              .arg(format::count(needed), format::count(gpus)));
    m_batch->setText(tr("Batch %1 sequences × %2 = %3")
                         .arg(format::count(job.globalBatch), format::count(job.sequence),
                              format::measure(training::tokensPerStep(job), "token")));
    const QSignalBlocker sequence(m_sequence);
    if (!m_sequence->hasFocus() || m_sequence->value() != job.sequence)
        m_sequence->setValue(job.sequence);
    m_zero->setChosen(plan.zeroStage);
    m_recompute->setChosen(static_cast<int>(job.recompute));
    m_software->setCurrentIndex(static_cast<int>(job.software));
    m_precision->setChosen(precisionIndex(job.compute));
    const auto* step = m_facts.stepInputs();
    m_precision->setChoiceEnabled(2, step == nullptr || step->chip.peak8 || job.compute == catalog::Precision::Fp8,
                                  tr("This GPU has no fp8 units"));
    m_precision->setChoiceEnabled(3, step == nullptr || step->chip.peak4 || job.compute == catalog::Precision::Fp4,
                                  tr("This GPU has no fp4 units"));
    const QSignalBlocker parallel(m_sequenceParallel);
    m_sequenceParallel->setChecked(plan.sequenceParallel);
    m_sequenceParallel->setEnabled(plan.tensorParallel > 1);
    if (m_facts.design) {
        views::InspectorFields fields = views::jobFields(*m_facts.design);
        fields.insert(fields.begin(), views::heading(tr("Job")));
        m_job->setFields(std::move(fields));
    }
}

void PlanPanel::forgetTyped() { m_job->forgetTyped(); }

/// From where the gesture began, so that what gave way on the way comes back.
void PlanPanel::turn(Knob knob, int value)
{
    const design::TrainingChoice job = turned(m_base, knob, value, m_facts.model(), m_facts.gpus());
    raise("edit.plan", "lab.knob." + std::to_string(m_gesture), [job](design::TrainingChoice& into) {
        into.plan = job.plan;
        into.microBatch = job.microBatch;
        into.globalBatch = job.globalBatch;
    });
}

void PlanPanel::raise(const char* edit, const std::string& gesture, Change change)
{
    Q_EMIT intentRaised(
        {edit, gesture, [change = std::move(change)](const design::Design& d) -> Result<design::Design> {
             design::Workload workload = *d.workload;
             change(workload.training);
             return design::setWorkload(d, workload);
         }});
}

void PlanPanel::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

} // namespace cw::lab
