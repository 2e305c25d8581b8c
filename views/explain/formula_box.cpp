// SPDX-License-Identifier: GPL-3.0-or-later
#include "explain/formula_box.h"

#include "look/fonts.h"

#include <QFontMetricsF>
#include <QPainter>

#include <vector>

namespace cw::views {
namespace {

constexpr double kSmall = 0.72; ///< size of subscripts and exponents
constexpr double kFractionGap = 3;

/// One run of text in one font.
class TextBox : public FormulaBox {
public:
    TextBox(QString text, const QFont& font) : m_text(std::move(text)), m_font(font)
    {
        const QFontMetricsF metrics(font);
        width = metrics.horizontalAdvance(m_text);
        ascent = metrics.capHeight() + 2;
        descent = metrics.descent() * 0.7;
    }
    void draw(QPainter& painter, double x, double y) const override
    {
        painter.setFont(m_font);
        painter.drawText(QPointF(x, y), m_text);
    }

private:
    QString m_text;
    QFont m_font;
};

/// Boxes one after another on one baseline; each may be raised.
class RowBox : public FormulaBox {
public:
    void add(FormulaBoxPtr box, double raise = 0)
    {
        width += box->width;
        ascent = std::max(ascent, box->ascent + raise);
        descent = std::max(descent, box->descent - raise);
        m_parts.push_back({std::move(box), raise});
    }
    void draw(QPainter& painter, double x, double y) const override
    {
        for (const Part& part : m_parts) {
            part.box->draw(painter, x, y - part.raise);
            x += part.box->width;
        }
    }

private:
    struct Part {
        FormulaBoxPtr box;
        double raise;
    };
    std::vector<Part> m_parts;
};

/// Rows below one another; the baseline is that of the first.
class LinesBox : public FormulaBox {
public:
    explicit LinesBox(double gap) : m_gap(gap) {}
    void add(FormulaBoxPtr line)
    {
        width = std::max(width, line->width);
        if (m_lines.empty())
            ascent = line->ascent;
        else
            descent += m_gap + line->ascent;
        descent += line->descent;
        m_lines.push_back(std::move(line));
    }
    void draw(QPainter& painter, double x, double y) const override
    {
        for (const FormulaBoxPtr& line : m_lines) {
            line->draw(painter, x, y);
            y += line->descent + m_gap + (&line == &m_lines.back() ? 0 : (&line + 1)->get()->ascent);
        }
    }

private:
    std::vector<FormulaBoxPtr> m_lines;
    double m_gap;
};

class FractionBox : public FormulaBox {
public:
    FractionBox(FormulaBoxPtr above, FormulaBoxPtr below, double axis)
        : m_above(std::move(above)), m_below(std::move(below)), m_axis(axis)
    {
        width = std::max(m_above->width, m_below->width) + 6;
        ascent = m_axis + kFractionGap + m_above->height();
        descent = m_below->height() + kFractionGap - m_axis;
    }
    void draw(QPainter& painter, double x, double y) const override
    {
        const double bar = y - m_axis;
        m_above->draw(painter, x + (width - m_above->width) / 2, bar - kFractionGap - m_above->descent);
        m_below->draw(painter, x + (width - m_below->width) / 2, bar + kFractionGap + m_below->ascent);
        const QPen pen = painter.pen();
        painter.setPen(QPen(pen.color(), 1));
        painter.drawLine(QPointF(x + 1, bar), QPointF(x + width - 1, bar));
        painter.setPen(pen);
    }

private:
    FormulaBoxPtr m_above;
    FormulaBoxPtr m_below;
    double m_axis;
};

class RootBox : public FormulaBox {
public:
    explicit RootBox(FormulaBoxPtr inside) : m_inside(std::move(inside))
    {
        width = m_inside->width + 14;
        ascent = m_inside->ascent + 4;
        descent = m_inside->descent;
    }
    void draw(QPainter& painter, double x, double y) const override
    {
        const QPen pen = painter.pen();
        painter.setPen(QPen(pen.color(), 1.1));
        const QPointF line[] = {{x + 1, y - ascent * 0.4},
                                {x + 4, y - ascent * 0.45},
                                {x + 7, y + descent},
                                {x + 10, y - ascent + 1},
                                {x + width - 1, y - ascent + 1}};
        painter.drawPolyline(line, 5);
        painter.setPen(pen);
        m_inside->draw(painter, x + 12, y);
    }

private:
    FormulaBoxPtr m_inside;
};

/// Recursive descent over the grammar of explain/formula.h, making boxes instead of values.
class Typesetter {
public:
    Typesetter(QString text, const LetterText& letterText, int pixelSize)
        : m_text(std::move(text)), m_letterText(letterText), m_size(pixelSize)
    {}

