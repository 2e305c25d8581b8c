// SPDX-License-Identifier: GPL-3.0-or-later
// Answers: which catalog and which small designs do tests share?
// Leaves out: expectations; each test has its own.
#pragma once

#include "catalog/catalog.h"
#include "design/edits.h"
#include "store/catalog_files.h"

#include <QtGlobal>

#include <memory>

namespace cw::test {

/// The catalog that ships.
inline std::shared_ptr<const catalog::Catalog> shippedCatalog()
{
    static const auto catalog = [] {
        Result<catalog::Catalog> loaded = store::loadCatalog({CW_RESOURCES "/catalog"});
        if (!loaded)
            qFatal("the catalog does not load: %s", loaded.problems().front().where.c_str());
        return std::make_shared<const catalog::Catalog>(std::move(loaded).value());
    }();
    return catalog;
}

inline design::Rack rackAt(int xMm, int yMm, const char* name = "A1")
{
    design::Rack rack;
    rack.name = name;
    rack.type = "rack-apc-ar3300";
    rack.at = {xMm, yMm};
    rack.pdu = "pdu-400-3ph-32";
    rack.pduCount = 3;
    return rack;
}

/// `racks` racks side by side in a hall of 12 x 7.2 m, each with `nodes` DGX H100.
inline design::Design rowOfRacks(int racks, int nodes)
{
    design::Design design;
    design.site.edit().cooling = "rdhx-active";
    design.site.edit().powerChain = "chain-hyperscale";
    for (int i = 0; i < racks; ++i) {
        const auto grown =
            design::addFilledRack(design, *shippedCatalog(), rackAt(600 + 600 * i, 1800), "dgx-h100", nodes);
        if (!grown)
            qFatal("no place for rack %d", i);
        design = *grown;
    }
    return design;
}

} // namespace cw::test
