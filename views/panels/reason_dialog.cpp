// SPDX-License-Identifier: GPL-3.0-or-later
#include "panels/reason_dialog.h"

#include <QCoreApplication>
#include <QDialog>
#include <QDialogButtonBox>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QShortcut>
#include <QVBoxLayout>

namespace cw::views {
namespace {

constexpr int kReasonWidth = 440;

struct ReasonDialog {
    Q_DECLARE_TR_FUNCTIONS(ReasonDialog)
};

} // namespace

std::optional<QString> askReason(QWidget* parent, const QString& finding)
{
    QDialog dialog(parent);
    dialog.setObjectName(QStringLiteral("reason"));
    dialog.setWindowTitle(ReasonDialog::tr("Accept a finding"));
    auto* column = new QVBoxLayout(&dialog);
    auto* sentence = new QLabel(finding);
    sentence->setProperty("role", QStringLiteral("heading"));
    auto* question =
        new QLabel(ReasonDialog::tr("Why is this acceptable? The report prints the reason beside the finding."));
    question->setProperty("role", QStringLiteral("secondary"));
    for (QLabel* label : {sentence, question}) {
        label->setWordWrap(true);
        label->ensurePolished(); // the look decides how high it is
        column->addWidget(label);
    }
    auto* reason = new QPlainTextEdit;
    reason->setAccessibleName(ReasonDialog::tr("Reason"));
    reason->setTabChangesFocus(true);
    reason->setPlaceholderText(ReasonDialog::tr("Measured at 31 kW under full load on 12 November, J. Kim"));
    reason->setFixedHeight(88);
    column->addWidget(reason);
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel);
    QPushButton* accept = buttons->button(QDialogButtonBox::Ok);
    accept->setText(ReasonDialog::tr("Accept"));
    accept->setProperty("primary", true);
    accept->setEnabled(false);
    buttons->button(QDialogButtonBox::Cancel)->setText(ReasonDialog::tr("Cancel"));
    column->addWidget(buttons);
    QObject::connect(reason, &QPlainTextEdit::textChanged, &dialog,
                     [reason, accept] { accept->setEnabled(!reason->toPlainText().trimmed().isEmpty()); });
    QObject::connect(buttons, &QDialogButtonBox::accepted, &dialog, &QDialog::accept);
    QObject::connect(buttons, &QDialogButtonBox::rejected, &dialog, &QDialog::reject);
    for (const Qt::Key key : {Qt::Key_Return, Qt::Key_Enter}) // Enter alone begins a line of the reason
        QObject::connect(new QShortcut(Qt::CTRL | key, &dialog), &QShortcut::activated, accept, &QPushButton::click);
    accept->setToolTip(QKeySequence(Qt::CTRL | Qt::Key_Return).toString(QKeySequence::NativeText));
    dialog.resize(kReasonWidth, column->totalHeightForWidth(kReasonWidth));
    reason->setFocus();
    if (dialog.exec() != QDialog::Accepted)
        return std::nullopt;
    return reason->toPlainText().simplified();
}

} // namespace cw::views
