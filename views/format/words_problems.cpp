// SPDX-License-Identifier: GPL-3.0-or-later
#include "format/word_tables.h"

#include <QtGlobal>

namespace cw::format {

std::span<const Word> wordsProblems()
{
    static const Word table[] = {
        {"problem.jsonSyntax", QT_TRANSLATE_NOOP("Words", "The text is not valid JSON near “%{reason}”")},
        {"problem.jsonTooDeep", QT_TRANSLATE_NOOP("Words", "The text is nested too deeply")},
        {"problem.jsonTooLarge",
         QT_TRANSLATE_NOOP("Words", "The text holds more than %{reason} values, which is the limit")},
        {"problem.jsonDuplicateKey", QT_TRANSLATE_NOOP("Words", "The key “%{reason}” occurs twice")},
        {"problem.notUtf8", QT_TRANSLATE_NOOP("Words", "The text is not UTF-8")},
        {"problem.more", QT_TRANSLATE_NOOP("Words", "There are more problems; only the first %{given} are listed")},
        {"problem.fileEmpty", QT_TRANSLATE_NOOP("Words", "The file is empty")},
        {"problem.missingKey", QT_TRANSLATE_NOOP("Words", "This key is missing")},
        {"problem.unknownKey", QT_TRANSLATE_NOOP("Words", "“%{given}” is not a key of this format")},
        {"problem.wrongType", QT_TRANSLATE_NOOP("Words", "This must be %{expected}")},
        {"kind.object", QT_TRANSLATE_NOOP("Words", "an object {…}")},
        {"kind.list", QT_TRANSLATE_NOOP("Words", "a list […]")},
        {"kind.number", QT_TRANSLATE_NOOP("Words", "a number without quotes")},
        {"kind.text", QT_TRANSLATE_NOOP("Words", "a text in quotes")},
        {"kind.truth", QT_TRANSLATE_NOOP("Words", "true or false")},
        {"problem.notWhole", QT_TRANSLATE_NOOP("Words", "%{given} is not a whole number")},
        {"problem.notAPair", QT_TRANSLATE_NOOP("Words", "This must be a list of two numbers, not of %{given}")},
        {"problem.notAnOrder", QT_TRANSLATE_NOOP("Words", "“%{given}” does not name each of tp, cp, ep, dp and pp "
                                                          "once, with dashes between them")},
        {"problem.notAPermutation",
         QT_TRANSLATE_NOOP("Words", "Ranks that move must take each other's accelerators, each one once")},
        {"problem.outOfRange", QT_TRANSLATE_NOOP("Words", "%{given} is outside %{low} to %{high}")},
        {"problem.unknownWord", QT_TRANSLATE_NOOP("Words", "“%{given}” is not one of the known words")},
        {"problem.notADesign", QT_TRANSLATE_NOOP("Words", "This is not a Clusterwright design")},
        {"problem.newerVersion",
         QT_TRANSLATE_NOOP("Words", "The file is of version %{given}; this program knows version %{known}")},
        {"problem.duplicateId", QT_TRANSLATE_NOOP("Words", "The id %{given} occurs twice")},
        {"problem.tooManyItems", QT_TRANSLATE_NOOP("Words", "%{given} items are more than a design may have")},
        {"problem.missingRack", QT_TRANSLATE_NOOP("Words", "%{item} stands in rack %{given}, which does not exist")},
        {"problem.missingPart", QT_TRANSLATE_NOOP("Words", "The catalog has no part “%{given}”")},
        {"problem.noSuchRow", QT_TRANSLATE_NOOP("Words", "The hall has no such row of racks; it has %{rows}")},
        {"problem.edit.collides", QT_TRANSLATE_NOOP("Words", "It would stand on %{item}")},
        {"problem.edit.outsideWalls", QT_TRANSLATE_NOOP("Words", "It would stand outside the walls")},
        {"problem.edit.noSuchItem", QT_TRANSLATE_NOOP("Words", "The item is no longer there")},
        {"problem.edit.noSuchRack", QT_TRANSLATE_NOOP("Words", "The rack is no longer there")},
        {"problem.edit.noFreeUnits", QT_TRANSLATE_NOOP("Words", "Rack %{rack} has no %{units} free units in a row")},
        {"problem.edit.unitsTaken", QT_TRANSLATE_NOOP("Words", "Unit %{unit} of rack %{rack} is taken")},
        {"problem.edit.portsMissing",
         QT_TRANSLATE_NOOP("Words", "A cable ends at port %{port} of %{device}, and the other type has %{ports}: remove the "
                                    "cable first")},
        {"problem.edit.noNodes", QT_TRANSLATE_NOOP("Words", "There is no node here that could hold GPUs")},
        {"problem.edit.portTaken", QT_TRANSLATE_NOOP("Words", "Port %{port} already holds a cable")},
        {"problem.edit.calibration",
         QT_TRANSLATE_NOOP("Words",
                           "That is %{factor} times what is predicted; from %{least} to %{most} times are taken")},
        {"problem.edit.samePort", QT_TRANSLATE_NOOP("Words", "Both ends are the same port")},
        {"problem.edit.noFreePlace", QT_TRANSLATE_NOOP("Words", "There is no free place for it")},
        {"problem.query.expected",
         QT_TRANSLATE_NOOP("Words", "Character %{position}: here %{expected} is expected, not “%{given}”")},
        {"problem.query.ended", QT_TRANSLATE_NOOP("Words", "At the end %{expected} is missing")},
        {"problem.query.unknownKey",
         QT_TRANSLATE_NOOP("Words", "Character %{position}: “%{given}” cannot be asked for. Known are kW, rated, kg, U, "
                                    "free U, free ports, gpus, stage, name, type, gpu, rack and row")},
        {"problem.query.unit",
         QT_TRANSLATE_NOOP("Words", "Character %{position}: “%{given}” is no unit of this. Known: %{units}")},
        {"problem.query.textKey",
         QT_TRANSLATE_NOOP("Words", "Character %{position}: “%{given}” takes “:” or “=” and a word")},
        {"problem.query.tooDeep", QT_TRANSLATE_NOOP("Words", "Character %{position}: too many brackets inside each other")},
        {"query.expected.condition", QT_TRANSLATE_NOOP("Words", "a condition such as “kW > 30” or a name")},
        {"query.expected.number", QT_TRANSLATE_NOOP("Words", "a number such as “30”")},
        {"query.expected.comparison", QT_TRANSLATE_NOOP("Words", "a sign such as “>”")},
        {"query.expected.word", QT_TRANSLATE_NOOP("Words", "a word such as “leaf”")},
        {"query.expected.bracket", QT_TRANSLATE_NOOP("Words", "a closing bracket")},
        {"problem.missingUnit", QT_TRANSLATE_NOOP("Words", "The value has no unit")},
        {"problem.missingSource", QT_TRANSLATE_NOOP("Words", "The value has no source")},
        {"problem.unknownSource", QT_TRANSLATE_NOOP("Words", "The file names no source “%{given}”")},
        {"problem.duplicatePart", QT_TRANSLATE_NOOP("Words", "The part “%{given}” occurs twice")},
        {"problem.contradiction", QT_TRANSLATE_NOOP("Words", "“%{first}” and “%{second}” cannot both be true")},
        {"problem.zero", QT_TRANSLATE_NOOP("Words", "This value must be more than zero: figures divide by it")},
        {"problem.negative", QT_TRANSLATE_NOOP("Words", "%{given} is negative")},
        {"problem.report.logo", QT_TRANSLATE_NOOP("Words", "The logo cannot be read: %{given}")},
        {"problem.missingDevice", QT_TRANSLATE_NOOP("Words", "The cable ends at item %{given}, which does not exist")},
        {"problem.blockItem", QT_TRANSLATE_NOOP("Words", "A copy of the block %{item} is not whole: %{given}")},
        {"problem.twoBaselines", QT_TRANSLATE_NOOP("Words", "%{item} is a second baseline; there can be one")},
        {"problem.edit.noReason", QT_TRANSLATE_NOOP("Words", "A finding is accepted for a reason; write one")},
        {"problem.portTwice", QT_TRANSLATE_NOOP("Words", "Port %{port} holds two cables")},
    };
    return table;
}

} // namespace cw::format
