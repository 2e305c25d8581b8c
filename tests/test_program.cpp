// SPDX-License-Identifier: GPL-3.0-or-later
#include "test_program.h"

#ifdef QT_WIDGETS_LIB
#include <QApplication>
#else
#include <QCoreApplication>
#endif
#include <QFileInfo>

#include <algorithm>
#include <cstdio>
#include <vector>

namespace cw::test {

namespace {

#ifdef QT_WIDGETS_LIB
using Application = QApplication;
#else
using Application = QCoreApplication;
#endif

std::vector<const Runnable*>& runnables()
{
    static std::vector<const Runnable*> all;
    return all;
}

int runNamed(int argc, char** argv)
{
    const QByteArray name = argc > 1 ? argv[1] : "";
    const auto found = std::ranges::find(runnables(), name, [](const Runnable* one) { return one->name; });
    if (found == runnables().end()) {
        std::fprintf(stderr, "Usage: %s TEST [options of Qt Test]; the tests are:\n", argv[0]);
        std::ranges::sort(runnables(), {}, [](const Runnable* one) { return one->name; });
        for (const Runnable* one : runnables())
            std::fprintf(stderr, "  %s\n", one->name.constData());
        return 2;
    }
    // The test sees the arguments of a program of its own.
    std::rotate(argv + 1, argv + 2, argv + argc);
    argv[--argc] = nullptr;
    if ((*found)->prepare)
        (*found)->prepare();
    Application application(argc, argv);
    return (*found)->run(argc, argv);
}

} // namespace

Runnable::Runnable(const char* file, Run how, void (*before)())
    : name(QFileInfo(QString::fromUtf8(file)).completeBaseName().toUtf8())
    , run(how)
    , prepare(before)
{
    runnables().push_back(this);
}

} // namespace cw::test

int main(int argc, char** argv)
{
    return cw::test::runNamed(argc, argv);
}
