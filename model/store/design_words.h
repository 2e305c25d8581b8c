// SPDX-License-Identifier: GPL-3.0-or-later
// Answers: which word stands for each choice in a design file? Words are part of the format and never change.
// Leaves out: what a person reads on screen.
#pragma once

#include "design/design.h"
#include "store/object_reader.h"

#include <array>
#include <span>

namespace cw::store {

template <class Enum>
std::span<const EnumWord<Enum>> wordsOf();

template <class Enum>
std::string_view wordFor(Enum value)
{
    for (const EnumWord<Enum>& word : wordsOf<Enum>()) {
        if (word.value == value)
            return word.word;
    }
    return {};
}

template <class Enum, std::size_t N>
using WordTable = std::array<EnumWord<Enum>, N>;

inline constexpr WordTable<design::Facing, 4> kFacingWords{{{"up", design::Facing::Up},
                                                            {"right", design::Facing::Right},
                                                            {"down", design::Facing::Down},
                                                            {"left", design::Facing::Left}}};
inline constexpr WordTable<design::SwitchRole, 5> kRoleWords{{{"leaf", design::SwitchRole::Leaf},
                                                              {"spine", design::SwitchRole::Spine},
                                                              {"core", design::SwitchRole::Core},
                                                              {"storage", design::SwitchRole::Storage},
                                                              {"management", design::SwitchRole::Management}}};
inline constexpr WordTable<design::PortOwner, 3> kPortOwnerWords{{{"node", design::PortOwner::Node},
                                                                  {"switch", design::PortOwner::Switch},
                                                                  {"appliance", design::PortOwner::Appliance}}};
inline constexpr WordTable<design::FabricKind, 9> kFabricWords{{{"none", design::FabricKind::None},
                                                                {"single-switch", design::FabricKind::SingleSwitch},
                                                                {"leaf-spine", design::FabricKind::LeafSpine},
                                                                {"fat-tree", design::FabricKind::FatTree},
                                                                {"rail", design::FabricKind::RailOptimised},
                                                                {"rail-only", design::FabricKind::RailOnly},
                                                                {"dragonfly", design::FabricKind::Dragonfly},
                                                                {"dragonfly-plus", design::FabricKind::DragonflyPlus},
                                                                {"torus", design::FabricKind::Torus}}};
inline constexpr WordTable<design::Routing, 4> kRoutingWords{{{"automatic", design::Routing::Automatic},
                                                              {"ecmp", design::Routing::Ecmp},
                                                              {"adaptive", design::Routing::Adaptive},
                                                              {"static", design::Routing::Static}}};
inline constexpr WordTable<catalog::Precision, 10> kPrecisionWords{{{"fp64", catalog::Precision::Fp64},
                                                                    {"fp32", catalog::Precision::Fp32},
                                                                    {"tf32", catalog::Precision::Tf32},
                                                                    {"bf16", catalog::Precision::Bf16},
                                                                    {"fp16", catalog::Precision::Fp16},
                                                                    {"fp8", catalog::Precision::Fp8},
                                                                    {"fp6", catalog::Precision::Fp6},
                                                                    {"fp4", catalog::Precision::Fp4},
                                                                    {"int8", catalog::Precision::Int8},
                                                                    {"int4", catalog::Precision::Int4}}};
inline constexpr WordTable<design::Optimizer, 6> kOptimizerWords{{{"sgd", design::Optimizer::Sgd},
                                                                  {"sgd-momentum", design::Optimizer::SgdMomentum},
                                                                  {"adam", design::Optimizer::Adam},
                                                                  {"adam-8bit", design::Optimizer::Adam8Bit},
                                                                  {"lamb", design::Optimizer::Lamb},
                                                                  {"adafactor", design::Optimizer::Adafactor}}};
inline constexpr WordTable<design::Recompute, 3> kRecomputeWords{{{"none", design::Recompute::None},
                                                                  {"selective", design::Recompute::Selective},
                                                                  {"full", design::Recompute::Full}}};
inline constexpr WordTable<design::MixedPrecision, 4> kStateWords{
    {{"fp32", design::MixedPrecision::Fp32},
     {"bf16-fp32-gradients", design::MixedPrecision::Bf16Fp32Grads},
     {"bf16-bf16-gradients", design::MixedPrecision::Bf16Bf16Grads},
     {"pure-bf16", design::MixedPrecision::PureBf16}}};
inline constexpr WordTable<design::FineTuning, 4> kFineTuningWords{{{"none", design::FineTuning::None},
                                                                    {"lora", design::FineTuning::Lora},
                                                                    {"qlora", design::FineTuning::QLora},
                                                                    {"full", design::FineTuning::Full}}};
inline constexpr WordTable<design::WeightFormat, 6> kWeightWords{{{"fp32", design::WeightFormat::Fp32},
                                                                  {"bf16", design::WeightFormat::Bf16},
                                                                  {"fp8", design::WeightFormat::Fp8},
                                                                  {"int8", design::WeightFormat::Int8},
                                                                  {"int4", design::WeightFormat::Int4},
                                                                  {"fp4", design::WeightFormat::Fp4}}};
inline constexpr WordTable<design::KvFormat, 3> kKeyValueWords{
    {{"bf16", design::KvFormat::Bf16}, {"fp8", design::KvFormat::Fp8}, {"int8", design::KvFormat::Int8}}};
inline constexpr WordTable<design::Purpose, 2> kPurposeWords{
    {{"training", design::Purpose::Training}, {"inference", design::Purpose::Inference}}};

inline constexpr WordTable<catalog::TrainingSoftware, catalog::kTrainingSoftwareCount> kSoftwareWords{
    {{"megatron-2021", catalog::TrainingSoftware::Megatron2021},
     {"megatron-2022", catalog::TrainingSoftware::Megatron2022},
     {"megatron-core", catalog::TrainingSoftware::MegatronCore},
     {"fsdp", catalog::TrainingSoftware::Fsdp},
     {"torchtitan", catalog::TrainingSoftware::Torchtitan},
     {"deepspeed-2021", catalog::TrainingSoftware::DeepSpeed2021},
     {"nanotron", catalog::TrainingSoftware::Nanotron}}};
inline constexpr WordTable<design::EightBitScaling, 3> kEightBitWords{{{"tensor", design::EightBitScaling::Tensor},
                                                                       {"rows", design::EightBitScaling::Rows},
                                                                       {"blocks", design::EightBitScaling::Blocks}}};

inline constexpr WordTable<design::Redundancy, 4> kRedundancyWords{{{"n", design::Redundancy::None},
                                                                    {"n+1", design::Redundancy::OneMore},
                                                                    {"2n", design::Redundancy::Double},
                                                                    {"distributed", design::Redundancy::Distributed}}};
inline constexpr WordTable<design::Financing, 2> kFinancingWords{
    {{"annuity", design::Financing::Annuity}, {"straight-line", design::Financing::StraightLine}}};
inline constexpr WordTable<design::Premises, 2> kPremisesWords{
    {{"own", design::Premises::Own}, {"colocation", design::Premises::Colocation}}};
inline constexpr WordTable<design::CloudTerm, 3> kCloudTermWords{{{"on-demand", design::CloudTerm::OnDemand},
                                                                  {"one-year", design::CloudTerm::OneYear},
                                                                  {"three-years", design::CloudTerm::ThreeYears}}};

// clang-format off
template <> inline std::span<const EnumWord<design::Facing>> wordsOf() { return kFacingWords; }
template <> inline std::span<const EnumWord<design::SwitchRole>> wordsOf() { return kRoleWords; }
template <> inline std::span<const EnumWord<design::PortOwner>> wordsOf() { return kPortOwnerWords; }
template <> inline std::span<const EnumWord<design::FabricKind>> wordsOf() { return kFabricWords; }
template <> inline std::span<const EnumWord<design::Routing>> wordsOf() { return kRoutingWords; }
template <> inline std::span<const EnumWord<catalog::Precision>> wordsOf() { return kPrecisionWords; }
template <> inline std::span<const EnumWord<design::Optimizer>> wordsOf() { return kOptimizerWords; }
template <> inline std::span<const EnumWord<design::Recompute>> wordsOf() { return kRecomputeWords; }
template <> inline std::span<const EnumWord<catalog::TrainingSoftware>> wordsOf() { return kSoftwareWords; }
template <> inline std::span<const EnumWord<design::EightBitScaling>> wordsOf() { return kEightBitWords; }
template <> inline std::span<const EnumWord<design::MixedPrecision>> wordsOf() { return kStateWords; }
template <> inline std::span<const EnumWord<design::FineTuning>> wordsOf() { return kFineTuningWords; }
template <> inline std::span<const EnumWord<design::WeightFormat>> wordsOf() { return kWeightWords; }
template <> inline std::span<const EnumWord<design::KvFormat>> wordsOf() { return kKeyValueWords; }
template <> inline std::span<const EnumWord<design::Redundancy>> wordsOf() { return kRedundancyWords; }
template <> inline std::span<const EnumWord<design::Financing>> wordsOf() { return kFinancingWords; }
template <> inline std::span<const EnumWord<design::Premises>> wordsOf() { return kPremisesWords; }
template <> inline std::span<const EnumWord<design::CloudTerm>> wordsOf() { return kCloudTermWords; }
template <> inline std::span<const EnumWord<design::Purpose>> wordsOf() { return kPurposeWords; }
// clang-format on

} // namespace cw::store
