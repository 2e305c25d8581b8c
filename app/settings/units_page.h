// SPDX-License-Identifier: GPL-3.0-or-later
// Answers: in which units and in which money are amounts shown? Leaves out: the conversion (views/format), and what files
// hold: those are SI and dollars, whoever reads them.
#pragma once

#include "format/preferences.h"

#include <QWidget>

#include <optional>

class QComboBox;
class QDateEdit;
class QFormLayout;
class QLabel;
class QLineEdit;

namespace cw::app {

class SharedSettings;

class UnitsPage : public QWidget {
    Q_OBJECT
public:
    explicit UnitsPage(SharedSettings& settings, QWidget* parent = nullptr);

protected:
    void changeEvent(QEvent* event) override;

private:
    void retranslate();
    void refresh();
    [[nodiscard]] std::optional<format::Money> typedMoney() const; ///< nullopt without a sound rate
    /// Another money is worn once it has a rate; until then the page says what is missing.
    void takeMoney();
    void sayRate();
    void showCode();

    SharedSettings& m_settings;
    QFormLayout* m_form;
    QComboBox* m_units;
    QComboBox* m_money;
    QLineEdit* m_rate;
    QDateEdit* m_date;
    QLabel* m_problem;
    QLabel* m_hint;
    bool m_filling = false;
    bool m_waiting = false; ///< a money is chosen, and its rate is missing
};

} // namespace cw::app
