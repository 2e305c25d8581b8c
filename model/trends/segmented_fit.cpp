// SPDX-License-Identifier: GPL-3.0-or-later
#include "trends/trend_fit.h"

#include <Eigen/QR>
#include <algorithm>
#include <cmath>

namespace cw::trends {
namespace {

constexpr double kCentreYear = 2018; ///< keeps the basis well conditioned; the fit does not depend on it
constexpr double kKnotsPerYear = 12;

struct Bend {
    Eigen::Vector3d coefficients;
    double residualSum = 0;
};

/// nullopt where no point or all points lie behind the knot: then there is no bend to see.
std::optional<Bend> bendAt(const Eigen::VectorXd& years, const Eigen::VectorXd& logs, double knot)
{
    Eigen::Matrix<double, Eigen::Dynamic, 3> basis(years.size(), 3);
    basis.col(0).setOnes();
    basis.col(1) = years.array() - kCentreYear;
    basis.col(2) = (years.array() - knot).max(0.0);
    const Eigen::ColPivHouseholderQR<Eigen::Matrix<double, Eigen::Dynamic, 3>> solver(basis);
    if (solver.rank() < 3)
        return std::nullopt;
    Bend bend;
    bend.coefficients = solver.solve(logs);
    bend.residualSum = (logs - basis * bend.coefficients).squaredNorm();
    return bend;
}

/// Bayesian information criterion of a fit with normal residuals.
double criterionOf(double residualSum, double count, int parameters)
{
    return count * std::log(residualSum / count) + parameters * std::log(count);
}

} // namespace

std::optional<SegmentedFit> fitSegmented(const TrendSeries& series, double firstKnot, double lastKnot)
{
    const cw::Result<TrendFit> single = fitTrend(series);
    if (!single || single->count < 5 || !(firstKnot <= lastKnot))
        return std::nullopt;
    const std::vector<double> years = yearsOf(series);
    const std::vector<double> logs = log10ValuesOf(series);
    const Eigen::Map<const Eigen::VectorXd> x(years.data(), single->count);
    const Eigen::Map<const Eigen::VectorXd> y(logs.data(), single->count);
    std::optional<SegmentedFit> best;
    const int knots = static_cast<int>(std::floor((lastKnot - firstKnot) * kKnotsPerYear + 1e-9));
    for (int i = 0; i <= knots; ++i) {
        const double knot = firstKnot + i / kKnotsPerYear;
        const std::optional<Bend> bend = bendAt(x, y, knot);
        if (!bend || (best && bend->residualSum >= best->residualSum))
            continue;
        best = SegmentedFit{};
        best->knot = knot;
        best->slopeBefore = bend->coefficients[1];
        best->slopeAfter = bend->coefficients[1] + bend->coefficients[2];
        best->residualSum = bend->residualSum;
    }
    if (best) {
        best->criterion = criterionOf(best->residualSum, single->count, 4);
        best->singleResidualSum = single->residualSum;
        best->singleCriterion = criterionOf(single->residualSum, single->count, 2);
    }
    return best;
}

} // namespace cw::trends
