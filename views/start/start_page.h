// SPDX-License-Identifier: GPL-3.0-or-later
// Answers: what shall be designed? Templates with thumbnails, recent files, opening and dropping a file.
// Leaves out: opening; it only asks.
#pragma once

#include "design/design.h"

#include <QList>
#include <QString>
#include <QWidget>

#include <memory>
#include <vector>

class QCheckBox;
class QGridLayout;
class QLabel;
class QPushButton;
class QScrollArea;

namespace cw::views {

class SearchField;
class TemplateTile;

struct StartTemplate {
    QString id;
    QString title;
    QString detail;
    std::shared_ptr<const design::Design> design; ///< for the thumbnail; nullptr is the blank design
    bool isOwn = false; ///< saved by the user, who may rename and delete it
};

struct RecentFile {
    QString path;
    QString name;
    QString detail; ///< "256 GPU · 326 kW"
    QString when;   ///< "today 10:21"
    bool missing = false; ///< shown, but not to be opened
};

class StartPage : public QWidget {
    Q_OBJECT
public:
    explicit StartPage(QWidget* parent = nullptr);

    void setTemplates(std::vector<StartTemplate> templates);
    void setRecentFiles(const QList<RecentFile>& files);
    /// An autosaved design of a session that did not end well; empty hides the line.
    void setRecovery(const QString& name, const QString& when);
    void setShownAtStart(bool shown);
    [[nodiscard]] QString selectedTemplate() const;
    void focusSearch();

Q_SIGNALS:
    void templateChosen(const QString& id);
    void renameTemplateRequested(const QString& id);
    void removeTemplateRequested(const QString& id);
    void openRequested();
    void fileRequested(const QString& path);
    void shownAtStartChanged(bool shown);
    void recoverRequested();
    void discardRequested();
    void statusChanged(const QString& text);

protected:
    void changeEvent(QEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    QWidget* makeLeft();
    QWidget* makeRight();
    void retranslate();
    void arrange();
    void selectFound();
    void select(TemplateTile* tile);
    void offerOwnTemplate(TemplateTile* tile);

    std::vector<TemplateTile*> m_tiles;
    SearchField* m_search = nullptr;
    QLabel* m_title = nullptr;
    QLabel* m_subtitle = nullptr;
    QLabel* m_none = nullptr;
    QScrollArea* m_scroll = nullptr;
    QWidget* m_tileArea = nullptr;
    QGridLayout* m_grid = nullptr;
    QPushButton* m_useTemplate = nullptr;
    QPushButton* m_open = nullptr;
    QLabel* m_dropHint = nullptr;
    QWidget* m_recovery = nullptr;
    QLabel* m_recoveryIcon = nullptr;
    QLabel* m_recoveryText = nullptr;
    QPushButton* m_recover = nullptr;
    QPushButton* m_discard = nullptr;
    QLabel* m_recentTitle = nullptr;
    QWidget* m_recentList = nullptr;
    QLabel* m_recentNone = nullptr;
    QCheckBox* m_shownAtStart = nullptr;
    QString m_recoveryName;
    QString m_recoveryWhen;
    TemplateTile* m_selected = nullptr;
    int m_columns = 0;
};

} // namespace cw::views
