// SPDX-License-Identifier: GPL-3.0-or-later
// The contract of the verbs around training, held against the real program: train, search, validate, import, export.
#include "program_run.h"
#include "test_program.h"

#include <QFile>
#include <QJsonArray>
#include <QTemporaryDir>
#include <QTest>

#include <cmath>

namespace tst_command_line_training {

using namespace cw::test;

namespace {

const QByteArray kCaseHeader =
    "file,source,table,row,model,params,layers,hidden,ffn_hidden,heads,kv_heads,vocab,seq_len,gpu,num_gpus,tp,pp,vp,dp,"
    "cp,ep,sharding,seq_parallel,recompute,micro_batch,global_batch,precision,iter_time_s,tokens_per_s,"
    "tokens_per_s_per_gpu,tflops_per_gpu,mfu_pct,hfu_pct,flops_kind,mem_per_gpu_gib,derived_iter_time_s,notes\n";

} // namespace

class TestCommandLineTraining : public QObject {
    Q_OBJECT

    QTemporaryDir m_folder;
    [[nodiscard]] QString path(const char* name) const { return m_folder.filePath(QLatin1String(name)); }

    /// 70 billion parameters on nodes of eight H100, in English; `rest` may say another node.
    static QStringList job(const char* verb, const char* rest)
    {
        return typed(verb) + typed("--model llama-3.1-70b --lang en") + typed(rest);
    }

private Q_SLOTS:
    void searchRanksPlans()
    {
        const QStringList job =
            typed("search --model gpt-3-175b --node dgx-h100 --gpus 4096 --global-batch 4096 --seq 2048 --top 5");
        const Run result = run(job + typed("--json"));
        QCOMPARE(result.status, 0);
        QCOMPARE(result.err, QByteArray());
        const QJsonArray best = json(result)[u"best"].toArray();
        QCOMPARE(best.size(), 5);
        double last = 0;
        for (const QJsonValue plan : best) {
            QCOMPARE(plan[u"tp"].toInt() * plan[u"pp"].toInt() * plan[u"cp"].toInt() * plan[u"dp"].toInt(), 4096);
            QVERIFY(plan[u"step_s"].toDouble() >= last);
            last = plan[u"step_s"].toDouble();
            QVERIFY(plan[u"memory_bytes"].toDouble() < 86e9);
        }
        QCOMPARE(json(run(job + typed("--json --exhaustive")))[u"best"], QJsonValue(best));
        const QByteArrayList lines = run(job + typed("--csv")).out.trimmed().split('\n');
        QCOMPARE(lines.size(), 6);
        QVERIFY(lines[0].startsWith("rank,tp,pp,vp,dp,cp,ep,zero,"));
        const QJsonArray fixed = json(run(job + typed("--tp 2 --zero 3 --json")))[u"best"].toArray();
        QCOMPARE(fixed.size(), 5);
        for (const QJsonValue plan : fixed) {
            QCOMPARE(plan[u"tp"].toInt(), 2);
            QCOMPARE(plan[u"zero"].toInt(), 3);
        }
    }

