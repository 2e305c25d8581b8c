// SPDX-License-Identifier: GPL-3.0-or-later
// Kinds of equipment speak Korean, products keep their names, and no words are kept for what the catalogue no longer has.
#include "format/part_name.h"
#include "test_program.h"

#include <QDir>
#include <QFile>
#include <QTest>
#include <QTranslator>

namespace tst_part_name {

using namespace cw;

class TestPartName : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void theCatalogueHasEach()
    {
        QByteArray catalogue;
        const QDir folder(QStringLiteral(CW_RESOURCES "/catalog"));
        for (const QString& name : folder.entryList({QStringLiteral("*.json")}, QDir::Files)) {
            QFile file(folder.filePath(name));
            QVERIFY(file.open(QIODevice::ReadOnly));
            catalogue += file.readAll();
        }
        for (const char* name : format::wordedPartNames())
            QVERIFY2(catalogue.contains(QByteArray("\"name\": \"").append(name).append('"')), name);
    }

    void kindsAreTranslatedAndProductsAreNot()
    {
        QTranslator korean;
        QVERIFY(korean.load(QStringLiteral(":/i18n/clusterwright_ko")));
        QCoreApplication::installTranslator(&korean);
        for (const char* name : format::wordedPartNames())
            QVERIFY2(format::partName(name) != QLatin1String(name), name);
        QCOMPARE(format::partName("DGX H100"), QStringLiteral("DGX H100"));
        QCoreApplication::removeTranslator(&korean);
        QCOMPARE(format::partName("Immersion tank"), QStringLiteral("Immersion tank"));
    }
};

CW_TEST(TestPartName)

} // namespace tst_part_name

#include "tst_part_name.moc"
