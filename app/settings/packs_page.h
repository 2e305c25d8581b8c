// SPDX-License-Identifier: GPL-3.0-or-later
// Answers: which parts of the person's own does the program know, from which files, and what is wrong with those that it
// left out? Leaves out: what a pack must look like (the help page says it).
#pragma once

#include "session/catalog_packs.h"

#include <QWidget>

#include <vector>

class QLabel;
class QPushButton;
class QTreeWidget;

namespace cw::app {

class PacksPage : public QWidget {
    Q_OBJECT
public:
    explicit PacksPage(QWidget* parent = nullptr);
    /// Reads the folder again and shows what is there.
    void refresh();
    /// Takes this file into the folder, or says why not.
    void add(const QString& file);

Q_SIGNALS:
    void catalogChanged(const cw::assess::References& references);

protected:
    void changeEvent(QEvent* event) override;

private:
    void retranslate();
    void show(const CatalogPack& pack);
    void addByDialog();
    void removeCurrent();
    void reload();
    void refreshButtons();
    void sayRefused();

    std::vector<CatalogPack> m_packs;
    QString m_refused;   ///< the file that was not added
    Problems m_problems; ///< and why
    QLabel* m_intro;
    QTreeWidget* m_tree;
    QLabel* m_message;
    QPushButton* m_add;
    QPushButton* m_remove;
    QPushButton* m_reload;
    QPushButton* m_folder;
};

} // namespace cw::app
