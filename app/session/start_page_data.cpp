// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/start_page_data.h"

#include "format/dates.h"
#include "format/numbers.h"
#include "format/words.h"
#include "templates/templates.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QFileInfo>

namespace cw::app {

std::vector<views::StartTemplate> startTemplates(const catalog::Catalog& catalog)
{
    std::vector<views::StartTemplate> offered;
    for (const templates::TemplateInfo& info : templates::templates()) {
        views::StartTemplate one;
        one.id = QString::fromStdString(info.id);
        one.title = format::words(info.title);
        one.detail = format::words(info.description);
        if (info.gpus > 0) {
            Result<design::Design> built = templates::build({info.id, 0, {}, {}}, catalog);
            if (!built)
                continue; // a user's pack may have taken a part away
            one.design = std::make_shared<const design::Design>(std::move(built).value());
        }
        offered.push_back(std::move(one));
    }
    return offered;
}

QList<views::RecentFile> recentFiles(const QStringList& paths)
{
    QList<views::RecentFile> files;
    for (const QString& path : paths) {
        const QFileInfo info(path);
        views::RecentFile file;
        file.path = path;
        file.name = info.fileName();
        file.name.remove(QStringLiteral(".cluster.json"));
        file.detail = info.absolutePath();
        file.missing = !info.exists();
        file.when = file.missing ? QCoreApplication::translate("Start", "missing")
                                 : format::momentText(info.lastModified());
        files.push_back(file);
    }
    return files;
}

} // namespace cw::app