    void whatCannotBeUsedIsLocated_data()
    {
        QTest::addColumn<QString>("line");
        QTest::addColumn<int>("status");
        QTest::addColumn<QByteArray>("reason");
        const auto row = [](const char* line, int status, const char* reason) {
            QTest::newRow(line) << QString::fromLatin1(line) << status << QByteArray(reason);
        };
        row("search --model gpt-9 --node dgx-h100 --gpus 8 --global-batch 8", 3, "--model");
        row("search --model llama-3.1-70b --node dgx-9 --gpus 8 --global-batch 8", 3, "--node");
        row("search --model llama-3.1-70b --node dgx-h100 --accelerator x --gpus 8 --global-batch 8", 3,
            "--accelerator");
        row("search --model llama-3.1-70b --node dgx-h100 --gpus 256 --global-batch 256 --tp 5", 3,
            "64 attention heads");
        row("search --model llama-3.1-70b --node dgx-h100 --gpus 256 --global-batch 256 --memory 1GB", 3,
            "leanest holds");
        row("search --model llama-3.1-70b --node dgx-h100 --gpus 256 --global-batch 256 --memory 0GB", 2, "--memory: ");
        row("search --model llama-3.1-70b --node dgx-h100 --gpus 256 --global-batch 256 --tp 16", 3,
            "TP 16 leaves the scale-up domain of 8 GPUs");
        row("search --model llama-3.1-70b --node dgx-h100 --gpus 256", 2, "--global-batch");
        row("search --model llama-3.1-70b --node dgx-h100 --global-batch 256", 2, "--gpus");
        row("train --model llama-3.1-70b --gpus 8", 2, "--node");
        row("train --node dgx-h100", 2, "--model");
        row("train --model llama-3.1-70b --node dgx-h100 --gpus 256 --tp 3", 3, "--tp: 64 attention heads");
        row("train --model llama-3.1-70b --node dgx-h100 --gpus 256 --tp 7 --pp 4", 3, "252");
        row("train --model llama-3.1-70b --node dgx-h100 --gpus 256 --tp 8 --pp 5", 3, "--pp: ");
        row("train --model llama-3.1-70b --node dgx-h100 --gpus 256 --tp 8 --pp 32 --global-batch 256", 3, "80 layers");
        row("train --model llama-3.1-70b --node dgx-h100 --nodes 2 --gpus 8", 3, "--nodes: ");
        row("train --model llama-3.1-70b --accelerator nv-v100-sxm2-32 --gpus 8 --tp 8", 3, "--precision: ");
        row("train --model llama-3.1-70b --accelerator nv-v100-sxm2-32 --nodes 2", 3, "--accelerator: ");
        row("train --model llama-3.1-70b --node dgx-h100 --gpus 1.0001k", 2, "--gpus");
        row("train --model llama-3.1-70b --node dgx-h100 --gpus 8 --tokens nan", 2, "“nan” is no number");
        row("train --model llama-3.1-70b --node dgx-h100 --gpus 8 --tokens infT", 2, "--tokens");
        row("train --model llama-3.1-70b --node dgx-h100 --gpus 8 --lora 8 --qlora 8", 2, "--qlora");
        row("train --model llama-3.1-70b --node dgx-h100 --tp 1000000000 --pp 1000000000 --cp 1000000000", 3,
            "--gpus: ");
        row("train --model llama-3.1-70b --node dgx-h100 --pp 65536 --vp 65536", 3, "65");
        row("search --model llama-3.1-8b --node dgx-h100 --global-batch 256 --days 7", 2, "--tokens");
    }
    void whatCannotBeUsedIsLocated()
    {
        QFETCH(QString, line);
        QFETCH(int, status);
        QFETCH(QByteArray, reason);
        const Run result = run(line.split(u' ') + typed("--lang en"));
        QCOMPARE(result.status, status);
        QVERIFY2(result.err.contains(reason), result.err.constData());
        QCOMPARE(result.out, QByteArray());
    }

    void trainSaysTimeAndMemory()
    {
        const Run good = run(job("train", "--node dgx-h100 --gpus 256 --pp 4 --tp 8 --json"));
        QCOMPARE(good.status, 0);
        const QJsonValue step = json(good)[u"figures"][u"training.stepTime"];
        QVERIFY(step[u"low"].toDouble() > 0 && step[u"low"].toDouble() < step[u"value"].toDouble());
        QVERIFY(step[u"value"].toDouble() < step[u"high"].toDouble());
        QVERIFY(figure(json(good), "training.memoryPerGpu") > 0);
    }

    void trainSaysWhatIsWrong()
    {
        const QStringList wide = job("train", "--node dgx-h100 --gpus 256 --pp 2 --tp 16");
        QVERIFY(run(wide + typed("--json")).out.contains("finding.tensorParallelCrossesScaleUp"));
        const Run text = run(wide);
        QCOMPARE(text.status, 0);
        QVERIFY2(text.out.contains("error: Tensor parallel 16 is larger than the scale-up domain of 8 GPUs"),
                 text.out.constData());
        QVERIFY(!run(job("train", "--node dgx-h100 --gpus 256 --pp 4 --tp 8")).out.contains("scale-up domain"));
    }

