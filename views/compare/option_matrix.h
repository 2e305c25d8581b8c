// SPDX-License-Identifier: GPL-3.0-or-later
// Answers: how does one look at all options at once, walk through them and ask why a figure is what it is?
// Leaves out: what the buttons beside it do (compare_view.h).
#pragma once

#include "compare/option_table.h"

#include <QTableView>

class QLineEdit;

namespace cw::variants {

class OptionModel;

class OptionMatrix : public QTableView {
    Q_OBJECT
public:
    explicit OptionMatrix(QWidget* parent = nullptr);

    void setTable(Columns columns, std::vector<Row> rows);
    /// The option whose column the cursor is in; the present state where there is none.
    [[nodiscard]] design::OptionId current() const;
    void setCurrent(design::OptionId id);
    /// Opens a field over the name of the current option.
    void beginRename();

Q_SIGNALS:
    void currentOptionChanged();
    void renamed(cw::design::OptionId id, const QString& name);
    /// The figure of that option; its explanation must come from that option's assessment.
    void explainRequested(cw::design::OptionId id, const QString& figure, const QRect& globalRect);

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void changeEvent(QEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void explain(const QModelIndex& index);
    void endRename(bool take);
    void fitColumns();

    OptionModel* m_model;
    design::OptionId m_current;
    QLineEdit* m_name = nullptr; ///< while a name is typed
    design::OptionId m_renaming;
};

} // namespace cw::variants
