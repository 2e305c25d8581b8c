// SPDX-License-Identifier: GPL-3.0-or-later
// A plan survives the way through each tool's arguments; scripts of other people are read, contradictions are named.
#include "interop/argument_text.h"
#include "interop/launch_arguments.h"
#include "store/catalog_files.h"
#include "test_program.h"

#include <QTest>

#include <random>

namespace tst_launch_arguments {

using namespace cw;
using interop::LaunchTool;


namespace {

const catalog::Catalog& ours()
{
    static const Result<catalog::Catalog> read = store::loadCatalog({CW_RESOURCES "/catalog"});
    return *read;
}

interop::LaunchBasis basis(int gpus = 0) { return {{}, ours().languageModels.all(), gpus}; }

/// Any plan whose batches come out even; whether it would run is not asked here.
design::TrainingChoice randomChoice(std::mt19937& random)
{
    const auto pick = [&random](int low, int high) { return std::uniform_int_distribution(low, high)(random); };
    const auto power = [&pick](int most) { return 1 << pick(0, most); };
    const auto& models = ours().languageModels.all();
    design::TrainingChoice choice;
    choice.model = models[static_cast<std::size_t>(pick(0, static_cast<int>(models.size()) - 1))].id;
    choice.plan = {power(4), power(4), power(2), power(7), power(3), power(3), pick(0, 1) == 1, pick(0, 3)};
    if (choice.plan.pipelineParallel == 1)
        choice.plan.virtualPipeline = 1;
    choice.sequence = pick(1, 64) * 1000;
    choice.microBatch = pick(1, 9);
    choice.globalBatch = choice.microBatch * choice.plan.dataParallel * pick(1, 40);
    choice.tokens =
        pick(0, 3) == 0 ? pick(0, 1'000'000'000) : std::int64_t{choice.sequence} * choice.globalBatch * pick(1, 1000);
    choice.compute = static_cast<catalog::Precision>(pick(0, 9));
    choice.states = static_cast<design::MixedPrecision>(pick(0, 3));
    choice.optimizer = static_cast<design::Optimizer>(pick(0, 5));
    choice.recompute = static_cast<design::Recompute>(pick(0, 2));
    choice.flashAttention = pick(0, 1) == 1;
    choice.fineTuning = static_cast<design::FineTuning>(pick(0, 2));
    choice.lora = {power(7), pick(0, 1) == 1};
    return choice;
}

Problem firstProblem(LaunchTool tool, const std::string& text, int gpus = 0)
{
    const auto read = interop::readLaunchArguments(tool, text, basis(gpus));
    return read ? Problem{} : read.problems().front();
}

void tools()
{
    QTest::addColumn<LaunchTool>("tool");
    QTest::newRow("Megatron-Core") << LaunchTool::Megatron;
    QTest::newRow("torchtitan") << LaunchTool::Torchtitan;
    QTest::newRow("DeepSpeed") << LaunchTool::DeepSpeed;
}

} // namespace

class TestLaunchArguments : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void plansSurviveTheRoundTrip_data() { tools(); }
    void plansSurviveTheRoundTrip()
    {
        QFETCH(const LaunchTool, tool);
        std::mt19937 random(7);
        for (int i = 0; i < 2000; ++i) {
            const design::TrainingChoice choice = randomChoice(random);
            const auto written = interop::writeLaunchArguments(tool, choice, *ours().languageModels.find(choice.model));
            QVERIFY(written.ok());
            QVERIFY(written->text.find(interop::writtenFor(tool)) != std::string::npos);
            // What stood before differs in every field that the text must say.
            interop::LaunchBasis other = basis();
            other.before = randomChoice(random);
            const auto read = interop::readLaunchArguments(tool, written->text, other);
            QVERIFY2(read.ok(), read ? "" : (read.problems().front().code + "\n" + written->text).c_str());
            QVERIFY2(read->notes.empty(), written->text.c_str());
            QVERIFY2(read->choice == choice, written->text.c_str());
        }
    }

