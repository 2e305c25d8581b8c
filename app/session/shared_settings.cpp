// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/shared_settings.h"

#include "look/style.h"
#include "session/language.h"

#include <QApplication>

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
    Q_EMIT changed(before);
}

} // namespace cw::app
