// SPDX-License-Identifier: GPL-3.0-or-later
// What the buttons ask for: each one edit of design/options.h, one step of the history.
#include "compare/compare_view.h"
#include "compare/option_matrix.h"
#include "design/options.h"

#include <QEvent>
#include <QPlainTextEdit>

#include <algorithm>
#include <string>

namespace cw::variants {

using design::Design;
using design::OptionId;

void CompareView::raise(const char* text, std::function<Result<Design>(const Design&)> edit)
{
    Q_EMIT intentRaised({text, {}, std::move(edit)});
}

void CompareView::keep()
{
    raise("edit.keepOption", [](const Design& design) { return design::keepOption(design); });
}

void CompareView::updateKept()
{
    const OptionId id = m_matrix->current();
    raise("edit.updateOption", [id](const Design& design) { return design::updateOption(design, id); });
}

void CompareView::setBaseline()
{
    const Column* column = current();
    const OptionId id = column != nullptr && !column->baseline ? column->id : OptionId{};
    raise("edit.setBaseline", [id](const Design& design) { return design::setBaseline(design, id); });
}

void CompareView::switchTo()
{
    const OptionId id = m_matrix->current();
    raise("edit.switchOption", [id](const Design& design) { return design::switchTo(design, id); });
}

void CompareView::rename() { m_matrix->beginRename(); }

void CompareView::renameTo(OptionId id, const QString& name)
{
    raise("edit.renameOption", [id, wanted = name.toStdString()](const Design& design) {
        return design::renameOption(design, id, wanted);
    });
}

void CompareView::move(int by)
{
    const OptionId id = m_matrix->current();
    const auto at = std::ranges::find(m_order, id) - m_order.begin();
    const auto place = static_cast<std::size_t>(std::max<std::ptrdiff_t>(0, at + by));
    raise("edit.moveOption", [id, place](const Design& design) { return design::moveOption(design, id, place); });
}

void CompareView::remove()
{
    const OptionId id = m_matrix->current();
    raise("edit.removeOption", [id](const Design& design) { return design::removeOption(design, id); });
}

/// Every letter is in the document at once, so that saving and closing know of it; a whole typing is one step.
void CompareView::takeNotes()
{
    const Column* option = current();
    if (option == nullptr || option->isPresent())
        return;
    const OptionId id = option->id;
    Q_EMIT intentRaised({"edit.optionNotes", "optionNotes/" + std::to_string(id.value) + '/' + std::to_string(m_typing),
                         [id, notes = m_notes->toPlainText().toStdString()](const Design& design) {
                             return design::setOptionNotes(design, id, notes);
                         }});
}

bool CompareView::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == m_notes && event->type() == QEvent::FocusIn)
        ++m_typing;
    return QWidget::eventFilter(watched, event);
}

} // namespace cw::variants