    void whatHasNoArgumentIsNamed()
    {
        design::TrainingChoice choice;
        choice.fineTuning = design::FineTuning::QLora;
        choice.tokens = 8192 * 1000LL;
        const catalog::LanguageModel& model = *ours().languageModels.find(choice.model);
        const auto written = interop::writeLaunchArguments(LaunchTool::Megatron, choice, model);
        QCOMPARE(written->notes.size(), std::size_t{1});
        QCOMPARE(written->notes.front().arguments.front().value, std::string("fineTuning=qlora"));
        choice.fineTuning = design::FineTuning::None;
        QVERIFY(interop::writeLaunchArguments(LaunchTool::Megatron, choice, model)->notes.empty());
    }

    void unevenBatchesAreNotWritten_data() { tools(); }
    void unevenBatchesAreNotWritten()
    {
        QFETCH(const LaunchTool, tool);
        design::TrainingChoice choice;
        choice.plan.dataParallel = 48;
        const auto written = interop::writeLaunchArguments(tool, choice, *ours().languageModels.find(choice.model));
        QVERIFY(!written.ok());
        QCOMPARE(written.problems().front().code, std::string("problem.interop.batch"));
    }

    void aMegatronScriptIsRead()
    {
        const std::string script = "#!/bin/bash\n"
                                   "torchrun --nproc-per-node 8 pretrain_gpt.py \\\n"
                                   "  --tensor-model-parallel-size=8 --pipeline-model-parallel-size 16 \\\n"
                                   "  --num-layers-per-virtual-pipeline-stage 4 --sequence-parallel \\\n"
                                   "  --num-layers 126 --hidden-size 16384 --num-attention-heads 128 \\\n"
                                   "  --micro-batch-size 1 --global-batch-size 2048 --seq-length '8192' \\\n"
                                   "  --use-distributed-optimizer --bf16 --lr 8.0e-5 # a remark\n";
        const Problem uneven = firstProblem(LaunchTool::Megatron, script, 16384);
        QCOMPARE(uneven.code, std::string("problem.interop.layers")); // 126 layers in chunks of 4
        QCOMPARE(uneven.line, 4);
        std::string even = script;
        even.replace(even.find("size 16 "), 8, "size 7 ");
        even.replace(even.find("stage 4"), 7, "stage 9");
        const auto read = interop::readLaunchArguments(LaunchTool::Megatron, even, basis(7 * 8 * 128));
        QVERIFY2(read.ok(), read ? "" : read.problems().front().code.c_str());
        QCOMPARE(read->choice.model, std::string("llama-3.1-405b"));
        QCOMPARE(read->choice.plan.virtualPipeline, 2);
        QCOMPARE(read->choice.plan.dataParallel, 128);
        QCOMPARE(read->choice.plan.zeroStage, 1);
        QVERIFY(read->choice.plan.sequenceParallel);
        QCOMPARE(read->notes.size(), std::size_t{2}); // --lr and --nproc-per-node
        QCOMPARE(read->notes.front().code, std::string("problem.interop.unknownArgument"));
    }

    void anOlderTorchtitanFileIsRead()
    {
        const std::string toml = "# torchtitan Config.toml\n[training]\nlocal_batch_size = 2\nseq_len = 8192\n"
                                 "global_batch_size = 256\nsteps = 1000\ndataset = \"c4\"\n[parallelism]\n"
                                 "data_parallel_replicate_degree = 1\ndata_parallel_shard_degree = -1\n"
                                 "tensor_parallel_degree = 8 # inside a node\npipeline_parallel_degree = 1\n"
                                 "[activation_checkpoint]\nmode = 'full'\n";
        const auto read = interop::readLaunchArguments(LaunchTool::Torchtitan, toml, basis(512));
        QVERIFY2(read.ok(), read ? "" : read.problems().front().code.c_str());
        QCOMPARE(read->choice.plan.tensorParallel, 8);
        QCOMPARE(read->choice.plan.dataParallel, 64);
        QCOMPARE(read->choice.plan.zeroStage, 3);
        QCOMPARE(read->choice.microBatch, 2);
        QCOMPARE(read->choice.tokens, std::int64_t{1000} * 256 * 8192);
        QCOMPARE(static_cast<int>(read->choice.recompute), static_cast<int>(design::Recompute::Full));
        QCOMPARE(read->notes.size(), std::size_t{1}); // the data set
    }

