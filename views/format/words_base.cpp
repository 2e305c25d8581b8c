// SPDX-License-Identifier: GPL-3.0-or-later
#include "format/word_tables.h"

#include <QtGlobal>

namespace cw::format {

std::span<const Word> wordsBase()
{
    static const Word table[] = {
        {"problem.notANumber", QT_TRANSLATE_NOOP("Words", "“%{given}” is not a number")},
        {"problem.unknownUnit", QT_TRANSLATE_NOOP("Words", "“%{given}” has a unit that is not known")},
        {"problem.wrongUnit", QT_TRANSLATE_NOOP("Words", "“%{given}” has the wrong unit; %{expected} is expected")},
        {"problem.noUnit", QT_TRANSLATE_NOOP("Words", "“%{given}” has a unit; this is a number without one")},
        {"problem.fileMissing", QT_TRANSLATE_NOOP("Words", "The file does not exist")},
        {"problem.fileUnreadable", QT_TRANSLATE_NOOP("Words", "The file cannot be read: %{reason}")},
        {"problem.fileNotRegular",
         QT_TRANSLATE_NOOP("Words", "This is not a regular file but a folder, a pipe or a device")},
        {"problem.fileTooLarge", QT_TRANSLATE_NOOP("Words", "The file is too large: %{reason} bytes")},
        {"problem.fileNotWritten", QT_TRANSLATE_NOOP("Words", "The file could not be written: %{reason}")},
        {"reason.noFolder", QT_TRANSLATE_NOOP("Words", "the folder does not exist")},
        {"reason.noPermission", QT_TRANSLATE_NOOP("Words", "no permission")},
        {"reason.readOnlyDisk", QT_TRANSLATE_NOOP("Words", "the disk is read-only")},
        {"reason.diskFull", QT_TRANSLATE_NOOP("Words", "the disk is full")},
        {"reason.linkLoop", QT_TRANSLATE_NOOP("Words", "its links lead in a circle")},
        {"reason.takesNoFiles", QT_TRANSLATE_NOOP("Words", "the system takes no files in this folder")},
        {"reason.fileLimit", QT_TRANSLATE_NOOP("Words", "the system allows no file of this size there")},
        {"reason.diskFails", QT_TRANSLATE_NOOP("Words", "the disk reports a fault")},
        {"reason.longName", QT_TRANSLATE_NOOP("Words", "the name is too long")},
        {"problem.formula.syntax", QT_TRANSLATE_NOOP("Words", "The formula cannot be read")},
        {"problem.formula.unknownLetter", QT_TRANSLATE_NOOP("Words", "The formula has an unknown letter")},
        {"problem.formula.dimension", QT_TRANSLATE_NOOP("Words", "The units of the formula do not agree")},
    };
    return table;
}

} // namespace cw::format
