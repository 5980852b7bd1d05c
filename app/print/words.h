#pragma once

#include <QDate>
#include <QString>
#include <QTime>

/// The words, dates and sums of the papers in both languages, apart from the system's locale and from the screen's
/// catalogues: a paper is frozen when it is issued and must come out the same on any machine. Pure; any thread.

enum class Language { Id, En };

[[nodiscard]] QString toKey(Language language);

/// A moment on the office's wall clock.
struct Moment {
  QDate date;
  QTime time;
  QString zone;  ///< "WITA"
  bool operator==(const Moment&) const = default;

  template <typename Self, typename Visit>
  static void visitFields(Self& self, Visit& visit) {
    visit(u"date", self.date);
    visit(u"time", self.time);
    visit(u"zone", self.zone);
  }
};

[[nodiscard]] QString longDate(QDate date, Language language);             ///< "Senin, 23 November 2026"
[[nodiscard]] QString mediumDate(QDate date, Language language);           ///< "Senin, 23 Nov 2026"
[[nodiscard]] QString shortDate(QDate date, Language language);            ///< "Sen, 23 Nov 2026"
[[nodiscard]] QString plainDate(QDate date, Language language);            ///< "23 Nov 2026"
[[nodiscard]] QString clockTime(QTime time, Language language);            ///< "11.32", in English "11:32"
[[nodiscard]] QString clockTime(const Moment& moment, Language language);  ///< "11.32 WITA"
[[nodiscard]] QString rupiah(qint64 amount, Language language);            ///< "Rp1.201.000", in English "Rp1,201,000"

/// The fixed words. Sentences that state a rule of an office are fields of the papers instead.
enum class Word {
  QueueNumber,
  WaitAt,
  Taken,
  BeforeYou,
  People,
  Expected,
  FollowOnPhone,
  ScanOrOpen,
  AndType,
  IntakeTitle,
  Number,
  NumberLabel,
  CompleteSince,
  Received,
  Applicant,
  Nik,
  Service,
  Standard,
  Papers,
  OriginalShown,
  CopyHandedIn,
  Form,
  Missing,
  None,
  PromisedBy,
  AtLatest,
  At,
  Fee,
  FeeDetail,
  BillTotal,
  PaidOfBill,
  PerUnit,
  PerLate,
  PartOf,
  AsTold,
  AtMost,
  IfAnswered,
  Day,
  Month,
  Days,
  Months,
  FreeOfCharge,
  FreeOfChargeShort,
  TrackingCode,
  Progress,
  ProgressText,
  Genuineness,
  GenuinenessText,
  Collection,
  HandedInBy,
  OfficerOf,
  HandedIn,
  CopyOf,
  OriginalsShown,
  OriginalsShownAll,
  ScanForBoth,
  Page,
  MissingTitle,
  CheckedAt,
  StillMissing,
  Present,
  PaymentTitle,
  Date,
  Payer,
  PaidFor,
  Assessment,
  AccountCode,
  Principal,
  Penalty,
  Total,
  InWords,
  Cash,
  Change,
  Awaiting,
  Confirmed,
  CheckGenuine,
  SignedBy,
  Cashier,
  Receiver,
  PaidBackTo,
  Copy,
  Reprinted,
  ReprintedBy,
  Voided,
  Reversal,
  ReversalTitle,
  Reverses,
  PaidOn,
  GivenBack,
  NothingGivenBack,
  Reason,
  ApprovedBy,
  PaymentCodeTitle,
  PayUntil,
  NoProofOfPayment,
  CashTitle,
  Opened,
  Closed,
  Float,
  CashTaken,
  CashReturned,
  ExpectedSum,
  CountedSum,
  Difference,
  NoDifference,
  Explanation,
  TransferTaken,
  QrisTaken,
  BillingTaken,
  TransferPending,
  ReceiptRange,
  SeenBy,
  HandoverTitle,
  HandedOver,
  TakenBy,
  TakenAs,
  TakerApplicant,
  TakerProxy,
  IdentityShown,
  ProofShown,
  ProofReceipt,
  ProofCode,
  ProofLost,
  ProxyLetter,
  LetterOf,
  LetterDated,
  Documents,
  DocumentNumber,
  HandedOutBy,
  TakerSigns,
  ThumbHere,
  RequirementTitle,
  Requirements,
  Procedure,
  Duration,
  Product,
  Complaints,
  PrintedAt,
  OneOf,
  TestTitle,
  Printer,
  Medium,
  TestEdges,
  TestSizes,
  TestQr
};

[[nodiscard]] QString word(Word key, Language language);
