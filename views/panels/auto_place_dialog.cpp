// SPDX-License-Identifier: GPL-3.0-or-later
#include "panels/auto_place_dialog.h"

#include "canvas/count_field.h"
#include "format/typed_amount.h"
#include "format/words.h"
#include "look/wrong_field.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

namespace cw::views {
namespace {

constexpr int kMostNodes = 1'000'000;
constexpr double kLeastPerRackWatts = 1;
constexpr double kMostPerRackWatts = 1e8;
constexpr int kFillDialogWidth = 480;
constexpr int kFillDialogPadding = 16;

} // namespace

QString limitText(assess::PlaceLimit limit)
{
    using Limit = assess::PlaceLimit;
    switch (limit) {
    case Limit::None:
        return {};
    case Limit::Units:
        return AutoPlaceDialog::tr("the units of the rack");
    case Limit::Pdu:
        return AutoPlaceDialog::tr("the power of its PDUs");
    case Limit::PduReserve:
        return AutoPlaceDialog::tr("the power that is left when one PDU fails");
    case Limit::Cooling:
        return AutoPlaceDialog::tr("the cooling of the rack");
    case Limit::Weight:
        return AutoPlaceDialog::tr("the weight that the rack carries");
    case Limit::Kilowatts:
        return AutoPlaceDialog::tr("the power limit for a rack");
    case Limit::Ports:
        return AutoPlaceDialog::tr("the ports of the fabric rule's switches");
    case Limit::Floor:
        return AutoPlaceDialog::tr("the floor of the hall");
    }
    return {};
}

AutoPlaceDialog::AutoPlaceDialog(std::shared_ptr<const catalog::Catalog> catalog, std::vector<design::RackId> racks,
                                 design::Rack newRack, const catalog::PartId& server, int nodes, QWidget* parent)
    : QDialog(parent), m_catalog(std::move(catalog)), m_racks(std::move(racks)), m_newRack(std::move(newRack)),
      m_where(new QComboBox), m_server(new QComboBox), m_nodes(new canvas::CountField(1, kMostNodes)),
      m_nodesWrong(new QLabel), m_most(new QLineEdit), m_mostWrong(new QLabel),
      m_reserve(new QCheckBox(tr("Each rack is still carried when one &PDU fails"))),
      m_switches(new QCheckBox(tr("Add the s&witches that the fabric rule then needs"))), m_outcome(new QLabel),
      m_accept(nullptr)
{
    setWindowTitle(tr("Fill with nodes"));
    if (!m_racks.empty())
        m_where->addItem(tr("%Ln selected rack(s)", nullptr, static_cast<int>(m_racks.size())), true);
    m_where->addItem(tr("New racks in rows"), false);
    fillServers(server);
    m_nodes->setValue(nodes);
    m_most->setPlaceholderText(tr("as PDUs and cooling allow, or 40 kW"));
    m_reserve->setChecked(true);
    m_switches->setChecked(true);
    arrange();
    connect(m_where, &QComboBox::currentIndexChanged, this, &AutoPlaceDialog::changed);
    connect(m_server, &QComboBox::currentIndexChanged, this, &AutoPlaceDialog::changed);
    connect(m_nodes, &QLineEdit::textChanged, this, &AutoPlaceDialog::changed);
    connect(m_most, &QLineEdit::textChanged, this, &AutoPlaceDialog::changed);
    connect(m_reserve, &QCheckBox::toggled, this, &AutoPlaceDialog::changed);
    connect(m_switches, &QCheckBox::toggled, this, &AutoPlaceDialog::changed);
}

void AutoPlaceDialog::fillServers(const catalog::PartId& chosen)
{
    for (const catalog::Server& server : m_catalog->servers.all()) {
        if (!server.isRack)
            m_server->addItem(QString::fromStdString(server.name), QString::fromStdString(server.id));
    }
    m_server->setCurrentIndex(std::max(0, m_server->findData(QString::fromStdString(chosen))));
}

void AutoPlaceDialog::arrange()
{
    auto* form = new QFormLayout;
    form->setHorizontalSpacing(12);
    form->setVerticalSpacing(8);
    form->addRow(tr("&Into"), m_where);
    form->addRow(tr("&Server"), m_server);
    form->addRow(tr("&Nodes"), m_nodes);
    form->addRow(QString(), m_nodesWrong);
    form->addRow(tr("&At most per rack"), m_most);
    form->addRow(QString(), m_mostWrong);
    for (QLabel* wrong : {m_nodesWrong, m_mostWrong}) {
        wrong->setProperty("role", QStringLiteral("errorText"));
        wrong->setWordWrap(true);
        wrong->hide();
    }
    m_outcome->setWordWrap(true);
    m_outcome->setMinimumHeight(3 * m_outcome->fontMetrics().lineSpacing());
    m_outcome->setAlignment(Qt::AlignTop | Qt::AlignLeft);
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Cancel);
    buttons->button(QDialogButtonBox::Cancel)->setText(tr("Cancel"));
    buttons->button(QDialogButtonBox::Cancel)->setIcon({}); // as no other button here has one
    m_accept = buttons->addButton(tr("&Fill"), QDialogButtonBox::AcceptRole);
    m_accept->setProperty("primary", true);
    m_accept->setDefault(true);
    m_accept->setEnabled(false);
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(kFillDialogPadding, kFillDialogPadding, kFillDialogPadding, kFillDialogPadding);
    column->setSpacing(12);
    column->addLayout(form);
    column->addWidget(m_reserve);
    column->addWidget(m_switches);
    column->addWidget(m_outcome, 1);
    column->addWidget(buttons);
    resize(kFillDialogWidth, sizeHint().height());
}

