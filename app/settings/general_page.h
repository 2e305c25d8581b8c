// SPDX-License-Identifier: GPL-3.0-or-later
// Answers: language, colours, what the program starts with, and how unsaved work is kept safe?
// Leaves out: what these do; each choice holds at once.
#pragma once

#include "window/settings.h"

#include <QWidget>

#include <functional>

class QCheckBox;
class QComboBox;
class QFormLayout;
class QLabel;

namespace cw::app {

class SharedSettings;

class GeneralPage : public QWidget {
    Q_OBJECT
public:
    explicit GeneralPage(SharedSettings& settings, QWidget* parent = nullptr);

protected:
    void changeEvent(QEvent* event) override;

private:
    QComboBox* addChoice(const std::function<void(Settings&, int)>& take);
    void retranslate();
    void refresh();

    SharedSettings& m_settings;
    QFormLayout* m_form;
    QComboBox* m_language;
    QComboBox* m_theme;
    QComboBox* m_start;
    QCheckBox* m_autosave;
    QComboBox* m_delay;
    QLabel* m_hint;
    bool m_filling = false;
};

} // namespace cw::app
