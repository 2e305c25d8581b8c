// SPDX-License-Identifier: GPL-3.0-or-later
// Answers: how does a report speak another language than the window for the moment in which it is written?
// Leaves out: the window's own language, which is unchanged afterwards; no window hears of it.
#pragma once

#include <QLocale>
#include <QObject>
#include <QString>

#include <memory>

class QTranslator;

namespace cw::report {

class ReportLanguage : public QObject {
    Q_OBJECT
public:
    explicit ReportLanguage(const QString& language);
    ~ReportLanguage() override;

protected:
    /// Installing a translator tells the application, which would make every window translate itself twice.
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    QLocale m_before;
    std::unique_ptr<QTranslator> m_translator;
};

} // namespace cw::report
