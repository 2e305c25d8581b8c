// SPDX-License-Identifier: GPL-3.0-or-later
// Answers: which windows does the program have, and what do they share? Settings, the catalog, and the folder where
// unsaved work is noted. Leaves out: what happens in one window (document_window.h).
#pragma once

#include "assess/pipeline.h"
#include "session/shared_settings.h"
#include "session/unsaved_work.h"

#include <QObject>
#include <QString>

#include <memory>
#include <optional>
#include <vector>

namespace cw::app {

class DocumentWindow;
class UserLibrary;

class Desk : public QObject {
    Q_OBJECT
public:
    /// `program` writes reports and pictures; unsaved work lies below `dataFolder`.
    Desk(assess::References references, const std::shared_ptr<SharedSettings>& settings, QString program,
         const QString& dataFolder, QObject* parent = nullptr);
    ~Desk() override;

    [[nodiscard]] const std::vector<std::unique_ptr<DocumentWindow>>& windows() const { return m_windows; }
    [[nodiscard]] SharedSettings& settings() const { return *m_settings; }
    /// One more window, not shown yet.
    DocumentWindow& addWindow();
    /// Shows the file: in the window that has it open, in one that nobody has touched, or in a new one. nullptr where it
    /// cannot be opened, which was said over the untouched window, else over `asking`, and where that is nullptr over the one in front.
    DocumentWindow* open(const QString& path, DocumentWindow* asking = nullptr);
    /// Shows the file in a window of its own, unless one has it open already.
    void openInNewWindow(const QString& path, DocumentWindow* asking = nullptr);
    /// What was open when the program ended last; false where that was nothing.
    bool reopen();
    /// Closes all windows, each asking for what is unsaved in it; one that says no keeps itself and those after it.
    bool closeAll();
    /// A catalog pack was left out; the settings show which, and take it away.
    void sayBadPacks(const Problems& problems);
    /// Asks what shall become of the work that ended programs left, in a dialog over the first window.
    void offerUnsaved();

private:
    DocumentWindow* untouchedWindow();
    DocumentWindow& untouchedOrNewWindow();
    DocumentWindow* openBeside(const QString& path, DocumentWindow& asking);
    /// nullptr where there is none.
    [[nodiscard]] DocumentWindow* frontWindow() const;
    [[nodiscard]] DocumentWindow* windowOf(const QString& path) const;
    void recover(const UnsavedWork& work);
    bool opensWhole(const QString& path);
    void connectWindow(DocumentWindow* window);
    void remove(DocumentWindow* window);
    void tellNames();
    void tellUnsaved();
    void rememberOpen();

    assess::References m_references;
    std::shared_ptr<SharedSettings> m_settings;
    QString m_program;
    std::shared_ptr<UserLibrary> m_library;
    bool m_closingAll = false;
    UnsavedFolder m_unsaved;
    std::optional<UnsavedWork> m_offered; ///< on the start pages
    std::vector<std::unique_ptr<DocumentWindow>> m_windows; // they go before the folder that they write to
    std::vector<std::unique_ptr<DocumentWindow>> m_closed;
};

} // namespace cw::app
