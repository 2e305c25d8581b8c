// SPDX-License-Identifier: GPL-3.0-or-later
// Answers: what does the real window look like with one and the same design in it, in each view, language and theme?
// Leaves out: what it should look like (reference/).
#pragma once

#include "../test_window.h"

#include <QImage>
#include <QSize>
#include <QString>

#include <memory>

namespace cw::test {

enum class Screen { Floor, Rack, Network, Compare, Presentation };

struct Dress {
    QString language;
    look::Scheme scheme = look::Scheme::Light;
    bool operator==(const Dress&) const = default;
};

/// One window, with one design that keeps two states beside the one that is edited.
class Screens {
public:
    Screens(const assess::References& references, const Dress& dress);
    ~Screens();

    [[nodiscard]] const Dress& dress() const { return m_dress; }
    [[nodiscard]] app::DocumentWindow& document() const { return *m_window; }
    /// A picture of this screen with all its figures, once nothing moves on it any more. Null where that takes too long.
    QImage picture(Screen screen);

private:
    [[nodiscard]] bool show(Screen screen);
    [[nodiscard]] QWidget& shown() const;

    Dress m_dress;
    std::unique_ptr<app::DocumentWindow> m_window;
};

} // namespace cw::test
