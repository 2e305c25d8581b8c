// SPDX-License-Identifier: GPL-3.0-or-later
// Every text key that the model can show has words: titles, letters, procedures, errors, findings, remedies, units.
#include "assess/explain.h"
#include "assess/pipeline.h"
#include "format/words.h"
#include "session/embedded_data.h"
#include "templates/templates.h"
#include "test_program.h"

#include <QDirIterator>
#include <QFile>
#include <QRegularExpression>
#include <QTest>

namespace tst_word_coverage {

using namespace cw;

class TestWordCoverage : public QObject {
    Q_OBJECT

    static void need(const std::string& key, QSet<QString>& missing)
    {
        if (!key.empty() && !format::hasWords(key))
            missing << QString::fromStdString(key);
    }
    static void verifyNone(const QSet<QString>& missing)
    {
        QStringList sorted(missing.cbegin(), missing.cend());
        sorted.sort();
        QVERIFY2(sorted.isEmpty(), qPrintable(sorted.join(u'\n')));
    }

private Q_SLOTS:
    void cardsOfEveryTemplate()
    {
        const Result<assess::References> references = app::loadReferences();
        QVERIFY(references.ok());
        QSet<QString> missing;
        for (const assess::FigureInfo& figure : assess::allFigures()) {
            need(figure.title, missing);
            need("domain." + figure.id.substr(0, figure.id.find('.')), missing);
        }
        for (const templates::TemplateInfo& info : templates::templates()) {
            need(info.title, missing);
            need(info.description, missing);
            const auto design = templates::build({info.id, 0, {}, {}}, *references->catalog);
            const auto assessment = assess::assess(*design, *references);
            for (const assess::Figure& figure : assessment->figures) {
                const auto why = assess::explain(*assessment, figure.id);
                need(why->title, missing);
                need(why->procedure, missing);
                need(why->error, missing);
                for (const explain::ExplainedLetter& letter : why->letters)
                    need(letter.meaning, missing);
            }
        }
        verifyNone(missing);
    }

    /// Keys written anywhere in the sources, so that a problem nobody has met yet has its sentence too.
    void keysInTheSources()
    {
        static const QRegularExpression key(QStringLiteral("\"((?:problem|finding|remedy|role|datum|edit|letter|card|"
                                                           "procedure|error|figure|template)\\.[A-Za-z0-9.]+)\""));
        QSet<QString> missing;
        int seen = 0;
        for (const char* folder : {"model", "views/canvas", "views/panels", "app"}) {
            QDirIterator it(QStringLiteral(CW_SOURCE_DIR "/") + QLatin1String(folder),
                            {QStringLiteral("*.cpp"), QStringLiteral("*.h")}, QDir::Files,
                            QDirIterator::Subdirectories);
            while (it.hasNext()) {
                QFile file(it.next());
                QVERIFY(file.open(QIODevice::ReadOnly));
                auto matches = key.globalMatch(QString::fromUtf8(file.readAll()));
                while (matches.hasNext()) {
                    const QString found = matches.next().captured(1);
                    if (found.endsWith(u'.'))
                        continue; // the beginning of a key that is put together
                    need(found.toStdString(), missing);
                    ++seen;
                }
            }
        }
        QVERIFY(seen > 300);
        verifyNone(missing);
    }
};

CW_TEST(TestWordCoverage)

} // namespace tst_word_coverage

#include "tst_word_coverage.moc"
