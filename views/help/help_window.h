// SPDX-License-Identifier: GPL-3.0-or-later
// Answers: where does a person read how something works? Contents, a search over all pages, and the page.
// Leaves out: which page F1 means.
#pragma once

#include "help/help_pages.h"

#include <QDialog>

class QListWidget;
class QPushButton;
class QTextBrowser;
class QUrl;

namespace cw::views {
class SearchField;
}

namespace cw::help {

class HelpWindow : public QDialog {
    Q_OBJECT
public:
    explicit HelpWindow(QWidget* parent = nullptr);
    void showPage(const QString& id);
    [[nodiscard]] QString page() const;

protected:
    void changeEvent(QEvent* event) override;

private:
    void read();
    void filter(const QString& typed);
    void showCurrent();
    void follow(const QUrl& link);

    std::vector<HelpPage> m_pages;
    views::SearchField* m_search;
    QListWidget* m_list;
    QTextBrowser* m_text;
    QPushButton* m_close;
};

} // namespace cw::help
