// SPDX-License-Identifier: GPL-3.0-or-later
// Answers: why does this figure have this value? Formula, numbers, letters with their origin, sources; and the way
// down. Leaves out: computing; the explanation comes from a function.
#pragma once

#include "explain/explanation.h"

#include <QFrame>

#include <functional>
#include <optional>
#include <string>
#include <vector>

class QGridLayout;
class QLabel;
class QScrollArea;
class QToolButton;
class QVBoxLayout;

namespace cw::views {

class FormulaView;

class WhyPopover : public QFrame {
    Q_OBJECT
public:
    using Explain = std::function<std::optional<explain::Explanation>(const std::string&)>;
    /// Low and high of a figure and whether it was checked; nullopt = nothing to say.
    struct Certainty {
        std::optional<Measure> low;
        std::optional<Measure> high;
        bool validated = false;
    };
    using AskCertainty = std::function<std::optional<Certainty>(const std::string&)>;

    explicit WhyPopover(QWidget* window);

    void setExplain(Explain explain);
    void setCertainty(AskCertainty ask);
    /// Opens beside the figure that was clicked.
    void open(const QString& figure, const QRect& globalRect);
    /// Reads the card again after the design changed.
    void refresh();
    [[nodiscard]] QString figure() const;
    [[nodiscard]] const std::vector<std::string>& trail() const { return m_trail; }

Q_SIGNALS:
    /// Empty when it closes.
    void figureShown(const QString& figure);

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void changeEvent(QEvent* event) override;
    void hideEvent(QHideEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void build();
    void show(const explain::Explanation& explanation);
    void showTrail(const explain::Explanation& explanation);
    void showLetters(const explain::Explanation& explanation);
    void follow(const std::string& figure);
    void returnTo(std::size_t step);
    void fit();
    void place();

    Explain m_explain;
    AskCertainty m_certainty;
    std::vector<std::string> m_trail; ///< from the figure asked first to the one shown
    QRect m_anchor;
    QLabel* m_title = nullptr;
    QLabel* m_value = nullptr;
    QLabel* m_band = nullptr;
    QLabel* m_badge = nullptr;
    FormulaView* m_formula = nullptr;
    QLabel* m_procedure = nullptr;
    QLabel* m_binding = nullptr;
    QWidget* m_letters = nullptr;
    QWidget* m_trailRow = nullptr;
    QLabel* m_error = nullptr;
    QLabel* m_source = nullptr;
    QLabel* m_card = nullptr;
    QToolButton* m_pin = nullptr;
    QToolButton* m_close = nullptr;
    QVBoxLayout* m_column = nullptr;
    QWidget* m_body = nullptr;
    QScrollArea* m_scroll = nullptr;
};

} // namespace cw::views
