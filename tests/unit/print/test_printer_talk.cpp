#include <boost/test/unit_test.hpp>

#include "print/escpos/printer_talk.h"

namespace {

/// The line with a clock: what the talk gives is taken at once unless the test holds it back.
struct Line {
  PrinterTalk talk{QByteArray(10'000, 'x')};
  qint64 nowMs = 0;
  QByteArray given;

  void pump() {
    for (QByteArray out = talk.takeOutgoing(); !out.isEmpty(); out = talk.takeOutgoing()) {
      given += out;
      talk.written(out.size(), nowMs);
    }
  }
  void open() {
    talk.opened(nowMs);
    pump();
  }
  void answer(int byte) {
    talk.received(QByteArray(1, static_cast<char>(byte)), nowMs);
    pump();
  }
  /// Goes to the next moment that the talk waits for.
  void wake() {
    BOOST_REQUIRE(talk.nextWakeMs().has_value());
    nowMs = *talk.nextWakeMs();
    talk.wake(nowMs);
    pump();
  }
  [[nodiscard]] std::string reason() const {
    return talk.outcome() ? talk.outcome()->reason.toStdString() : std::string("not ended");
  }
  [[nodiscard]] bool isPartial() const { return talk.outcome() && talk.outcome()->isPartial; }
  [[nodiscard]] qsizetype sent() const { return given.count('x'); }
};

}  // namespace

BOOST_AUTO_TEST_SUITE(printer_talk)

BOOST_AUTO_TEST_CASE(a_printer_that_answers_is_printed_when_it_says_so) {
  Line line;
  line.open();
  BOOST_TEST((line.given == QByteArray("\x10\x04\x01", 3)));
  line.answer(0x12);
  BOOST_TEST(line.sent() == 0);
  BOOST_TEST(line.given.endsWith(QByteArray("\x10\x04\x04", 3)));
  line.answer(0x12);
  BOOST_TEST(line.sent() == 10'000);
  BOOST_TEST(line.given.endsWith(QByteArray("\x1D\x72\x01", 3)));
  BOOST_TEST(line.reason() == "not ended");
  line.answer(0x00);
  BOOST_TEST(line.reason() == "");
  BOOST_TEST(!line.talk.nextWakeMs());
}

BOOST_AUTO_TEST_CASE(what_a_printer_says_before_keeps_the_job_back) {
  struct Vector {
    std::vector<int> answers;
    const char* reason;
  };
  // State, then the cause, then the paper.
  for (const Vector& vector :
       {Vector{{0x1A, 0x16}, "cover_open"}, Vector{{0x1A, 0x32}, "paper_out"}, Vector{{0x1A, 0x12, 0x72}, "paper_out"},
        Vector{{0x1A, 0x12, 0x12}, "printer_offline"}, Vector{{0x12, 0x72}, "paper_out"}}) {
    Line line;
    line.open();
    for (const int answer : vector.answers) line.answer(answer);
    BOOST_TEST(line.reason() == vector.reason);
    BOOST_TEST(!line.isPartial());
    BOOST_TEST(line.sent() == 0);
  }
}

BOOST_AUTO_TEST_CASE(a_near_end_of_the_paper_is_no_end) {
  Line line;
  line.open();
  line.answer(0x12);
  line.answer(0x1E);
  line.answer(0x03);
  BOOST_TEST(line.reason() == "");
}

BOOST_AUTO_TEST_CASE(a_mute_printer_gets_its_job_all_the_same) {
  Line line;
  line.open();
  line.wake();
  BOOST_TEST(line.nowMs == 1'500);
  BOOST_TEST(line.sent() == 10'000);
  BOOST_TEST(line.reason() == "");
  BOOST_TEST(!line.given.contains(QByteArray("\x1D\x72", 2)));
}

BOOST_AUTO_TEST_CASE(one_that_stops_answering_is_left_alone) {
  Line line;
  line.open();
  line.answer(0x12);
  line.wake();
  BOOST_TEST(line.reason() == "printer_silent");
  BOOST_TEST(line.sent() == 0);
}

BOOST_AUTO_TEST_CASE(what_happens_while_it_prints_is_seen) {
  for (const auto& [answers, reason] :
       {std::pair{std::vector<int>{0x1A, 0x16}, "cover_open"}, std::pair{std::vector<int>{0x12, 0x72}, "paper_out"}}) {
    Line line;
    line.open();
    line.answer(0x12);
    line.answer(0x12);
    line.wake();
    BOOST_TEST(line.given.endsWith(QByteArray("\x10\x04\x01", 3)));
    for (const int answer : answers) line.answer(answer);
    BOOST_TEST(line.reason() == reason);
    BOOST_TEST(line.isPartial());
  }
}

BOOST_AUTO_TEST_CASE(a_line_that_takes_nothing_is_a_stall_and_a_lost_one_is_told) {
  Line stalled;
  stalled.open();
  stalled.answer(0x12);
  stalled.talk.received(QByteArray(1, 0x12), stalled.nowMs);
  const QByteArray first = stalled.talk.takeOutgoing();
  BOOST_TEST(first.size() == 4'096);
  BOOST_TEST(stalled.talk.takeOutgoing().isEmpty());  // no more until that has gone
  stalled.talk.written(1'000, 2'000);
  BOOST_TEST(*stalled.talk.nextWakeMs() == 17'000);
  stalled.talk.wake(16'999);
  BOOST_TEST(stalled.reason() == "not ended");
  stalled.talk.wake(17'000);
  BOOST_TEST(stalled.reason() == "line_stalled");
  BOOST_TEST(stalled.isPartial());

  Line lost;
  lost.open();
  lost.talk.lost();
  BOOST_TEST(lost.reason() == "line_broken");
  BOOST_TEST(!lost.isPartial());
  Line midway;
  midway.open();
  midway.answer(0x12);
  midway.answer(0x12);
  midway.talk.lost();
  BOOST_TEST(midway.reason() == "line_broken");
  BOOST_TEST(midway.isPartial());
  midway.answer(0x00);  // too late
  BOOST_TEST(midway.reason() == "line_broken");
}

BOOST_AUTO_TEST_CASE(without_an_answer_to_the_end_a_while_in_order_counts) {
  Line line;
  line.open();
  line.answer(0x12);
  line.answer(0x12);
  int rounds = 0;
  while (line.reason() == "not ended" && ++rounds < 100) {
    line.wake();
    line.answer(0x12);
    line.answer(0x12);
  }
  BOOST_TEST(line.reason() == "");
  BOOST_TEST(line.nowMs >= 8'000);
  BOOST_TEST(line.nowMs <= 10'000);
}

BOOST_AUTO_TEST_CASE(one_that_falls_silent_while_it_prints_is_given_up_and_asked_about) {
  Line line;
  line.open();
  line.answer(0x12);
  line.answer(0x12);
  for (int i = 0; i < 100 && line.reason() == "not ended"; ++i) line.wake();
  BOOST_TEST(line.reason() == "printer_silent");
  BOOST_TEST(line.isPartial());
  BOOST_TEST(line.nowMs >= 30'000);
  BOOST_TEST(line.nowMs < 35'000);
}

BOOST_AUTO_TEST_CASE(bytes_that_are_no_answer_are_passed_over) {
  Line line;
  line.open();
  for (const int byte : {0x11, 0x13, 0x80, 0xFF}) line.answer(byte);
  BOOST_TEST(line.sent() == 0);
  line.answer(0x12);
  line.answer(0x12);
  line.answer(0x11);  // XON is no end
  BOOST_TEST(line.reason() == "not ended");
  line.answer(0x00);
  BOOST_TEST(line.reason() == "");
}

BOOST_AUTO_TEST_SUITE_END()
