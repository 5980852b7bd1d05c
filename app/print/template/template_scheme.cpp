#include "print/template/template_scheme.h"

#include <algorithm>

namespace {

QString text(const char* latin) { return QString::fromLatin1(latin); }

using Part = TemplateScheme::Part;
using Sentence = TemplateScheme::Sentence;
using Fact = TemplateScheme::Fact;

std::vector<Fact> withOffice(std::vector<Fact> own) {
  own.push_back({text("instansi"), text("letterhead.agency")});
  own.push_back({text("kantor"), text("letterhead.office")});
  own.push_back({text("alamat"), text("letterhead.address")});
  own.push_back({text("web"), text("letterhead.host")});
  return own;
}

std::vector<Sentence> withFoot(std::vector<Sentence> own) {
  own.push_back({text("complaints"), text("letterhead.complaints")});
  own.push_back({text("data_notice"), text("letterhead.data_notice")});
  return own;
}

TemplateScheme ticket() {
  return {text("ticket"),
          {{text("times"), true}, {text("follow"), false}},
          {{text("notes"), text("notes"), true}},
          withOffice({{text("nomor_antrean"), text("label")},
                      {text("layanan"), text("service")},
                      {text("zona"), text("zone")},
                      {text("kode"), text("code")}})};
}

TemplateScheme intake() {
  return {text("intake"),
          {{text("facts"), true}, {text("papers"), true}, {text("promise"), true}, {text("code"), true}},
          withFoot({{text("originals_note"), text("originals_note")},
                    {text("collection"), text("collection")},
                    {text("collection_short"), text("collection_short")}}),
          withOffice({{text("nomor"), text("number")},
                      {text("pemohon"), text("applicant")},
                      {text("layanan"), text("service")},
                      {text("kode_lacak"), text("tracking_code")},
                      {text("waktu_janji"), text("promise_span")},
                      {text("loket"), text("counter")},
                      {text("petugas"), text("officer")}})};
}

TemplateScheme missing() {
  return {text("missing"),
          {{text("facts"), true}, {text("missing"), true}, {text("present"), false}, {text("code"), true}},
          withFoot({{text("statement"), text("statement"), true},
                    {text("present_note"), text("present_note")},
                    {text("return_title"), text("return_title")},
                    {text("return_text"), text("return_text")},
                    {text("notes"), text("notes"), true}}),
          withOffice({{text("nomor"), text("number")},
                      {text("layanan"), text("service")},
                      {text("nomor_antrean"), text("label")},
                      {text("loket"), text("counter")},
                      {text("petugas"), text("officer")}})};
}

TemplateScheme payment() {
  return {text("payment"),
          {{text("facts"), true}, {text("sums"), true}, {text("code"), true}},
          withFoot({{text("notes"), text("notes"), true}}),
          withOffice({{text("nomor"), text("number")},
                      {text("pembayar"), text("payer")},
                      {text("untuk"), text("purpose")},
                      {text("terbilang"), text("total_in_words")},
                      {text("loket"), text("counter")},
                      {text("kasir"), text("cashier")}})};
}

TemplateScheme handover() {
  return {text("handover"),
          {{text("facts"), true}, {text("documents"), true}, {text("code"), true}},
          withFoot({}),
          withOffice({{text("nomor"), text("number")},
                      {text("pemohon"), text("applicant")},
                      {text("penerima"), text("taker")},
                      {text("layanan"), text("service")},
                      {text("kode_lacak"), text("code")},
                      {text("loket"), text("counter")},
                      {text("petugas"), text("officer")}})};
}

template <typename List, typename Key>
auto found(const List& list, Key key, const QString& wanted) -> decltype(list.data()) {
  const auto it = std::ranges::find(list, wanted, key);
  return it == list.end() ? nullptr : &*it;
}

}  // namespace

const TemplateScheme::Part* TemplateScheme::part(const QString& key) const { return found(parts, &Part::key, key); }

const TemplateScheme::Sentence* TemplateScheme::sentence(const QString& key) const {
  return found(sentences, &Sentence::key, key);
}

const TemplateScheme::Fact* TemplateScheme::fact(const QString& name) const { return found(facts, &Fact::name, name); }

const TemplateScheme* templateSchemeOf(PaperKind kind) {
  static const TemplateScheme kTicket = ticket();
  static const TemplateScheme kIntake = intake();
  static const TemplateScheme kMissing = missing();
  static const TemplateScheme kPayment = payment();
  static const TemplateScheme kHandover = handover();
  switch (kind) {
    case PaperKind::Ticket:
      return &kTicket;
    case PaperKind::IntakeReceipt:
      return &kIntake;
    case PaperKind::MissingSlip:
      return &kMissing;
    case PaperKind::PaymentReceipt:
      return &kPayment;
    case PaperKind::HandoverReceipt:
      return &kHandover;
    default:
      return nullptr;
  }
}
