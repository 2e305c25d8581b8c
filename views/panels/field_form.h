// SPDX-License-Identifier: GPL-3.0-or-later
// Answers: how is a list of editable properties shown and typed into? A label and an editor a line, and what is wrong
// with a value below it. Leaves out: which properties there are, and applying a change.
#pragma once

#include "panels/inspector_field.h"

#include <QWidget>

#include <vector>

class QGridLayout;
class QLabel;

namespace cw::views {

class FieldManners;

class FieldForm : public QWidget {
    Q_OBJECT
public:
    explicit FieldForm(QWidget* parent = nullptr);

    /// Editors stay, with what is being typed, where only values differ.
    void setFields(InspectorFields fields);
    /// Half-typed text and refusals belong to what was shown before.
    void forgetTyped();
    /// Shows a refusal of the last intent under the field it came from; an empty text clears it.
    void showProblem(const QString& text);

    /// Puts the focus on the field of this label below this heading.
    void focusField(const QString& heading, const QString& label);

    /// Something typed was refused and still stands there.
    [[nodiscard]] bool hasWrongField() const;

Q_SIGNALS:
    void wrongFieldsChanged();
    void intentReady(const cw::views::Intent& intent);
    /// A refusal may be out of sight.
    void revealRequested(QWidget* part);

protected:
    /// Escape gives back what stood there before something was typed.
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    struct Row {
        QLabel* label = nullptr;
        QWidget* editor = nullptr;
    };
    [[nodiscard]] bool sameShape(const InspectorFields& fields) const;
    void rebuild();
    void placeProblem();
    void keepFocus(const QString& label);
    void fill();
    QWidget* makeEditor(std::size_t index);
    void fillEditor(std::size_t index);
    void commit(std::size_t index, const QString& typed);
    void markWrong(QWidget* editor, const QString& why);

    InspectorFields m_fields;
    std::vector<Row> m_rows;
    QGridLayout* m_grid;
    QLabel* m_problem;
    FieldManners* m_manners;
    std::size_t m_lastField = 0;
    bool m_filling = false;
};

} // namespace cw::views
