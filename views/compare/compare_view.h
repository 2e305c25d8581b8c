// SPDX-License-Identifier: GPL-3.0-or-later
// Answers: how does somebody keep states of a design, look at them side by side and go back to one? The page with the
// matrix, the words, the two floors and the buttons.
// Leaves out: what the edits do (design/options.h) and assessing what is kept.
#pragma once

#include "assess/compare.h"
#include "canvas/tiles.h"
#include "compare/option_table.h"
#include "intent.h"

#include <QWidget>

#include <functional>
#include <vector>

class QCheckBox;
class QLabel;
class QMenu;
class QPlainTextEdit;
class QPushButton;
class QSplitter;
class QStackedLayout;
class QToolButton;

namespace cw::catalog {
struct Catalog;
}

namespace cw::variants {

class ChangeList;
class FloorPair;
class OptionMatrix;

class CompareView : public QWidget {
    Q_OBJECT
public:
    using TilesOf = std::function<canvas::TileLayer(const assess::Assessment&)>;

    explicit CompareView(QWidget* parent = nullptr);

    void setCatalog(std::shared_ptr<const catalog::Catalog> catalog);
    /// Rows in which all states are alike are left out.
    void setOnlyDifferences(bool only);
    /// What colours the floors.
    void setTiles(TilesOf tiles);
    /// The present state and all that are kept, in their order; some may not be assessed yet.
    void setColumns(Columns columns);
    [[nodiscard]] OptionMatrix& matrix() const { return *m_matrix; }
    [[nodiscard]] ChangeList& changes() const { return *m_changes; }
    [[nodiscard]] FloorPair& floors() const { return *m_floors; }

Q_SIGNALS:
    void intentRaised(const cw::views::Intent& intent);
    void onlyDifferencesChosen(bool only);
    void explainRequested(cw::design::OptionId id, const QString& figure, const QRect& globalRect);

protected:
    void changeEvent(QEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    QWidget* makeEmptyPage();
    QWidget* makeTools();
    QWidget* makeWords();
    QPushButton* makeButton(const char* icon, void (CompareView::*does)());
    void retranslate();
    void arrange();
    void fillGroups();
    void refresh();
    void refreshTable();
    void refreshWords();
    void refreshButtons();
    [[nodiscard]] const Column* current() const;
    /// What the words and the right floor show beside the baseline.
    [[nodiscard]] std::pair<const Column*, const Column*> pair() const;
    void raise(const char* text, std::function<Result<design::Design>(const design::Design&)> edit);
    void renameTo(design::OptionId id, const QString& name);
    void keep();
    void updateKept();
    void setBaseline();
    void switchTo();
    void rename();
    void move(int by);
    void moveLeft() { move(-1); }
    void moveRight() { move(1); }
    void remove();
    void takeNotes();

    Columns m_columns; ///< in the order of the table
    std::vector<design::OptionId> m_order; ///< in the order of the design
    TilesOf m_tiles;
    std::shared_ptr<const catalog::Catalog> m_catalog;
    QStringList m_hiddenGroups;
    std::pair<std::shared_ptr<const design::Design>, std::shared_ptr<const design::Design>> m_compared;
    std::vector<assess::Change> m_differences; ///< of these two
    int m_typing = 0; ///< in the notes, counted
    bool m_arranged = false;

    QStackedLayout* m_pages = nullptr;
    OptionMatrix* m_matrix;
    ChangeList* m_changes;
    FloorPair* m_floors;
    QSplitter* m_split = nullptr;
    QLabel* m_title = nullptr;
    QLabel* m_emptyTitle = nullptr;
    QLabel* m_emptyText = nullptr;
    QPushButton* m_keepFirst = nullptr;
    QPushButton* m_keep = nullptr;
    QPushButton* m_update = nullptr;
    QPushButton* m_baseline = nullptr;
    QPushButton* m_switch = nullptr;
    QPushButton* m_rename = nullptr;
    QPushButton* m_left = nullptr;
    QPushButton* m_right = nullptr;
    QPushButton* m_remove = nullptr;
    QCheckBox* m_onlyDifferences = nullptr;
    QToolButton* m_groups = nullptr;
    QMenu* m_groupMenu = nullptr;
    QLabel* m_pairTitle = nullptr;
    QLabel* m_notesTitle = nullptr;
    QPlainTextEdit* m_notes = nullptr;
};

} // namespace cw::variants
