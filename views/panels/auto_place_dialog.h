// SPDX-License-Identifier: GPL-3.0-or-later
// Answers: which nodes shall fill which racks, and within which limits? Says beside the choice how many fit and what
// keeps more out. Leaves out: counting (the owner asks assess/auto_place.h) and applying the edit.
#pragma once

#include "assess/auto_place.h"

#include <QDialog>

#include <memory>

class QCheckBox;
class QComboBox;
class QLabel;
class QLineEdit;
class QPushButton;

namespace cw::canvas {
class CountField;
}

namespace cw::views {

class AutoPlaceDialog : public QDialog {
    Q_OBJECT
public:
    /// `racks` are those selected; new racks are like `newRack`.
    AutoPlaceDialog(std::shared_ptr<const catalog::Catalog> catalog, std::vector<design::RackId> racks,
                    design::Rack newRack, const catalog::PartId& server, int nodes, QWidget* parent = nullptr);

    /// Asks for the first answer; after connecting.
    void begin();
    /// nullopt while the number of nodes or the power limit cannot be read, which the dialog says itself.
    [[nodiscard]] std::optional<assess::AutoPlaceWish> wish() const;
    /// The answer to the newest wish.
    void setOutcome(const Result<assess::AutoPlaced>& outcome);

Q_SIGNALS:
    void wishChanged(const cw::assess::AutoPlaceWish& wish);
    /// What is typed now cannot be read.
    void wishWithdrawn();

private:
    void arrange();
    void changed();
    void sayWrong();
    [[nodiscard]] Result<std::optional<Watts>> mostPerRack() const;
    void fillServers(const catalog::PartId& chosen);

    std::shared_ptr<const catalog::Catalog> m_catalog;
    std::vector<design::RackId> m_racks;
    design::Rack m_newRack;
    QComboBox* m_where;
    QComboBox* m_server;
    canvas::CountField* m_nodes;
    QLabel* m_nodesWrong; ///< why, below the field
    QLineEdit* m_most;
    QLabel* m_mostWrong; ///< likewise
    QCheckBox* m_reserve;
    QCheckBox* m_switches;
    QLabel* m_outcome;
    QPushButton* m_accept;
};

/// Why no more fit, in words.
QString limitText(assess::PlaceLimit limit);

} // namespace cw::views
