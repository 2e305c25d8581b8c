// SPDX-License-Identifier: GPL-3.0-or-later
// Answers: what do the lectures say, what do we find, and which of it holds? A line each, and below it why.
// Leaves out: checking (assess/claims.h; the owner runs it).
#pragma once

#include "assess/claims.h"

#include <QDialog>

#include <vector>

class QLabel;
class QTableWidget;

namespace cw::claims {

class ClaimsDialog : public QDialog {
    Q_OBJECT
public:
    explicit ClaimsDialog(QWidget* parent = nullptr);

    void setClaims(std::vector<assess::Claim> claims);
    [[nodiscard]] QTableWidget& table() const { return *m_table; }
    [[nodiscard]] QString reason() const;

protected:
    void changeEvent(QEvent* event) override;

private:
    void setTexts();
    void fill();
    void showReason();

    std::vector<assess::Claim> m_claims;
    QLabel* m_summary;
    QTableWidget* m_table;
    QLabel* m_reason;
};

} // namespace cw::claims
