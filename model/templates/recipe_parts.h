// SPDX-License-Identifier: GPL-3.0-or-later
// Answers: how is a recipe put together from a workload and a fabric, and which families of recipes are there?
// Leaves out: the order on the start page (recipes.cpp).
#pragma once

#include "templates/recipe.h"

#include <vector>

namespace cw::templates {

design::Workload training(const char* model, int tensor, int pipeline, int data, int globalBatch);
design::Workload serving(const char* model, int tensor, int batch, int context);
design::FabricRule fabric(design::FabricKind kind, const char* leaf);

/// Published reference architectures.
std::vector<Recipe> podRecipes();
/// Places that answer questions or tune a model, down to one machine.
std::vector<Recipe> servingRecipes();

} // namespace cw::templates
