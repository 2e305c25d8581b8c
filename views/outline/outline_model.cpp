// SPDX-License-Identifier: GPL-3.0-or-later
#include "outline/outline_model.h"

#include "format/words.h"

#include <algorithm>
#include <utility>

namespace cw::outline {
namespace {

using design::ItemKind;

/// Changes of more items than this are told by their racks' rows together.
constexpr std::size_t kMostSingleChanges = 200;
constexpr int kMostFindingTexts = 3;

std::optional<LineKey> lineOf(const assess::Subject& subject)
{
    using assess::SubjectKind;
    switch (subject.kind) {
    case SubjectKind::Rack:
        return LineKey{LineKind::Rack, subject.id, 0};
    case SubjectKind::Node:
        return LineKey{LineKind::Node, subject.id, 0};
    case SubjectKind::Switch:
        return LineKey{LineKind::Switch, subject.id, 0};
    case SubjectKind::Appliance:
        return LineKey{LineKind::Appliance, subject.id, 0};
    case SubjectKind::FloorUnit:
        return LineKey{LineKind::FloorUnit, subject.id, 0};
    case SubjectKind::Design:
    case SubjectKind::Cable:
    case SubjectKind::Workload:
        break;
    }
    return std::nullopt;
}

} // namespace

OutlineModel::OutlineModel(QObject* parent) : QAbstractItemModel(parent)
{
    m_subject.design = std::make_shared<const design::Design>();
    m_subject.catalog = std::make_shared<const catalog::Catalog>();
    m_subject.assessment = std::make_shared<const assess::Assessment>();
    rebuild();
}

void OutlineModel::setCatalog(std::shared_ptr<const catalog::Catalog> catalog)
{
    m_subject.catalog = std::move(catalog);
    rebuild();
}

void OutlineModel::setDesign(std::shared_ptr<const design::Design> design, const design::Difference& difference)
{
    m_subject.design = std::move(design);
    plan();
    reconcile(0);
    collectFindings();
    tellOfCounts();
    if (difference.changed.size() > kMostSingleChanges) {
        for (const auto& [key, slot] : m_slotOf)
            tellOfChildren(slot);
        return;
    }
    for (const design::ItemRef& item : difference.changed) {
        if (const QModelIndex index = indexOf(outline::lineOf(item)); index.isValid())
            Q_EMIT dataChanged(index, index);
    }
}

void OutlineModel::setAssessment(std::shared_ptr<const assess::Assessment> assessment)
{
    m_subject.assessment = std::move(assessment);
    m_subject.rackPower = rackPowerOf(*m_subject.assessment);
    const Findings before = std::exchange(m_findings, {});
    collectFindings();
    for (const auto& [key, slot] : m_slotOf) {
        if (key.kind == LineKind::Row || key.kind == LineKind::FloorUnits)
            tellOfChildren(slot);
    }
    for (const Findings* findings : {&before, &std::as_const(m_findings)}) {
        for (const auto& [key, numbers] : *findings) {
            if (const QModelIndex index = indexOf(key); index.isValid())
                Q_EMIT dataChanged(index, index);
        }
    }
}

void OutlineModel::setShown(std::optional<design::ItemSet> shown)
{
    m_shown = std::move(shown);
    rebuild();
    collectFindings();
}

void OutlineModel::retranslate()
{
    for (int slot = 0; slot < static_cast<int>(m_slots.size()); ++slot)
        tellOfChildren(slot);
}

void OutlineModel::tellOfChildren(int slot)
{
    const std::vector<int>& children = m_slots[at(slot)].children;
    if (!children.empty())
        Q_EMIT dataChanged(indexOfSlot(children.front()), indexOfSlot(children.back()));
}

/// Halls, rows and sections say how much is in them.
void OutlineModel::tellOfCounts()
{
    tellOfChildren(0);
    for (const int child : m_slots.front().children) {
        if (m_slots[at(child)].key.kind != LineKind::FloorUnits)
            tellOfChildren(child);
    }
}

/// A rack that is closed shows what is wrong in it.
void OutlineModel::collectFindings()
{
    m_findings.clear();
    int number = -1;
    for (const assess::Finding& finding : m_subject.assessment->findings) {
        ++number;
        if (!finding.stands() || finding.severity == assess::Severity::Note)
            continue;
        const auto add = [&](const LineKey& key) {
            std::vector<int>& numbers = m_findings[key];
            if (numbers.empty() || numbers.back() != number)
                numbers.push_back(number);
        };
        for (const assess::Subject& subject : finding.subjects) {
            const auto key = lineOf(subject);
            const auto found = key ? m_slotOf.find(*key) : m_slotOf.end();
            if (found == m_slotOf.end())
                continue;
            add(*key);
            const Slot& above = m_slots[at(m_slots[at(found->second)].parent)];
            if (above.key.kind == LineKind::Rack)
                add(above.key);
        }
    }
}

const std::vector<int>& OutlineModel::findingsOf(const LineKey& key) const
{
    static const std::vector<int> none;
    const auto found = m_findings.find(key);
    return found == m_findings.end() ? none : found->second;
}

QStringList OutlineModel::findingTexts(const LineKey& key) const
{
    QStringList texts;
    for (const int number : findingsOf(key)) {
        if (texts.size() < kMostFindingTexts && at(number) < m_subject.assessment->findings.size())
            texts << format::sentence(m_subject.assessment->findings[at(number)]);
    }
    return texts;
}

std::size_t OutlineModel::slotOf(const QModelIndex& index) const
{
    return index.isValid() ? static_cast<std::size_t>(index.internalId()) : 0;
}

QModelIndex OutlineModel::indexOfSlot(int slot) const
{
    return slot <= 0 ? QModelIndex() : createIndex(m_slots[at(slot)].row, 0, static_cast<quintptr>(slot));
}

const Line& OutlineModel::line(const QModelIndex& index) const { return m_plan.lines[m_slots[slotOf(index)].line]; }

LineKind OutlineModel::kind(const QModelIndex& index) const { return key(index).kind; }

LineKey OutlineModel::key(const QModelIndex& index) const { return m_slots[slotOf(index)].key; }

QModelIndex OutlineModel::indexOf(const LineKey& key) const
{
    const auto found = m_slotOf.find(key);
    return found == m_slotOf.end() ? QModelIndex() : indexOfSlot(found->second);
}

QModelIndex OutlineModel::index(int row, int column, const QModelIndex& parent) const
{
    const std::vector<int>& children = m_slots[slotOf(parent)].children;
    if (column != 0 || row < 0 || at(row) >= children.size())
        return {};
    return createIndex(row, 0, static_cast<quintptr>(children[at(row)]));
}

QModelIndex OutlineModel::parent(const QModelIndex& child) const
{
    return child.isValid() ? indexOfSlot(m_slots[slotOf(child)].parent) : QModelIndex();
}

int OutlineModel::rowCount(const QModelIndex& parent) const
{
    return parent.column() > 0 ? 0 : static_cast<int>(m_slots[slotOf(parent)].children.size());
}

int OutlineModel::columnCount(const QModelIndex& /*parent*/) const { return 1; }

/// Name, kind, figure and what is wrong, as one is told who does not see the line.
QString OutlineModel::sentence(const QModelIndex& index) const
{
    QStringList parts{lineName(m_subject, m_plan, line(index))};
    for (const QString& more : {kindName(m_subject, line(index)), lineAside(m_subject, m_plan, line(index))}) {
        if (!more.isEmpty())
            parts << more;
    }
    return (parts + findingTexts(key(index))).join(QStringLiteral(", "));
}

QVariant OutlineModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid() || m_slots[slotOf(index)].line == kGone)
        return {};
    const LineKey known = key(index);
    switch (role) {
    case Qt::DisplayRole:
    case Qt::EditRole:
        return lineName(m_subject, m_plan, line(index));
    case Qt::ToolTipRole: {
        const QStringList texts = findingTexts(known);
        return texts.isEmpty() ? QVariant() : QVariant(texts.join(u'\n'));
    }
    case Qt::AccessibleTextRole:
        return sentence(index);
    case KindRole:
        return static_cast<int>(known.kind);
    case AsideRole:
        return lineAside(m_subject, m_plan, line(index));
    case IconRole:
        return lineIcon(known.kind);
    case SeverityRole: {
        const std::vector<int>& numbers = findingsOf(known);
        if (numbers.empty() || at(numbers.front()) >= m_subject.assessment->findings.size())
            return {};
        return static_cast<int>(m_subject.assessment->findings[at(numbers.front())].severity);
    }
    default:
        return {};
    }
}

