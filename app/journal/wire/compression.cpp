#include "journal/wire/compression.h"

#include <zstd.h>

#include <algorithm>
#include <memory>

namespace wire {
namespace {

constexpr int kLevel = 3;
/// 8 MiB of window: more than the largest body needs, and all that a stranger may make us hold.
constexpr int kMaxWindowLog = 23;

struct FreeContext {
  void operator()(ZSTD_DCtx* context) const { ZSTD_freeDCtx(context); }
  void operator()(ZSTD_CCtx* context) const { ZSTD_freeCCtx(context); }
};

}  // namespace

std::optional<QByteArray> compress(const QByteArray& body) {
  QByteArray out(static_cast<qsizetype>(ZSTD_compressBound(static_cast<std::size_t>(body.size()))), Qt::Uninitialized);
  // Its tables are larger than most bodies; a server would make them anew thousands of times a second.
  thread_local const std::unique_ptr<ZSTD_CCtx, FreeContext> context(ZSTD_createCCtx());
  if (!context) return std::nullopt;
  const std::size_t size = ZSTD_compressCCtx(context.get(), out.data(), static_cast<std::size_t>(out.size()), body.constData(),
                                         static_cast<std::size_t>(body.size()), kLevel);
  // Within the bound it fails only without memory, and then the body does as it is for nobody.
  if (ZSTD_isError(size) || static_cast<qsizetype>(size) >= body.size()) return std::nullopt;
  out.resize(static_cast<qsizetype>(size));
  return out;
}

Result<QByteArray> expand(QByteArrayView body, qsizetype maxBytes) {
  const std::unique_ptr<ZSTD_DCtx, FreeContext> context(ZSTD_createDCtx());
  if (!context) return failure(ErrorCode::Internal, QStringLiteral("no memory for zstd"));
  ZSTD_DCtx_setParameter(context.get(), ZSTD_d_windowLogMax, kMaxWindowLog);
  ZSTD_inBuffer in{body.data(), static_cast<std::size_t>(body.size()), 0};
  QByteArray out;
  while (true) {
    constexpr qsizetype kStep = 64 * 1024;
    const qsizetype before = out.size();
    const qsizetype room = std::min(kStep, maxBytes + 1 - before);
    out.resize(before + room);
    ZSTD_outBuffer piece{out.data() + before, static_cast<std::size_t>(room), 0};
    const std::size_t left = ZSTD_decompressStream(context.get(), &piece, &in);
    if (ZSTD_isError(left)) return failure(ErrorCode::Invalid, QString::fromUtf8(ZSTD_getErrorName(left)));
    out.resize(before + static_cast<qsizetype>(piece.pos));
    if (out.size() > maxBytes) return failure(ErrorCode::Invalid, QStringLiteral("too large"), QStringLiteral("size"));
    const bool isEndOfFrame = left == 0;
    if (isEndOfFrame && in.pos == in.size) return out;
    if (isEndOfFrame || (in.pos == in.size && piece.pos < piece.size))
      return failure(ErrorCode::Invalid, QStringLiteral("the frame is cut or something follows it"));
  }
}

}  // namespace wire
