// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/report_language.h"

#include <QCoreApplication>
#include <QEvent>
#include <QTranslator>

namespace cw::report {
namespace {

/// Answers every text, with the source text where the table has none, so that the window's translator is never asked.
class WholeTranslator : public QTranslator {
public:
    QString translate(const char* context, const char* source, const char* disambiguation, int n) const override
    {
        const QString found = QTranslator::translate(context, source, disambiguation, n);
        return found.isEmpty() ? QString::fromUtf8(source) : found;
    }
    bool isEmpty() const override { return false; }
};

QLocale localeOf(const QString& language)
{
    return language == u"ko" ? QLocale(QLocale::Korean, QLocale::SouthKorea)
                             : QLocale(QLocale::English, QLocale::UnitedStates);
}

} // namespace

ReportLanguage::ReportLanguage(const QString& language) : m_translator(std::make_unique<WholeTranslator>())
{
    QCoreApplication::instance()->installEventFilter(this);
    QLocale::setDefault(localeOf(language));
    if (!m_translator->load(QStringLiteral(":/i18n/clusterwright_") + language))
        qWarning("no translation for the report's language; it is written in English");
    QCoreApplication::installTranslator(m_translator.get());
}

ReportLanguage::~ReportLanguage()
{
    QCoreApplication::removeTranslator(m_translator.get());
    QLocale::setDefault(m_before);
    QCoreApplication::instance()->removeEventFilter(this);
}

bool ReportLanguage::eventFilter(QObject* watched, QEvent* event)
{
    return event->type() == QEvent::LanguageChange && watched == QCoreApplication::instance();
}

} // namespace cw::report
