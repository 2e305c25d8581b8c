// SPDX-License-Identifier: GPL-3.0-or-later
#include "compare/option_matrix.h"

#include "compare/matrix_painting.h"
#include "compare/option_model.h"
#include "look/style.h"

#include <QHeaderView>
#include <QKeyEvent>
#include <QLineEdit>

#include <algorithm>

namespace cw::variants {
namespace {

constexpr int kGroupWidth = 92;
constexpr int kLabelWidth = 188;
constexpr int kLeastColumn = 132;
constexpr int kMostColumn = 320;

} // namespace

OptionMatrix::OptionMatrix(QWidget* parent) : QTableView(parent), m_model(new OptionModel(this))
{
    setModel(m_model);
    auto* header = new OptionHeader(this);
    setHorizontalHeader(header);
    setItemDelegate(new CellDelegate(this));
    verticalHeader()->hide();
    verticalHeader()->setDefaultSectionSize(kMatrixRow);
    header->setSectionResizeMode(QHeaderView::Fixed);
    header->setFixedHeight(kMatrixHead);
    setShowGrid(false);
    setMouseTracking(true);
    setFrameShape(QFrame::NoFrame);
    setSelectionMode(QAbstractItemView::NoSelection);
    setEditTriggers(QAbstractItemView::NoEditTriggers);
    setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    setTabKeyNavigation(false);
    setWordWrap(false);
    setAccessibleName(tr("Options side by side"));
    connect(this, &QAbstractItemView::clicked, this, &OptionMatrix::explain);
    connect(header, &QHeaderView::sectionClicked, this, [this](int section) {
        if (const Column* column = m_model->columnAt(section))
            setCurrent(column->id);
    });
    connect(header, &QHeaderView::sectionDoubleClicked, this, [this](int section) {
        if (const Column* column = m_model->columnAt(section)) {
            setCurrent(column->id);
            beginRename();
        }
    });
    connect(selectionModel(), &QItemSelectionModel::currentChanged, this, [this](const QModelIndex& index) {
        if (const Column* column = m_model->columnAt(index.column()))
            setCurrent(column->id);
    });
}

void OptionMatrix::setTable(Columns columns, std::vector<Row> rows)
{
    const int before = m_model->columnCount();
    m_model->setTable(std::move(columns), std::move(rows));
    if (m_model->columnCount() != before)
        fitColumns();
    const auto& all = m_model->columns();
    if (std::ranges::none_of(all, [this](const Column& column) { return column.id == m_current; }))
        m_current = {};
    setCurrent(m_current);
    viewport()->update();
}

design::OptionId OptionMatrix::current() const { return m_current; }

void OptionMatrix::setCurrent(design::OptionId id)
{
    const auto& all = m_model->columns();
    const auto found = std::ranges::find(all, id, &Column::id);
    const int section = found == all.end() ? -1 : OptionModel::kLead + static_cast<int>(found - all.begin());
    static_cast<OptionHeader*>(horizontalHeader())->setCurrentSection(section);
    if (section >= 0 && currentIndex().column() != section && m_model->rowCount() > 0) {
        const QSignalBlocker quiet(selectionModel());
        setCurrentIndex(m_model->index(std::max(0, currentIndex().row()), section));
        viewport()->update();
    }
    if (m_current == id)
        return;
    m_current = id;
    Q_EMIT currentOptionChanged();
}

void OptionMatrix::explain(const QModelIndex& index)
{
    const Column* column = m_model->columnAt(index.column());
    if (column == nullptr)
        return;
    const Row& row = m_model->rows()[static_cast<std::size_t>(index.row())];
    if (row.figure.empty() || !column->assessment)
        return;
    const QRect cell = visualRect(index);
    Q_EMIT explainRequested(column->id, QString::fromStdString(row.figure),
                            QRect(viewport()->mapToGlobal(cell.topLeft()), cell.size()));
}

void OptionMatrix::beginRename()
{
    if (!m_current.isValid() || m_name != nullptr)
        return;
    const auto& all = m_model->columns();
    const auto found = std::ranges::find(all, m_current, &Column::id);
    const int section = OptionModel::kLead + static_cast<int>(found - all.begin());
    m_renaming = m_current;
    m_name = new QLineEdit(found->name, horizontalHeader()->viewport());
    m_name->setAccessibleName(tr("Name of the option"));
    m_name->setGeometry(horizontalHeader()->sectionViewportPosition(section) + 2, 4,
                        horizontalHeader()->sectionSize(section) - 4, 26);
    m_name->selectAll();
    m_name->installEventFilter(this);
    connect(m_name, &QLineEdit::editingFinished, this, [this] { endRename(true); });
    m_name->show();
    m_name->setFocus();
}

void OptionMatrix::endRename(bool take)
{
    if (m_name == nullptr)
        return;
    QLineEdit* field = std::exchange(m_name, nullptr);
    const QString name = field->text();
    field->deleteLater();
    field->hide();
    setFocus();
    if (take)
        Q_EMIT renamed(m_renaming, name);
}

bool OptionMatrix::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == m_name && event->type() == QEvent::KeyPress &&
        static_cast<QKeyEvent*>(event)->key() == Qt::Key_Escape) {
        endRename(false);
        return true;
    }
    return QTableView::eventFilter(watched, event);
}

void OptionMatrix::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)
        explain(currentIndex());
    else if (event->key() == Qt::Key_F2)
        beginRename();
    else
        QTableView::keyPressEvent(event);
}

void OptionMatrix::resizeEvent(QResizeEvent* event)
{
    QTableView::resizeEvent(event);
    fitColumns();
}

void OptionMatrix::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        setAccessibleName(tr("Options side by side"));
    if (look::changesLook(*event))
        viewport()->update();
    QTableView::changeEvent(event);
}

void OptionMatrix::fitColumns()
{
    const int options = m_model->columnCount() - OptionModel::kLead;
    if (options <= 0)
        return;
    setColumnWidth(0, kGroupWidth);
    setColumnWidth(1, kLabelWidth);
    const int room = (viewport()->width() - kGroupWidth - kLabelWidth) / options;
    for (int i = 0; i < options; ++i)
        setColumnWidth(OptionModel::kLead + i, std::clamp(room, kLeastColumn, kMostColumn));
}

} // namespace cw::variants
