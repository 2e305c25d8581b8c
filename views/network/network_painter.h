// SPDX-License-Identifier: GPL-3.0-or-later
// Answers: what does the network look like at this zoom? The same painter serves the window and pictures.
// Leaves out: what belongs to working with it: selection, tips, legend (network_marks.h).
#pragma once

#include "canvas/camera.h"
#include "canvas/text_stamps.h"
#include "network/network_damage.h"
#include "network/network_text.h"

#include <optional>
#include <vector>

class QPainter;

namespace cw::look {
struct Theme;
}

namespace cw::topology {

using canvas::Camera;
inline constexpr canvas::ScaleRange kScales{0.004, 1.25, 14};
/// From here on cables and ports are told apart.
inline constexpr double kNearScale = 2.2;
/// Up to here the nodes of a block are painted as one.
inline constexpr double kNodeScale = 0.1;
inline constexpr double kLeastText = 7; ///< px; smaller is not painted

struct NetworkPicture {
    const Plan& plan;
    const std::vector<QString>& names;
    const look::Theme& theme;
    Overlay overlay = Overlay::Load;
    const std::vector<int>& groupOfGpu; ///< empty = groups are not painted; -1 = no rank works there
    int groups = 0;                     ///< that there are
    bool dimmed = false;                ///< a group is pointed out: everything else steps back
    const Damage& damage;
};

/// Paler where everything steps back.
QColor shownAs(const QColor& colour, const NetworkPicture& picture);
QColor trunkColour(float peak, Overlay overlay, const look::Theme& theme);
double trunkWidth(int cables, double scale);
/// A ribbon, or the one trunk of a box to a bus, that carries nothing any more.
bool isCutWhole(const NetworkPicture& picture, const Trunk& trunk);
/// Whether every cable is drawn for itself, and no ribbon or bar beside them.
bool areCablesApart(const Plan& plan, double scale);
/// On the screen, left middle: between the rows that the cables join; of cables between switches of the uppermost row,
/// below the row's name. nullopt where rows stand so close that it would be read of others.
std::optional<QPointF> cablesPlace(const TierLabel& label, const Camera& camera);

class NetworkPainter {
public:
    void paint(QPainter& painter, const NetworkPicture& picture, const Camera& camera, const QRectF& viewPx);
    [[nodiscard]] canvas::TextStamps& stamps() { return m_stamps; }

private:
    void paintTrunks(QPainter& painter, const NetworkPicture& picture, const Camera& camera, const QRectF& viewPx);
    void paintStrands(QPainter& painter, const NetworkPicture& picture, const Camera& camera, const QRectF& viewPx);
    void paintCuts(QPainter& painter, const NetworkPicture& picture, const Camera& camera, const QRectF& viewPx);
    void paintFrames(QPainter& painter, const NetworkPicture& picture, const Camera& camera, const QRectF& viewPx);
    void paintBlocks(QPainter& painter, const NetworkPicture& picture, const Camera& camera, const QRectF& viewPx);
    void paintBoxes(QPainter& painter, const NetworkPicture& picture, const Camera& camera, const QRectF& viewPx);
    void paintSwitch(QPainter& painter, const NetworkPicture& picture, int box, const QRectF& px, double scale);
    void paintNode(QPainter& painter, const NetworkPicture& picture, int box, const QRectF& px, const Camera& camera);
    void paintPorts(QPainter& painter, const NetworkPicture& picture, int box, const Camera& camera);
    void paintLabels(QPainter& painter, const NetworkPicture& picture, const Camera& camera);
    void text(QPainter& painter, QPointF centre, double room, const QString& words, double size, bool strong,
              const QColor& colour);

    /// Cut where it has no room.
    void name(QPainter& painter, QPointF centre, double room, const QString& words, double size, bool strong,
              const QColor& colour);

    /// With as much of its nodes' names as there is room for.
    QString blockTitle(const NetworkPicture& picture, const Block& block, double room, int size);

    canvas::TextStamps m_stamps;
};

} // namespace cw::topology
