#include "services/template_desk.h"

#include "domain/terbilang.h"
#include "print/papers/frozen.h"
#include "print/papers/handover_receipt.h"
#include "print/papers/intake_receipt.h"
#include "print/papers/missing_slip.h"
#include "print/papers/payment_receipt.h"
#include "print/papers/ticket_paper.h"
#include "services/roster_desk.h"
#include "services/service_words.h"
#include "store/directory_table.h"

namespace {

const QString kRecord = QStringLiteral("paper_template");

QString text(const char16_t* words) { return QString::fromUtf16(words); }

// Invented people, as in every example of this program.
const QString kPerson = text(u"Meiske Yohana Tumbelaka-Rorimpandey");
const QString kOfficer = text(u"Novita S. Kaligis");
const QString kCounter = text(u"Loket 3");
const QString kService = text(u"Akta kelahiran");
const QString kCode = text(u"BTG-4T9X-K2MQ");
const QString kKeyDigits = text(u"05EA 3BB8");
constexpr qint64 kFee = 350'000;

/// As large as a signed one.
QString sampleQr(const QString& host) {
  return QLatin1String("HTTPS://") + host.toUpper() + QLatin1String("/L/BTG4T9XK2MQ#") + QString(320, QLatin1Char('7'));
}

TicketPaper ticket() {
  TicketPaper paper;
  paper.label = text(u"A-012");
  paper.service = kService;
  paper.zone = text(u"Zona A, lantai 1");
  paper.peopleBefore = 4;
  paper.expectedFrom = QTime(9, 56);
  paper.expectedTo = QTime(10, 6);
  paper.code = text(u"7K3F-92QX");
  paper.issuer = text(u"Kios 2");
  paper.number = text(u"02-000812");
  return paper;
}

IntakeReceipt intake() {
  IntakeReceipt paper;
  paper.number = text(u"03-000431");
  paper.applicant = kPerson;
  paper.maskedNik = text(u"7172********0001");
  paper.service = kService;
  paper.standard = text(u"SK Kepala Dinas Nomor 21 Tahun 2026, versi 7");
  paper.papers = {{text(u"Formulir F-2.01"), false, false, true},
                  {text(u"Surat keterangan kelahiran"), true, true, false},
                  {text(u"Kartu Keluarga"), true, true, false}};
  paper.promiseSpan = text(u"1 hari kerja");
  paper.trackingCode = kCode;
  paper.keyDigits = kKeyDigits;
  paper.counter = kCounter;
  paper.officer = kOfficer;
  return paper;
}

MissingSlip missing() {
  MissingSlip paper;
  paper.number = text(u"03-000421");
  paper.service = kService;
  paper.label = text(u"A-012");
  paper.counter = kCounter;
  paper.missing = {{text(u"KTP-el dua saksi"), text(u"Asli diperlihatkan, fotokopi diserahkan."), {}}};
  paper.requirementCount = 3;
  paper.present = {text(u"Surat keterangan kelahiran"), text(u"Kartu Keluarga")};
  paper.officer = kOfficer;
  return paper;
}

PaymentReceipt payment() {
  PaymentReceipt paper;
  paper.number = text(u"03-000118");
  paper.payer = kPerson;
  paper.purpose = text(u"Paspor biasa nonelektronik 48 halaman");
  paper.principal = kFee;
  paper.total = kFee;
  paper.totalInWords = terbilang(Rupiah{kFee}).value_or(QString());
  paper.cash = CashPaid{400'000, 400'000 - kFee};
  paper.keyDigits = kKeyDigits;
  paper.counter = kCounter;
  paper.cashier = kOfficer;
  return paper;
}

HandoverReceipt handover() {
  HandoverReceipt paper;
  paper.number = text(u"03-000057");
  paper.code = kCode;
  paper.service = kService;
  paper.applicant = kPerson;
  paper.taker = kPerson;
  paper.identity = text(u"KTP-el 7172 **** **** 0001");
  paper.proof = text(u"receipt");
  paper.items = {{text(u"Kutipan akta kelahiran"), text(u"7172-LU-23112026-0007")}};
  paper.officer = kOfficer;
  paper.counter = kCounter;
  paper.keyDigits = kKeyDigits;
  return paper;
}

}  // namespace

