// SPDX-License-Identifier: GPL-3.0-or-later
// Answers: how does one finding look? Its mark, its sentence and what would mend it.
// Leaves out: the list of findings.
#pragma once

#include "assess/finding.h"

#include <QAbstractButton>

namespace cw::views {

/// Icon name and colour of a severity; never colour alone.
QString severityIcon(assess::Severity severity);
QColor severityColour(assess::Severity severity);
QString severityName(assess::Severity severity);

class FindingCard : public QAbstractButton {
    Q_OBJECT
public:
    explicit FindingCard(const assess::Finding& finding, QWidget* parent = nullptr);

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] bool hasHeightForWidth() const override { return true; }
    [[nodiscard]] int heightForWidth(int width) const override;

protected:
    void paintEvent(QPaintEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    [[nodiscard]] int textHeight(const QString& text, bool strong, int width) const;

    assess::Severity m_severity;
    QString m_sentence;
    QString m_remedies;
};

} // namespace cw::views
