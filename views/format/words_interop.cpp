// SPDX-License-Identifier: GPL-3.0-or-later
#include "format/word_tables.h"

#include <QtGlobal>

namespace cw::format {

std::span<const Word> wordsInterop()
{
    static const Word table[] = {
        {"problem.interop.configTooLarge",
         QT_TRANSLATE_NOOP("Words", "A config.json has no more than %{most} MiB; this is another file")},
        {"problem.interop.unknownFamily",
         QT_TRANSLATE_NOOP("Words", "The model family “%{given}” is not known. Known families: %{known}")},
        {"problem.interop.headsNotDivisible",
         QT_TRANSLATE_NOOP("Words", "The width %{hidden} is no multiple of %{heads} heads, and head_dim is missing")},
        {"problem.interop.tooManyParameters",
         QT_TRANSLATE_NOOP("Words", "The sizes make more than 10 quadrillion parameters; one of them is a mistake")},
        {"problem.interop.unknownArgument",
         QT_TRANSLATE_NOOP("Words", "The argument “%{given}” is not understood and was left out")},
        {"problem.interop.auto",
         QT_TRANSLATE_NOOP("Words", "“auto” is filled in by another program; assumed here: %{assumed}")},
        {"problem.interop.missingValue", QT_TRANSLATE_NOOP("Words", "The argument has no value")},
        {"problem.interop.notANumber", QT_TRANSLATE_NOOP("Words", "“%{given}” is not a whole number above zero")},
        {"problem.interop.unknownValue", QT_TRANSLATE_NOOP("Words", "“%{given}” is no value of this argument")},
        {"problem.interop.givenTwice",
         QT_TRANSLATE_NOOP("Words", "The argument is given twice, as “%{first}” and as “%{second}”")},
        {"problem.interop.exclusive", QT_TRANSLATE_NOOP("Words", "%{first} and %{second} exclude each other")},
        {"problem.interop.ranks",
         QT_TRANSLATE_NOOP("Words", "%{given} GPUs cannot be shared out among groups of %{group} GPUs")},
        {"problem.interop.batch",
         QT_TRANSLATE_NOOP("Words", "A batch of %{given} is no multiple of %{round}, what all replicas take at once")},
        {"problem.interop.tokens", QT_TRANSLATE_NOOP("Words", "%{given} tokens are no multiple of %{length} tokens")},
        {"problem.interop.virtualNeedsStages",
         QT_TRANSLATE_NOOP("Words", "Virtual stages need a pipeline of two stages or more")},
        {"problem.interop.layers",
         QT_TRANSLATE_NOOP("Words", "%{given} layers cannot be shared out among chunks of %{chunk} layers")},
        {"problem.interop.noLaunchText", QT_TRANSLATE_NOOP("Words", "No argument of this tool was found in the text")},
        {"problem.interop.textTooLarge",
         QT_TRANSLATE_NOOP("Words", "Launch arguments have no more than %{most} MiB; this is another file")},
        {"problem.interop.notExpressible",
         QT_TRANSLATE_NOOP("Words",
                           "The tool has no argument for “%{given}”: it stands in a note that the tool does not "
                           "read, so set it yourself")},
        {"problem.interop.otherModel",
         QT_TRANSLATE_NOOP("Words", "No model of the catalog has this architecture; say which with --model, or import "
                                    "its config.json")},
    };
    return table;
}

} // namespace cw::format
