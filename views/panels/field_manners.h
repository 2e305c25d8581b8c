// SPDX-License-Identifier: GPL-3.0-or-later
// Answers: how do fields behave beside a design that they edit? The wheel scrolls the form and turns no field by
// accident, and Undo belongs to the design unless somebody is typing. Leaves out: what the fields edit.
#pragma once

#include <QObject>

class QWidget;

namespace cw::views {

class FieldManners : public QObject {
    Q_OBJECT
public:
    /// Lives as long as the form.
    explicit FieldManners(QObject* form) : QObject(form) {}
    /// Of one field, or of all that are inside it.
    void teach(QWidget* field);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void teachOne(QWidget* field);
};

} // namespace cw::views
