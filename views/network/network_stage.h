// SPDX-License-Identifier: GPL-3.0-or-later
// Answers: what of the network is on the screen now, and what is at a pixel? The assessed graph, the camera and a cached
// picture of both that moves along while a hand pans. Leaves out: gestures and their marks (network_view.h).
#pragma once

#include "network/network_painter.h"

#include <QPixmap>

#include <memory>
#include <optional>

namespace cw::topology {

/// What is at a place, the innermost thing first; -1 = none.
struct Hit {
    int gpu = -1;
    int box = -1;
    int port = -1; ///< number of the port of `box`, where ports are told apart
    int strand = -1;
    int trunk = -1;
    friend bool operator==(const Hit&, const Hit&) = default;
};

class NetworkStage {
public:
    /// With failures, things stay where they stood without them. `laidOut` is the sheet where another thread has made
    /// it already; one of another graph is of no use.
    void setAssessment(std::shared_ptr<const assess::Assessment> assessment, WhatIf whatIf = {}, Plan laidOut = {});
    /// Whether showing these means laying out a graph that is not on the sheet yet, and which.
    [[nodiscard]] std::shared_ptr<const assess::Assessment>
    toLayOut(const std::shared_ptr<const assess::Assessment>& assessment, const WhatIf& whatIf) const;
    void setOverlay(Overlay overlay);
    void setCamera(const Camera& camera) { m_camera = camera; }
    void setDimmed(bool dimmed);
    /// Forgets the cached picture: the theme, the language or the font has changed.
    void invalidate();

    [[nodiscard]] const Plan& plan() const { return m_plan; }
    [[nodiscard]] const std::vector<QString>& names() const { return m_names; }
    [[nodiscard]] const assess::Assessment* assessment() const { return m_assessment.get(); }
    [[nodiscard]] Overlay overlay() const { return m_overlay; }
    [[nodiscard]] const Damage& damage() const { return m_damage; }
    /// What has failed in the network that is shown.
    [[nodiscard]] const fabric::Failures& failed() const;
    [[nodiscard]] const Camera& camera() const { return m_camera; }
    [[nodiscard]] bool hasSheet() const { return m_plan.source && !m_plan.empty(); }
    [[nodiscard]] Telling telling() const { return {m_plan, m_names, *m_assessment}; }
    [[nodiscard]] NetworkPicture picture() const;
    [[nodiscard]] NetworkPainter& painter() { return m_painter; }
    /// Links with the highest peak load, by number in the LinkTable, the worst first: one of each bundle, port and
    /// slot.
    [[nodiscard]] const std::vector<int>& worstLinks() const { return m_worst; }

    [[nodiscard]] Hit hit(QPointF viewPx) const;
    /// Cables drawn by hand that a hit means: one from near, all of the ribbon from far.
    [[nodiscard]] std::vector<std::uint32_t> cablesOf(const Hit& hit) const;

    void paint(QPainter& painter, const QSize& size);

private:
    void refreshGroups();
    void findWorst();
    void repaint(const QRect& part, const QSize& size);

    std::shared_ptr<const assess::Assessment> m_assessment;
    Plan m_plan;
    std::shared_ptr<const Stage<fabric::GraphInputs, fabric::GraphResult>> m_laidOut; ///< the graph of the sheet
    WhatIf m_whatIf;
    Damage m_damage;
    std::vector<QString> m_names;
    std::vector<int> m_groupOfGpu;
    int m_groups = 0;
    std::vector<int> m_worst;
    Overlay m_overlay = Overlay::Load;
    bool m_dimmed = false;
    Camera m_camera;
    NetworkPainter m_painter;
    QPixmap m_sheet;
    Camera m_sheetCamera;
    bool m_stale = true;
};

} // namespace cw::topology
