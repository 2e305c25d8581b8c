// SPDX-License-Identifier: GPL-3.0-or-later
// Answers: how does a tree view read the outline? Lines are asked for as they are shown, and an edit moves, adds and
// removes only the lines it touches, so that what is open and scrolled to stays. Emits what was renamed and dropped.
// Leaves out: painting (outline_row.h), selections and keys (outline_panel.h). Accelerators are a figure, never lines.
#pragma once

#include "assess/finding.h"
#include "canvas/part_payload.h"
#include "design/difference.h"
#include "outline/outline_plan.h"
#include "outline/outline_text.h"

#include <QAbstractItemModel>

#include <optional>
#include <unordered_map>
#include <vector>

namespace cw::outline {

enum Role {
    KindRole = Qt::UserRole, ///< LineKind
    AsideRole,               ///< the figure beside the name
    IconRole,                ///< name of an icon
    SeverityRole             ///< assess::Severity of the worst finding; invalid = none
};

class OutlineModel : public QAbstractItemModel {
    Q_OBJECT
public:
    explicit OutlineModel(QObject* parent = nullptr);

    void setCatalog(std::shared_ptr<const catalog::Catalog> catalog);
    /// `difference` is to the design before.
    void setDesign(std::shared_ptr<const design::Design> design, const design::Difference& difference);
    void setAssessment(std::shared_ptr<const assess::Assessment> assessment);
    /// Only what leads to these items; nullopt shows everything again. All indexes become invalid.
    void setShown(std::optional<design::ItemSet> shown);
    /// The words are of another language now.
    void retranslate();

    [[nodiscard]] LineKind kind(const QModelIndex& index) const;
    [[nodiscard]] LineKey key(const QModelIndex& index) const;
    /// Invalid where no line has this key.
    [[nodiscard]] QModelIndex indexOf(const LineKey& key) const;
    /// What selecting a line selects: the item, or those of a row, of a block's copies, of a type of cables.
    [[nodiscard]] design::ItemSet items(const QModelIndex& index) const;
    /// Whether a search is for this line itself, not only for something below it.
    [[nodiscard]] bool isFound(const QModelIndex& index) const;
    /// The rack that a line is or stands in; an invalid id outside racks.
    [[nodiscard]] design::RackId rackOf(const QModelIndex& index) const;
    /// All that is shown or could be opened.
    [[nodiscard]] std::size_t lineCount() const { return m_slotOf.size(); }

    [[nodiscard]] QModelIndex index(int row, int column, const QModelIndex& parent = {}) const override;
    [[nodiscard]] QModelIndex parent(const QModelIndex& child) const override;
    using QObject::parent;
    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    bool setData(const QModelIndex& index, const QVariant& value, int role = Qt::EditRole) override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex& index) const override;
    [[nodiscard]] QStringList mimeTypes() const override;
    [[nodiscard]] QMimeData* mimeData(const QModelIndexList& indexes) const override;
    [[nodiscard]] Qt::DropActions supportedDropActions() const override;
    [[nodiscard]] Qt::DropActions supportedDragActions() const override { return Qt::MoveAction; }
    [[nodiscard]] bool canDropMimeData(const QMimeData* data, Qt::DropAction action, int row, int column,
                                       const QModelIndex& parent) const override;
    bool dropMimeData(const QMimeData* data, Qt::DropAction action, int row, int column,
                      const QModelIndex& parent) override;

Q_SIGNALS:
    void renamed(const cw::design::ItemRef& item, const QString& name);
    void blockRenamed(cw::design::BlockId block, const QString& name);
    void devicesDropped(const cw::design::ItemSet& devices, cw::design::RackId rack);
    void partDropped(const cw::canvas::PartPayload& part, cw::design::RackId rack);

private:
    static constexpr std::uint32_t kGone = 0xFFFFFFFF;
    /// A line where the views know it: its place in this list never changes while it is shown.
    struct Slot {
        LineKey key;
        std::uint32_t line = kGone; ///< in m_plan
        int parent = 0;
        int row = 0;
        std::vector<int> children;
    };

    static std::size_t at(int index) { return static_cast<std::size_t>(index); }
    [[nodiscard]] std::size_t slotOf(const QModelIndex& index) const;
    [[nodiscard]] QModelIndex indexOfSlot(int slot) const;
    [[nodiscard]] const Line& line(const QModelIndex& index) const;
    [[nodiscard]] QString sentence(const QModelIndex& index) const;
    [[nodiscard]] QStringList findingTexts(const LineKey& key) const;
    // outline_model_lines.cpp
    void plan();
    void rebuild();
    void reconcile(int slot);
    void removeGone(int slot, const std::vector<LineKey>& wanted);
    void insertAt(int slot, int row, const std::vector<std::uint32_t>& wanted, int count);
    int makeSlot(std::uint32_t line, int parent, int row);
    void dropSlot(int slot);
    void renumber(int slot, int from);
    // outline_model.cpp
    void collectFindings();
    void tellOfChildren(int slot);
    void tellOfCounts();
    [[nodiscard]] const std::vector<int>& findingsOf(const LineKey& key) const;

    Subject m_subject;
    Plan m_plan;
    std::optional<design::ItemSet> m_shown;
    std::vector<Slot> m_slots; ///< the first is the root
    std::vector<int> m_freeSlots;
    std::unordered_map<LineKey, int, LineKeyHash> m_slotOf;
    using Findings = std::unordered_map<LineKey, std::vector<int>, LineKeyHash>;
    Findings m_findings; ///< of a rack also those of its devices; worst first
};

} // namespace cw::outline
