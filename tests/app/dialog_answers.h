// SPDX-License-Identifier: GPL-3.0-or-later
// Answers: how does a test press buttons in dialogs that block it? Leaves out: which ones.
#pragma once

#include <QApplication>
#include <QDialog>
#include <QPointer>
#include <QProgressDialog>
#include <QTimer>

#include <functional>

namespace cw::test {

/// Answers the dialogs to come, in this order; one too many is rejected and counted.
class DialogAnswers : public QObject {
public:
    using Answer = std::function<void(QDialog&)>;
    explicit DialogAnswers(QList<Answer> answers) : m_answers(std::move(answers))
    {
        connect(&m_timer, &QTimer::timeout, this, &DialogAnswers::answer);
        m_timer.start(20);
    }
    /// Each was asked, and nothing else.
    [[nodiscard]] bool fit() const { return m_answers.isEmpty() && m_tooMany == 0; }

private:
    void answer()
    {
        auto* dialog = qobject_cast<QDialog*>(QApplication::activeModalWidget());
        // On a slow machine what is being read or written says so, and asks nothing; and what has been answered comes up
        // again for a moment.
        if (dialog == nullptr || m_answered.contains(dialog) || qobject_cast<QProgressDialog*>(dialog) != nullptr)
            return;
        m_answered << dialog;
        if (m_answers.isEmpty()) {
            ++m_tooMany;
            return dialog->reject();
        }
        // Not from within this timer, which would not fire again while an answer opens the next dialog.
        QTimer::singleShot(0, dialog, [dialog, answer = m_answers.takeFirst()] { answer(*dialog); });
    }

    QList<Answer> m_answers;
    QList<QPointer<QDialog>> m_answered;
    int m_tooMany = 0;
    QTimer m_timer;
};

} // namespace cw::test
