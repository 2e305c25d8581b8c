// SPDX-License-Identifier: GPL-3.0-or-later
// The tests of a room are one program, since a program each is 40 GB of copies of the same libraries under sanitizers. Each
// test is a class in a file and a namespace of its own, run by the file's name: `test_model tst_power [Qt Test's options]`.
#pragma once

#include <QTest>

namespace cw::test {

/// A test, or anything else that is run in a process of its own, by name. Registers itself.
struct Runnable {
    using Run = int (*)(int argc, char** argv);
    /// file: a path, whose base name becomes the name. prepare: called before there is an application; may be null.
    Runnable(const char* file, Run run, void (*prepare)() = nullptr);

    QByteArray name;
    Run run;
    void (*prepare)();
};

} // namespace cw::test

/// Registers a class of test functions under the name of the file; its static initMain(), if any, runs first.
#define CW_TEST(Class)                                                                                                       \
    const cw::test::Runnable registered{__FILE__,                                                                            \
                                        [](int argc, char** argv) {                                                          \
                                            Class test;                                                                      \
                                            return QTest::qExec(&test, argc, argv);                                          \
                                        },                                                                                   \
                                        [] { QTest::Internal::callInitMain<Class>(); }};
