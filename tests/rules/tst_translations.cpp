// SPDX-License-Identifier: GPL-3.0-or-later
// Every sentence a person can read exists in Korean and in English, with the same arguments.
#include "test_program.h"

#include <QDir>
#include <QFile>
#include <QRegularExpression>
#include <QSet>
#include <QTest>
#include <QXmlStreamReader>

namespace tst_translations {

namespace {

struct Message {
    QString context;
    QString source;
    QString translation;
    bool unfinished = false;
};

QList<Message> messagesOf(const QString& language)
{
    QFile file(QStringLiteral(CW_SOURCE_DIR "/translations/clusterwright_%1.ts").arg(language));
    if (!file.open(QIODevice::ReadOnly))
        return {};
    QList<Message> messages;
    QXmlStreamReader xml(&file);
    Message message;
    QString context;
    while (!xml.atEnd()) {
        if (xml.readNext() != QXmlStreamReader::StartElement)
            continue;
        if (xml.name() == u"name") {
            context = xml.readElementText();
        } else if (xml.name() == u"source") {
            message = Message{context, xml.readElementText(), {}, false};
        } else if (xml.name() == u"translation") {
            const QStringView type = xml.attributes().value(QStringLiteral("type"));
            if (type == u"vanished" || type == u"obsolete")
                continue;
            message.unfinished = type == u"unfinished";
            message.translation = xml.readElementText(QXmlStreamReader::IncludeChildElements).trimmed();
            messages << message;
        }
    }
    return messages;
}

QSet<QString> placeholders(const QString& text)
{
    static const QRegularExpression pattern(QStringLiteral("%L?[0-9n]|%\\{[A-Za-z]+\\}"));
    QSet<QString> found;
    auto it = pattern.globalMatch(text);
    while (it.hasNext())
        found << it.next().captured();
    return found;
}

} // namespace

class TestTranslations : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void koreanIsComplete()
    {
        const QList<Message> messages = messagesOf(QStringLiteral("ko"));
        QVERIFY(messages.size() > 200);
        QStringList bad;
        for (const Message& message : messages) {
            if (message.unfinished || message.translation.isEmpty())
                bad << message.context + u": " + message.source;
        }
        QVERIFY2(bad.isEmpty(), qPrintable(bad.join(u'\n')));
    }

    /// A term that has had several Korean names keeps one.
    void aTermHasOneKoreanWord()
    {
        const QList<std::pair<QString, QString>> terms{{QStringLiteral("bisection"), QStringLiteral("이분 대역폭")}};
        for (const Message& message : messagesOf(QStringLiteral("ko"))) {
            for (const auto& [term, word] : terms)
                QVERIFY2(!message.source.contains(term, Qt::CaseInsensitive) || message.translation.contains(word),
                         qPrintable(message.source + u" -> " + message.translation));
        }
    }

    void argumentsSurviveTranslation()
    {
        for (const Message& message : messagesOf(QStringLiteral("ko"))) {
            if (message.source.contains(u"%n") || message.source.contains(u"%Ln"))
                continue; // a plural's Korean form may leave the number to the sentence
            QVERIFY2(placeholders(message.source) == placeholders(message.translation),
                     qPrintable(message.source + u" -> " + message.translation));
        }
    }

    /// Many of them stand side by side as buttons.
    void remediesEndAlikeInKorean()
    {
        static const QRegularExpression remedy(
            QStringLiteral("\"remedy\\.\\w+\",\\s*QT_TRANSLATE_NOOP\\(\"Words\",\\s*\"([^\"]*)\""));
        QSet<QString> remedies;
        const QDir folder(QStringLiteral(CW_SOURCE_DIR "/views/format"));
        for (const QString& name : folder.entryList({QStringLiteral("words_*.cpp")})) {
            QFile file(folder.filePath(name));
            QVERIFY(file.open(QIODevice::ReadOnly));
            auto it = remedy.globalMatch(QString::fromUtf8(file.readAll()));
            while (it.hasNext())
                remedies << it.next().captured(1);
        }
        QVERIFY(remedies.size() > 70);
        static const QRegularExpression end(QStringLiteral("니다(: .+|\\([^)]+\\))?\\.?$")); // but for a detail
        for (const Message& message : messagesOf(QStringLiteral("ko"))) {
            if (message.context == u"Words" && remedies.contains(message.source))
                QVERIFY2(message.translation.contains(end), qPrintable(message.translation));
        }
    }

    /// The source texts are English; only plurals need a file of their own.
    void englishPluralsAreComplete()
    {
        const QList<Message> messages = messagesOf(QStringLiteral("en"));
        QVERIFY(!messages.isEmpty());
        for (const Message& message : messages) {
            QVERIFY2(message.source.contains(u"%n") || message.source.contains(u"%Ln"), qPrintable(message.source));
            QVERIFY2(!message.unfinished && !message.translation.isEmpty(), qPrintable(message.source));
        }
    }
};

CW_TEST(TestTranslations)

} // namespace tst_translations

#include "tst_translations.moc"
