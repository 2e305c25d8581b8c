// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/pdf_navigation.h"

#include <QList>
#include <QMap>

#include <algorithm>

namespace cw::report {
namespace {

struct Page {
    int object = 0;
    int annotations = 0; ///< object that lists the links; Qt gives each page one
    double height = 0;   ///< points
};

/// What an update must know of the file before it.
struct OldFile {
    qsizetype tableAt = -1;
    int size = 0; ///< objects, the next free number
    QByteArray info;
    QByteArray root;
    QByteArray pages;
    std::vector<Page> list;
};

/// What follows a key, up to the end of the line: "/Size 330" -> "330".
QByteArray valueOf(const QByteArray& text, const QByteArray& key)
{
    const qsizetype at = text.indexOf(key);
    if (at < 0)
        return {};
    const qsizetype from = at + key.size();
    return text.mid(from, text.indexOf('\n', from) - from).trimmed();
}

int numberOf(const QByteArray& reference) { return reference.split(' ').value(0).toInt(); }

/// Qt writes one table of all objects; pages come in their order.
OldFile read(const QByteArray& pdf)
{
    OldFile old;
    const qsizetype end = pdf.lastIndexOf("startxref");
    const qsizetype trailer = pdf.lastIndexOf("trailer");
    if (end < 0 || trailer < 0)
        return old;
    const QByteArray tail = pdf.mid(trailer);
    old.size = valueOf(tail, "/Size").toInt();
    old.info = valueOf(tail, "/Info");
    old.root = valueOf(tail, "/Root");
    const qsizetype table = pdf.mid(end + 9, 24).trimmed().split('\n').value(0).trimmed().toLongLong();
    if (table <= 0 || table >= trailer)
        return old;
    const QList<QByteArray> lines = pdf.mid(table, trailer - table).split('\n'); // "xref", "0 330", one for each object
    QMap<qsizetype, int> objects;
    for (int i = 2; i < lines.size(); ++i) {
        if (lines[i].endsWith("n ") || lines[i].endsWith("n"))
            objects.insert(lines[i].left(10).toLongLong(), i - 2);
    }
    for (auto it = objects.cbegin(); it != objects.cend(); ++it) {
        const QByteArray object =
            pdf.mid(it.key(), std::min<qsizetype>(pdf.indexOf("endobj", it.key()) - it.key(), 600));
        if (object.contains("/Type /Catalog\n"))
            old.pages = valueOf(object, "/Pages");
        if (!object.contains("/Type /Page\n"))
            continue;
        const QList<QByteArray> box = valueOf(object, "/MediaBox").replace('[', "").replace(']', "").split(' ');
        old.list.push_back({it.value(), numberOf(valueOf(object, "/Annots")), box.value(3).toDouble()});
    }
    old.tableAt = table;
    return old;
}

/// UTF-16 with its mark, in hexadecimal digits: every letter of every language.
QByteArray textOf(const QString& text)
{
    QByteArray out("<FEFF");
    for (const QChar letter : text)
        out += QByteArray::number(letter.unicode(), 16).rightJustified(4, '0').toUpper();
    return out + '>';
}

QByteArray pointsOf(double value) { return QByteArray::number(value, 'f', 1); }

QByteArray destinationOf(const OldFile& old, const PdfPlace& place)
{
    const Page& page = old.list[static_cast<std::size_t>(place.page - 1)];
    return '[' + QByteArray::number(page.object) + " 0 R /XYZ 0 " + pointsOf(page.height - place.top) + " 0]";
}

/// Objects that are appended or replace old ones, by number.
using Objects = QMap<int, QByteArray>;

QByteArray reference(int object) { return QByteArray::number(object) + " 0 R"; }

void addOutline(Objects& objects, int& next, const OldFile& old, const std::vector<PdfHeading>& outline)
{
    const int root = next;
    const int first = next + 1;
    const int last = next + static_cast<int>(outline.size());
    for (const PdfHeading& heading : outline) {
        const int self = ++next;
        QByteArray item = "<< /Title " + textOf(heading.title) + " /Parent " + reference(root) + " /Dest " +
                          destinationOf(old, heading.place);
        if (self > first)
            item += " /Prev " + reference(self - 1);
        if (self < last)
            item += " /Next " + reference(self + 1);
        objects.insert(self, item + " >>");
    }
    ++next;
    objects.insert(root, "<< /Type /Outlines /First " + reference(first) + " /Last " + reference(last) + " /Count " +
                             QByteArray::number(outline.size()) + " >>");
    objects.insert(numberOf(old.root), "<< /Type /Catalog /Pages " + old.pages + " /Outlines " + reference(root) +
                                           " /PageMode /UseOutlines >>");
}

void addLinks(Objects& objects, int& next, const OldFile& old, const std::vector<PdfLink>& links)
{
    QMap<int, QByteArray> lists;
    for (const PdfLink& link : links) {
        const Page& page = old.list[static_cast<std::size_t>(link.page - 1)];
        const QByteArray box = pointsOf(link.box.left()) + ' ' + pointsOf(page.height - link.box.bottom()) + ' ' +
                               pointsOf(link.box.right()) + ' ' + pointsOf(page.height - link.box.top());
        objects.insert(next, "<< /Type /Annot /Subtype /Link /Border [0 0 0] /Rect [" + box + "] /Dest " +
                                 destinationOf(old, link.target) + " >>");
        lists[page.annotations] += reference(next++) + ' ';
    }
    for (auto it = lists.cbegin(); it != lists.cend(); ++it)
        objects.insert(it.key(), "[ " + it.value() + ']');
}

} // namespace

QByteArray withNavigation(QByteArray pdf, const std::vector<PdfHeading>& outline, const std::vector<PdfLink>& links)
{
    const OldFile old = read(pdf);
    const auto exists = [&old](int page) { return page >= 1 && page <= static_cast<int>(old.list.size()); };
    const bool fits = std::ranges::all_of(outline, [&](const PdfHeading& h) { return exists(h.place.page); }) &&
                      std::ranges::all_of(links, [&](const PdfLink& l) {
                          return exists(l.page) && exists(l.target.page) &&
                                 old.list[static_cast<std::size_t>(l.page - 1)].annotations > 0;
                      });
    if (old.tableAt < 0 || outline.empty() || !fits || old.pages.isEmpty())
        return pdf;
    Objects objects;
    int next = old.size;
    addOutline(objects, next, old, outline);
    addLinks(objects, next, old, links);
    QByteArray table("xref\n");
    for (auto it = objects.cbegin(); it != objects.cend(); ++it) {
        table += QByteArray::number(it.key()) + " 1\n" + QByteArray::number(pdf.size()).rightJustified(10, '0') +
                 " 00000 n \n";
        pdf += QByteArray::number(it.key()) + " 0 obj\n" + it.value() + "\nendobj\n";
    }
    const QByteArray at = QByteArray::number(pdf.size());
    pdf += table + "trailer\n<<\n/Size " + QByteArray::number(next) + "\n/Info " + old.info + "\n/Root " + old.root +
           "\n/Prev " + QByteArray::number(old.tableAt) + "\n>>\nstartxref\n" + at + "\n%%EOF\n";
    return pdf;
}

} // namespace cw::report
