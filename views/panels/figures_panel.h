// SPDX-License-Identifier: GPL-3.0-or-later
// Answers: what does the design amount to, now and after the drop that is in the air?
// Leaves out: why; a click asks for the explanation.
#pragma once

#include "panels/figure_cell.h"
#include "panels/figure_choice.h"
#include "panels/figure_differences.h"

#include <QTimer>
#include <QWidget>

#include <memory>
#include <vector>

class QGridLayout;
class QLabel;

namespace cw::assess {
struct Assessment;
}

namespace cw::views {

class FiguresPanel : public QWidget {
    Q_OBJECT
public:
    using AssessmentPtr = std::shared_ptr<const assess::Assessment>;

    explicit FiguresPanel(QWidget* parent = nullptr);

    /// The committed design's figures. Badges show for a moment what the last step changed.
    void setAssessment(const AssessmentPtr& assessment);
    /// As long as there is one, badges of the committed design are its differences to this, and they stay.
    void setBaseline(const AssessmentPtr& baseline, const QString& name);
    /// The next assessment is of another document: no badge compares it with the last.
    void forget();
    /// What a drag would lead to; badges are the difference to the committed design. nullptr ends it.
    void setPreview(const AssessmentPtr& preview);
    /// The figure whose explanation is open, or empty.
    void setExplained(const QString& figure);
    /// "preview", for the dock's title; empty when what is shown is committed.
    [[nodiscard]] QString note() const;

Q_SIGNALS:
    void explainRequested(const QString& figure, const QRect& globalRect);
    void noteChanged();

protected:
    void changeEvent(QEvent* event) override;

private:
    struct Shown {
        FigureChoice choice;
        FigureCell* cell;
    };
    FigureCell* addCell(const FigureChoice& choice, FigureCell::Shape shape);
    void retranslate();
    void refresh();
    void placeHeroes();
    [[nodiscard]] FigureText textFor(const FigureChoice& choice, const FigureDifferences& differences,
                                     bool hero) const;
    [[nodiscard]] std::vector<BarShare> memoryBar() const;

    AssessmentPtr m_current;
    AssessmentPtr m_before;
    AssessmentPtr m_preview;
    AssessmentPtr m_baseline;
    QString m_baselineName;
    std::vector<Shown> m_heroes;
    std::vector<Shown> m_rows;
    QGridLayout* m_heroGrid = nullptr;
    QLabel* m_footer = nullptr;
    QTimer m_forget;
};

} // namespace cw::views
