// SPDX-License-Identifier: GPL-3.0-or-later
// Answers: what is wrong or risky, what would mend it, and where is it?
// Leaves out: the edits that mend; a click reveals the item.
#pragma once

#include "assess/finding.h"

#include <QWidget>

#include <memory>
#include <vector>

class QLabel;
class QScrollArea;
class QVBoxLayout;

namespace cw::assess {
struct Assessment;
}

namespace cw::views {

struct FindingCounts {
    int errors = 0;
    int warnings = 0;
    int notes = 0;
    int accepted = 0; ///< of any severity
};
FindingCounts countFindings(const std::vector<assess::Finding>& findings);

class FindingsPanel : public QWidget {
    Q_OBJECT
public:
    explicit FindingsPanel(QWidget* parent = nullptr);

    void setAssessment(const std::shared_ptr<const assess::Assessment>& assessment);
    /// "3", for the dock's title.
    [[nodiscard]] QString note() const;
    /// The keyboard is at the first card, from where Tab walks to what can be done about it.
    void focusFirst();

Q_SIGNALS:
    void revealRequested(const cw::assess::Finding& finding);
    void explainRequested(const QString& figure, const QRect& globalRect);
    void noteChanged();
    void mendRequested(const cw::assess::Finding& finding, const QString& remedy);
    /// Somebody wants to accept it; the reason is still to be asked for.
    void acceptRequested(const cw::assess::Finding& finding);
    void withdrawRequested(const cw::assess::Finding& finding);

protected:
    void changeEvent(QEvent* event) override;
    void showEvent(QShowEvent* event) override;

private:
    /// While nobody looks, cards of findings that come and go would only cost time.
    void rebuildOnceSeen();
    void rebuild();

    std::vector<assess::Finding> m_findings;
    QScrollArea* m_scroll;
    bool m_isStale = false;
};

} // namespace cw::views
