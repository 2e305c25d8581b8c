// SPDX-License-Identifier: GPL-3.0-or-later
// A config.json gives the catalog's architecture, member by member; what cannot be one says why and where.
#include "catalog/parameter_count.h"
#include "interop/hugging_face.h"
#include "interop/hugging_face_families.h"
#include "interop/model_pack.h"
#include "store/catalog_files.h"
#include "store/json_tree.h"
#include "test_program.h"

#include <QFile>
#include <QTest>

#include <cmath>

namespace tst_hugging_face {

using namespace cw;

namespace {

const std::string kLlama = R"({
 "model_type": "llama", "hidden_size": 4096, "intermediate_size": 14336,
 "num_hidden_layers": 32,
 "num_attention_heads": 32, "num_key_value_heads": 8, "vocab_size": 128256, "max_position_embeddings": 131072})";

std::string replaced(std::string text, const std::string& from, const std::string& to)
{
    text.replace(text.find(from), from.size(), to);
    return text;
}

const catalog::Catalog& ours()
{
    static const Result<catalog::Catalog> read = store::loadCatalog({CW_RESOURCES "/catalog"});
    return *read;
}

/// What a config.json cannot know does not count as a difference.
catalog::LanguageModel architecture(catalog::LanguageModel model)
{
    model.id = model.name = model.announced = model.source = {};
    model.how = {};
    model.publishedParameters.reset();
    return model;
}

void compareWith(const catalog::LanguageModel& read, const char* id)
{
    const catalog::LanguageModel* known = ours().languageModels.find(id);
    QVERIFY(known != nullptr);
    QCOMPARE(read.family, known->family);
    QCOMPARE(read.layers, known->layers);
    QCOMPARE(read.hidden, known->hidden);
    QCOMPARE(read.feedForward, known->feedForward);
    QCOMPARE(read.heads, known->heads);
    QCOMPARE(read.keyValueHeads, known->keyValueHeads);
    QCOMPARE(read.headDim, known->headDim);
    QCOMPARE(read.vocabulary, known->vocabulary);
    QCOMPARE(read.maxSequence, known->maxSequence);
    QCOMPARE(read.slidingWindow, known->slidingWindow);
    QCOMPARE(read.slidingWindowLayers, known->slidingWindowLayers);
    QVERIFY(read.latentAttention == known->latentAttention);
    QVERIFY(read.experts == known->experts);
    QVERIFY(architecture(read) == architecture(*known));
}

Problem firstProblem(const std::string& json)
{
    const auto read = interop::readHuggingFaceConfig(json, "x");
    return read ? Problem{} : read.problems().front();
}

} // namespace

