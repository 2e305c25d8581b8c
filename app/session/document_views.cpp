// SPDX-License-Identifier: GPL-3.0-or-later
// The part of DocumentWindow that makes the trends and the site page when they are first looked at.
#include "design/edits.h"
#include "format/words.h"
#include "interop/hourly_weather.h"
#include "plots/trend_view.h"
#include "session/document_window.h"
#include "session/in_background.h"
#include "session/latest_worker.h"
#include "site/price_book.h"
#include "site/site_view.h"
#include "store/text_file.h"

#include <QFileDialog>
#include <QFileInfo>

#include <memory>

namespace cw::app {
namespace {

Result<interop::HourlyWeather> readWeather(const std::string& path)
{
    const Result<std::string> text = store::readFile(path, interop::kMostWeatherBytes);
    if (!text)
        return text.problems();
    return interop::readHourlyWeather(*text);
}

} // namespace

void DocumentWindow::showTrends()
{
    if (m_trends == nullptr) {
        m_trends = new plots::TrendView;
        connect(m_trends, &plots::TrendView::explainRequested, m_window.get(), &MainWindow::explainRequested);
        m_window->setPage(Command::ShowTrends, m_trends);
    }
    m_trends->setAssessment(m_session.assessment());
    m_window->showView(Command::ShowTrends);
}

void DocumentWindow::showSite()
{
    if (m_site == nullptr) {
        m_site = new site::SiteView;
        connect(m_site, &site::SiteView::explainRequested, m_window.get(), &MainWindow::explainRequested);
        connect(m_site, &site::SiteView::intentRaised, this, [this](const views::Intent& intent) {
            const Problems problems = m_session.apply(intent);
            m_site->showProblem(problems.empty() ? QString() : format::sentence(problems.front()));
        });
        connect(m_site, &site::SiteView::monthsRequested, this, &DocumentWindow::playMonths);
        connect(m_site, &site::SiteView::monthsStopped, this, [this] {
            m_monthsWorker->cancel();
            m_site->setMonthsProgress({});
        });
        connect(m_site, &site::SiteView::weatherRequested, this, &DocumentWindow::importWeather);
        m_window->setPage(Command::ShowSite, m_site);
        m_monthsWorker = std::make_unique<LatestWorker>();
    }
    m_site->setDesign(m_session.design(), m_session.references().catalog);
    m_site->setAssessment(m_session.assessment());
    m_window->showView(Command::ShowSite);
}

void DocumentWindow::importWeather()
{
    const QString path = QFileDialog::getOpenFileName(m_window.get(), tr("Read a year of weather"), {},
                                                      tr("Hourly weather (*.epw *.csv *.txt);;All files (*)"));
    if (path.isEmpty())
        return;
    const auto read = inBackground(m_window.get(), tr("Reading %1…").arg(QFileInfo(path).fileName()), true,
                                   [file = path.toStdString()](const std::stop_token&) { return readWeather(file); });
    if (!read)
        return;
    if (!*read)
        return showProblems(tr("The weather cannot be read"), read->problems());
    apply({"edit.site", {}, [bins = (*read)->bins](const design::Design& now) -> Result<design::Design> {
               design::Site site = *now.site;
               site.weather = bins;
               return design::setSite(now, site);
           }});
    say(tr("%Ln hour(s) of weather read", nullptr, (*read)->hours));
}

void DocumentWindow::showPriceBook()
{
    if (m_priceBook)
        return m_priceBook->activateWindow();
    m_priceBook = new site::PriceBook(m_window.get());
    m_priceBook->setAttribute(Qt::WA_DeleteOnClose);
    connect(m_priceBook, &site::PriceBook::intentRaised, this, [this](const views::Intent& intent) {
        const Problems problems = m_session.apply(intent);
        if (m_priceBook)
            m_priceBook->showProblem(problems.empty() ? QString() : format::sentence(problems.front()));
    });
    m_priceBook->setAssessment(m_session.assessment());
    m_priceBook->show();
}

/// Months of a job that has changed meanwhile are thrown away.
void DocumentWindow::playMonths(const reliability::MonthPlan& plan)
{
    m_site->setMonthsProgress(0.0);
    m_monthsWorker->start([plan, this](const std::stop_token& stop) {
        const auto played = reliability::playMonths(plan, stop, [this, &stop](double share) {
            if (!stop.stop_requested())
                QMetaObject::invokeMethod(this, [this, share] { m_site->setMonthsProgress(share); });
        });
        if (!played)
            return;
        const auto months = std::make_shared<const reliability::Months>(*played);
        QMetaObject::invokeMethod(this, [this, plan, months] {
            const auto& now = m_session.assessment()->reliability;
            m_site->setMonths(now && now->result.job == plan.job ? months : nullptr);
        });
    });
}

} // namespace cw::app
