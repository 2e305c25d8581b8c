// SPDX-License-Identifier: GPL-3.0-or-later
#include "panels/field_form.h"

#include "format/words.h"
#include "look/wrong_field.h"
#include "panels/eliding_combo_box.h"
#include "panels/field_manners.h"

#include <QCheckBox>
#include <QGridLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QPointer>

#include <algorithm>

namespace cw::views {
namespace {

using look::isWrong;

constexpr int kLabelWidth = 96;

/// Every second line of the form is for what is wrong with the field above.
int lineOf(std::size_t field) { return 2 * static_cast<int>(field); }

} // namespace

FieldForm::FieldForm(QWidget* parent)
    : QWidget(parent), m_grid(new QGridLayout(this)), m_problem(new QLabel(this)), m_manners(new FieldManners(this))
{
    m_grid->setContentsMargins(0, 0, 0, 0);
    m_grid->setHorizontalSpacing(8);
    m_grid->setVerticalSpacing(6);
    m_grid->setColumnStretch(1, 1);
    m_problem->setProperty("role", QStringLiteral("errorText"));
    m_problem->setWordWrap(true);
    m_problem->hide();
}

void FieldForm::setFields(InspectorFields fields)
{
    const bool same = sameShape(fields);
    m_fields = std::move(fields);
    if (!same)
        rebuild();
    fill();
}

void FieldForm::forgetTyped()
{
    for (const Row& row : m_rows) {
        markWrong(row.editor, {});
        if (auto* line = qobject_cast<QLineEdit*>(row.editor))
            line->setModified(false);
    }
}

void FieldForm::showProblem(const QString& text)
{
    if (m_lastField >= m_rows.size())
        return;
    QWidget* editor = m_rows[m_lastField].editor;
    markWrong(editor, text);
    if (text.isEmpty() || editor == nullptr)
        return;
    Q_EMIT revealRequested(m_problem);
    Q_EMIT revealRequested(editor);
}

/// Below the field that was typed into last, else below the first that is still wrong.
void FieldForm::placeProblem()
{
    const auto isStillWrong = [](const Row& row) { return row.editor != nullptr && isWrong(*row.editor); };
    auto row = m_lastField < m_rows.size() ? m_rows.begin() + static_cast<std::ptrdiff_t>(m_lastField) : m_rows.end();
    if (row == m_rows.end() || !isStillWrong(*row))
        row = std::ranges::find_if(m_rows, isStillWrong);
    m_problem->setVisible(row != m_rows.end());
    if (row == m_rows.end())
        return;
    m_problem->setText(row->editor->accessibleDescription());
    m_grid->addWidget(m_problem, lineOf(static_cast<std::size_t>(row - m_rows.begin())) + 1, 1);
    m_grid->activate();
}

bool FieldForm::sameShape(const InspectorFields& fields) const
{
    return fields.size() == m_fields.size() && std::equal(fields.begin(), fields.end(), m_fields.begin(),
                                                          [](const InspectorField& a, const InspectorField& b) {
                                                              return a.label == b.label && a.kind == b.kind &&
                                                                     a.choices == b.choices;
                                                          });
}

void FieldForm::focusField(const QString& heading, const QString& label)
{
    bool below = heading.isEmpty(); // the first fields stand below none
    for (std::size_t i = 0; i < m_rows.size(); ++i) {
        if (m_fields[i].kind == FieldKind::Heading)
            below = m_fields[i].label == heading;
        QWidget* editor = m_rows[i].editor;
        if (!below || editor == nullptr || m_fields[i].label != label)
            continue;
        editor->setFocus(Qt::ShortcutFocusReason);
        if (auto* line = qobject_cast<QLineEdit*>(editor))
            line->selectAll();
        Q_EMIT revealRequested(editor);
        return;
    }
}

/// An editor that goes while it has the focus hands it on to whatever comes next in the window, such as a button of another
/// panel's title: the focus stays here, on the same property where there still is one.
void FieldForm::keepFocus(const QString& label)
{
    QWidget* next = nullptr;
    for (std::size_t i = 0; i < m_rows.size(); ++i) {
        QWidget* editor = m_rows[i].editor;
        if (editor != nullptr && (next == nullptr || m_fields[i].label == label))
            next = editor;
    }
    (next != nullptr ? next : this)->setFocus(Qt::OtherFocusReason);
}

void FieldForm::rebuild()
{
    const bool hadFocus = focusWidget() != nullptr && focusWidget()->hasFocus();
    const QString focused = hadFocus ? focusWidget()->accessibleName() : QString();
    if (hadFocus)
        setFocus(Qt::OtherFocusReason); // until there are others
    for (const Row& row : m_rows) {
        for (QWidget* widget : {static_cast<QWidget*>(row.label), row.editor}) {
            if (widget != nullptr) {
                m_grid->removeWidget(widget);
                widget->hide();
                widget->deleteLater();
            }
        }
    }
    m_rows.clear();
    for (std::size_t i = 0; i < m_fields.size(); ++i) {
        const InspectorField& field = m_fields[i];
        Row row;
        row.label = new QLabel(field.label);
        const int line = lineOf(i);
        if (field.kind == FieldKind::Heading) {
            row.label->setProperty("role", QStringLiteral("heading"));
            row.label->setContentsMargins(0, i == 0 ? 0 : 8, 0, 0);
            m_grid->addWidget(row.label, line, 0, 1, 2);
        } else {
            row.label->setProperty("role", QStringLiteral("secondary"));
            row.label->setFixedWidth(kLabelWidth);
            row.label->setToolTip(field.label);
            m_rows.push_back(row);
            row.editor = makeEditor(i);
            m_rows.pop_back();
            row.label->setBuddy(row.editor);
            m_grid->addWidget(row.label, line, 0);
            m_grid->addWidget(row.editor, line, 1);
            row.editor->show();
        }
        m_rows.push_back(row);
    }
    if (hadFocus)
        keepFocus(focused);
}

void FieldForm::fill()
{
    m_filling = true;
    for (std::size_t i = 0; i < m_fields.size(); ++i)
        fillEditor(i);
    m_filling = false;
}

QWidget* FieldForm::makeEditor(std::size_t index)
{
    const InspectorField& field = m_fields[index];
    QWidget* editor = nullptr;
    if (field.kind == FieldKind::Choice) {
        auto* box = new ElidingComboBox;
        box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
        box->setMinimumContentsLength(8);
        for (const FieldChoice& choice : field.choices)
            box->addItem(choice.label, choice.id);
        connect(box, &QComboBox::activated, this, [this, index, box] { commit(index, box->currentData().toString()); });
        editor = box;
    } else if (field.kind == FieldKind::Flag) {
        auto* box = new QCheckBox;
        connect(box, &QCheckBox::clicked, this,
                [this, index](bool on) { commit(index, on ? QStringLiteral("1") : QStringLiteral("0")); });
        editor = box;
    } else {
        auto* line = new QLineEdit;
        line->setReadOnly(field.kind == FieldKind::ReadOnly);
        connect(line, &QLineEdit::editingFinished, this, [this, index, line] {
            if (line->isModified())
                commit(index, line->text());
        });
        line->installEventFilter(this);
        connect(line, &QLineEdit::textEdited, this, [this, line] { markWrong(line, {}); });
        editor = line;
    }
    m_manners->teach(editor);
    editor->setAccessibleName(field.label);
    return editor;
}

void FieldForm::fillEditor(std::size_t index)
{
    const InspectorField& field = m_fields[index];
    QWidget* editor = m_rows[index].editor;
    if (editor != nullptr)
        editor->setToolTip(field.hint);
    if (auto* box = qobject_cast<QComboBox*>(editor)) {
        const int at = field.mixed ? -1 : box->findData(field.value);
        box->setCurrentIndex(at);
        // A part that the catalog does not have is still shown by its id.
        box->setPlaceholderText(field.mixed ? tr("mixed") : field.value.isEmpty() ? tr("not chosen") : field.value);
    } else if (auto* flag = qobject_cast<QCheckBox*>(editor)) {
        flag->setChecked(field.value == u"1");
    } else if (auto* line = qobject_cast<QLineEdit*>(editor)) {
        if (line->isModified() && (line->hasFocus() || isWrong(*line)))
            return; // somebody is typing, or has yet to mend what was refused
        if (line->isModified()) // what was wrong is gone
            markWrong(line, {});
        line->setText(field.value);
        line->setPlaceholderText(field.mixed ? tr("mixed") : QString());
        line->setModified(false);
        line->setCursorPosition(0);
    }
}

void FieldForm::commit(std::size_t index, const QString& typed)
{
    if (m_filling || index >= m_fields.size() || !m_fields[index].commit)
        return;
    m_lastField = index;
    const QPointer<QLineEdit> line = qobject_cast<QLineEdit*>(m_rows[index].editor);
    const auto outcome = m_fields[index].commit(typed);
    if (const auto* problem = std::get_if<Problem>(&outcome)) {
        showProblem(format::sentence(*problem));
        return;
    }
    showProblem({});
    Q_EMIT intentReady(std::get<Intent>(outcome)); // whoever applies it may refuse it here, or show other fields
    if (line != nullptr && !isWrong(*line))
        line->setModified(false);
    fill(); // the same value typed again is shown in its usual form
}

bool FieldForm::eventFilter(QObject* watched, QEvent* event)
{
    const bool isKey = event->type() == QEvent::KeyPress || event->type() == QEvent::ShortcutOverride;
    auto* line = qobject_cast<QLineEdit*>(watched);
    if (!isKey || static_cast<QKeyEvent*>(event)->key() != Qt::Key_Escape || line == nullptr || !line->isModified())
        return QWidget::eventFilter(watched, event);
    event->accept();
    if (event->type() == QEvent::KeyPress) {
        markWrong(line, {});
        line->setModified(false);
        fill();
    }
    return true;
}

void FieldForm::markWrong(QWidget* editor, const QString& why)
{
    if (editor == nullptr || editor->accessibleDescription() == why)
        return;
    const bool changes = look::markWrong(*editor, why);
    placeProblem();
    if (changes)
        Q_EMIT wrongFieldsChanged();
}

bool FieldForm::hasWrongField() const
{
    return std::ranges::any_of(m_rows, [](const Row& row) {
        return row.editor != nullptr && isWrong(*row.editor);
    });
}

} // namespace cw::views