    void wholeStepsRankNoPlans()
    {
        const QStringList tpu = typed("search --model llama-3.1-8b --accelerator tpu-v5p --gpus 64 --global-batch 64 "
                                      "--lang en");
        const Run none = run(tpu);
        QCOMPARE(none.status, 3);
        QVERIFY2(none.err.contains("plans cannot be told apart"), none.err.constData());
        QCOMPARE(run(tpu + typed("--objective memory")).status, 0);
        const QStringList deadline = typed("search --model llama-3.1-8b --accelerator tpu-v5p --global-batch 256 "
                                           "--lang en --json --tokens 100G --days 30");
        QVERIFY(json(run(deadline))[u"gpus"].toInt() > 0); // the number of chips can be said all the same
    }

    void searchSaysWhatWouldHelp()
    {
        QVERIFY(run(job("search", "--node dgx-h100 --gpus 256 --global-batch 256 --tp 16"))
                    .err.contains("--tp-beyond-domain"));
        const QStringList small = job("search", "--node dgx-h100 --gpus 256 --global-batch 256 --memory 4GB");
        const Run said = run(small);
        QVERIFY2(said.err.contains("leanest"), said.err.constData());
        const Run written = run(small + typed("--json"));
        QCOMPARE(written.status, 3);
        const QJsonObject object = json(written);
        QVERIFY(object[u"best"].toArray().isEmpty());
        QCOMPARE(object[u"limit_bytes"].toDouble(), 4e9);
        QVERIFY(object[u"excess_bytes"].toDouble() > 0);
        QCOMPARE(object[u"leanest"][u"memory_bytes"].toDouble(), 4e9 + object[u"excess_bytes"].toDouble());
    }

    void searchKnowsTheEnergyOfANode()
    {
        const Run result =
            run(job("search", "--node dgx-h100 --gpus 256 --global-batch 256 --objective energy --json"));
        QVERIFY2(result.status == 0, result.err.constData());
        const QJsonArray best = json(result)[u"best"].toArray();
        QCOMPARE(best.size(), 10);
        double last = 0;
        for (const QJsonValue plan : best) {
            QVERIFY(plan[u"objective"].toDouble() >= last);
            last = plan[u"objective"].toDouble();
        }
        // 10.2 kW for 8 GPUs: a step is no more than that, and no less than a fifth of it.
        const double joules = best[0][u"objective"].toDouble();
        const double most = 256 * 10200.0 / 8 * best[0][u"step_s"].toDouble() / (256.0 * 8192);
        QVERIFY2(joules < most && joules > most / 5, qPrintable(QString::number(joules / most)));
    }

    void chipsWithoutANodeTakeThatOfTheirRuns()
    {
        const Run old = run(job("train", "--accelerator nv-v100-sxm2-32 --tp 8 --pp 8 --gpus 64 --precision fp16 "
                                         "--global-batch 64 --json"));
        QVERIFY2(old.status == 0, old.err.constData());
        QVERIFY(figure(json(old), "training.stepTime") > 0);
    }

