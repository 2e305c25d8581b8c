// SPDX-License-Identifier: GPL-3.0-or-later
// Answers: how does one finding look? Its mark, its sentence and what would mend it: buttons for what can be done at
// once, words for the rest. Leaves out: the list of findings, and mending.
#pragma once

#include "assess/finding.h"

#include <QAbstractButton>

#include <vector>

namespace cw::views {

class WrappingButton;

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

Q_SIGNALS:
    void mendRequested(const QString& remedy);
    void acceptRequested();
    void withdrawRequested();

protected:
    void resizeEvent(QResizeEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    /// A button below the sentence, whose accessible name says what it acts on.
    WrappingButton* addButton(const QString& name, const QString& text);
    /// Places the buttons below the text when told to; the height that they take at this width.
    int layButtons(int width, int top, bool place) const;
    [[nodiscard]] int textBottom(int width) const;
    [[nodiscard]] int textHeight(const QString& text, bool strong, int width) const;

    assess::Severity m_severity;
    QString m_sentence;
    QString m_remedies; ///< or why it is accepted
    bool m_stands;
    std::vector<WrappingButton*> m_buttons;
};

} // namespace cw::views
