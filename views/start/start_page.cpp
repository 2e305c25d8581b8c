// SPDX-License-Identifier: GPL-3.0-or-later
#include "start/start_page.h"

#include "look/icons.h"
#include "look/theme.h"
#include "panels/search_field.h"
#include "start/recent_row.h"
#include "start/template_tile.h"
#include "start/tile_grid.h"

#include <QAction>
#include <QCheckBox>
#include <QDragEnterEvent>
#include <QFileInfo>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QPushButton>
#include <QScrollArea>
#include <QScrollBar>
#include <QVBoxLayout>

namespace cw::views {
namespace {

constexpr int kGridEdge = 8; ///< above and below the tiles
constexpr int kRightWidth = 432;
constexpr int kRightWidthNarrow = 320;
constexpr int kNarrowWindow = 1100;
constexpr int kPageMargin = 32;

QLabel* label(const char* role)
{
    auto* out = new QLabel;
    out->setProperty("role", QString::fromLatin1(role));
    return out;
}

} // namespace

StartPage::StartPage(QWidget* parent) : QWidget(parent)
{
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(0);
    row->addWidget(makeLeft(), 1);
    row->addWidget(makeRight());
    retranslate();
}

QWidget* StartPage::makeLeft()
{
    auto* left = new QWidget;
    auto* column = new QVBoxLayout(left);
    column->setContentsMargins(kPageMargin, 24, kPageMargin, 20);
    column->setSpacing(16);
    auto* head = new QHBoxLayout;
    auto* titles = new QVBoxLayout;
    titles->setSpacing(0);
    m_title = label("title");
    m_subtitle = label("secondary");
    titles->addWidget(m_title);
    titles->addWidget(m_subtitle);
    m_subtitle->setWordWrap(true);
    head->addLayout(titles, 1);
    head->addSpacing(16);
    m_search = new SearchField;
    m_search->setFixedWidth(240);
    head->addWidget(m_search, 0, Qt::AlignVCenter);
    column->addLayout(head);

    m_tileArea = new QWidget;
    m_tileArea->setProperty("plain", true);
    m_grid = new QGridLayout(m_tileArea);
    m_grid->setContentsMargins(0, kGridEdge, 0, kGridEdge);
    m_grid->setSpacing(kTileGap);
    m_grid->setAlignment(Qt::AlignHCenter | Qt::AlignTop);
    m_scroll = new QScrollArea;
    m_scroll->setWidget(m_tileArea);
    m_scroll->setWidgetResizable(true);
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_scroll->setFocusPolicy(Qt::NoFocus);
    m_scroll->installEventFilter(this);
    column->addWidget(m_scroll, 1);
    m_none = label("secondary");
    m_none->hide();
    column->addWidget(m_none);

    auto* buttons = new QHBoxLayout;
    buttons->setSpacing(8);
    m_useTemplate = new QPushButton;
    m_useTemplate->setProperty("primary", true);
    m_open = new QPushButton;
    m_dropHint = label("secondary");
    buttons->addWidget(m_useTemplate);
    buttons->addWidget(m_open);
    buttons->addSpacing(10);
    buttons->addWidget(m_dropHint);
    buttons->addStretch();
    column->addLayout(buttons);

    m_recovery = new QWidget;
    auto* recovery = new QHBoxLayout(m_recovery);
    recovery->setContentsMargins(0, 0, 0, 0);
    m_recoveryIcon = new QLabel;
    m_recoveryText = new QLabel;
    m_recover = new QPushButton;
    m_discard = new QPushButton;
    recovery->addWidget(m_recoveryIcon);
    recovery->addWidget(m_recoveryText, 1);
    recovery->addWidget(m_recover);
    recovery->addWidget(m_discard);
    m_recovery->hide();
    column->addWidget(m_recovery);

    connect(m_search, &QLineEdit::textChanged, this, [this] {
        m_columns = 0;
        arrange();
        selectFound();
    });
    connect(m_search, &QLineEdit::returnPressed, m_useTemplate, &QAbstractButton::click);
    connect(m_useTemplate, &QPushButton::clicked, this, [this] {
        if (m_selected != nullptr)
            Q_EMIT templateChosen(m_selected->content().id);
    });
    connect(m_open, &QPushButton::clicked, this, &StartPage::openRequested);
    connect(m_recover, &QPushButton::clicked, this, &StartPage::recoverRequested);
    connect(m_discard, &QPushButton::clicked, this, &StartPage::discardRequested);
    return left;
}

QWidget* StartPage::makeRight()
{
    auto* right = new QWidget;
    right->setObjectName(QStringLiteral("startRight"));
    right->setFixedWidth(kRightWidth);
    auto* column = new QVBoxLayout(right);
    column->setContentsMargins(1, 0, 0, 12);
    column->setSpacing(0);
    m_recentTitle = label("heading");
    m_recentTitle->setContentsMargins(24, 0, 24, 0);
    m_recentTitle->setFixedHeight(40);
    column->addWidget(m_recentTitle);
    m_recentList = new QWidget;
    auto* list = new QVBoxLayout(m_recentList);
    list->setContentsMargins(0, 0, 0, 0);
    list->setSpacing(0);
    column->addWidget(m_recentList);
    m_recentNone = label("secondary");
    m_recentNone->setContentsMargins(24, 8, 24, 8);
    m_recentNone->setWordWrap(true);
    column->addWidget(m_recentNone);
    column->addStretch();
    m_shownAtStart = new QCheckBox;
    auto* foot = new QHBoxLayout;
    foot->setContentsMargins(24, 0, 24, 0);
    foot->addWidget(m_shownAtStart);
    foot->addStretch();
    column->addLayout(foot);
    connect(m_shownAtStart, &QCheckBox::toggled, this, &StartPage::shownAtStartChanged);
    return right;
}

void StartPage::setTemplates(std::vector<StartTemplate> templates)
{
    const QString before = selectedTemplate();
    for (TemplateTile* tile : m_tiles) {
        m_grid->removeWidget(tile);
        delete tile;
    }
    m_tiles.clear();
    m_selected = nullptr;
    for (StartTemplate& content : templates) {
        auto* tile = new TemplateTile(std::move(content), m_tileArea);
        connect(tile, &TemplateTile::focused, this, [this, tile] { select(tile); });
        connect(tile, &TemplateTile::chosen, this, [this, tile] { Q_EMIT templateChosen(tile->content().id); });
        if (tile->content().isOwn)
            offerOwnTemplate(tile);
        m_tiles.push_back(tile);
    }
    m_columns = 0;
    arrange();
    TemplateTile* first = m_tiles.empty() ? nullptr : m_tiles.front();
    for (TemplateTile* tile : m_tiles) {
        if (tile->content().id == before)
            first = tile;
    }
    select(first);
}

void StartPage::offerOwnTemplate(TemplateTile* tile)
{
    const QString id = tile->content().id;
    auto* rename = new QAction(tr("Rename…"), tile);
    auto* remove = new QAction(tr("Delete"), tile);
    rename->setShortcut(Qt::Key_F2);
    remove->setShortcut(QKeySequence::Delete);
    for (QAction* action : {rename, remove}) {
        action->setShortcutContext(Qt::WidgetShortcut);
        tile->addAction(action);
    }
    tile->setContextMenuPolicy(Qt::ActionsContextMenu);
    // Queued: the tile goes while its action runs.
    connect(rename, &QAction::triggered, this, [this, id] { Q_EMIT renameTemplateRequested(id); }, Qt::QueuedConnection);
    connect(remove, &QAction::triggered, this, [this, id] { Q_EMIT removeTemplateRequested(id); }, Qt::QueuedConnection);
}

void StartPage::setRecentFiles(const QList<RecentFile>& files)
{
    qDeleteAll(m_recentList->findChildren<RecentRow*>(QString(), Qt::FindDirectChildrenOnly));
    for (const RecentFile& file : files) {
        auto* row = new RecentRow(file);
        connect(row, &QAbstractButton::clicked, this, [this, path = file.path] { Q_EMIT fileRequested(path); });
        m_recentList->layout()->addWidget(row);
    }
    m_recentNone->setVisible(files.isEmpty());
}

void StartPage::setRecovery(const QString& name, const QString& when)
{
    m_recoveryName = name;
    m_recoveryWhen = when;
    m_recovery->setVisible(!name.isEmpty());
    retranslate();
}

void StartPage::setShownAtStart(bool shown) { m_shownAtStart->setChecked(shown); }

QString StartPage::selectedTemplate() const { return m_selected != nullptr ? m_selected->content().id : QString(); }

void StartPage::focusSearch()
{
    m_search->setFocus(Qt::ShortcutFocusReason);
    m_search->selectAll();
}

/// Enter opens the template as soon as the page is shown. Not by a proxy, to which Tab would lead back for ever.
void StartPage::focusInEvent(QFocusEvent* event)
{
    if (m_selected != nullptr)
        m_selected->setFocus(event->reason());
}

void StartPage::select(TemplateTile* tile)
{
    m_selected = tile;
    for (TemplateTile* other : m_tiles)
        other->setSelected(other == tile);
    m_useTemplate->setEnabled(tile != nullptr);
    if (isVisible()) // the status bar of a document is its own
        Q_EMIT statusChanged(tile != nullptr ? tr("Template: %1 — Enter opens it").arg(tile->content().title) : QString());
}

void StartPage::arrange()
{
    const TileGrid grid = tileGrid(static_cast<int>(m_tiles.size()), m_scroll->maximumViewportSize() - QSize(0, 2 * kGridEdge),
                                   m_scroll->verticalScrollBar()->sizeHint().width());
    for (TemplateTile* tile : m_tiles)
        tile->setTileSize(grid.width, grid.thumbnail);
    const int columns = grid.columns;
    if (columns == m_columns)
        return;
    m_columns = columns;
    for (TemplateTile* tile : m_tiles)
        m_grid->removeWidget(tile);
    int at = 0;
    const QStringList terms = m_search->text().split(u' ', Qt::SkipEmptyParts);
    for (TemplateTile* tile : m_tiles) {
        const QString words = tile->content().title + u' ' + tile->content().detail + u' ' + tile->content().id;
        const bool fits = std::all_of(terms.begin(), terms.end(), [&words](const QString& term) {
            return words.contains(term, Qt::CaseInsensitive);
        });
        tile->setVisible(fits);
        if (fits) {
            m_grid->addWidget(tile, at / columns, at % columns);
            ++at;
        }
    }
    m_none->setVisible(at == 0 && !m_tiles.empty());
}

/// What Enter opens is among what the search found.
void StartPage::selectFound()
{
    if (m_selected != nullptr && !m_selected->isHidden())
        return;
    const auto found = std::ranges::find(m_tiles, false, &QWidget::isHidden);
    select(found == m_tiles.end() ? nullptr : *found);
}

void StartPage::retranslate()
{
    setAccessibleName(tr("Start page"));
    m_title->setText(tr("What shall we design?"));
    m_subtitle->setText(tr("A template opens with every figure computed. Change it, save it, and it is yours."));
    m_search->setPlaceholderText(tr("Find a template"));
    m_search->setAccessibleName(tr("Find a template"));
    m_none->setText(tr("No template has all these words."));
    m_useTemplate->setText(tr("Open this template"));
    m_open->setText(tr("Open a file…"));
    m_dropHint->setText(tr("A design file dropped on this window opens too"));
    m_recentTitle->setText(tr("Recent files"));
    m_recentNone->setText(tr("Designs you open or save are listed here."));
    m_shownAtStart->setText(tr("Show this page at start"));
    m_recoveryText->setText(tr("The last session ended without saving: <b>%1</b> (%2)")
                                .arg(m_recoveryName.toHtmlEscaped(), m_recoveryWhen));
    m_recover->setText(tr("Restore"));
    m_discard->setText(tr("Discard"));
    m_recoveryIcon->setPixmap(
        look::iconPixmap(QStringLiteral("warning"), 16, look::currentTheme().warning, devicePixelRatioF()));
}

void StartPage::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange || event->type() == QEvent::PaletteChange)
        retranslate();
    QWidget::changeEvent(event);
}

void StartPage::resizeEvent(QResizeEvent* event)
{
    findChild<QWidget*>(QStringLiteral("startRight"))
        ->setFixedWidth(width() < kNarrowWindow ? kRightWidthNarrow : kRightWidth);
    QWidget::resizeEvent(event);
}

bool StartPage::eventFilter(QObject* watched, QEvent* event)
{
    // The number of columns follows the room that the scroll area really got.
    if (event->type() == QEvent::Resize)
        QMetaObject::invokeMethod(this, &StartPage::arrange, Qt::QueuedConnection);
    return QWidget::eventFilter(watched, event);
}

void StartPage::paintEvent(QPaintEvent* /*event*/)
{
    QPainter painter(this);
    const look::Theme& theme = look::currentTheme();
    painter.fillRect(rect(), theme.dock);
    const QRect right = findChild<QWidget*>(QStringLiteral("startRight"))->geometry();
    painter.fillRect(right, theme.window);
    painter.fillRect(QRect(right.left(), 0, 1, height()), theme.line);
    painter.fillRect(QRect(right.left(), 39, right.width(), 1), theme.line);
}

} // namespace cw::views
