// The entry of every test program: Boost.Test with a Qt application behind it, so that event loops and fonts work.
#define BOOST_TEST_NO_MAIN
#define BOOST_TEST_ALTERNATIVE_INIT_API
#include <boost/test/unit_test.hpp>

#include "platform/process_end.h"

#ifdef QT_WIDGETS_LIB
#include <QApplication>
using Application = QApplication;
#elif defined(QT_GUI_LIB)
#include <QGuiApplication>
using Application = QGuiApplication;
#else
#include <QCoreApplication>
using Application = QCoreApplication;
#endif

int main(int argc, char** argv) {
  int code = 0;
  {
    int applicationArguments = 1;
    Application application(applicationArguments, argv);
    code = boost::unit_test::unit_test_main([] { return true; }, argc, argv);
  }
  endProcess(code);
}