Result<PaperTemplate> TemplateDesk::templateOf(PaperKind kind) const {
  const auto row = DirectoryTable(m_store.database()).row(kRecord, toKey(kind));
  if (!row) return tl::unexpected(row.error());
  if (!*row) return PaperTemplate::shipped(kind);
  auto kept = PaperTemplate::fromJson((*row)->body);
  if (kept && kept->kind == kind) return kept;
  // Of a newer program, say: citizens must get their paper all the same.
  qWarning("the template of %s cannot be read: %s", qPrintable(toKey(kind)),
           kept ? "another kind" : qPrintable(kept.error().detail));
  return PaperTemplate::shipped(kind);
}

Result<std::vector<PaperTemplate>> TemplateDesk::all() const {
  std::vector<PaperTemplate> templates;
  for (const PaperKind kind : kPaperKinds) {
    if (!templateSchemeOf(kind)) continue;
    auto one = templateOf(kind);
    if (!one) return tl::unexpected(one.error());
    templates.push_back(std::move(*one));
  }
  return templates;
}

Done TemplateDesk::save(const Seat& seat, const PaperTemplate& wanted) const {
  if (auto done = RosterDesk(m_store, m_almanac).checkAdministrator(seat); !done) return done;
  if (auto done = wanted.check(); !done) return done;
  OperationDraft draft;
  draft.stream = kHallStream;
  draft.entity = kRecord + QLatin1Char(':') + toKey(wanted.kind);
  draft.type = kRecord + QLatin1String(".set");
  draft.plain = wanted.toJson();
  if (auto committed = m_store.append(seat.officerId, {draft}); !committed) return tl::unexpected(committed.error());
  return {};
}

Result<PaperTemplate> TemplateDesk::take(const Seat& seat, const QByteArray& file) const {
  auto read = PaperTemplate::fromBytes(file);
  if (!read) return read;
  if (auto done = save(seat, *read); !done) return tl::unexpected(done.error());
  return read;
}

Result<QJsonObject> TemplateDesk::applied(PaperKind kind, const QJsonObject& paper) const {
  if (!templateSchemeOf(kind)) return paper;
  const auto wanted = templateOf(kind);
  if (!wanted) return tl::unexpected(wanted.error());
  if (wanted->isShipped()) return paper;
  auto made = wanted->applyTo(paper);
  if (made) return made;
  // The names of this very paper make its words longer than a page: a plain paper, before none and no registration.
  qWarning("the template of %s does not fit a paper: %s", qPrintable(toKey(kind)), qPrintable(made.error().detail));
  return paper;
}

QJsonObject TemplateDesk::sample(PaperKind kind) const {
  const OfficeProfile& office = m_almanac.office();
  Letterhead head = letterheadOf(office, nullptr);
  if (!m_almanac.catalogue().agencies.empty())
    head = letterheadOf(office, &m_almanac.catalogue().agencies.front().agency);
  const Moment now{office.zone.day(m_store.nowMs()), QTime(9, 44), office.zone.name};
  const auto finished = [&](auto paper, auto at) {
    paper.letterhead = head;
    paper.*at = now;
    if constexpr (requires { paper.qr; }) paper.qr = sampleQr(head.host);
    return toJson(paper);
  };
  switch (kind) {
    case PaperKind::Ticket: {
      TicketPaper paper = ticket();
      paper.address = QLatin1String("HTTPS://") + head.host.toUpper() + QLatin1String("/A/7K3F92QX");
      return finished(std::move(paper), &TicketPaper::issued);
    }
    case PaperKind::IntakeReceipt: {
      IntakeReceipt paper = intake();
      paper.promisedAt = {now.date.addDays(1), QTime(15, 0), now.zone};
      if (!office.collection.isEmpty()) paper.collection = office.collection;
      return finished(std::move(paper), &IntakeReceipt::completeAt);
    }
    case PaperKind::MissingSlip:
      return finished(missing(), &MissingSlip::checkedAt);
    case PaperKind::PaymentReceipt:
      return finished(payment(), &PaymentReceipt::paidAt);
    case PaperKind::HandoverReceipt:
      return finished(handover(), &HandoverReceipt::handedAt);
    default:
      return {};
  }
}