class TestHuggingFace : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void fixturesGiveTheCatalogsArchitecture_data()
    {
        QTest::addColumn<QByteArray>("id");
        QTest::addColumn<double>("published");
        const auto row = [](const char* file, const char* id, double published) {
            QTest::newRow(file) << QByteArray(id) << published;
        };
        // Published counts: the model cards, as the catalog quotes them.
        row("meta-llama--Meta-Llama-3.1-8B", "llama-3.1-8b", 8.03e9);
        row("meta-llama--Meta-Llama-3.1-70B", "llama-3.1-70b", 70.6e9);
        row("meta-llama--Meta-Llama-3.1-405B", "llama-3.1-405b", 405.9e9);
        row("mistralai--Mixtral-8x7B-v0.1", "mixtral-8x7b", 46.7e9);
        row("mistralai--Mixtral-8x22B-v0.1", "mixtral-8x22b", 140.6e9);
        row("Qwen--Qwen3-8B", "qwen3-8b", 8.19e9);
        row("Qwen--Qwen3-32B", "qwen3-32b", 32.76e9);
        row("Qwen--Qwen3-235B-A22B", "qwen3-235b-a22b", 235.09e9);
        row("deepseek-ai--DeepSeek-V3", "deepseek-v3", 671e9);
        row("moonshotai--Kimi-K2-Instruct", "kimi-k2", 1026e9);
        row("openai--gpt-oss-20b", "gpt-oss-20b", 20.91e9);
        row("openai--gpt-oss-120b", "gpt-oss-120b", 116.83e9);
        row("google--gemma-4-26B-A4B", "", 25.2e9); // a multimodal file that the catalog has no part for
    }

    void fixturesGiveTheCatalogsArchitecture()
    {
        QFETCH(const QByteArray, id);
        QFETCH(const double, published);
        QFile file(QStringLiteral(CW_FACTS "/facts/hf_configs/") + QLatin1String(QTest::currentDataTag()) +
                   QStringLiteral("_config.json"));
        if (!file.open(QIODevice::ReadOnly))
            QSKIP("the shared reference files are not here");
        const auto read = interop::readHuggingFaceConfig(file.readAll().toStdString(), QTest::currentDataTag());
        QVERIFY2(read.ok(), read ? "" : read.problems().front().code.c_str());
        if (!id.isEmpty())
            compareWith(*read, id.constData());
        const double count = static_cast<double>(catalog::countParameters(*read).total());
        const double error = count / published - 1.0;
        qInfo("%-34s %9.3f B, published %8.2f B: %+.2f %%", QTest::currentDataTag(), count * 1e-9, published * 1e-9,
              error * 100);
        QVERIFY(std::abs(error) < 0.003);
    }

    /// The catalog's own models, written as their family's file would, for families without a fixture.
    void familiesWithoutAFixture_data()
    {
        QTest::addColumn<QByteArray>("json");
        const auto row = [](const char* id, const char* json) { QTest::newRow(id) << QByteArray(json); };
        row("gpt-2-xl", R"({"model_type": "gpt2", "n_layer": 48, "n_embd": 1600, "n_head": 25, "n_inner": null,
            "n_positions": 1024, "n_ctx": 1024, "vocab_size": 50257})");
        row("bloom-176b", R"({"model_type": "bloom", "n_layer": 70, "n_embed": 14336, "num_attention_heads": 112,
            "n_inner": null, "vocab_size": 250880})");
        row("falcon-40b", R"({"model_type": "falcon", "num_hidden_layers": 60, "hidden_size": 8192,
            "num_attention_heads": 128, "num_kv_heads": 8, "new_decoder_architecture": true, "multi_query": true,
            "bias": false, "vocab_size": 65024})");
        row("falcon-180b", R"({"model_type": "falcon", "num_hidden_layers": 80, "hidden_size": 14848,
            "num_attention_heads": 232, "num_kv_heads": 8, "new_decoder_architecture": true, "bias": false,
            "tie_word_embeddings": false, "vocab_size": 65024})");
        row("qwen2.5-7b", R"({"model_type": "qwen2", "num_hidden_layers": 28, "hidden_size": 3584,
            "intermediate_size": 18944, "num_attention_heads": 28, "num_key_value_heads": 4, "vocab_size": 152064,
            "sliding_window": 131072, "use_sliding_window": false, "max_window_layers": 28,
            "max_position_embeddings": 131072})");
        row("gemma-2-9b", R"({"model_type": "gemma2", "num_hidden_layers": 42, "hidden_size": 3584,
            "intermediate_size": 14336, "num_attention_heads": 16, "num_key_value_heads": 8, "head_dim": 256,
            "vocab_size": 256000, "sliding_window": 4096, "max_position_embeddings": 8192})");
        row("gemma-3-12b-(text)", R"({"model_type": "gemma3", "vision_config": {"hidden_size": 1152}, "text_config":
            {"model_type": "gemma3_text", "num_hidden_layers": 48, "hidden_size": 3840, "intermediate_size": 15360,
            "num_attention_heads": 16, "num_key_value_heads": 8, "head_dim": 256, "vocab_size": 262144,
            "sliding_window": 1024, "sliding_window_pattern": 6, "max_position_embeddings": 131072}})");
        row("phi-4-14b", R"({"model_type": "phi3", "num_hidden_layers": 40, "hidden_size": 5120,
            "intermediate_size": 17920, "num_attention_heads": 40, "num_key_value_heads": 10, "vocab_size": 100352,
            "sliding_window": null, "max_position_embeddings": 16384})");
        row("exaone-3.5-2.4b", R"({"model_type": "exaone", "num_layers": 30, "hidden_size": 2560,
            "intermediate_size": 7168, "num_attention_heads": 32, "num_key_value_heads": 8, "head_dim": 80,
            "vocab_size": 102400, "max_position_embeddings": 32768})");
        row("bert-base-uncased", R"({"model_type": "bert", "num_hidden_layers": 12, "hidden_size": 768,
            "intermediate_size": 3072, "num_attention_heads": 12, "vocab_size": 30522, "type_vocab_size": 2,
            "max_position_embeddings": 512})");
        row("bge-m3-(embedder)", R"({"model_type": "xlm-roberta", "num_hidden_layers": 24, "hidden_size": 1024,
            "intermediate_size": 4096, "num_attention_heads": 16, "vocab_size": 250002, "type_vocab_size": 1,
            "max_position_embeddings": 8194})");
        row("mistral-7b-v0.1", R"({"model_type": "mistral", "num_hidden_layers": 32, "hidden_size": 4096,
            "intermediate_size": 14336, "num_attention_heads": 32, "num_key_value_heads": 8, "vocab_size": 32000,
            "sliding_window": 4096, "tie_word_embeddings": false, "max_position_embeddings": 4096})");
    }

    void familiesWithoutAFixture()
    {
        QFETCH(const QByteArray, json);
        const auto read = interop::readHuggingFaceConfig(json.toStdString(), "x");
        QVERIFY2(read.ok(), read ? "" : (read.problems().front().code + read.problems().front().where).c_str());
        compareWith(*read, QTest::currentDataTag());
    }

    void knowsEveryFamilyOfTheMapping()
    {
        QFile file(QStringLiteral(CW_FACTS "/facts/hardware/hf_mapping.json"));
        if (!file.open(QIODevice::ReadOnly))
            QSKIP("the shared reference files are not here");
        const auto root = store::parseJson(file.readAll().toStdString());
        QVERIFY(root.ok());
        std::size_t seen = 0;
        for (const auto& [name, node] : root->members) {
            if (name.front() == '_')
                continue;
            QVERIFY2(interop::findFamily(name) != nullptr, name.c_str());
            ++seen;
        }
        QCOMPARE(seen, interop::families().size());
        QCOMPARE(seen, std::size_t{21});
    }

    void refusalsNameTheirPlace_data()
    {
        QTest::addColumn<QByteArray>("json");
        QTest::addColumn<QByteArray>("code");
        QTest::addColumn<QByteArray>("where");
        QTest::addColumn<int>("line");
        const auto row = [](const char* name, const std::string& json, const char* code, const char* where, int line) {
            QTest::newRow(name) << QByteArray::fromStdString(json) << QByteArray(code) << QByteArray(where) << line;
        };
        row("unknown family", replaced(kLlama, "\"llama\"", "\"mamba\""), "problem.interop.unknownFamily", "model_type",
            2);
        row("no family", "{}", "problem.missingKey", "model_type", 1);
        row("zero layers", replaced(kLlama, ": 32,\n", ": 0,\n"), "problem.outOfRange", "num_hidden_layers", 3);
        row("negative layers", replaced(kLlama, ": 32,\n", ": -4,\n"), "problem.outOfRange", "num_hidden_layers", 3);
        row("half a layer", replaced(kLlama, ": 32,\n", ": 32.5,\n"), "problem.notWhole", "num_hidden_layers", 3);
        row("layers in words", replaced(kLlama, ": 32,\n", ": \"32\",\n"), "problem.wrongType", "num_hidden_layers", 3);
        row("null layers", replaced(kLlama, ": 32,\n", ": null,\n"), "problem.missingKey", "num_hidden_layers", 1);
        row("heads do not divide", replaced(kLlama, "\"num_attention_heads\": 32", "\"num_attention_heads\": 33"),
            "problem.interop.headsNotDivisible", "num_attention_heads", 4);
        row("kv heads do not divide", replaced(kLlama, "_value_heads\": 8", "_value_heads\": 7"),
            "problem.contradiction", "", 1);
        row("DeepSeek in name only", replaced(kLlama, "\"llama\"", "\"deepseek_v3\""), "problem.missingKey",
            "kv_lora_rank", 1);
        row("missing key", replaced(kLlama, "\"vocab_size\": 128256,", ""), "problem.missingKey", "vocab_size", 1);
        row("missing experts", replaced(kLlama, "\"llama\"", "\"mixtral\""), "problem.missingKey", "num_local_experts",
            1);
        row("missing key inside",
            R"({"text_config": {"model_type": "llama", "hidden_size": 8, "intermediate_size": 8,
            "num_attention_heads": 2, "vocab_size": 9}})",
            "problem.missingKey", "text_config.num_hidden_layers", 1);
        row("too wide to count",
            replaced(replaced(kLlama, "14336", "10000000"), "\"hidden_size\": 4096", "\"hidden_size\": 9999360"),
            "problem.interop.tooManyParameters", "", 1);
        row("empty", "", "problem.fileEmpty", "", 0);
        row("a list", "[1]", "problem.wrongType", "", 1);
        row("not JSON", "{\"a\"\n:x", "problem.jsonSyntax", "", 2);
        row("truncated", kLlama.substr(0, kLlama.size() / 2), "problem.jsonSyntax", "", 4);
        row("deep", std::string(1000, '['), "problem.jsonTooDeep", "", 1);
    }

    void refusalsNameTheirPlace()
    {
        QFETCH(const QByteArray, json);
        QFETCH(const QByteArray, code);
        QFETCH(const QByteArray, where);
        QFETCH(const int, line);
        const Problem problem = firstProblem(json.toStdString());
        QCOMPARE(QByteArray::fromStdString(problem.code), code);
        QCOMPARE(QByteArray::fromStdString(problem.where), where);
        QCOMPARE(problem.line, line);
    }

    void contradictionsUseTheFilesKeys()
    {
        const Problem problem = firstProblem(replaced(kLlama, "_value_heads\": 8", "_value_heads\": 7"));
        QCOMPARE(problem.arguments.at(0).value, std::string("num_key_value_heads"));
        QCOMPARE(problem.arguments.at(1).value, std::string("num_attention_heads"));
    }

    void anUnknownFamilyListsTheKnownOnes()
    {
        const Problem problem = firstProblem(replaced(kLlama, "\"llama\"", "\"mamba\""));
        QCOMPARE(problem.arguments.at(0).value, std::string("mamba"));
        QVERIFY(problem.arguments.at(1).value.find("deepseek_v3") != std::string::npos);
    }

    void hugeTextsAreRefusedUnparsed()
    {
        std::string big(100u << 20, ' ');
        big.front() = '{';
        QCOMPARE(firstProblem(big).code, std::string("problem.interop.configTooLarge"));
        std::string many = "{\"a\": [";
        for (int i = 0; i < 200'000; ++i)
            many += "1,";
        QCOMPARE(firstProblem(many + "1]}").code, std::string("problem.jsonTooLarge"));
    }

    /// Every beginning of a file either is refused or is whole: nothing crashes, nothing is half read.
    void everyTruncationIsRefused()
    {
        for (std::size_t length = 0; length < kLlama.size(); ++length)
            QVERIFY(!interop::readHuggingFaceConfig(kLlama.substr(0, length), "x").ok());
        QVERIFY(interop::readHuggingFaceConfig(kLlama, "x").ok());
    }

    void nullsAreAbsent()
    {
        const std::string nulls =
            replaced(kLlama, "{\n", "{\n \"head_dim\": null, \"sliding_window\": null, \"attention_bias\": null,");
        const auto read = interop::readHuggingFaceConfig(nulls, "Llama 3.1 8B");
        QVERIFY(read.ok());
        compareWith(*read, "llama-3.1-8b");
        QCOMPARE(read->id, catalog::PartId("llama-3.1-8b"));
    }

    void latentRanksMayBeNull()
    {
        const auto read = interop::readHuggingFaceConfig(replaced(kLlama, "\"llama\"",
                                                                  "\"deepseek_v3\", "
                                                                  "\"kv_lora_rank\": null"),
                                                         "x");
        QVERIFY(read.ok());
        QVERIFY(!read->latentAttention && !read->experts);
        QCOMPARE(read->headDim, 128);
    }

    void packsAreCatalogFiles()
    {
        int written = 0;
        for (const catalog::LanguageModel& model : ours().languageModels.all()) {
            const std::vector<store::NamedText> files{{"pack.json", interop::writeModelPack(model, "a \"test\"")}};
            const Result<catalog::Catalog> read = store::parseCatalog(files);
            QVERIFY2(read.ok(), read ? "" : (read.problems().front().where + read.problems().front().code).c_str());
            QCOMPARE(read->languageModels.all().size(), std::size_t{1});
            const catalog::LanguageModel& back = read->languageModels.all().front();
            QVERIFY(architecture(back) == architecture(model));
            QCOMPARE(back.id, model.id);
            ++written;
        }
        QVERIFY(written > 40);
    }

    void namesBecomeIds()
    {
        QCOMPARE(interop::idFromName("Qwen3 8B"), std::string("qwen3-8b"));
        QCOMPARE(interop::idFromName("a/b_(c)"), std::string("a-b-c"));
        QCOMPARE(interop::idFromName("엑사원 3.5"), std::string("엑사원-3.5"));
        QCOMPARE(interop::idFromName("///"), std::string("imported-model"));
    }
};

CW_TEST(TestHuggingFace)

} // namespace tst_hugging_face

#include "tst_hugging_face.moc"
