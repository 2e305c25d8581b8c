// SPDX-License-Identifier: GPL-3.0-or-later
#include "help/help_window.h"

#include "look/theme.h"
#include "panels/command_palette.h"
#include "panels/search_field.h"

#include <QEvent>
#include <QGridLayout>
#include <QListWidget>
#include <QPushButton>
#include <QTextBlock>
#include <QTextBrowser>
#include <QTextCursor>
#include <QTextDocument>

namespace cw::help {
namespace {

constexpr int kEdge = 16;
constexpr int kContentsWidth = 220;
constexpr int kParagraphGap = 8;
constexpr int kLinePercent = 130;

} // namespace

HelpWindow::HelpWindow(QWidget* parent)
    : QDialog(parent), m_search(new views::SearchField), m_list(new QListWidget), m_text(new QTextBrowser),
      m_close(new QPushButton)
{
    auto* grid = new QGridLayout(this);
    grid->setContentsMargins(kEdge, kEdge, kEdge, kEdge);
    grid->setHorizontalSpacing(kEdge);
    grid->setVerticalSpacing(8);
    m_search->setFixedWidth(kContentsWidth);
    m_list->setFixedWidth(kContentsWidth);
    m_list->setProperty("roomy", true);
    grid->addWidget(m_search, 0, 0);
    grid->addWidget(m_list, 1, 0);
    grid->addWidget(m_text, 0, 1, 2, 1);
    grid->addWidget(m_close, 2, 1, Qt::AlignRight);
    grid->setRowStretch(1, 1);
    grid->setColumnStretch(1, 1);
    m_text->setOpenLinks(false);
    m_close->setAutoDefault(false);
    connect(m_search, &QLineEdit::textChanged, this, &HelpWindow::filter);
    connect(m_list, &QListWidget::currentRowChanged, this, &HelpWindow::showCurrent);
    connect(m_text, &QTextBrowser::anchorClicked, this, &HelpWindow::follow);
    connect(m_close, &QPushButton::clicked, this, &QDialog::close);
    read();
    resize(840, 560);
}

/// Again after a change of language or colours, which the text has in it.
void HelpWindow::read()
{
    const QString shown = page();
    setWindowTitle(tr("Help"));
    m_search->setPlaceholderText(tr("Search the help"));
    m_search->setAccessibleName(tr("Search the help"));
    m_list->setAccessibleName(tr("Pages"));
    m_text->setAccessibleName(tr("The page"));
    m_close->setText(tr("&Close"));
    m_pages = helpPages();
    const QSignalBlocker quiet(m_list);
    m_list->clear();
    for (const HelpPage& each : m_pages) {
        auto* item = new QListWidgetItem(each.title, m_list);
        item->setData(Qt::UserRole, each.id);
    }
    filter(m_search->text());
    showPage(shown.isEmpty() ? helpPageIds().front() : shown);
    showCurrent();
}

/// All words, anywhere in the page.
void HelpWindow::filter(const QString& typed)
{
    int first = -1;
    for (int i = 0; i < m_list->count(); ++i) {
        const bool found = views::matchRank(m_pages[static_cast<std::size_t>(i)].text, typed) >= 0;
        m_list->item(i)->setHidden(!found);
        if (found && first < 0)
            first = i;
    }
    const QListWidgetItem* current = m_list->currentItem();
    if (first >= 0 && (current == nullptr || current->isHidden()))
        m_list->setCurrentRow(first);
}

void HelpWindow::showPage(const QString& id)
{
    if (const QListWidgetItem* current = m_list->currentItem(); current != nullptr && current->isHidden())
        m_search->clear();
    const auto at = helpPageIds().indexOf(id);
    if (at < 0)
        return;
    if (m_list->item(static_cast<int>(at))->isHidden())
        m_search->clear();
    m_list->setCurrentRow(static_cast<int>(at));
}

QString HelpWindow::page() const
{
    const QListWidgetItem* current = m_list->currentItem();
    return current != nullptr ? current->data(Qt::UserRole).toString() : QString();
}

void HelpWindow::showCurrent()
{
    const auto row = m_list->currentRow();
    if (row < 0)
        return;
    const look::Theme& theme = look::currentTheme();
    m_text->document()->setDefaultStyleSheet(QStringLiteral("a { color: %1; }").arg(theme.accent.name()));
    QPalette palette = m_text->palette();
    palette.setColor(QPalette::Link, theme.accent);
    m_text->setPalette(palette);
    m_text->setMarkdown(m_pages[static_cast<std::size_t>(row)].text);
    for (QTextBlock block = m_text->document()->begin(); block.isValid(); block = block.next()) {
        QTextBlockFormat airy = block.blockFormat();
        airy.setBottomMargin(kParagraphGap);
        airy.setLineHeight(kLinePercent, QTextBlockFormat::ProportionalHeight);
        QTextCursor(block).setBlockFormat(airy);
    }
    m_text->moveCursor(QTextCursor::Start);
}

void HelpWindow::follow(const QUrl& link)
{
    QString id = link.toString();
    if (id.endsWith(QStringLiteral(".md")))
        showPage(id.chopped(3));
}

void HelpWindow::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange || event->type() == QEvent::PaletteChange)
        read();
    QDialog::changeEvent(event);
}

} // namespace cw::help
