// SPDX-License-Identifier: GPL-3.0-or-later
// A design with the choices of a published fine-tuning run gives the very memory that `validate` compares with the
// measurement: both are one model. The choices are written out here, not translated from the row.
#include "assess/pipeline.h"
#include "store/catalog_files.h"
#include "test_program.h"
#include "validate/finetune_case.h"

#include <QTest>

#include <cmath>

namespace tst_finetune_designs {

using namespace cw;
using catalog::FineTuneSoftware;
using catalog::TrainingSoftware;
using design::FineTuning;
using design::MixedPrecision;
using design::Recompute;

namespace {

constexpr const char* kHeader = "source,model,params_b,method,rank,targets,precision,grad_ckpt,micro_batch,seq_len,gpu,"
                                "num_gpus,parallelism,mem_per_gpu,mem_unit,mem_kind\n";

struct Widths {
    int layers, hidden, heads, keyValueHeads, headDim, feedForward, vocabulary;
    bool tied;
};
constexpr Widths kLlama3B{28, 3072, 24, 8, 128, 8192, 128256, true};
constexpr Widths kLlama7B{32, 4096, 32, 32, 128, 11008, 32000, false};
constexpr Widths kLlama13B{40, 5120, 40, 40, 128, 13824, 32000, false};
constexpr Widths kLlama70B{80, 8192, 64, 8, 128, 28672, 128256, false};
constexpr Widths kQwen2B{24, 2048, 16, 16, 128, 5504, 151936, false};
constexpr Widths kQwen7B{32, 4096, 32, 32, 128, 11008, 151936, false};

struct Measured {
    const char* citation;
    const char* cells;
    double tolerance; ///< of the design against the measurement
    Widths model;
    TrainingSoftware software;
    FineTuneSoftware tunesAs; ///< of `software`, where it is not the shipped one
    FineTuning tuning;
    design::LoraSettings lora;
    int sequence;
    int microBatch;
    int gpus;
    Recompute recompute;
};

const Measured kRuns[] = {
    {"PEFT MetaMathQA comparison, Llama-3.2-3B LoRA rank 32",
     "github huggingface/peft,meta-llama/Llama-3.2-3B,3.222,lora,32,q_proj+v_proj,bf16,False,4,768,NVIDIA L40S,1,,"
     "22.293,GB(1e9),peak reserved",
     0.05,
     kLlama3B,
     TrainingSoftware::Fsdp,
     FineTuneSoftware::Transformers,
     FineTuning::Lora,
     {32, false},
     768,
     4,
     1,
     Recompute::None},
    {"LLaMA-Factory comparison, LLaMA2-7B LoRA HF+FA2",
     "github unslothai/unsloth,LLaMA2-7B,6.74,LoRA HF+FA2,8,,bf16,,4,1024,A100,1,,17,GB,measured",
     0.08,
     kLlama7B,
     TrainingSoftware::Fsdp,
     FineTuneSoftware::Transformers,
     FineTuning::Lora,
     {8, false},
     1024,
     4,
     1,
     Recompute::Full},
    {"LLaMA-Factory comparison, LLaMA2-7B QLoRA Unsloth+FA2",
     "github unslothai/unsloth,LLaMA2-7B,6.74,QLoRA Unsloth+FA2,8,,4 bit base,,4,1024,A100,1,,7,GB,measured",
     0.08,
     kLlama7B,
     TrainingSoftware::Fsdp,
     FineTuneSoftware::Unsloth,
     FineTuning::QLora,
     {8, false},
     1024,
     4,
     1,
     Recompute::Full},
    {"LitGPT resource tables, Llama 2 7B QLoRA nf4-dq",
     "github Lightning-AI/litgpt,Llama 2 7 B,7,LoRA r=8 q,8,,bnb.nf4-dq,no (single) / ckpt (multi),1,1304,"
     "A100-SXM4-40GB,1,single GPU,13.84,GB,Max GPU RAM",
     0.05,
     kLlama7B,
     TrainingSoftware::Fsdp,
     FineTuneSoftware::LitGpt,
     FineTuning::QLora,
     {8, false},
     1304,
     1,
     1,
     Recompute::None},
    {"LitGPT resource tables, Llama 2 13B LoRA on four",
     "github Lightning-AI/litgpt,Llama 2 13 B,13,LoRA r=8 q,8,,bf16-true,no (single) / ckpt (multi),1,1304,"
     "A100-SXM4-40GB,4,FSDP,35.57,GB,Max GPU RAM",
     0.07,
     kLlama13B,
     TrainingSoftware::Fsdp,
     FineTuneSoftware::LitGpt,
     FineTuning::Lora,
     {8, false},
     1304,
     1,
     4,
     Recompute::Full},
    {"torchtune README, Llama 3.1 70B LoRA on eight",
     "github meta-pytorch/torchtune,Llama 3.1 70B,70,LoRA,,,,,2,2048,A100,8,,27.6,GiB,peak",
     0.12,
     kLlama70B,
     TrainingSoftware::Torchtitan,
     FineTuneSoftware::Torchtune,
     FineTuning::Lora,
     {8, true},
     2048,
     2,
     8,
     Recompute::Full},
    {"QwenLM/Qwen README, profiling, Qwen-1.8B full 2048",
     "github QwenLM/Qwen,Qwen-1.8B,1.8,Full-parameter,,,bf16,True,1,2048,A100-SXM4-80G,1,single GPU,43.5,GB,measured",
     0.08,
     kQwen2B,
     TrainingSoftware::DeepSpeed2021,
     FineTuneSoftware::DeepSpeed,
     FineTuning::Full,
     {},
     2048,
     1,
     1,
     Recompute::Full},
    {"QwenLM/Qwen README, profiling, Qwen-7B full 256 on two",
     "github QwenLM/Qwen,Qwen-7B,7,Full-parameter,,,bf16,True,1,256,A100-SXM4-80G,2,ZeRO-2/3,69.6,GB,measured",
     0.05,
     kQwen7B,
     TrainingSoftware::DeepSpeed2021,
     FineTuneSoftware::DeepSpeed,
     FineTuning::Full,
     {},
     256,
     1,
     2,
     Recompute::Full}};

catalog::LanguageModel modelOf(const Widths& widths)
{
    catalog::LanguageModel model;
    model.id = "tuned";
    model.layers = widths.layers;
    model.hidden = widths.hidden;
    model.heads = widths.heads;
    model.keyValueHeads = widths.keyValueHeads;
    model.headDim = widths.headDim;
    model.feedForward = widths.feedForward;
    model.vocabulary = widths.vocabulary;
    model.tiedEmbeddings = widths.tied;
    model.maxSequence = 131072;
    return model;
}

design::Design designOf(const Measured& run)
{
    design::Design design;
    design::Workload& workload = design.workload.edit();
    workload.purpose = design::Purpose::Training;
    design::TrainingChoice& choice = workload.training;
    choice.model = "tuned";
    choice.software = run.software;
    choice.fineTuning = run.tuning;
    choice.lora = run.lora;
    if (run.tuning == FineTuning::Full)
        choice.states = MixedPrecision::Bf16Bf16Grads;
    choice.sequence = run.sequence;
    choice.microBatch = run.microBatch;
    choice.plan.dataParallel = run.gpus;
    choice.plan.zeroStage = run.gpus > 1 ? 3 : 0;
    choice.globalBatch = run.gpus * run.microBatch;
    choice.recompute = run.recompute;
    return design;
}

} // namespace

class TestFinetuneDesigns : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        auto catalog = store::loadCatalog({CW_RESOURCES "/catalog"});
        QVERIFY(catalog.ok());
        m_catalog = std::move(catalog).value();
    }

    void designIsTheRow_data()
    {
        QTest::addColumn<int>("index");
        for (int i = 0; i < static_cast<int>(std::size(kRuns)); ++i)
            QTest::newRow(kRuns[i].citation) << i;
    }
    void designIsTheRow()
    {
        QFETCH(int, index);
        const Measured& run = kRuns[index];
        const auto table = parseCsv(kHeader + std::string(run.cells) + "\n");
        QVERIFY(table.ok());
        const auto cases = validate::readFineTuneCases(*table, m_catalog);
        QVERIFY(cases.ok() && cases->size() == 1);
        const auto predicted =
            validate::predictFinetune(cases->front(), m_catalog.fineTuneModel, m_catalog.memoryModel);
        QVERIFY(predicted.has_value());

        const training::StageMemory stage = memoryOf(designOf(run), run);
        const double ofDesign = stage.total.base();
        QVERIFY2(std::abs(ofDesign / *predicted - 1) < 2e-3,
                 qPrintable(QStringLiteral("%1 against %2 GB").arg(ofDesign / 1e9).arg(*predicted / 1e9)));
        QVERIFY(std::abs(ofDesign / *cases->front().peakBytes - 1) < run.tolerance);
    }

    // With full recomputation: all weights, then adapters, then adapters on a 4-bit base need less and less.
    void lessIsTrainedLessIsHeld()
    {
        for (const TrainingSoftware software : {TrainingSoftware::Fsdp, TrainingSoftware::Torchtitan,
                                                TrainingSoftware::DeepSpeed2021, TrainingSoftware::MegatronCore}) {
            for (const int gpus : {1, 8}) {
                Measured run = kRuns[1];
                run.software = software;
                run.tunesAs = *m_catalog.trainingModel.profile(TrainingSoftware::Fsdp).tunesAs;
                run.gpus = gpus;
                run.lora.allLinear = true;
                const auto held = [&](FineTuning tuning, int rank) {
                    run.tuning = tuning;
                    run.lora.rank = rank;
                    return memoryOf(designOf(run), {}).total.base();
                };
                QVERIFY(held(FineTuning::Full, 8) > held(FineTuning::Lora, 8));
                QVERIFY(held(FineTuning::Lora, 8) > held(FineTuning::QLora, 8));
                for (const FineTuning tuning : {FineTuning::Lora, FineTuning::QLora}) {
                    QVERIFY(held(tuning, 64) > held(tuning, 8));
                    run.lora.allLinear = false;
                    const double fewer = held(tuning, 64);
                    run.lora.allLinear = true;
                    QVERIFY(held(tuning, 64) > fewer);
                }
            }
        }
    }

    // Without recomputation the inputs of 4-bit products stay: more activations than LoRA keeps, and said so.
    void quantisedInputsAreKept()
    {
        Measured run = kRuns[1];
        run.recompute = Recompute::None;
        run.tuning = FineTuning::Lora;
        const training::StageMemory lora = memoryOf(designOf(run), {});
        run.tuning = FineTuning::QLora;
        const training::Result quantised = resultOf(designOf(run), {});
        const double more = (quantised.fullest()->activations - lora.activations).base();
        // bitsandbytes: three inputs of the hidden width and one of the inner width, two bytes each, in every layer
        QVERIFY(std::abs(more / (32.0 * 4 * 1024 * 2 * (3 * 4096 + 11008)) - 1) < 1e-9);
        QVERIFY(std::abs(quantised.quantisedInputs->base() / more - 1) < 1e-9);
        run.recompute = Recompute::Full;
        QCOMPARE(resultOf(designOf(run), {}).quantisedInputs->base(), 0.0);
        run.tuning = FineTuning::Lora;
        QVERIFY(!resultOf(designOf(run), {}).quantisedInputs);
    }

    // Software that was never measured at fine-tuning keeps the constants of training from scratch.
    void unmeasuredSoftwareKeepsItsConstants()
    {
        Measured run = kRuns[1];
        for (const TrainingSoftware software : {TrainingSoftware::Megatron2021, TrainingSoftware::Megatron2022,
                                                TrainingSoftware::MegatronCore, TrainingSoftware::Nanotron}) {
            run.software = software;
            const catalog::TrainingProfile& profile = m_catalog.trainingModel.profile(software);
            QVERIFY(!profile.tunesAs);
            const training::StageMemory stage = memoryOf(designOf(run), {});
            QVERIFY(std::abs(stage.logits.base() / (profile.logitBytes.value * 4 * 1024 * 32000) - 1) < 1e-9);
            QCOMPARE(stage.stepCopies.base(), 0.0);
        }
    }

private:
    /// `tuned`: the run whose software stands for its training software; nullopt as shipped.
    [[nodiscard]] training::Result resultOf(const design::Design& design, std::optional<Measured> tuned) const
    {
        catalog::Catalog catalog = m_catalog;
        catalog.languageModels.put(modelOf(tuned ? tuned->model : kLlama7B));
        if (tuned)
            catalog.trainingModel.profiles[static_cast<std::size_t>(tuned->software)].tunesAs = tuned->tunesAs;
        const auto assessment = assess::assess(design, {std::make_shared<const catalog::Catalog>(catalog), nullptr});
        return assessment->training->result;
    }
    [[nodiscard]] training::StageMemory memoryOf(const design::Design& design, std::optional<Measured> tuned) const
    {
        return *resultOf(design, tuned).fullest();
    }

    catalog::Catalog m_catalog;
};

CW_TEST(TestFinetuneDesigns)

} // namespace tst_finetune_designs

#include "tst_finetune_designs.moc"
