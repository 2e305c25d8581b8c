// SPDX-License-Identifier: GPL-3.0-or-later
// Answers: what has been taken away, what follows, and how is it given back? A strip over the canvas while anything is.
// Leaves out: where the words come from.
#pragma once

#include <QStringList>
#include <QWidget>

class QLabel;
class QPushButton;

namespace cw::views {

class WhatIfBanner : public QWidget {
    Q_OBJECT
public:
    explicit WhatIfBanner(QWidget* parent = nullptr);

    /// `things` are what can be given back one by one, by name. Hidden while there are none.
    void setState(const QString& headline, const QStringList& things);
    [[nodiscard]] QString text() const;

Q_SIGNALS:
    void restoreRequested(int thing);
    void restoreAllRequested();

protected:
    void changeEvent(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

private:
    void retranslate();
    void fillMenu();

    QLabel* m_text;
    QPushButton* m_restore;
    QPushButton* m_restoreAll;
    QStringList m_things;
};

} // namespace cw::views
