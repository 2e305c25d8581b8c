// SPDX-License-Identifier: GPL-3.0-or-later
#include "lab/job_menu.h"

#include <QEvent>
#include <QMenu>
#include <QStyleOptionToolButton>
#include <QStylePainter>

namespace cw::lab {

QString nameOf(LaunchTarget target)
{
    switch (target) {
    case LaunchTarget::MegatronCore:
        return QStringLiteral("Megatron-Core");
    case LaunchTarget::Torchtitan:
        return QStringLiteral("torchtitan");
    case LaunchTarget::DeepSpeed:
        return QStringLiteral("DeepSpeed");
    }
    return {};
}

JobMenu::JobMenu(QWidget* parent) : QToolButton(parent)
{
    setText(QStringLiteral("⋯"));
    setPopupMode(QToolButton::InstantPopup);
    setFocusPolicy(Qt::StrongFocus);
    setMenu(new QMenu(this));
    fill();
}

void JobMenu::fill()
{
    setAccessibleName(tr("Import and export of the job"));
    setToolTip(tr("Open a model's config.json, or take the plan along as launch arguments"));
    menu()->clear();
    menu()->addAction(tr("Open config.json…"), this, &JobMenu::configRequested);
    menu()->addSeparator();
    for (const bool toFile : {false, true}) {
        QMenu* tools = menu()->addMenu(toFile ? tr("Save launch arguments") : tr("Copy launch arguments"));
        for (const LaunchTarget target :
             {LaunchTarget::MegatronCore, LaunchTarget::Torchtitan, LaunchTarget::DeepSpeed})
            tools->addAction(nameOf(target), this, [this, target, toFile] { Q_EMIT launchRequested(target, toFile); });
    }
}

void JobMenu::changeEvent(QEvent* event)
{
    QToolButton::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        fill();
}

void JobMenu::paintEvent(QPaintEvent* /*event*/)
{
    QStyleOptionToolButton option;
    initStyleOption(&option);
    option.features &= ~QStyleOptionToolButton::ToolButtonFeatures(QStyleOptionToolButton::HasMenu);
    QStylePainter(this).drawComplexControl(QStyle::CC_ToolButton, option);
}

} // namespace cw::lab