design::ItemSet OutlineModel::items(const QModelIndex& index) const
{
    if (!index.isValid() || m_slots[slotOf(index)].line == kGone)
        return {};
    const LineKey known = key(index);
    std::vector<design::ItemRef> items;
    switch (known.kind) {
    case LineKind::Row:
        for (const std::uint32_t rack : m_plan.rows[line(index).index].racks)
            items.push_back({ItemKind::Rack, (*m_subject.design->racks)[rack].id.value});
        break;
    case LineKind::CableType:
        for (const std::uint32_t cable : m_plan.cables[line(index).index].ids)
            items.push_back({ItemKind::Cable, cable});
        break;
    case LineKind::Block:
    case LineKind::Copy: {
        const auto& copies = (*m_subject.design->blocks)[line(index).index].copies;
        for (std::uint32_t copy = 0; copy < copies.size(); ++copy) {
            if (known.kind == LineKind::Copy && copy + 1 != known.number)
                continue;
            for (const std::uint32_t id : copies[copy])
                items.push_back(
                    {m_slotOf.contains({LineKind::Rack, id, 0}) ? ItemKind::Rack : ItemKind::FloorUnit, id});
        }
        break;
    }
    default:
        if (isItem(known.kind))
            items.push_back(itemOf(known));
    }
    return design::toItemSet(std::move(items));
}

bool OutlineModel::isFound(const QModelIndex& index) const
{
    return m_shown && isItem(kind(index)) && design::contains(*m_shown, itemOf(key(index)));
}

design::RackId OutlineModel::rackOf(const QModelIndex& index) const
{
    for (QModelIndex above = index; above.isValid(); above = parent(above)) {
        if (kind(above) == LineKind::Rack)
            return design::RackId{key(above).id};
    }
    return {};
}

} // namespace cw::outline
