// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QTest>

namespace wizard
{

/// A test of a program that holds several: most of the time that a test takes to be built goes into what each
/// program does once. `flow_tests tst_flowdraft [arguments of Qt Test]` runs one; ctest runs each by itself,
/// in a process of its own, so that none sees what another one has left.
class RegisteredTest
{
public:
    using Main = int (*)(int argc, char **argv);

    /// `file`: that of the test, whose name without its ending is the test's; outlives the program's `main`.
    RegisteredTest(const char *file, Main main);
};

template<typename Application, typename TestClass>
int runTest(int argc, char **argv)
{
    QTest::Internal::callInitMain<TestClass>();
    Application application(argc, argv);
    Application::setAttribute(Qt::AA_Use96Dpi); // as QTEST_MAIN does: layouts are the same everywhere
    TestClass test;
    return QTest::qExec(&test, argc, argv);
}

} // namespace wizard

/// Stand where QTEST_GUILESS_MAIN and QTEST_MAIN stand in a program of one test.
#define WIZARD_GUILESS_TEST(TestClass)                                                                       \
    static const wizard::RegisteredTest registered##TestClass(__FILE__,                                      \
                                                              wizard::runTest<QCoreApplication, TestClass>);
#ifdef QT_WIDGETS_LIB
#define WIZARD_TEST_APPLICATION QApplication
#else
#define WIZARD_TEST_APPLICATION QGuiApplication
#endif
#define WIZARD_TEST(TestClass)                                                                               \
    static const wizard::RegisteredTest registered##TestClass(                                               \
        __FILE__, wizard::runTest<WIZARD_TEST_APPLICATION, TestClass>);
