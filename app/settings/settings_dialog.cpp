// SPDX-License-Identifier: GPL-3.0-or-later
#include "settings/settings_dialog.h"

#include "settings/general_page.h"
#include "settings/packs_page.h"
#include "settings/shortcuts_page.h"
#include "settings/units_page.h"

#include <QEvent>
#include <QGridLayout>
#include <QListWidget>
#include <QPushButton>
#include <QStackedWidget>

namespace cw::app {
namespace {

constexpr int kPageEdge = 16;
constexpr int kPagesWidth = 180;

} // namespace

SettingsDialog::SettingsDialog(SharedSettings& settings, QWidget* parent)
    : QDialog(parent), m_list(new QListWidget), m_pages(new QStackedWidget), m_general(new GeneralPage(settings)),
      m_units(new UnitsPage(settings)), m_packs(new PacksPage), m_shortcuts(new ShortcutsPage), m_close(new QPushButton)
{
    auto* grid = new QGridLayout(this);
    grid->setContentsMargins(kPageEdge, kPageEdge, kPageEdge, kPageEdge);
    grid->setHorizontalSpacing(kPageEdge);
    grid->setVerticalSpacing(12);
    m_list->setFixedWidth(kPagesWidth);
    m_list->setProperty("roomy", true);
    for (QWidget* page : {static_cast<QWidget*>(m_general), static_cast<QWidget*>(m_units),
                          static_cast<QWidget*>(m_packs), static_cast<QWidget*>(m_shortcuts)}) {
        m_pages->addWidget(page);
        m_list->addItem(QString());
    }
    grid->addWidget(m_list, 0, 0);
    grid->addWidget(m_pages, 0, 1);
    grid->addWidget(m_close, 1, 1, Qt::AlignRight);
    grid->setRowStretch(0, 1);
    grid->setColumnStretch(1, 1);
    connect(m_list, &QListWidget::currentRowChanged, this, [this](int row) {
        m_pages->setCurrentIndex(row);
        static const QStringList help{QStringLiteral("settings"), QStringLiteral("settings"), QStringLiteral("packs"), QStringLiteral("shortcuts")};
        setProperty("helpPage", help.value(row)); // of the list beside the page too
    });
    connect(m_close, &QPushButton::clicked, this, &QDialog::close);
    for (auto* button : findChildren<QPushButton*>())
        button->setAutoDefault(false); // Enter in a search field presses nothing
    retranslate();
    resize(860, 560);
    m_list->setCurrentRow(0);
}

void SettingsDialog::showPage(SettingsPage page)
{
    m_list->setCurrentRow(static_cast<int>(page));
    if (page == SettingsPage::Shortcuts)
        m_shortcuts->focusSearch();
    else
        m_list->setFocus();
}

void SettingsDialog::retranslate()
{
    setWindowTitle(tr("Settings"));
    const QStringList names{tr("General"), tr("Units and money"), tr("Catalog packs"), tr("Keyboard shortcuts")};
    for (int i = 0; i < m_list->count(); ++i)
        m_list->item(i)->setText(names[i]);
    m_list->setAccessibleName(tr("Pages"));
    m_close->setText(tr("&Close"));
}

void SettingsDialog::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QDialog::changeEvent(event);
}

} // namespace cw::app
