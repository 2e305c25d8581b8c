// SPDX-License-Identifier: GPL-3.0-or-later
// Answers: which series, years, domains and makers does a person want to see, in which unit of growth?
// Leaves out: fitting and drawing.
#pragma once

#include "plots/trend_chart.h"
#include "trends/trend_tables.h"

#include <QWidget>

#include <memory>

class QCheckBox;
class QComboBox;
class QDoubleSpinBox;
class QPushButton;
class QToolButton;

namespace cw::plots {

class TrendControls : public QWidget {
    Q_OBJECT
public:
    explicit TrendControls(QWidget* parent = nullptr);

    /// Fills the choices; what is chosen stays where it still exists.
    void setTables(std::shared_ptr<const trends::TrendTables> tables);
    [[nodiscard]] std::string series() const;
    [[nodiscard]] trends::SeriesFilter filter() const;
    [[nodiscard]] GrowthUnit unit() const;
    [[nodiscard]] double fromYear() const;
    [[nodiscard]] double untilYear() const;

Q_SIGNALS:
    void filterChanged(); ///< needs another fit
    void unitChanged();
    void logarithmicChanged(bool logarithmic);
    void crosshairChanged(bool shown);
    void resetRequested();
    void pictureRequested();
    void tableRequested();
    void fitRequested();
    void explainRequested();

protected:
    void changeEvent(QEvent* event) override;

private:
    void retranslate();
    void offerPoints();

    std::shared_ptr<const trends::TrendTables> m_tables;
    QComboBox* m_series;
    QComboBox* m_domain;
    QComboBox* m_organisation;
    QComboBox* m_confidence;
    QComboBox* m_unit;
    QDoubleSpinBox* m_from;
    QDoubleSpinBox* m_until;
    QCheckBox* m_logarithmic;
    QCheckBox* m_crosshair;
    QToolButton* m_reset;
    QPushButton* m_export;
    QToolButton* m_why;
};

} // namespace cw::plots
