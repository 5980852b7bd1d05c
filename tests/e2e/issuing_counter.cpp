// Issues tickets until it is killed, and tells each number only when the store has confirmed it; for kill_test.
#include <QCoreApplication>

#include <cstdio>

#include "loket/demo/demo_office.h"
#include "support/manual_clock.h"

int main(int argc, char** argv) {
  QCoreApplication application(argc, argv);
  const QStringList arguments = QCoreApplication::arguments();
  SystemClock clock;
  SystemRandom random;
  Office::Options options;
  options.store.folder = arguments.value(1);
  options.store.device = QStringLiteral("aabbccddeeff");
  options.store.deviceSeed = QByteArray(32, 'k');
  options.store.clock = &clock;
  options.store.random = &random;
  options.regions = {"code,name\n", "code,name\n", "code,name\n", "code,status\n"};
  auto office = Office::open(options);
  if (!office) {
    std::fprintf(stderr, "%s\n", qPrintable(office.error().detail));
    return 1;
  }
  if ((*office)->almanac().isEmpty()) {
    const auto files = DemoOffice::files();
    if (!files || !(*office)->roster().setUp(*files) || !(*office)->reloadAlmanac()) return 1;
  }
  std::printf("ready\n");
  std::fflush(stdout);
  while (true) {
    IssueRequest request;
    request.requestId = (*office)->store().newId();
    request.serviceId = QStringLiteral("akta-kelahiran");
    request.counterId = QStringLiteral("3");
    request.officerId = QStringLiteral("novita");
    const auto ticket = (*office)->queue().issue(request);
    if (!ticket) {
      std::fprintf(stderr, "%s\n", qPrintable(ticket.error().detail));
      return 1;
    }
    std::printf("%s\n", qPrintable(ticket->id.toString()));
    std::fflush(stdout);
  }
}
