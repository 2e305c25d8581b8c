// SPDX-License-Identifier: GPL-3.0-or-later
// Answers: what do racks look like from the front and from behind at this zoom? The same painter serves the window and
// pictures. Leaves out: what belongs to working with them: selection, ghosts, tips, the legend (rack_view.h).
#pragma once

#include "canvas/floor_stage.h"
#include "rack/rack_facts.h"
#include "rack/rack_plan.h"

#include <QRectF>
#include <QStringList>

#include <vector>

class QPainter;

namespace cw::look {
struct Theme;
}

namespace cw::elevation {

/// How much is drawn, from far to near.
enum class Detail { Cabinets, Blocks, Names, Inside, Links };

/// What is drawn where a unit of the drawing takes `scale` pixels.
Detail detailFor(double scale);

struct RackPicture {
    const canvas::FloorStage& hall; ///< design, catalog, devices, overlay
    const RackPlan& plan;
    const RackFacts& facts;
    const std::vector<const canvas::RackFigures*>& figures; ///< by index of the rack; nullptr = none
    const look::Theme& theme;
};

/// What is known of one device as it is drawn.
struct DeviceText {
    QString name;
    QString type; ///< "DGX H100"; "DGX H100 · 8 × H200" where other accelerators were put into it
    const DeviceFigures* figures = nullptr; ///< nullptr = none
    QString model;    ///< of its type, whatever is in it
    QString swapped;  ///< "H200": what is in it instead of what it is sold with; else empty
    QString counted;  ///< "8 × H200"
};
DeviceText deviceText(const RackPicture& picture, const canvas::PlanDevice& box);

/// "Power: 40.8 / 66 kW": what the bars below a rack say, also where these have no room.
QStringList barTips(const canvas::RackFigures& rack);

/// "8 × 400 Gbit/s": the power supplies as the catalog describes them, and how many of them if it says so.
int powerSuppliesOf(const std::string& described);

/// A filled box with a line around it; small ones without round corners, which cost more than all that is in them.
void paintFrame(QPainter& painter, const QRectF& px, const QColor& fill, const QColor& line, double lineWidth = 1);

class RackPainter {
public:
    /// Everything inside `viewPx`.
    void paint(QPainter& painter, const RackPicture& picture, const canvas::Camera& camera, const QRectF& viewPx);
    /// One device at its place on the screen, as in paint(); also used for ghosts.
    void paintDevice(QPainter& painter, const RackPicture& picture, const canvas::PlanDevice& box, Face face,
                     const QRectF& px, Detail detail);
    [[nodiscard]] canvas::TextStamps& stamps() { return m_stamps; }

private:
    void paintFloorLines(QPainter& painter, const RackPicture& picture, const canvas::Camera& camera,
                         const QRectF& viewPx) const;
    void paintCabinet(QPainter& painter, const RackPicture& picture, const Standing& one, const canvas::Camera& camera);
    void paintUnits(QPainter& painter, const RackPicture& picture, const Standing& one, const canvas::Camera& camera);
    void paintStrips(QPainter& painter, const RackPicture& picture, const Standing& one, const canvas::Camera& camera);
    QString contentWords(const RackPicture& picture, std::uint32_t rack, const QString& side, double room);
    void paintTitle(QPainter& painter, const RackPicture& picture, const Standing& one, const canvas::Camera& camera);
    void paintBars(QPainter& painter, const RackPicture& picture, const Standing& one, const canvas::Camera& camera);
    void paintOverlayLine(QPainter& painter, const RackPicture& picture, const Standing& one, const QRectF& px);

    void paintBlock(QPainter& painter, const RackPicture& picture, const canvas::PlanDevice& box, const QRectF& px);
    double paintHeader(QPainter& painter, const RackPicture& picture, const DeviceText& text, const QString& longest,
                       const QRectF& face);
    void paintNodeFront(QPainter& painter, const RackPicture& picture, const canvas::PlanDevice& box, const QRectF& px,
                        Detail detail);
    void paintAccelerators(QPainter& painter, const RackPicture& picture, const canvas::PlanDevice& box,
                           const QRectF& room, Detail detail);
    void paintNodeRear(QPainter& painter, const RackPicture& picture, const canvas::PlanDevice& box, const QRectF& px,
                       Detail detail);
    void paintSwitch(QPainter& painter, const RackPicture& picture, const canvas::PlanDevice& box, const QRectF& px);
    void paintSwitchPorts(QPainter& painter, const RackPicture& picture, const canvas::PlanDevice& box, const QRectF& room);
    void paintStorage(QPainter& painter, const RackPicture& picture, const canvas::PlanDevice& box, const QRectF& px);

    canvas::TextStamps m_stamps;
    QString m_longestNode; ///< of the names of all nodes that stand in the drawing
};

} // namespace cw::elevation
