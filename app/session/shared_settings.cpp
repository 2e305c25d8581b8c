// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/shared_settings.h"

#include "look/style.h"
#include "session/language.h"

#include <QApplication>
#include <QEvent>

#include <utility>

namespace cw::app {

SharedSettings::SharedSettings(Settings now, QObject* parent) : QObject(parent), m_now(std::move(now)) {}

void SharedSettings::change(const std::function<void(Settings&)>& edit)
{
    Settings next = m_now;
    edit(next);
    if (next == m_now)
        return;
    const Settings before = std::exchange(m_now, std::move(next));
    writeSettings(m_now);
    if (before.scheme != m_now.scheme)
        look::applyScheme(*qApp, m_now.scheme);
    if (before.language != m_now.language)
        installLanguage(m_now.language.isEmpty() ? systemLanguage() : m_now.language);
    if (!(before.reading == m_now.reading)) {
        format::setPreferences(m_now.reading);
        QEvent written(QEvent::LanguageChange); // every number is written anew, as in another language
        QCoreApplication::sendEvent(qApp, &written);
    }
    Q_EMIT changed(before);
}

} // namespace cw::app
