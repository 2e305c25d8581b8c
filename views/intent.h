// SPDX-License-Identifier: GPL-3.0-or-later
// Answers: how does a view ask for a change? With a pure edit and its name; the session applies it and remembers it.
// Leaves out: the selection and the widget it came from.
#pragma once

#include "base/result.h"
#include "design/design.h"

#include <functional>
#include <string>

namespace cw::views {

struct Intent {
    std::string text;    ///< text key of the undo step: "edit.moveRack"
    std::string gesture; ///< steps with the same non-empty key fold into one
    std::function<Result<design::Design>(const design::Design&)> apply;
};

} // namespace cw::views
