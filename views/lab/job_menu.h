// SPDX-License-Identifier: GPL-3.0-or-later
// Answers: what can be brought into the job from files, and taken out of it as text? A button with a menu.
// Leaves out: reading and writing; the session does both.
#pragma once

#include <QToolButton>

namespace cw::lab {

/// Whose launch arguments; in the order of interop::LaunchTool.
enum class LaunchTarget { MegatronCore, Torchtitan, DeepSpeed };

class JobMenu : public QToolButton {
    Q_OBJECT
public:
    explicit JobMenu(QWidget* parent = nullptr);

Q_SIGNALS:
    /// A config.json of Hugging Face shall become a model.
    void configRequested();
    /// The plan as launch arguments, to the clipboard or to a file.
    void launchRequested(cw::lab::LaunchTarget target, bool toFile);

protected:
    void changeEvent(QEvent* event) override;
    /// The three dots are the sign of a menu; an arrow would lie upon them.
    void paintEvent(QPaintEvent* event) override;

private:
    void fill();
};

/// "Megatron-Core"; never translated.
QString nameOf(LaunchTarget target);

} // namespace cw::lab
