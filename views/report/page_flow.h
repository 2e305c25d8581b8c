// SPDX-License-Identifier: GPL-3.0-or-later
// Answers: how do headings, paragraphs, tables and pictures flow over pages with header, footer and page numbers?
// Leaves out: what the report says. Lengths are in 1/110 inch, the unit of the page design; type is 10/14 points at
// most.
#pragma once

#include "report/report.h"

#include <QByteArray>
#include <QColor>
#include <QFont>
#include <QMarginsF>
#include <QRectF>
#include <QString>
#include <QStringList>

#include <functional>
#include <memory>
#include <vector>

class QPainter;

namespace cw::report {

/// What stands at the edge of every page.
struct PageTexts {
    QString customer;
    QString project;
    QString edition; ///< date and version, at the right
    QString footer;
    QString title; ///< of the PDF's metadata
    QString author;
};

/// A section as the contents list it.
struct SectionStart {
    QString number;
    QString name;
    int page = 0;   ///< 1-based
    double top = 0; ///< of the page
};

/// A place that leads to a section.
struct SectionLink {
    int page = 0;
    QRectF box;
    SectionStart target;
};

/// What only a first run over the same content can know.
struct Known {
    int pages = 0;
    std::vector<SectionStart> sections;
    std::vector<SectionLink> links;
};

struct Column {
    QString head;
    double share = 1; ///< of the width, relative to the others
    bool right = false;
    bool strong = false;
    bool letter = false; ///< typeset as in a formula
};

enum class Style { Body, Small, Strong, Caption };

class PageFlow {
public:
    PageFlow(QByteArray& out, Paper paper, PageTexts texts, Known known);
    ~PageFlow();
    PageFlow(const PageFlow&) = delete;
    PageFlow& operator=(const PageFlow&) = delete;

    /// A QCPPainter, so that every plot can be drawn with it.
    [[nodiscard]] QPainter& painter();
    [[nodiscard]] double left() const;
    [[nodiscard]] double width() const;
    [[nodiscard]] double y() const { return m_y; }
    [[nodiscard]] double bottom() const;
    [[nodiscard]] double remaining() const { return bottom() - m_y; }
    [[nodiscard]] QSizeF page() const { return m_page; }
    [[nodiscard]] const Known& known() const { return m_known; }

    void moveTo(double y) { m_y = y; }
    void space(double height) { m_y += height; }
    /// A new page unless so much fits below.
    void need(double height);
    void newPage();
    /// The first page has neither header nor footer.
    void leaveBare() { m_bare = true; }

    /// Starts a section, on a new page where less than half of this one is left, and remembers it for the contents. A
    /// message takes the place of its name as the title.
    void section(const QString& name, const QString& message = {});
    /// A click into the box leads to that section.
    void link(const QRectF& box, const SectionStart& target);
    void heading(const QString& text);
    void paragraph(const QString& text, Style style = Style::Body);
    void picture(double height, const std::function<void(QPainter&, const QRectF&)>& draw);
    /// A picture with its message and what it shows.
    void figure(const QString& title, const QString& subtitle, double height,
                const std::function<void(QPainter&, const QRectF&)>& draw);
    /// Rows are never split; the head is repeated on every page.
    void table(const std::vector<Column>& columns, const std::vector<QStringList>& rows);

    /// Draws into a box and returns the height that the text takes.
    double write(const QRectF& box, const QString& text, const QFont& font, const QColor& colour, int flags);
    [[nodiscard]] double heightOf(const QString& text, const QFont& font, double width) const;

    /// Ends the file; what was learnt on the way.
    Known finish();

    static constexpr double kPointsPerUnit = 72.0 / 110;
    static QFont type(int pixelSize, bool strong = false);

private:
    struct Device;
    void frame();
    void startBelow();
    void tableHead(const std::vector<Column>& columns, const std::vector<double>& lefts);

    std::unique_ptr<Device> m_device;
    PageTexts m_texts;
    Known m_known;
    Known m_learnt;
    QSizeF m_page;
    double m_y = 0;
    int m_number = 1;
    int m_sections = 0;
    bool m_bare = false;
};

} // namespace cw::report