    void aDeepSpeedFileIsRead()
    {
        const std::string json = R"({"train_batch_size": 512, "train_micro_batch_size_per_gpu": 4,
            "gradient_accumulation_steps": "auto", "bf16": {"enabled": true}, "gradient_clipping": 1.0,
            "zero_optimization": {"stage": 3, "overlap_comm": true}, "optimizer": {"type": "AdamW"}})";
        const auto read = interop::readLaunchArguments(LaunchTool::DeepSpeed, json, basis(64));
        QVERIFY2(read.ok(), read ? "" : read.problems().front().code.c_str());
        QCOMPARE(read->choice.plan.dataParallel, 64);
        QCOMPARE(read->choice.plan.zeroStage, 3);
        QCOMPARE(read->choice.globalBatch, 512);
        QCOMPARE(read->notes.size(), std::size_t{2}); // clipping and overlap
    }

    void autoKeepsWhatStoodAndSaysSo()
    {
        const std::string json = R"({"train_batch_size": "auto", "train_micro_batch_size_per_gpu": "auto",
            "gradient_accumulation_steps": "auto", "bf16": {"enabled": "auto"}, "zero_optimization": {"stage": 2}})";
        for (const catalog::Precision before : {catalog::Precision::Bf16, catalog::Precision::Fp16}) {
            interop::LaunchBasis given = basis(8);
            given.before.compute = before;
            const auto read = interop::readLaunchArguments(LaunchTool::DeepSpeed, json, given);
            QVERIFY(read.ok());
            QCOMPARE(static_cast<int>(read->choice.compute), static_cast<int>(before));
            QCOMPARE(static_cast<int>(read->choice.states), static_cast<int>(given.before.states));
            std::map<std::string, std::string> assumed;
            for (const Problem& note : read->notes) {
                QCOMPARE(note.code, std::string("problem.interop.auto"));
                assumed[note.where] = note.arguments.front().value;
            }
            QCOMPARE(assumed.size(), std::size_t{3}); // accumulation follows from the two batches
            QCOMPARE(assumed["train_batch_size"], std::to_string(given.before.globalBatch));
            QVERIFY(assumed["bf16.enabled"].starts_with(before == catalog::Precision::Bf16 ? "bf16" : "fp16"));
        }
        // Nobody named a precision: DeepSpeed trains in 32 bits.
        const auto plain = interop::readLaunchArguments(LaunchTool::DeepSpeed, R"({"train_batch_size": 8})", basis());
        QCOMPARE(static_cast<int>(plain->choice.compute), static_cast<int>(catalog::Precision::Fp32));
    }

    void aMissingGlobalBatchFollowsFromTheOthers()
    {
        const auto read = interop::readLaunchArguments(
            LaunchTool::DeepSpeed,
            R"({"train_micro_batch_size_per_gpu": 4, "gradient_accumulation_steps": 3})", basis(16));
        QVERIFY(read.ok());
        QCOMPARE(read->choice.globalBatch, 4 * 3 * 16);
        QVERIFY(read->notes.empty());
    }

    void theSoftwareFollowsTheTool()
    {
        using catalog::TrainingSoftware;
        const auto softwareOf = [](LaunchTool tool, const char* text, TrainingSoftware before) {
            interop::LaunchBasis given = basis();
            given.before.software = before;
            return static_cast<int>(interop::readLaunchArguments(tool, text, given)->choice.software);
        };
        const auto is = [](TrainingSoftware software) { return static_cast<int>(software); };
        const auto fsdp = TrainingSoftware::Fsdp;
        QCOMPARE(softwareOf(LaunchTool::Torchtitan, "--training.seq_len 4096", fsdp), is(TrainingSoftware::Torchtitan));
        QCOMPARE(softwareOf(LaunchTool::DeepSpeed, "{\"train_batch_size\": 64}", fsdp),
                 is(TrainingSoftware::DeepSpeed2021));
        QCOMPARE(softwareOf(LaunchTool::Megatron, "--bf16", fsdp), is(TrainingSoftware::MegatronCore));
        QCOMPARE(softwareOf(LaunchTool::Megatron, "--bf16", TrainingSoftware::Megatron2022),
                 is(TrainingSoftware::Megatron2022));
    }

    void chunksTakeTheLayersOfTheModel()
    {
        interop::LaunchBasis given = basis();
        given.before.model = "llama-3.1-70b"; // 80 layers
        const std::string script = "--bf16 --pipeline-model-parallel-size 4 --num-layers-per-virtual-pipeline-stage ";
        const auto read = interop::readLaunchArguments(LaunchTool::Megatron, script + "5", given);
        QVERIFY(read.ok());
        QCOMPARE(read->choice.plan.virtualPipeline, 4);
        const auto odd = interop::readLaunchArguments(LaunchTool::Megatron, script + "7", given);
        QCOMPARE(odd.problems().front().code, std::string("problem.interop.layers"));
    }

    void torchtitanSaysRecomputationAndWhatItCannot()
    {
        design::TrainingChoice choice;
        choice.plan.dataParallel = 8;
        choice.tokens = 64 * 8192 * 10LL;
        const catalog::LanguageModel& model = *ours().languageModels.find(choice.model);
        const char* const modes[] = {"none", "selective", "full"};
        for (int i = 0; i < 3; ++i) {
            choice.recompute = static_cast<design::Recompute>(i);
            const auto written = interop::writeLaunchArguments(LaunchTool::Torchtitan, choice, model);
            const std::string line = std::string("--activation_checkpoint.mode ") + modes[i] + "\n";
            QVERIFY2(written->text.find(line) != std::string::npos, written->text.c_str());
            QCOMPARE(written->notes.size(), std::size_t{1}); // it cannot shard the optimizer alone
            QCOMPARE(written->notes.front().arguments.front().value, std::string("plan.zeroStage=1"));
        }
        choice.plan.zeroStage = 3;
        QVERIFY(interop::writeLaunchArguments(LaunchTool::Torchtitan, choice, model)->notes.empty());
    }

    void contradictionsAreNamed_data()
    {
        QTest::addColumn<LaunchTool>("tool");
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<int>("gpus");
        QTest::addColumn<QByteArray>("code");
        QTest::addColumn<QByteArray>("where");
        QTest::addColumn<int>("line");
        const auto row = [](const char* name, LaunchTool tool, const char* text, int gpus, const char* code,
                            const char* where, int line) {
            QTest::newRow(name) << tool << QByteArray(text) << gpus << QByteArray(code) << QByteArray(where) << line;
        };
        const LaunchTool m = LaunchTool::Megatron;
        row("nothing", m, "hello world", 0, "problem.interop.noLaunchText", "", 0);
        row("both halves", m, "--bf16\n--fp16", 0, "problem.interop.exclusive", "--fp16", 2);
        row("twice", m, "--bf16 --seq-length 4096\n--seq-length 8192", 0, "problem.interop.givenTwice", "--seq-length",
            2);
        row("no value", m, "--bf16\n--seq-length --fp8 hybrid", 0, "problem.interop.missingValue", "--seq-length", 2);
        row("no number", m, "--bf16\n--tensor-model-parallel-size $TP", 0, "problem.interop.notANumber",
            "--tensor-model-parallel-size", 2);
        row("below one", m, "--bf16 --micro-batch-size 0", 0, "problem.interop.notANumber", "--micro-batch-size", 1);
        row("too large", m, "--seq-length 9999999999", 0, "problem.outOfRange", "--seq-length", 1);
        row("no such value", m, "--recompute-granularity some", 0, "problem.interop.unknownValue",
            "--recompute-granularity", 1);
        row("ranks", m, "--bf16 --tensor-model-parallel-size 8", 100, "problem.interop.ranks", "", 0);
        row("batch", m, "--bf16 --global-batch-size 100 --micro-batch-size 3", 8, "problem.interop.batch", "", 0);
        row("virtual stages alone", m, "--num-virtual-stages-per-pipeline-rank 4", 0,
            "problem.interop.virtualNeedsStages", "--pipeline-model-parallel-size", 0);
        row("no such model", m, "--num-layers 7 --hidden-size 11", 0, "problem.interop.otherModel", "--num-layers", 1);
        row("a spoilt note", m, "# clusterwright: optimizer=magic\n--bf16", 0, "problem.interop.unknownValue",
            "optimizer", 1);
        const LaunchTool t = LaunchTool::Torchtitan;
        row("tokens", t, "--training.max_context_length 4096\n--training.num-tokens-per-microbatch-per-dp-rank 5000", 0,
            "problem.interop.tokens", "--training.num-tokens-per-microbatch-per-dp-rank", 2);
        row("more shards than GPUs", t, "--parallelism.data-parallel-shard-degree 64", 32, "problem.interop.ranks", "",
            0);
        row("layers", t,
            "# clusterwright: model=llama-3.1-8b\n--parallelism.pipeline_parallel_degree 4\n"
            "--parallelism.pipeline_parallel_layers_per_stage 7",
            0, "problem.interop.layers", "--parallelism.pipeline-parallel-layers-per-stage", 3);
        const LaunchTool d = LaunchTool::DeepSpeed;
        row("not JSON", d, "{\"zero_optimization\":", 0, "problem.jsonSyntax", "", 1);
        row("another JSON", d, "{\"model_type\": \"llama\"}", 0, "problem.interop.noLaunchText", "", 0);
        row("a list", d, "[]", 0, "problem.interop.noLaunchText", "", 0);
        row("batches", d,
            "{\"train_micro_batch_size_per_gpu\": 4, \"gradient_accumulation_steps\": 3,\n\"train_batch_size\": 100}",
            0, "problem.interop.batch", "train_batch_size", 2);
        row("stage", d, "{\"zero_optimization\": {\"stage\": 4}}", 0, "problem.outOfRange", "zero_optimization.stage",
            1);
        row("stage in words", d, "{\"zero_optimization\": {\"stage\": \"3\"}}", 0, "problem.wrongType",
            "zero_optimization.stage", 1);
        row("negative stage", d, "{\"zero_optimization\": {\"stage\": -1}}", 0, "problem.outOfRange",
            "zero_optimization.stage", 1);
        row("both types", d, "{\"train_batch_size\": 8, \"bf16\": {\"enabled\": true},\n\"fp16\": {\"enabled\": true}}",
            0, "problem.interop.exclusive", "fp16.enabled", 2);
        row("optimizer", d, "{\"train_batch_size\": 8, \"optimizer\": {\"type\": \"Magic\"}}", 0,
            "problem.interop.unknownValue", "optimizer.type", 1);
    }

    void contradictionsAreNamed()
    {
        QFETCH(const LaunchTool, tool);
        QFETCH(const QByteArray, text);
        QFETCH(const int, gpus);
        QFETCH(const QByteArray, code);
        QFETCH(const QByteArray, where);
        QFETCH(const int, line);
        const Problem problem = firstProblem(tool, text.toStdString(), gpus);
        QCOMPARE(QByteArray::fromStdString(problem.code), code);
        QCOMPARE(QByteArray::fromStdString(problem.where), where);
        QCOMPARE(problem.line, line);
    }

    void hugeTextsAreRefused_data() { tools(); }
    void hugeTextsAreRefused()
    {
        QFETCH(const LaunchTool, tool);
        QCOMPARE(firstProblem(tool, std::string(100u << 20, '-')).code, std::string("problem.interop.textTooLarge"));
    }

    /// Torn and shuffled texts are refused or read, and never more than that.
    void tornTextsNeverCrash_data() { tools(); }
    void tornTextsNeverCrash()
    {
        QFETCH(const LaunchTool, tool);
        std::mt19937 random(3);
        int refused = 0;
        for (int i = 0; i < 2000; ++i) {
            const design::TrainingChoice choice = randomChoice(random);
            std::string text =
                interop::writeLaunchArguments(tool, choice, *ours().languageModels.find(choice.model))->text;
            for (int hit = 0; hit < 3; ++hit)
                text[random() % text.size()] = static_cast<char>(random() % 128);
            text.resize(random() % text.size());
            const auto read = interop::readLaunchArguments(tool, text, basis());
            refused += read.ok() ? 0 : 1;
            if (read)
                QVERIFY(read->choice.globalBatch % read->choice.plan.dataParallel == 0);
        }
        QVERIFY(refused > 0);
    }
};

CW_TEST(TestLaunchArguments)

} // namespace tst_launch_arguments

#include "tst_launch_arguments.moc"
