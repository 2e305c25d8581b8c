// SPDX-License-Identifier: GPL-3.0-or-later
// Answers: which weather does the plant's year have, and how does a person give it a measured year? A line and buttons.
// Leaves out: reading the file (interop/hourly_weather.h) and the climates of the catalog, which the form offers.
#pragma once

#include <QWidget>

class QLabel;
class QPushButton;

namespace cw::site {

class WeatherBox : public QWidget {
    Q_OBJECT
public:
    explicit WeatherBox(QWidget* parent = nullptr);

    void setMeasured(bool isMeasured);

Q_SIGNALS:
    void readRequested();
    void forgetRequested();

protected:
    void changeEvent(QEvent* event) override;

private:
    void setTexts();

    QLabel* m_state;
    QPushButton* m_read;
    QPushButton* m_forget;
    bool m_isMeasured = false;
};

} // namespace cw::site
