// SPDX-License-Identifier: GPL-3.0-or-later
// Answers: how full are the selected racks in power, heat, weight and space?
// Leaves out: the numbers, which come with RackFigures.
#pragma once

#include "canvas/tiles.h"
#include "design/item.h"

#include <QWidget>

#include <vector>

namespace cw::views {

class CapacityBars : public QWidget {
    Q_OBJECT
public:
    explicit CapacityBars(QWidget* parent = nullptr);
    /// Shows the fullest of the selected racks, the one nearest to a limit; hides itself when no rack is selected.
    void setRacks(const std::vector<canvas::RackFigures>& figures, const design::ItemSet& selection,
                  const design::Design& design);
    /// Of several racks, whose bars these are; else empty.
    [[nodiscard]] QString heading() const;
    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    struct Bar {
        QString label;
        QString value;
        double share = 0;
        int series = 0;
    };
    void makeBars();

    /// Of what is in it; the least it can be where parts of no known weight are among it.
    void addWeight();
    /// Which parts these are; empty where all are weighed.
    [[nodiscard]] QString unweighed() const;

    std::optional<canvas::RackFigures> m_rack;
    QString m_fullest; ///< its name, of several
    std::vector<Bar> m_bars;
};

} // namespace cw::views
