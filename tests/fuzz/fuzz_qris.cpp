// What is pasted or scanned as a payment code: a QRIS, a billing code, a treasury's number.

#include <cstdint>
#include <cstdlib>

#include "domain/billing_code.h"
#include "domain/qris.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const QString text = QString::fromUtf8(reinterpret_cast<const char*>(data), static_cast<qsizetype>(size));
  const auto code = readQris(text);
  if (!code) {
    // Every refusal says where.
    const auto fault = qrisFault(code.error());
    if (!fault || fault->position < 1) std::abort();
  } else {
    const auto again = readQris(qrisText(*code));
    if (!again || !(*again == *code)) std::abort();
    if (const auto payment = qrisPayment(*code, 350'000, QStringLiteral("BTG-7K3F-92Q2"), QStringLiteral("LOKET3"))) {
      const auto made = readQris(*payment);
      if (!made || made->amountRupiah != 350'000 || made->nmid != code->nmid) std::abort();
    }
  }
  if (const auto billing = readBillingCode(text)) {
    const auto again = readBillingCode(billingText(*billing));
    if (!again || *again != *billing) std::abort();
  }
  (void)readNtpn(text);
  return 0;
}
