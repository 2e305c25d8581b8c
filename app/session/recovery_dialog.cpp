// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/recovery_dialog.h"

#include "format/dates.h"
#include "look/accessible.h"
#include <QComboBox>
#include <QFileInfo>
#include <QGridLayout>
#include <QLabel>
#include <QPushButton>
#include <QScrollArea>

#include <algorithm>

namespace cw::app {
namespace {

constexpr int kEdge = 16;
constexpr int kDialogWidth = 760;
constexpr int kWorkHeight = 56;
constexpr int kNameWidth = 260;
constexpr std::size_t kMostRowsInSight = 6;

QLabel* workLabel(const QString& text, const char* role)
{
    auto* made = new QLabel(text);
    made->setTextFormat(Qt::PlainText);
    made->setProperty("role", QLatin1String(role));
    return made;
}

} // namespace

RecoveryDialog::RecoveryDialog(const std::vector<UnsavedWork>& works, QWidget* parent) : QDialog(parent)
{
    setWindowTitle(tr("Unsaved work"));
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(kEdge, kEdge, kEdge, kEdge);
    column->setSpacing(12);
    auto* heading = workLabel(tr("Clusterwright ended before %Ln design(s) could be saved", nullptr,
                             static_cast<int>(works.size())),
                          "heading");
    column->addWidget(heading);
    auto* hint = workLabel(tr("Recovered work opens as unsaved: its file changes only when you save it."), "secondary");
    hint->setWordWrap(true);
    column->addWidget(hint);

    auto* rows = new QWidget;
    rows->setProperty("plain", true);
    auto* grid = new QGridLayout(rows);
    grid->setContentsMargins(0, 0, 8, 0);
    grid->setHorizontalSpacing(kEdge);
    grid->setColumnStretch(0, 1);
    for (const UnsavedWork& work : works)
        addRow(*grid, work);
    auto* area = new QScrollArea;
    area->setWidget(rows);
    area->setWidgetResizable(true);
    area->setFrameShape(QFrame::NoFrame);
    area->setFocusPolicy(Qt::NoFocus);
    area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    area->setFixedHeight(static_cast<int>(std::min(works.size(), kMostRowsInSight)) * kWorkHeight);
    column->addWidget(area);

    auto* buttons = new QHBoxLayout;
    auto* later = new QPushButton(tr("Decide &later"));
    auto* go = new QPushButton(tr("&Continue"));
    go->setDefault(true);
    buttons->addStretch();
    buttons->addWidget(later);
    buttons->addWidget(go);
    column->addLayout(buttons);
    connect(later, &QPushButton::clicked, this, &QDialog::reject);
    connect(go, &QPushButton::clicked, this, &QDialog::accept);
    setFixedWidth(kDialogWidth);
    go->setFocus();
}

void RecoveryDialog::addRow(QGridLayout& grid, const UnsavedWork& work)
{
    const int row = grid.rowCount();
    const QFileInfo file(work.path);
    const bool saved = !work.path.isEmpty() && file.exists();
    auto* about = new QVBoxLayout;
    about->setSpacing(2);
    // Long ones must not widen the dialog: the tip has the whole.
    const auto add = [&about](const QString& text, const char* role, Qt::TextElideMode elide) {
        QLabel* line = workLabel({}, role);
        line->ensurePolished();
        line->setText(line->fontMetrics().elidedText(text, elide, kNameWidth));
        line->setToolTip(text);
        about->addWidget(line);
    };
    add(work.name.isEmpty() ? file.fileName() : work.name, "heading", Qt::ElideMiddle);
    add(work.path.isEmpty() ? tr("never saved to a file") : work.path, "caption", Qt::ElideMiddle);
    grid.addLayout(about, row, 0);

    auto* times = new QVBoxLayout;
    times->setSpacing(2);
    times->addWidget(workLabel(tr("unsaved work of %1").arg(format::momentText(work.when)), "secondary"));
    times->addWidget(workLabel(saved ? tr("file saved %1").arg(format::momentText(file.lastModified())) : tr("no saved file"), "caption"));
    grid.addLayout(times, row, 1);

    auto* choice = new QComboBox;
    choice->addItem(tr("Recover"), static_cast<int>(Choice::Recover));
    if (saved)
        choice->addItem(tr("Open the saved file"), static_cast<int>(Choice::KeepSaved));
    choice->addItem(tr("Discard"), static_cast<int>(Choice::Discard));
    look::setAccessibleName(*choice, tr("What to do with %1").arg(work.name));
    grid.addWidget(choice, row, 2);
    m_choices.push_back(choice);
}

RecoveryDialog::Choice RecoveryDialog::choice(std::size_t work) const
{
    return static_cast<Choice>(m_choices.at(work)->currentData().toInt());
}

} // namespace cw::app
