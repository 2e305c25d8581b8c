// SPDX-License-Identifier: GPL-3.0-or-later
// Answers: how sure is the step time, and how does one measured step make it surer? A badge, the reason, and a field.
// Leaves out: what the measured step changes (training::stackFactor).
#pragma once

#include "lab/lab_facts.h"

#include <QWidget>

class QLabel;
class QLineEdit;
class QPushButton;

namespace cw::lab {

class CertaintyBox : public QWidget {
    Q_OBJECT
public:
    explicit CertaintyBox(QWidget* parent = nullptr);
    void setFacts(const LabFacts& facts);

Q_SIGNALS:
    void explainRequested(const QString& figure, const QRect& globalRect);
    void stepMeasured(double seconds);
    void resetRequested();

protected:
    void changeEvent(QEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void retranslate();
    void show();
    void openField(bool open);
    void check();
    void send();

    LabFacts m_facts;
    QLabel* m_heading;
    QLabel* m_badge;
    QLabel* m_text;
    QLabel* m_calibrated;
    QPushButton* m_reset;
    QPushButton* m_why;
    QPushButton* m_type;
    QWidget* m_field;
    QLineEdit* m_seconds;
    QLabel* m_wrong; ///< why what was typed is no step time
    QPushButton* m_take;
};

} // namespace cw::lab
