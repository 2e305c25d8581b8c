// SPDX-License-Identifier: GPL-3.0-or-later
// Answers: which commands does a canvas have, and which one does a key mean? Their shortcuts are only shown: the canvas
// looks keys up itself while it has the focus, so that they cannot clash with those of the window.
// Leaves out: when a command makes sense.
#pragma once

#include "enum_name.h"

#include <QAction>
#include <QKeyEvent>
#include <QKeySequence>
#include <QList>
#include <QObject>

#include <map>

namespace cw::canvas {

template <class Command>
class KeyedActions {
public:
    explicit KeyedActions(QObject* owner) : m_owner(owner) {}

    template <class Run>
    void add(Command command, const QList<QKeySequence>& keys, Run run)
    {
        auto* made = new QAction(m_owner);
        made->setObjectName(views::enumName(command)); // by which settings know it
        made->setShortcuts(keys);
        QObject::connect(made, &QAction::triggered, m_owner, std::move(run));
        m_actions.emplace(command, made);
    }
    [[nodiscard]] QAction* at(Command command) const { return m_actions.at(command); }
    /// nullptr = the key means none.
    [[nodiscard]] QAction* forKey(const QKeyEvent& key) const
    {
        const QKeySequence pressed(key.keyCombination());
        for (const auto& [command, made] : m_actions) {
            if (made->shortcuts().contains(pressed))
                return made;
        }
        return nullptr;
    }
    /// In the order of the commands.
    [[nodiscard]] auto begin() const { return m_actions.begin(); }
    [[nodiscard]] auto end() const { return m_actions.end(); }

private:
    QObject* m_owner;
    std::map<Command, QAction*> m_actions;
};

} // namespace cw::canvas
