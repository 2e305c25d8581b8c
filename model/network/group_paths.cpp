// SPDX-License-Identifier: GPL-3.0-or-later
#include "network/group_paths.h"

namespace cw::network {

const char* textKey(GroupKind kind)
{
    switch (kind) {
    case GroupKind::Tensor:
        return "group.tensor";
    case GroupKind::Context:
        return "group.context";
    case GroupKind::Expert:
        return "group.expert";
    case GroupKind::Data:
        return "group.data";
    case GroupKind::ExpertData:
        return "group.expertData";
    case GroupKind::Pipeline:
        return "group.pipeline";
    }
    return "";
}

} // namespace cw::network
