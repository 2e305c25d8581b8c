// SPDX-License-Identifier: GPL-3.0-or-later
// Answers: what has the person chosen, for all windows of the program at once? A change is worn, written and told.
// Leaves out: what each choice means to a window.
#pragma once

#include "window/settings.h"

#include <QObject>

#include <functional>

namespace cw::app {

class SharedSettings : public QObject {
    Q_OBJECT
public:
    explicit SharedSettings(Settings now, QObject* parent = nullptr);

    [[nodiscard]] const Settings& now() const { return m_now; }
    /// Language and colours of the whole application follow before anybody hears of it.
    void change(const std::function<void(Settings&)>& edit);

Q_SIGNALS:
    void changed(const cw::app::Settings& before);

private:
    Settings m_now;
};

} // namespace cw::app
