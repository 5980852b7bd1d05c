#include <boost/test/unit_test.hpp>

#include "domain/billing_code.h"

namespace {

std::optional<BillingProblem> problemOf(QStringView text) {
  const auto code = readBillingCode(text);
  return code ? std::nullopt : billingProblem(code.error());
}

}  // namespace

BOOST_AUTO_TEST_SUITE(billing_code)

BOOST_AUTO_TEST_CASE(a_code_of_the_budget_s_directorate_is_read_however_it_is_grouped) {
  for (const QStringView text :
       {u"820220922465628", u" 820 2209 2246 5628 ", u"820-220922-465628", u"8202.2092.2465.628"})
    BOOST_TEST(readBillingCode(text).value_or(QString()).toStdString() == "820220922465628");
  BOOST_TEST(billingText(QStringLiteral("820220922465628")).toStdString() == "820 2209 2246 5628");
}

BOOST_AUTO_TEST_CASE(what_pays_no_fee_is_refused_with_its_reason) {
  BOOST_TEST((problemOf(u"  ") == BillingProblem::Empty));
  BOOST_TEST((problemOf(u"82022092246562A") == BillingProblem::Character));
  BOOST_TEST((problemOf(u"82022092246562") == BillingProblem::Length));
  BOOST_TEST((problemOf(u"8202209224656289") == BillingProblem::Length));
  BOOST_TEST((problemOf(u"٨٢٠٢٢٠٩٢٢٤٦٥٦٢٨") == BillingProblem::Character));
  // Taxes and customs.
  for (const QChar first : QStringView(u"0123456"))
    BOOST_TEST((problemOf(QString(first) + QStringLiteral("20220922465628")) == BillingProblem::NotFee));
  for (const QChar first : QStringView(u"789"))
    BOOST_TEST(!problemOf(QString(first) + QStringLiteral("20220922465628")));
}

BOOST_AUTO_TEST_CASE(the_treasury_s_number_has_sixteen_letters_and_figures) {
  BOOST_TEST(readNtpn(u"4f6a 71b8 3p2q 9k0z").value_or(QString()).toStdString() == "4F6A71B83P2Q9K0Z");
  for (const QStringView text : {u"", u"4F6A71B83P2Q9K0", u"4F6A71B83P2Q9K0ZZ", u"4F6A71B83P2Q9K0/"})
    BOOST_TEST(!readNtpn(text));
}

BOOST_AUTO_TEST_SUITE_END()
