#include "cases/handover/handover_words.h"

#include <QCoreApplication>

#include "domain/case_state.h"
#include "session/error_words.h"

namespace {
struct HandoverWords {
  Q_DECLARE_TR_FUNCTIONS(HandoverWords)
};
}  // namespace

namespace words {

QString takerRole(TakerRole role) {
  switch (role) {
    case TakerRole::Applicant:
      return HandoverWords::tr("Pemohon");
    case TakerRole::Proxy:
      return HandoverWords::tr("Kuasa");
  }
  return {};
}

QString takerPaper(TakerPaper paper) {
  switch (paper) {
    case TakerPaper::Ktp:
      return HandoverWords::tr("KTP-el");
    case TakerPaper::DigitalId:
      return HandoverWords::tr("Identitas Kependudukan Digital");
    case TakerPaper::DriverLicence:
      return HandoverWords::tr("SIM");
    case TakerPaper::Passport:
      return HandoverWords::tr("Paspor");
    case TakerPaper::Other:
      return HandoverWords::tr("Surat lain");
  }
  return {};
}

QString caseProof(CaseProof proof) {
  switch (proof) {
    case CaseProof::Receipt:
      return HandoverWords::tr("Tanda terima");
    case CaseProof::Code:
      return HandoverWords::tr("Kode lacak");
    case CaseProof::Lost:
      return HandoverWords::tr("Tidak ada");
  }
  return {};
}

QString handoverSign(HandoverSign sign) {
  switch (sign) {
    case HandoverSign::Drawn:
      return HandoverWords::tr("Di layar");
    case HandoverSign::Thumb:
      return HandoverWords::tr("Cap jempol");
    case HandoverSign::OnPaper:
      return HandoverWords::tr("Di kertas");
  }
  return {};
}

QString handoverProblem(HandoverProblem problem) {
  switch (problem) {
    case HandoverProblem::ReasonMissing:
      return HandoverWords::tr("Tulis mengapa tanda terima dan kode lacak tidak ada");
    case HandoverProblem::NameMissing:
      return HandoverWords::tr("Isi nama yang mengambil");
    case HandoverProblem::NameInvalid:
      return HandoverWords::tr("Nama ini tidak dapat dibaca");
    case HandoverProblem::NumberMissing:
      return HandoverWords::tr("Isi nomor bukti diri");
    case HandoverProblem::NikInvalid:
      return HandoverWords::tr("NIK ini belum benar");
    case HandoverProblem::NikOfAnother:
      return HandoverWords::tr("NIK ini bukan NIK pemohon. Kalau bukan pemohon yang datang, pilih Kuasa");
    case HandoverProblem::NikOfApplicant:
      return HandoverWords::tr("Ini NIK pemohon sendiri, jadi bukan kuasa");
    case HandoverProblem::PaperNameMissing:
      return HandoverWords::tr("Tulis nama suratnya");
    case HandoverProblem::LetterDateMissing:
      return HandoverWords::tr("Isi tanggal surat kuasa");
    case HandoverProblem::LetterDateAhead:
      return HandoverWords::tr("Tanggal surat kuasa belum tiba");
    case HandoverProblem::DocumentMissing:
      return HandoverWords::tr("Isi dokumen yang diserahkan");
    case HandoverProblem::InkMissing:
      return HandoverWords::tr("Minta tanda tangan, atau pilih Cap jempol");
  }
  return {};
}

QString handoverFailure(const Error& error) {
  if (error.code == ErrorCode::Conflict && error.field == QLatin1String("state")) {
    if (error.detail == toKey(CaseGuard::FeeOpen))
      return HandoverWords::tr("Tarifnya belum lunas. Terima pembayarannya di Kas dahulu.");
    if (error.detail == toKey(CaseGuard::IdentityConflict))
      return HandoverWords::tr("Dua petugas menulis identitas yang berbeda. Pilih yang benar dahulu.");
    return HandoverWords::tr("Permohonan ini sudah diserahkan, atau keadaannya sudah berubah.");
  }
  return errorWords(error);
}

}  // namespace words