void AutoPlaceDialog::begin() { changed(); }

std::optional<assess::AutoPlaceWish> AutoPlaceDialog::wish() const
{
    const Result<std::int64_t> nodes = m_nodes->value();
    const Result<std::optional<Watts>> most = mostPerRack();
    if (!nodes || !most)
        return std::nullopt;
    assess::AutoPlaceWish wish;
    wish.server = m_server->currentData().toString().toStdString();
    wish.nodes = static_cast<int>(*nodes);
    if (m_where->currentData().toBool())
        wish.racks = m_racks;
    wish.newRack = m_newRack;
    wish.keepsReserve = m_reserve->isChecked();
    wish.placesSwitches = m_switches->isChecked();
    wish.mostPerRack = *most;
    return wish;
}

/// An empty field is no limit.
Result<std::optional<Watts>> AutoPlaceDialog::mostPerRack() const
{
    if (m_most->text().trimmed().isEmpty())
        return std::optional<Watts>();
    const Result<Measure> most = format::typedMeasure(m_most->text(), Watts::kDimension, "kW");
    if (!most)
        return most.problems();
    if (!(most->base >= kLeastPerRackWatts && most->base <= kMostPerRackWatts))
        return Problem{"problem.outOfRange",
                       {},
                       0,
                       {{"given", m_most->text().toStdString()}, {"low", "1 W"}, {"high", "100 MW"}}};
    return std::optional(Watts(most->base));
}

void AutoPlaceDialog::sayWrong()
{
    const auto show = [](QLineEdit& field, QLabel& label, const auto& read) {
        const QString why = read ? QString() : format::sentence(read.problems().front());
        look::markWrong(field, why);
        label.setText(why);
        label.setVisible(!why.isEmpty());
    };
    show(*m_nodes, *m_nodesWrong, m_nodes->value());
    show(*m_most, *m_mostWrong, mostPerRack());
}

void AutoPlaceDialog::changed()
{
    m_accept->setEnabled(false);
    sayWrong();
    const std::optional<assess::AutoPlaceWish> now = wish();
    m_outcome->setText(now ? tr("Counting…") : QString());
    if (now)
        Q_EMIT wishChanged(*now);
    else
        Q_EMIT wishWithdrawn();
}

void AutoPlaceDialog::setOutcome(const Result<assess::AutoPlaced>& outcome)
{
    const Result<std::int64_t> wanted = m_nodes->value();
    if (!wanted)
        return;
    if (!outcome) {
        m_outcome->setText(format::sentence(outcome.problems().front()));
        return;
    }
    QStringList lines;
    lines << (outcome->nodes == *wanted
                  ? tr("All %Ln node(s) fit, at most %1 in a rack", nullptr, outcome->nodes).arg(outcome->perRack)
                  : tr("%Ln of %1 node(s) fit, at most %2 in a rack", nullptr, outcome->nodes)
                        .arg(*wanted)
                        .arg(outcome->perRack));
    if (outcome->limit != assess::PlaceLimit::None)
        lines << tr("No more because of %1").arg(limitText(outcome->limit));
    else if (outcome->rackLimit)
        lines << tr("A rack takes no more because of %1").arg(limitText(*outcome->rackLimit));
    QStringList more;
    if (outcome->newRacks > 0)
        more << tr("%Ln new rack(s)", nullptr, outcome->newRacks);
    if (outcome->newSwitches > 0)
        more << tr("%Ln new switch(es)", nullptr, outcome->newSwitches);
    if (!more.isEmpty())
        lines << more.join(QStringLiteral(" · "));
    m_outcome->setText(lines.join(u'\n'));
    m_accept->setEnabled(outcome->nodes > 0);
}

} // namespace cw::views
