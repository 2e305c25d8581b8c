// SPDX-License-Identifier: GPL-3.0-or-later
// Answers: which kinds of fabric are there to choose from, and what is each in a few words?
// Leaves out: the numbers of a rule (panels/inspector_fields.h).
#pragma once

#include "design/design.h"

#include <QListWidget>

namespace cw::topology {

/// The rows are in the order of design::FabricKind.
class FabricKindList : public QListWidget {
    Q_OBJECT
public:
    static constexpr int kWidth = 320;
    explicit FabricKindList(design::FabricKind chosen, QWidget* parent = nullptr);
};

} // namespace cw::topology
