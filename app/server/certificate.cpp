#include "server/certificate.h"

#include <QCryptographicHash>

#include <openssl/bio.h>
#include <openssl/ec.h>
#include <openssl/err.h>
#include <openssl/evp.h>
#include <openssl/pem.h>
#include <openssl/rand.h>
#include <openssl/x509v3.h>

#include <array>
#include <ctime>
#include <memory>

namespace {

template <auto Free>
struct FreeWith {
  template <typename T>
  void operator()(T* object) const {
    Free(object);
  }
};
using Key = std::unique_ptr<EVP_PKEY, FreeWith<EVP_PKEY_free>>;
using X509Ptr = std::unique_ptr<X509, FreeWith<X509_free>>;
using Bio = std::unique_ptr<BIO, FreeWith<BIO_free>>;
using Extension = std::unique_ptr<X509_EXTENSION, FreeWith<X509_EXTENSION_free>>;

constexpr long kDays = 30 * 365;

tl::unexpected<Error> openSslFailure(const char* what) {
  std::array<char, 256> text{};
  ERR_error_string_n(ERR_get_error(), text.data(), text.size());
  return failure(ErrorCode::Internal, QLatin1String(what) + QLatin1String(": ") + QLatin1String(text.data()));
}

QByteArray bytesOf(BIO* bio) {
  char* data = nullptr;
  const long size = BIO_get_mem_data(bio, &data);
  return QByteArray(data, static_cast<qsizetype>(size));
}

bool addExtension(X509* certificate, int nid, const QByteArray& value) {
  const Extension extension(X509V3_EXT_conf_nid(nullptr, nullptr, nid, value.constData()));
  return extension && X509_add_ext(certificate, extension.get(), -1) == 1;
}

/// Only what may stand in a name of the configuration syntax.
QByteArray plainHost(const QString& name) {
  QByteArray host;
  for (const char c : name.toLatin1())
    if ((c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-' || c == '.') host += c;
  return host.left(63);
}

}  // namespace

Result<Certificate> Certificate::make(const QString& hostName, qint64 nowMs) {
  const Key key(EVP_EC_gen("P-256"));
  const X509Ptr certificate(X509_new());
  if (!key || !certificate) return openSslFailure("key");
  std::array<unsigned char, 16> serial{};
  if (RAND_bytes(serial.data(), static_cast<int>(serial.size())) != 1) return openSslFailure("chance");
  // Positive, and without a leading zero, which DER forbids.
  serial[0] = static_cast<unsigned char>((serial[0] & 0x7F) | 0x40);
  ASN1_INTEGER* number = X509_get_serialNumber(certificate.get());
  if (ASN1_STRING_set(number, serial.data(), static_cast<int>(serial.size())) != 1) return openSslFailure("serial");

  const QByteArray host = plainHost(hostName);
  const QByteArray commonName = host.isEmpty() ? QByteArray("loketd") : host;
  // A day earlier: clocks of members may be behind.
  std::time_t begin = static_cast<std::time_t>(nowMs / 1000 - 86'400);
  bool isGood = X509_set_version(certificate.get(), 2) == 1 && X509_set_pubkey(certificate.get(), key.get()) == 1 &&
                ASN1_TIME_set(X509_getm_notBefore(certificate.get()), begin) != nullptr &&
                ASN1_TIME_adj(X509_getm_notAfter(certificate.get()), begin, static_cast<int>(kDays), 0) != nullptr;
  X509_NAME* name = X509_get_subject_name(certificate.get());
  isGood = isGood &&
           X509_NAME_add_entry_by_txt(name, "O", MBSTRING_ASC, reinterpret_cast<const unsigned char*>("Loket"), -1, -1,
                                      0) == 1 &&
           X509_NAME_add_entry_by_txt(name, "CN", MBSTRING_ASC,
                                      reinterpret_cast<const unsigned char*>(commonName.constData()), -1, -1, 0) == 1 &&
           X509_set_issuer_name(certificate.get(), name) == 1;
  QByteArray names = "DNS:localhost,IP:127.0.0.1";
  if (!host.isEmpty() && host != "localhost") names += ",DNS:" + host;
  isGood = isGood && addExtension(certificate.get(), NID_basic_constraints, "critical,CA:FALSE") &&
           addExtension(certificate.get(), NID_key_usage, "critical,digitalSignature") &&
           addExtension(certificate.get(), NID_ext_key_usage, "serverAuth") &&
           addExtension(certificate.get(), NID_subject_alt_name, names) &&
           X509_sign(certificate.get(), key.get(), EVP_sha256()) > 0;
  if (!isGood) return openSslFailure("certificate");

  const Bio certificateBio(BIO_new(BIO_s_mem()));
  const Bio keyBio(BIO_new(BIO_s_mem()));
  if (!certificateBio || !keyBio || PEM_write_bio_X509(certificateBio.get(), certificate.get()) != 1 ||
      PEM_write_bio_PKCS8PrivateKey(keyBio.get(), key.get(), nullptr, nullptr, 0, nullptr, nullptr) != 1)
    return openSslFailure("pem");
  return Certificate{bytesOf(certificateBio.get()), bytesOf(keyBio.get())};
}

Result<QByteArray> Certificate::fingerprintOf(const QByteArray& certificatePem) {
  const Bio bio(BIO_new_mem_buf(certificatePem.constData(), static_cast<int>(certificatePem.size())));
  const X509Ptr certificate(bio ? PEM_read_bio_X509(bio.get(), nullptr, nullptr, nullptr) : nullptr);
  if (!certificate) return failure(ErrorCode::Invalid, QStringLiteral("no certificate"), QStringLiteral("certificate"));
  const int size = i2d_X509(certificate.get(), nullptr);
  if (size <= 0) return failure(ErrorCode::Invalid, QStringLiteral("no certificate"), QStringLiteral("certificate"));
  QByteArray der(size, Qt::Uninitialized);
  auto* out = reinterpret_cast<unsigned char*>(der.data());
  i2d_X509(certificate.get(), &out);
  return QCryptographicHash::hash(der, QCryptographicHash::Sha256);
}
