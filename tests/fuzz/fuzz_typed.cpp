// What people type: numbers of cards and telephones, codes, amounts.

#include <cstdint>
#include <cstdlib>

#include "domain/family_card.h"
#include "domain/invitation.h"
#include "domain/nik.h"
#include "domain/npwp.h"
#include "domain/phone.h"
#include "domain/rupiah.h"
#include "domain/tracking_code.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const QString text = QString::fromUtf8(reinterpret_cast<const char*>(data), static_cast<qsizetype>(size));
  const QDate today(2026, 11, 23);
  (void)readTicketCode(text);
  (void)readTrackingCode(text);
  (void)readNik(text, today);
  (void)readFamilyCard(text, today);
  (void)readNpwp(text, today);
  (void)readPhone(text);
  if (const auto amount = readRupiah(text)) {
    const auto again = readRupiah(rupiahText(*amount));
    if (!again || !(*again == *amount)) std::abort();
  }
  return 0;
}
