// SPDX-License-Identifier: GPL-3.0-or-later
// Answers: what does one step more of each resource bring and cost, line by line? Leaves out: computing the steps.
#pragma once

#include "assess/ladder.h"

#include <QTableWidget>

#include <memory>
#include <vector>

namespace cw::diagnosis_views {

class LadderTable : public QTableWidget {
    Q_OBJECT
public:
    using Rungs = std::shared_ptr<const std::vector<assess::Rung>>;

    explicit LadderTable(QWidget* parent = nullptr);

    /// nullptr empties it.
    void setRungs(Rungs rungs);
    /// The step of the current line; nullptr where there is none to take.
    [[nodiscard]] const assess::Rung* current() const;

protected:
    void changeEvent(QEvent* event) override;

private:
    void fill();
    void fillRow(int row, const assess::Rung& rung);

    Rungs m_rungs;
};

} // namespace cw::diagnosis_views
