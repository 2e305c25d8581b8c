// SPDX-License-Identifier: GPL-3.0-or-later
#include "panels/inspector_panel.h"

#include "format/words.h"
#include "panels/capacity_bars.h"
#include "panels/inspector_fields.h"

#include <QCheckBox>
#include <QComboBox>
#include <QEvent>
#include <QGridLayout>
#include <QLabel>
#include <QLineEdit>
#include <QScrollArea>
#include <QStyle>
#include <QVBoxLayout>
#include <QWheelEvent>

namespace cw::views {
namespace {

constexpr int kLabelWidth = 96;

/// A choice that the wheel does not change by accident while the form is scrolled.
class CalmComboBox : public QComboBox {
public:
    using QComboBox::QComboBox;

protected:
    void wheelEvent(QWheelEvent* event) override { event->ignore(); }
};

/// Every second line of the form is for what is wrong with the field above.
int lineOf(std::size_t field) { return 2 * static_cast<int>(field); }

} // namespace

InspectorPanel::InspectorPanel(QWidget* parent) : QWidget(parent), m_problem(new QLabel), m_bars(new CapacityBars)
{
    auto* outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    m_scroll = new QScrollArea;
    m_scroll->setWidgetResizable(true);
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_scroll->setFocusPolicy(Qt::NoFocus);
    auto* content = new QWidget;
    content->setProperty("plain", true);
    auto* column = new QVBoxLayout(content);
    column->setContentsMargins(12, 10, 12, 10);
    column->setSpacing(8);
    m_form = new QWidget;
    m_grid = new QGridLayout(m_form);
    m_grid->setContentsMargins(0, 0, 0, 0);
    m_grid->setHorizontalSpacing(8);
    m_grid->setVerticalSpacing(6);
    m_grid->setColumnStretch(1, 1);
    column->addWidget(m_form);
    m_problem->setParent(m_form); // stands below the field that it is about
    m_problem->setProperty("role", QStringLiteral("errorText"));
    m_problem->setWordWrap(true);
    m_problem->hide();
    column->addWidget(m_bars);
    column->addStretch();
    m_scroll->setWidget(content);
    outer->addWidget(m_scroll);
    setAccessibleName(tr("Properties"));
}

void InspectorPanel::setCatalog(std::shared_ptr<const catalog::Catalog> catalog)
{
    m_catalog = std::move(catalog);
    refresh();
}

void InspectorPanel::setDesign(const std::shared_ptr<const design::Design>& design)
{
    m_design = design;
    refresh();
    Q_EMIT noteChanged();
}

void InspectorPanel::setSelection(const design::ItemSet& selection)
{
    if (selection == m_selection)
        return;
    m_selection = selection;
    for (const Row& row : m_rows) { // half-typed text belongs to the old selection
        markWrong(row.editor, {});
        if (auto* line = qobject_cast<QLineEdit*>(row.editor))
            line->setModified(false);
    }
    m_problem->hide();
    refresh();
    Q_EMIT noteChanged();
}

void InspectorPanel::setRackFigures(std::vector<canvas::RackFigures> figures)
{
    m_rackFigures = std::move(figures);
    m_bars->setRacks(m_rackFigures, m_selection);
}

QString InspectorPanel::note() const { return m_design ? selectionTitle(*m_design, m_selection) : QString(); }

void InspectorPanel::showProblem(const QString& text)
{
    m_problem->setText(text);
    m_problem->setVisible(!text.isEmpty());
    if (m_lastField >= m_rows.size())
        return;
    QWidget* editor = m_rows[m_lastField].editor;
    markWrong(editor, text);
    if (text.isEmpty() || editor == nullptr)
        return;
    m_grid->addWidget(m_problem, lineOf(m_lastField) + 1, 1);
    m_grid->activate();
    m_scroll->ensureWidgetVisible(m_problem);
    m_scroll->ensureWidgetVisible(editor);
}

void InspectorPanel::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange) {
        setAccessibleName(tr("Properties"));
        m_fields.clear();
        refresh();
        Q_EMIT noteChanged();
    }
    QWidget::changeEvent(event);
}

bool InspectorPanel::sameShape(const InspectorFields& fields) const
{
    return fields.size() == m_fields.size() && std::equal(fields.begin(), fields.end(), m_fields.begin(),
                                                          [](const InspectorField& a, const InspectorField& b) {
                                                              return a.label == b.label && a.kind == b.kind &&
                                                                     a.choices == b.choices;
                                                          });
}

void InspectorPanel::refresh()
{
    if (!m_design || !m_catalog)
        return;
    InspectorFields fields = inspectorFields(*m_design, *m_catalog, m_selection);
    const bool same = sameShape(fields);
    m_fields = std::move(fields);
    if (!same)
        rebuild();
    m_filling = true;
    for (std::size_t i = 0; i < m_fields.size(); ++i)
        fillEditor(i);
    m_filling = false;
    m_bars->setRacks(m_rackFigures, m_selection);
}

void InspectorPanel::rebuild()
{
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
}

QWidget* InspectorPanel::makeEditor(std::size_t index)
{
    const InspectorField& field = m_fields[index];
    QWidget* editor = nullptr;
    if (field.kind == FieldKind::Choice) {
        auto* box = new CalmComboBox;
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
        connect(line, &QLineEdit::textEdited, this, [this, line] { markWrong(line, {}); });
        editor = line;
    }
    editor->setAccessibleName(field.label);
    editor->setToolTip(field.hint);
    return editor;
}

void InspectorPanel::fillEditor(std::size_t index)
{
    const InspectorField& field = m_fields[index];
    QWidget* editor = m_rows[index].editor;
    if (auto* box = qobject_cast<QComboBox*>(editor)) {
        const int at = field.mixed ? -1 : box->findData(field.value);
        box->setCurrentIndex(at);
        // A part that the catalog does not have is still shown by its id.
        box->setPlaceholderText(field.mixed ? tr("mixed") : field.value.isEmpty() ? tr("not chosen") : field.value);
    } else if (auto* flag = qobject_cast<QCheckBox*>(editor)) {
        flag->setChecked(field.value == u"1");
    } else if (auto* line = qobject_cast<QLineEdit*>(editor)) {
        if (line->hasFocus() && line->isModified())
            return; // somebody is typing
        line->setText(field.value);
        line->setPlaceholderText(field.mixed ? tr("mixed") : QString());
        line->setModified(false);
        line->setCursorPosition(0);
    }
}

void InspectorPanel::commit(std::size_t index, const QString& typed)
{
    if (m_filling || index >= m_fields.size() || !m_fields[index].commit)
        return;
    m_lastField = index;
    auto* line = qobject_cast<QLineEdit*>(m_rows[index].editor);
    const auto outcome = m_fields[index].commit(typed);
    if (const auto* problem = std::get_if<Problem>(&outcome)) {
        showProblem(format::sentence(*problem));
        return;
    }
    showProblem({});
    if (line != nullptr)
        line->setModified(false);
    Q_EMIT intentReady(std::get<Intent>(outcome));
    refresh(); // the same value typed again is shown in its usual form
}

void InspectorPanel::markWrong(QWidget* editor, const QString& why)
{
    if (editor == nullptr || editor->property("wrong").toBool() == !why.isEmpty())
        return;
    editor->setProperty("wrong", !why.isEmpty());
    editor->style()->unpolish(editor);
    editor->style()->polish(editor);
    editor->setAccessibleDescription(why);
    if (why.isEmpty())
        m_problem->hide();
}

} // namespace cw::views
