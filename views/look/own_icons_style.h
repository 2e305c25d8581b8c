// SPDX-License-Identifier: GPL-3.0-or-later
// Answers: which pictures does Qt put into message boxes and search fields? The program's own line icons, in the colours of
// the theme, in place of the stock ones. Leaves out everything else that a style draws.
#pragma once

#include <QProxyStyle>

namespace cw::look {

class OwnIconsStyle : public QProxyStyle {
public:
    explicit OwnIconsStyle(QStyle* base);
    QIcon standardIcon(StandardPixmap which, const QStyleOption* option, const QWidget* widget) const override;
    int styleHint(StyleHint hint, const QStyleOption* option, const QWidget* widget, QStyleHintReturn* returned) const override;
};

} // namespace cw::look
