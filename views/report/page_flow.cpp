// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/page_flow.h"

#include "explain/formula_box.h"
#include "look/fonts.h"
#include "look/theme.h"

#include <QBuffer>
#include <QFontMetricsF>
#include <QPageSize>
#include <QPdfWriter>
#include <qcustomplot.h>

#include <algorithm>

namespace cw::report {
namespace {

constexpr int kPixelsPerInch = 96; ///< any other resolution would resize the fonts of plots
constexpr double kUnitsPerInch = 110;
constexpr double kMargin = 72;
constexpr double kHeaderText = 48;
constexpr double kHeaderRule = 74;
constexpr double kContentTop = 98;
constexpr double kFooterRule = 64; ///< above the lower edge
constexpr double kContentBottom = 82;
constexpr double kCellPadding = 4;
constexpr double kColumnGap = 10;
constexpr int kSectionTitle = 26;
constexpr double kNumberWidth = 14;
constexpr double kSectionGap = 44;       ///< above a section that starts below another
constexpr double kLeastForSection = 0.5; ///< share of a page that must be left for that
constexpr double kMostTableHeadHeight = 60;
constexpr double kLeastBelowHeading = 124; ///< itself, the head of a table and its first row
constexpr int kLetterPixels = 14;

const look::Theme& theme() { return look::lightTheme(); }

} // namespace

struct PageFlow::Device {
    explicit Device(QByteArray& out) : buffer(&out)
    {
        buffer.open(QIODevice::WriteOnly);
        writer = std::make_unique<QPdfWriter>(&buffer);
    }
    QBuffer buffer;
    std::unique_ptr<QPdfWriter> writer;
    QCPPainter painter;
};

PageFlow::PageFlow(QByteArray& out, Paper paper, PageTexts texts, Known known)
    : m_device(std::make_unique<Device>(out)), m_texts(std::move(texts)), m_known(std::move(known))
{
    QPdfWriter& writer = *m_device->writer;
    const QPageSize size(paper == Paper::A4 ? QPageSize::A4 : QPageSize::Letter);
    writer.setResolution(kPixelsPerInch);
    writer.setPageSize(size);
    writer.setPageMargins(QMarginsF());
    writer.setTitle(m_texts.title);
    writer.setCreator(m_texts.author);
    m_page = size.size(QPageSize::Inch) * kUnitsPerInch;
    m_device->painter.begin(&writer);
    m_device->painter.setRenderHint(QPainter::Antialiasing);
    m_device->painter.setMode(QCPPainter::pmVectorized);
    m_device->painter.setMode(QCPPainter::pmNoCaching);
    m_device->painter.setMode(QCPPainter::pmNonCosmetic);
    m_device->painter.scale(kPixelsPerInch / kUnitsPerInch, kPixelsPerInch / kUnitsPerInch);
    m_y = kContentTop;
}

PageFlow::~PageFlow() = default;

QFont PageFlow::type(int pixelSize, bool strong)
{
    QFont font = look::font(look::TypeSize::Body, strong);
    font.setPixelSize(pixelSize);
    return font;
}

QPainter& PageFlow::painter() { return m_device->painter; }
double PageFlow::left() const { return kMargin; }
double PageFlow::width() const { return m_page.width() - 2 * kMargin; }
double PageFlow::bottom() const { return m_page.height() - kContentBottom; }

double PageFlow::heightOf(const QString& text, const QFont& font, double width) const
{
    return QFontMetricsF(font).boundingRect(QRectF(0, 0, width, 1e6), Qt::TextWordWrap, text).height();
}

double PageFlow::write(const QRectF& box, const QString& text, const QFont& font, const QColor& colour, int flags)
{
    painter().setFont(font);
    painter().setPen(colour);
    QRectF used;
    painter().drawText(box, flags, text, &used);
    return used.height();
}

void PageFlow::frame()
{
    if (m_bare) {
        m_bare = false;
        return;
    }
    const double end = left() + width();
    const QRectF head(left(), kHeaderText, width(), 20);
    const QFont strong = type(13, true);
    write(head, m_texts.customer, strong, theme().text, Qt::AlignLeft | Qt::AlignVCenter);
    const double after =
        m_texts.customer.isEmpty() ? 0 : QFontMetricsF(strong).horizontalAdvance(m_texts.customer) + 14;
    write(head.adjusted(after, 0, 0, 0), m_texts.project, type(13), theme().secondaryText,
          Qt::AlignLeft | Qt::AlignVCenter);
    write(head, m_texts.edition, type(13), theme().secondaryText, Qt::AlignRight | Qt::AlignVCenter);
    painter().fillRect(QRectF(left(), kHeaderRule, width(), 2), theme().text);
    const double foot = m_page.height() - kFooterRule;
    painter().fillRect(QRectF(left(), foot, width(), 1), theme().strongLine);
    const QRectF line(left(), foot + 8, width(), 18);
    write(line, m_texts.footer, type(11), theme().secondaryText, Qt::AlignLeft | Qt::AlignVCenter);
    const QString total = m_known.pages > 0 ? QString::number(m_known.pages) : QString();
    write(QRectF(end - 120, foot + 8, 120, 18), QStringLiteral("%1 / %2").arg(QString::number(m_number), total),
          type(11), theme().secondaryText, Qt::AlignRight | Qt::AlignVCenter);
}

void PageFlow::newPage()
{
    frame();
    m_device->writer->newPage();
    ++m_number;
    m_y = kContentTop;
}

void PageFlow::need(double height)
{
    if (m_y + height > bottom() && m_y > kContentTop)
        newPage();
}

/// A section begins below the end of the one before.
void PageFlow::startBelow()
{
    m_y += kSectionGap / 2;
    painter().fillRect(QRectF(left(), m_y, width(), 1), theme().strongLine);
    m_y += kSectionGap / 2;
}

void PageFlow::section(const QString& name, const QString& message)
{
    const double whole = bottom() - kContentTop;
    if (m_sections == 0 || remaining() < kLeastForSection * whole)
        newPage();
    else if (m_y > kContentTop)
        startBelow();
    const QString number = QString::number(++m_sections);
    m_learnt.sections.push_back({number, name, m_number, m_y});
    const QRectF small(left(), m_y, width(), 16);
    write(small, number, type(11), theme().secondaryText, Qt::AlignLeft | Qt::AlignTop);
    if (!message.isEmpty())
        write(small.adjusted(kNumberWidth, 0, 0, 0), name, type(11), theme().secondaryText,
              Qt::AlignLeft | Qt::AlignTop);
    m_y += 15;
    const QRectF large(left(), m_y, width(), 400);
    m_y += write(large, message.isEmpty() ? name : message, type(kSectionTitle, true), theme().text, Qt::TextWordWrap) +
           10;
}

void PageFlow::link(const QRectF& box, const SectionStart& target)
{
    m_learnt.links.push_back({m_number, box, target});
}

void PageFlow::heading(const QString& text)
{
    need(kLeastBelowHeading); // a heading never stands alone at the foot of a page
    if (m_y > kContentTop)
        m_y += 14;
    m_y += write(QRectF(left(), m_y, width(), 200), text, type(15, true), theme().text, Qt::TextWordWrap) + 6;
}

void PageFlow::paragraph(const QString& text, Style style)
{
    const bool small = style == Style::Small || style == Style::Caption;
    const QFont font = type(small ? 11 : 13, style == Style::Strong);
    const QColor colour = style == Style::Caption ? theme().secondaryText : theme().text;
    const double height = heightOf(text, font, width());
    need(height);
    write(QRectF(left(), m_y, width(), height + 4), text, font, colour, Qt::TextWordWrap);
    m_y += height + 6;
}

void PageFlow::picture(double height, const std::function<void(QPainter&, const QRectF&)>& draw)
{
    need(height);
    painter().save();
    draw(painter(), QRectF(left(), m_y, width(), height));
    painter().restore();
    m_y += height + 8;
}

void PageFlow::figure(const QString& title, const QString& subtitle, double height,
                      const std::function<void(QPainter&, const QRectF&)>& draw)
{
    need(height + 60);
    m_y += 6;
    m_y += write(QRectF(left(), m_y, width(), 60), title, type(15, true), theme().text, Qt::TextWordWrap) + 1;
    m_y += write(QRectF(left(), m_y, width(), 40), subtitle, type(11), theme().secondaryText, Qt::TextWordWrap) + 8;
    picture(height, draw);
}

void PageFlow::tableHead(const std::vector<Column>& columns, const std::vector<double>& lefts)
{
    double height = 0;
    for (std::size_t i = 0; i < columns.size(); ++i) {
        const QRectF box(lefts[i], m_y, lefts[i + 1] - lefts[i] - kColumnGap, kMostTableHeadHeight);
        height = std::max(height, write(box, columns[i].head, type(11), theme().secondaryText,
                                        Qt::TextWordWrap | (columns[i].right ? Qt::AlignRight : Qt::AlignLeft)));
    }
    m_y += height + kCellPadding;
    painter().fillRect(QRectF(left(), m_y, width(), 1), theme().strongLine);
    m_y += 1;
}

void PageFlow::table(const std::vector<Column>& columns, const std::vector<QStringList>& rows)
{
    double shares = 0;
    for (const Column& column : columns)
        shares += column.share;
    std::vector<double> lefts{left()};
    for (const Column& column : columns)
        lefts.push_back(lefts.back() + (width() + kColumnGap) * column.share / shares);
    const auto fontOf = [&columns](std::size_t i) { return type(12, columns[i].strong); };
    const auto heightOfRow = [&](const QStringList& row) {
        double height = 0;
        for (std::size_t i = 0; i < columns.size(); ++i)
            height = std::max(
                height, heightOf(row.value(static_cast<int>(i)), fontOf(i), lefts[i + 1] - lefts[i] - kColumnGap));
        return height;
    };
    need(rows.empty() ? kMostTableHeadHeight : heightOfRow(rows.front()) + kMostTableHeadHeight);
    tableHead(columns, lefts);
    for (const QStringList& row : rows) {
        const double height = heightOfRow(row);
        if (m_y + height + 2 * kCellPadding > bottom()) {
            newPage();
            tableHead(columns, lefts);
        }
        m_y += kCellPadding;
        for (std::size_t i = 0; i < columns.size(); ++i) {
            const QRectF box(lefts[i], m_y, lefts[i + 1] - lefts[i] - kColumnGap, height + 2);
            if (columns[i].letter) {
                const views::FormulaBoxPtr letter = views::typesetLetter(row.value(static_cast<int>(i)), kLetterPixels);
                painter().setPen(theme().text);
                letter->draw(painter(), box.left(), box.top() + QFontMetricsF(fontOf(i)).ascent());
                continue;
            }
            write(box, row.value(static_cast<int>(i)), fontOf(i), i == 0 ? theme().secondaryText : theme().text,
                  Qt::TextWordWrap | (columns[i].right ? Qt::AlignRight : Qt::AlignLeft));
        }
        m_y += height + kCellPadding;
        painter().fillRect(QRectF(left(), m_y, width(), 1), theme().line);
        m_y += 1;
    }
    m_y += 10;
}

Known PageFlow::finish()
{
    frame();
    m_device->painter.end();
    m_learnt.pages = m_number;
    return m_learnt;
}

} // namespace cw::report
