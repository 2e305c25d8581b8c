// SPDX-License-Identifier: GPL-3.0-or-later
// Answers: how does a test look for flaws in the real window with a design in it? Leaves out: what is a flaw (controls.h).
#pragma once

#include "../test_window.h"
#include "controls.h"

#include "templates/templates.h"

#include <QDockWidget>
#include <QObject>
#include <QTest>

#include <memory>
#include <optional>

namespace cw::test {

class AccessibleWindow : public QObject {
protected:
    [[nodiscard]] app::DocumentWindow& document() const { return *m_document; }
    [[nodiscard]] app::MainWindow& window() const { return m_document->window(); }
    [[nodiscard]] const assess::References& references() const { return *m_references; }
    void trigger(app::Command command) const { window().action(command)->trigger(); }

    /// Whether the window is there, with its start page, at a size at which no two docks share a place on the left.
    bool open(const QString& language)
    {
        if (!m_references)
            m_references = prepareWindows(m_folder);
        if (!m_references)
            return false;
        m_document = openWindow(*m_references, language);
        window().resize(1600, 1000);
        return QTest::qWaitForWindowActive(&window());
    }
    /// Whether the design of this template is in it and assessed.
    bool begin(const char* id = "workstation-lora")
    {
        auto design = templates::build({id, 0, {}, {}}, *m_references->catalog);
        if (!design)
            return false;
        document().session().begin(std::move(*design));
        window().showStartPage(false);
        window().resetLayout();
        return QTest::qWaitFor([this] { return document().session().assessment()->figure("power.facility") != nullptr; }) &&
               raise("inspector");
    }
    /// Whether this dock has come before those among whose tabs it is.
    bool raise(const char* dock)
    {
        auto* wanted = window().findChild<QDockWidget*>(QLatin1String(dock));
        wanted->show();
        wanted->raise();
        return QTest::qWaitFor([wanted] { return !wanted->visibleRegion().isEmpty(); });
    }
    void close() { m_document.reset(); }

    static void languages()
    {
        QTest::addColumn<QString>("language");
        QTest::newRow("en") << QStringLiteral("en");
        QTest::newRow("ko") << QStringLiteral("ko");
    }

private:
    QTemporaryDir m_folder;
    std::optional<assess::References> m_references;
    std::unique_ptr<app::DocumentWindow> m_document;
};

/// As many lines as there are, where QVERIFY2 would cut them.
inline bool isFlawless(const QStringList& flaws)
{
    for (const QString& flaw : flaws)
        qWarning().noquote() << flaw;
    return flaws.isEmpty();
}

} // namespace cw::test