    void jobsTakeUnitsOptimizersAndAdapters()
    {
        const auto memory = [](const char* gpus, const char* more = "--json") {
            const Run result = run(job("train", "--node dgx-h100 --tp 8 --pp 4 --global-batch 1024 --json --gpus") +
                                   typed(gpus) + typed(more));
            return figure(json(result), "training.memoryPerGpu");
        };
        const double adam = memory("1024");
        QVERIFY(adam > 0);
        QCOMPARE(memory("1.024k"), adam);
        QVERIFY(memory("1024", "--optimizer sgd") < adam);
        QVERIFY(memory("1024", "--lora 16") < adam);
        // What is left of a layer is little: the base decides, and four bits are less than sixteen.
        QVERIFY(memory("1024", "--qlora 16 --recompute full") < memory("1024", "--lora 16 --recompute full"));
        const auto seconds = [](const char* tokens) {
            const Run result = run(job("train", "--node dgx-h100 --gpus 1024 --tp 8 --pp 4 --global-batch 1024 --json "
                                                "--tokens") +
                                   typed(tokens));
            return figure(json(result), "training.trainingTime");
        };
        QVERIFY(seconds("15T") > 0);
        QCOMPARE(seconds("15T"), seconds("15000000000000"));
    }

    void trainReadsAConfigAndFindsWhatDoesNotFit()
    {
        const QByteArray config = R"({"model_type": "llama", "hidden_size": 8192, "intermediate_size": 28672,
            "num_hidden_layers": 80, "num_attention_heads": 64, "num_key_value_heads": 8, "vocab_size": 128256,
            "max_position_embeddings": 131072})";
        const Run read = run(typed("train --model - --node dgx-h100 --gpus 8 --json"), config);
        QVERIFY2(read.status == 0, read.err.constData());
        QVERIFY2(read.out.contains("finding.memoryDoesNotFit"), read.out.constData());
    }

    void helpIsInTheReadersLanguage()
    {
        const QString help = QString::fromUtf8(run(typed("--lang ko train --help")).out);
        QVERIFY2(help.contains(QStringLiteral("옵티마이저")), qPrintable(help));
        QVERIFY2(!help.contains(QStringLiteral("Options:")) && !help.contains(QStringLiteral("INT in [")),
                 qPrintable(help));
    }

    void validatePredictsWithoutLooking()
    {
        // Narayanan et al. 2021, table 1, 7.5B.
        const QString row = QStringLiteral(
            "megatron2021_table1.csv,paper,Table 1,3,GPT 7.5B,7500000000,36,4096,16384,32,32,51200,2048,"
            "A100-SXM-80GB,128,4,1,1,32,1,1,none (DDP),n,full,16,512,fp16,,,,%1,,,\"hardware (eq.3)\",,%2,%3\n");
        const QString cases = m_folder.filePath(QStringLiteral("cases.csv"));
        const auto predicted = [&](const QString& flops, const QString& seconds, const QString& notes) {
            QFile file(cases);
            if (!file.open(QIODevice::WriteOnly))
                qFatal("no file");
            file.write(kCaseHeader + row.arg(flops, seconds, notes).toUtf8());
            file.close();
            const QString out = m_folder.filePath(QStringLiteral("out.csv"));
            const Run result = run(typed("validate --domain training --out") + QStringList{out, cases});
            QFile written(out);
            if (result.status != 0 || !written.open(QIODevice::ReadOnly))
                qFatal("%s", result.err.constData());
            return QString::fromUtf8(written.readAll()).split(u'\n').at(1).section(u',', -7);
        };
        const QString seen = predicted(QStringLiteral("142"), QStringLiteral("3.696"), QStringLiteral("async"));
        QCOMPARE(predicted({}, {}, {}), seen);
        QVERIFY2(seen.endsWith(QStringLiteral(",ok,")), qPrintable(seen));
        const double step = seen.section(u',', 0, 0).toDouble();
        QVERIFY2(std::abs(step / 3.696 - 1) < 0.05, qPrintable(seen));
    }

    void launchArgumentsAreExportedAndReadBack_data()
    {
        QTest::addColumn<QString>("format");
        for (const char* format : {"megatron", "torchtitan", "deepspeed"})
            QTest::newRow(format) << QString::fromLatin1(format);
    }

    void launchArgumentsAreExportedAndReadBack()
    {
        QFETCH(const QString, format);
        const Run written = run({QStringLiteral("export"), format, kExample});
        QCOMPARE(written.status, 0);
        QVERIFY(written.out.contains("llama-3.1-70b"));
        const Run read = run({QStringLiteral("import"), format, QStringLiteral("-"), QStringLiteral("--into"), kExample,
                              QStringLiteral("-o"), QStringLiteral("-")},
                             written.out);
        QCOMPARE(read.status, 0);
        QFile example(kExample);
        QVERIFY(example.open(QIODevice::ReadOnly));
        QCOMPARE(QJsonDocument::fromJson(read.out)[u"workload"][u"training"],
                 QJsonDocument::fromJson(example.readAll())[u"workload"][u"training"]);
        const QString file = path("spoilt.txt");
        QVERIFY(!QFile::exists(file));
        const Run refused = run({QStringLiteral("import"), format, QStringLiteral("-"), QStringLiteral("-o"), file,
                                 QStringLiteral("--lang"), QStringLiteral("ko")},
                                "{}");
        QCOMPARE(refused.status, 3);
        QVERIFY(QString::fromUtf8(refused.err).contains(QStringLiteral("인자를 찾지 못했습니다")));
        QVERIFY(!QFile::exists(file));
        QCOMPARE(run({QStringLiteral("export"), format, kExample, QStringLiteral("-o"), QStringLiteral("/no/such/x")})
                     .status,
                 4);
        QCOMPARE(run({QStringLiteral("import"), format, QStringLiteral("-")}).status, 2);
    }

    void exportsWarnOfPlansThatCannotRun()
    {
        QFile file(kExample);
        QVERIFY(file.open(QIODevice::ReadOnly));
        QByteArray text = file.readAll();
        text.replace("\"tensorParallel\": 8", "\"tensorParallel\": 3");
        const QStringList english{QStringLiteral("-"), QStringLiteral("--lang"), QStringLiteral("en")};
        const Run checked = run(QStringList{QStringLiteral("check")} + english, text);
        const Run written = run(QStringList{QStringLiteral("export"), QStringLiteral("megatron")} + english, text);
        QCOMPARE(written.status, 0);
        int errors = 0;
        for (const QByteArray& line : checked.out.split('\n')) {
            if (!line.startsWith("error: "))
                continue;
            QVERIFY2(written.err.contains(line), written.err.constData());
            ++errors;
        }
        QVERIFY(errors > 0 && written.err.contains("64 attention heads"));
        QVERIFY(!run({QStringLiteral("export"), QStringLiteral("megatron"), kExample}).err.contains("error"));
    }

    void validateCountsEachSourceOnce()
    {
        const auto row = [](const char* source, const char* model, int heads, const char* gpu, int gpus,
                            const char* seconds) {
            return QStringLiteral("%1.csv,s,t,1,%2,7e9,32,4096,16384,%3,%3,51200,2048,%4,%5,4,1,1,2,1,1,,n,full,1,64,"
                                  "bf16,%6,,,,,,,,,\n")
                .arg(QLatin1String(source), QLatin1String(model))
                .arg(heads)
                .arg(QLatin1String(gpu))
                .arg(gpus)
                .arg(QLatin1String(seconds))
                .toUtf8();
        };
        const QString cases = m_folder.filePath(QStringLiteral("sources.csv"));
        QFile file(cases);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(kCaseHeader + row("first", "GPT 7B", 32, "H100-SXM-80GB", 8, "5") +
                   row("first", "DeepSeek V3", 32, "H100-SXM-80GB", 8, "5") +
                   row("second", "GPT 7B", 48, "H100-SXM-80GB", 8, "5") +   // 4096 / 48
                   row("second", "GPT 7B", 32, "H100-SXM-80GB", 100, "5") + // 4 x 2 is not 100
                   row("third", "GPT 7B", 32, "AMD Instinct MI300X", 8, "") +
                   row("third", "GPT 7B", 32, "Gaudi 3", 8, "") + row("third", "GPT 7B", 32, "L40S", 8, "") +
                   row("third", "GPT 7B", 32, "Abacus", 8, ""));
        file.close();
        const QString out = m_folder.filePath(QStringLiteral("sources_out.csv"));
        const Run result = run(typed("validate --domain training --lang en --json --out") + QStringList{out, cases});
        QCOMPARE(result.status, 0);
        QStringList seen;
        int skipped = 0;
        for (const QJsonValue source : json(result)[u"sources"].toArray()) {
            if (source[u"quantity"].toString() != u"stepTime")
                continue;
            seen << source[u"source"].toString();
            if (source[u"source"].isNull())
                QCOMPARE(source[u"skipped"].toInt(), skipped);
            else
                skipped += source[u"skipped"].toInt();
            QCOMPARE(source[u"median"].isNull(), source[u"n"].toInt() == 0); // no rows, no error
        }
        QCOMPARE(seen, (QStringList{QStringLiteral("first"), QStringLiteral("second"), QStringLiteral("third"), {}}));
        QFile written(out);
        QVERIFY(written.open(QIODevice::ReadOnly));
        const QByteArrayList lines = written.readAll().trimmed().split('\n');
        QCOMPARE(lines.size(), 9);
        for (const int contradictory : {3, 4})
            QVERIFY2(lines[contradictory].contains("contradicts itself"), lines[contradictory].constData());
        QVERIFY(lines[7].contains("no network")); // the catalog has no node with it
        for (const int predicted : {1, 5, 6})
            QVERIFY2(lines[predicted].endsWith(",ok,"), lines[predicted].constData());
        QVERIFY(lines[8].contains(",skipped,"));
    }

    void aConfigBecomesACatalogPack()
    {
        const QByteArray config = R"({"model_type": "llama", "hidden_size": 2048, "intermediate_size": 8192,
            "num_hidden_layers": 16, "num_attention_heads": 32, "num_key_value_heads": 8, "vocab_size": 128256,
            "tie_word_embeddings": true})";
        const QString pack = path("pack.json");
        const Run read = run({QStringLiteral("import"), QStringLiteral("hf"), QStringLiteral("-"),
                              QStringLiteral("--name"), QStringLiteral("Small One"), QStringLiteral("-o"), pack},
                             config);
        QCOMPARE(read.status, 0);
        QCOMPARE(run({QStringLiteral("catalog"), QStringLiteral("check"), pack}).status, 0);
        QFile file(pack);
        QVERIFY(file.open(QIODevice::ReadOnly));
        QVERIFY(file.readAll().contains("\"small-one\""));
        const Run unknown =
            run({QStringLiteral("import"), QStringLiteral("hf"), QStringLiteral("-"), QStringLiteral("-o"),
                 path("none.json"), QStringLiteral("--lang"), QStringLiteral("en")},
                "{\n\"model_type\": \"mamba\"}");
        QCOMPARE(unknown.status, 3);
        QVERIFY2(unknown.err.contains("line 2") && unknown.err.contains("deepseek_v3"), unknown.err.constData());
        QVERIFY(!QFile::exists(path("none.json")));
        QCOMPARE(run({QStringLiteral("import"), QStringLiteral("visio"), pack}).status, 2);
        QCOMPARE(run({QStringLiteral("import"), QStringLiteral("hf"), path("missing.json")}).status, 3);
        QCOMPARE(run({QStringLiteral("import"), QStringLiteral("--help")}).status, 0);
    }

    void fewestGpusForADeadline()
    {
        const QStringList job = typed("search --model llama-3.1-8b --node dgx-h100 --global-batch 256 --json "
                                      "--tokens 100G --days");
        const Run month = run(job + typed("30"));
        QCOMPARE(month.status, 0);
        const Run week = run(job + typed("7"));
        QVERIFY(json(month)[u"training_s"].toDouble() <= 30 * 86400);
        QVERIFY(json(week)[u"gpus"].toInt() > json(month)[u"gpus"].toInt());
        QCOMPARE(json(week)[u"gpus"].toInt() % 8, 0);
    }
};

CW_TEST(TestCommandLineTraining)

} // namespace tst_command_line_training

#include "tst_command_line_training.moc"