    /// A sum that is wider than `room` is broken before its signs.
    FormulaBoxPtr run(double room)
    {
        std::vector<FormulaBoxPtr> pieces = addends();
        skip();
        if (m_failed || m_at < m_text.size())
            return nullptr;
        auto lines = std::make_unique<LinesBox>(0.5 * m_size);
        auto line = std::make_unique<RowBox>();
        for (FormulaBoxPtr& piece : pieces) {
            if (line->width > 0 && line->width + piece->width > room) {
                lines->add(std::move(line));
                line = std::make_unique<RowBox>();
            }
            line->add(std::move(piece));
        }
        lines->add(std::move(line));
        return lines;
    }

    FormulaBoxPtr text(const QString& words, bool italic = false) const
    {
        return std::make_unique<TextBox>(words, look::formulaFont(m_size, italic));
    }
    /// "P_node" as an italic P with the rest lowered.
    FormulaBoxPtr letter(const QString& name)
    {
        auto row = std::make_unique<RowBox>();
        const int under = static_cast<int>(name.indexOf(u'_'));
        row->add(text(greek(under < 0 ? name : name.left(under)), true));
        if (under >= 0) {
            const QFont small = look::formulaFont(static_cast<int>(m_size * kSmall), true);
            row->add(std::make_unique<TextBox>(name.mid(under + 1).replace(u'_', u','), small), -0.22 * m_size);
        }
        return row;
    }

private:
    static QString greek(const QString& name)
    {
        static const QList<std::pair<QString, QString>> names{
            {QStringLiteral("alpha"), QStringLiteral("α")}, {QStringLiteral("beta"), QStringLiteral("β")},
            {QStringLiteral("gamma"), QStringLiteral("γ")}, {QStringLiteral("eta"), QStringLiteral("η")},
            {QStringLiteral("delta"), QStringLiteral("δ")}, {QStringLiteral("Delta"), QStringLiteral("Δ")},
            {QStringLiteral("rho"), QStringLiteral("ρ")},   {QStringLiteral("phi"), QStringLiteral("φ")},
            {QStringLiteral("pi"), QStringLiteral("π")}};
        for (const auto& [word, sign] : names) {
            if (name == word)
                return sign;
        }
        return name;
    }

    void skip()
    {
        while (m_at < m_text.size() && m_text[m_at] == u' ')
            ++m_at;
    }
    bool take(QChar c)
    {
        skip();
        if (m_at >= m_text.size() || m_text[m_at] != c)
            return false;
        ++m_at;
        return true;
    }
    FormulaBoxPtr fail()
    {
        m_failed = true;
        m_at = m_text.size();
        return text({});
    }

    /// All but the first with their sign.
    std::vector<FormulaBoxPtr> addends()
    {
        std::vector<FormulaBoxPtr> pieces;
        pieces.push_back(product());
        while (!m_failed) {
            const bool plus = take(u'+');
            if (!plus && !take(u'-'))
                break;
            auto piece = std::make_unique<RowBox>();
            piece->add(text(plus ? QStringLiteral(" + ") : QStringLiteral(" − ")));
            piece->add(product());
            pieces.push_back(std::move(piece));
        }
        return pieces;
    }

    FormulaBoxPtr sum()
    {
        auto row = std::make_unique<RowBox>();
        for (FormulaBoxPtr& piece : addends())
            row->add(std::move(piece));
        return row;
    }

    FormulaBoxPtr product()
    {
        FormulaBoxPtr left = power();
        while (!m_failed) {
            if (take(u'*')) {
                auto row = std::make_unique<RowBox>();
                row->add(std::move(left));
                row->add(text(QStringLiteral(" · ")));
                row->add(power());
                left = std::move(row);
            } else if (take(u'/')) {
                left = std::make_unique<FractionBox>(bare(std::move(left)), bare(power()), 0.28 * m_size);
            } else {
                break;
            }
        }
        return left;
    }

    FormulaBoxPtr power()
    {
        FormulaBoxPtr base = atom();
        if (m_failed || !take(u'^'))
            return base;
        const double raise = base->ascent * 0.5;
        auto row = std::make_unique<RowBox>();
        row->add(std::move(base));
        const int size = m_size;
        m_size = static_cast<int>(m_size * kSmall);
        row->add(bare(atom()), raise);
        m_size = size;
        return row;
    }

    /// A parenthesis that a fraction bar or a raised position makes superfluous.
    class Bracketed : public FormulaBox {
    public:
        Bracketed(FormulaBoxPtr inner, FormulaBoxPtr open, FormulaBoxPtr close)
            : inside(std::move(inner)), m_open(std::move(open)), m_close(std::move(close))
        {
            width = inside->width + m_open->width + m_close->width;
            ascent = std::max(inside->ascent, m_open->ascent);
            descent = std::max(inside->descent, m_open->descent);
        }
        void draw(QPainter& painter, double x, double y) const override
        {
            m_open->draw(painter, x, y);
            inside->draw(painter, x + m_open->width, y);
            m_close->draw(painter, x + m_open->width + inside->width, y);
        }
        FormulaBoxPtr inside;

