// SPDX-License-Identifier: GPL-3.0-or-later
// Answers: what do the pictures mean, what could be tried, and how sure is it all? Words beside the pictures.
// Leaves out: the sentences themselves (step_words.h, advice.h).
#pragma once

#include "lab/lab_facts.h"
#include "strategy/neighbours.h"

#include <QElapsedTimer>
#include <QTimer>
#include <QWidget>

#include <memory>
#include <vector>

class QLabel;
class QVBoxLayout;

namespace cw::lab {

class CertaintyBox;

class WordsPanel : public QWidget {
    Q_OBJECT
public:
    explicit WordsPanel(QWidget* parent = nullptr);
    void setFacts(const LabFacts& facts);
    void setNeighbours(std::shared_ptr<const std::vector<strategy::Neighbour>> neighbours);
    /// How sure the step time is; below the words unless it is put elsewhere.
    [[nodiscard]] QWidget* certainty() const;

Q_SIGNALS:
    void planTaken(const cw::strategy::RankedPlan& plan);
    void stepMeasured(double seconds);
    void calibrationReset();
    void explainRequested(const QString& figure, const QRect& globalRect);

protected:
    void changeEvent(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void showEvent(QShowEvent* event) override;

private:
    void renew();
    void build();
    void addHeading(const QString& text);
    void addParagraphs();
    void addAdvice();

    LabFacts m_facts;
    std::shared_ptr<const std::vector<strategy::Neighbour>> m_neighbours;
    QVBoxLayout* m_outer;
    CertaintyBox* m_certainty; ///< stays while the rest is built anew: somebody may be typing in it
    QLabel* m_loop;
    QTimer m_rest;
    QElapsedTimer m_sinceChange;
    bool m_stale = true; ///< built only where it is seen
    QWidget* m_content = nullptr;
    QVBoxLayout* m_column = nullptr;
};

} // namespace cw::lab
