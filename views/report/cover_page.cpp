// SPDX-License-Identifier: GPL-3.0-or-later
#include "assess/assessment.h"
#include "design/design.h"
#include "look/theme.h"
#include "report/report_text.h"
#include "report/sections.h"

#include <QImage>
#include <QPainter>
#include <QSvgRenderer>

namespace cw::report {
namespace {

constexpr double kLogoTop = 90;
constexpr double kLogoHeight = 70;
constexpr double kLogoWidth = 260;
constexpr double kTitleTop = 330;
constexpr double kContentsTop = 720;
constexpr double kLine = 26;

void drawLogo(PageFlow& flow, const QString& path)
{
    const QRectF room(flow.left(), kLogoTop, kLogoWidth, kLogoHeight);
    const auto fitted = [&room](const QSizeF& size) {
        return QRectF(room.topLeft(), size.scaled(room.size(), Qt::KeepAspectRatio));
    };
    QSvgRenderer drawing;
    if (path.endsWith(u".svg", Qt::CaseInsensitive) && drawing.load(path)) {
        drawing.render(&flow.painter(), fitted(drawing.defaultSize()));
        return;
    }
    const QImage image(path);
    if (!image.isNull())
        flow.painter().drawImage(fitted(image.size()), image);
}

void contents(PageFlow& flow)
{
    const look::Theme& theme = look::currentTheme();
    flow.moveTo(kContentsTop);
    flow.write(QRectF(flow.left(), flow.y(), flow.width(), 24), Report::tr("Contents"), PageFlow::type(15, true),
               theme.text, Qt::AlignLeft | Qt::AlignTop);
    flow.space(kLine + 2);
    for (const SectionStart& section : flow.known().sections) {
        const QRectF line(flow.left(), flow.y(), flow.width(), kLine);
        flow.link(line, section);
        flow.write(line, section.number, PageFlow::type(13), theme.secondaryText, Qt::AlignLeft | Qt::AlignVCenter);
        flow.write(line.adjusted(28, 0, 0, 0), section.name, PageFlow::type(13), theme.text,
                   Qt::AlignLeft | Qt::AlignVCenter);
        flow.write(line, QString::number(section.page), PageFlow::type(13), theme.text,
                   Qt::AlignRight | Qt::AlignVCenter);
        flow.painter().fillRect(QRectF(flow.left(), line.bottom(), flow.width(), 1), theme.line);
        flow.space(kLine);
    }
}

} // namespace

void writeCover(PageFlow& flow, const ReportContent& content, const ReportOptions& options)
{
    const look::Theme& theme = look::currentTheme();
    const design::Title& title = *content.design.title;
    flow.leaveBare();
    if (!options.logoPath.isEmpty())
        drawLogo(flow, options.logoPath);
    flow.moveTo(kTitleTop);
    flow.painter().fillRect(QRectF(flow.left(), flow.y() - 24, 64, 4), theme.accent);
    const auto line = [&flow](const QString& text, int size, bool strong, const QColor& colour) {
        if (text.isEmpty())
            return;
        const QRectF box(flow.left(), flow.y(), flow.width(), 300);
        flow.space(flow.write(box, text, PageFlow::type(size, strong), colour, Qt::TextWordWrap) + 10);
    };
    line(customerOf(content, options), 19, false, theme.secondaryText);
    line(projectOf(content), 40, true, theme.text);
    line(Report::tr("Design report for an AI cluster"), 19, false, theme.secondaryText);
    flow.space(40);
    const std::string date = options.date.isEmpty() ? title.date : options.date.toStdString();
    if (!date.empty())
        line(QString::fromStdString(date), 15, false, theme.text);
    if (!title.version.empty())
        line(Report::tr("Version %1").arg(QString::fromStdString(title.version)), 15, false, theme.text);
    line(QString::fromStdString(title.author), 15, false, theme.text);
    contents(flow);
}

} // namespace cw::report