    private:
        FormulaBoxPtr m_open;
        FormulaBoxPtr m_close;
    };
    static FormulaBoxPtr bare(FormulaBoxPtr box)
    {
        if (auto* bracketed = dynamic_cast<Bracketed*>(box.get()))
            return std::move(bracketed->inside);
        return box;
    }

    FormulaBoxPtr atom()
    {
        skip();
        if (m_at >= m_text.size())
            return fail();
        if (take(u'-')) {
            auto row = std::make_unique<RowBox>();
            row->add(text(QStringLiteral("−")));
            row->add(power());
            return row;
        }
        if (take(u'(')) {
            FormulaBoxPtr inside = sum();
            if (!take(u')'))
                return fail();
            return std::make_unique<Bracketed>(std::move(inside), text(QStringLiteral("(")), text(QStringLiteral(")")));
        }
        if (m_text[m_at].isLetter())
            return name();
        return number();
    }

    FormulaBoxPtr number()
    {
        const qsizetype begin = m_at;
        while (m_at < m_text.size() && (m_text[m_at].isDigit() || m_text[m_at] == u'.'))
            ++m_at;
        if (m_at == begin)
            return fail();
        QString digits = m_text.mid(begin, m_at - begin);
        if (m_at < m_text.size() && m_text[m_at].toLower() == u'e') {
            const qsizetype exponent = ++m_at;
            if (m_at < m_text.size() && (m_text[m_at] == u'-' || m_text[m_at] == u'+'))
                ++m_at;
            while (m_at < m_text.size() && m_text[m_at].isDigit())
                ++m_at;
            auto row = std::make_unique<RowBox>();
            row->add(text(digits == u"1" ? QStringLiteral("10") : digits + QStringLiteral(" · 10")));
            const QFont small = look::formulaFont(static_cast<int>(m_size * kSmall), false);
            row->add(std::make_unique<TextBox>(m_text.mid(exponent, m_at - exponent).replace(u'-', u'−'), small),
                     0.4 * m_size);
            return row;
        }
        return text(digits);
    }

    FormulaBoxPtr name()
    {
        const qsizetype begin = m_at;
        while (m_at < m_text.size() && (m_text[m_at].isLetterOrNumber() || m_text[m_at] == u'_'))
            ++m_at;
        const QString word = m_text.mid(begin, m_at - begin);
        if (take(u'('))
            return call(word);
        const QString shown = m_letterText ? m_letterText(word) : QString();
        return shown.isEmpty() ? letter(word) : text(shown);
    }

    FormulaBoxPtr call(const QString& function)
    {
        auto arguments = std::make_unique<RowBox>();
        bool first = true;
        do {
            if (!first)
                arguments->add(text(QStringLiteral(", ")));
            arguments->add(sum());
            first = false;
        } while (!m_failed && take(u','));
        if (!take(u')'))
            return fail();
        if (function == u"sqrt")
            return std::make_unique<RootBox>(std::move(arguments));
        auto row = std::make_unique<RowBox>();
        const bool bars = function == u"abs";
        row->add(text(bars ? QStringLiteral("|") : localName(function) + u'('));
        row->add(std::move(arguments));
        row->add(text(bars ? QStringLiteral("|") : QStringLiteral(")")));
        return row;
    }

    static QString localName(const QString& function)
    {
        if (function == u"log2")
            return QStringLiteral("log₂ ");
        if (function == u"log10")
            return QStringLiteral("log₁₀ ");
        return function + u'\u2009';
    }

    QString m_text;
    const LetterText& m_letterText;
    int m_size;
    qsizetype m_at = 0;
    bool m_failed = false;
};

} // namespace

FormulaBoxPtr typeset(std::string_view formula, const QString& left, const LetterText& letterText, int pixelSize,
                      double room)
{
    const QString source = QString::fromUtf8(formula.data(), static_cast<qsizetype>(formula.size()));
    Typesetter setter(source, letterText, pixelSize);
    auto row = std::make_unique<RowBox>();
    if (!left.isEmpty())
        row->add(setter.letter(left));
    row->add(setter.text(left.isEmpty() ? QStringLiteral("= ") : QStringLiteral(" = ")));
    FormulaBoxPtr right = setter.run(room - row->width);
    row->add(right ? std::move(right) : Typesetter(source, letterText, pixelSize).text(source));
    return row;
}

FormulaBoxPtr typesetLetter(const QString& letter, int pixelSize)
{
    const LetterText none;
    return Typesetter({}, none, pixelSize).letter(letter);
}

} // namespace cw::views
