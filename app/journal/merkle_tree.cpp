#include "journal/merkle_tree.h"

#include <sodium.h>

#include <algorithm>
#include <bit>

namespace {

const unsigned char* raw(QByteArrayView bytes) { return reinterpret_cast<const unsigned char*>(bytes.data()); }

QByteArray hashOf(unsigned char prefix, QByteArrayView first, QByteArrayView second = {}) {
  crypto_hash_sha256_state state;
  crypto_hash_sha256_init(&state);
  crypto_hash_sha256_update(&state, &prefix, 1);
  crypto_hash_sha256_update(&state, raw(first), static_cast<unsigned long long>(first.size()));
  crypto_hash_sha256_update(&state, raw(second), static_cast<unsigned long long>(second.size()));
  QByteArray hash(MerkleHash::kBytes, Qt::Uninitialized);
  crypto_hash_sha256_final(&state, reinterpret_cast<unsigned char*>(hash.data()));
  return hash;
}

/// The largest power of two below n; n > 1.
qint64 splitOf(qint64 n) { return static_cast<qint64>(std::bit_floor(static_cast<quint64>(n - 1))); }

/// The root over the leaves [begin, end), of which `begin` is a multiple of the power of two that is not below their
/// number: so it falls apart into full subtrees alone.
Result<QByteArray> rootOf(qint64 begin, qint64 end, const MerkleProof::Nodes& nodes) {
  const qint64 count = end - begin;
  if (std::has_single_bit(static_cast<quint64>(count))) {
    const int level = std::countr_zero(static_cast<quint64>(count));
    return nodes(level, begin >> level);
  }
  const qint64 split = splitOf(count);
  auto left = rootOf(begin, begin + split, nodes);
  if (!left) return left;
  auto right = rootOf(begin + split, end, nodes);
  if (!right) return right;
  return MerkleHash::node(*left, *right);
}

tl::unexpected<Error> wrongSize(qint64 size) {
  return failure(ErrorCode::Invalid, QString::number(size), QStringLiteral("size"));
}

bool areHashes(const MerklePath& path) {
  return std::ranges::all_of(path, [](const QByteArray& hash) { return hash.size() == MerkleHash::kBytes; });
}

/// The smallest `count` of the roots of full subtrees, joined.
QByteArray foldOf(const std::vector<QByteArray>& peaks, std::size_t count) {
  if (count == 0) return MerkleHash::empty();
  QByteArray hash = peaks.back();
  for (std::size_t i = 1; i < count; ++i) hash = MerkleHash::node(peaks[peaks.size() - 1 - i], hash);
  return hash;
}

}  // namespace

QByteArray MerkleHash::leaf(QByteArrayView bytes) { return hashOf(0x00, bytes); }

QByteArray MerkleHash::node(QByteArrayView left, QByteArrayView right) { return hashOf(0x01, left, right); }

QByteArray MerkleHash::empty() {
  QByteArray hash(kBytes, Qt::Uninitialized);
  crypto_hash_sha256(reinterpret_cast<unsigned char*>(hash.data()), nullptr, 0);
  return hash;
}

Result<MerklePeaks> MerklePeaks::of(qint64 size, QByteArrayView bytes) {
  const bool isGood = size >= 0 && bytes.size() == std::popcount(static_cast<quint64>(size)) * MerkleHash::kBytes;
  if (!isGood)
    return failure(ErrorCode::Corrupt, QStringLiteral("%1 bytes for %2 leaves").arg(bytes.size()).arg(size),
                   QStringLiteral("tree"));
  MerklePeaks peaks;
  peaks.m_size = size;
  for (qsizetype at = 0; at < bytes.size(); at += MerkleHash::kBytes)
    peaks.m_peaks.push_back(bytes.sliced(at, MerkleHash::kBytes).toByteArray());
  return peaks;
}

void MerklePeaks::append(const QByteArray& leafHash, const Full& full) {
  QByteArray hash = leafHash;
  int level = 0;
  if (full) full(level, m_size, hash);
  // As many full subtrees join as the size has ones at its end.
  for (qint64 rest = m_size; rest & 1; rest >>= 1) {
    hash = MerkleHash::node(m_peaks.back(), hash);
    m_peaks.pop_back();
    ++level;
    if (full) full(level, m_size >> level, hash);
  }
  m_peaks.push_back(std::move(hash));
  ++m_size;
}

QByteArray MerklePeaks::root() const { return foldOf(m_peaks, m_peaks.size()); }

QByteArray MerklePeaks::rootBelow(int level) const {
  const auto below = static_cast<quint64>(m_size) & ((quint64{1} << level) - 1);
  return foldOf(m_peaks, static_cast<std::size_t>(std::popcount(below)));
}

QByteArray MerklePeaks::bytes() const {
  QByteArray bytes;
  for (const QByteArray& peak : m_peaks) bytes += peak;
  return bytes;
}

Result<QByteArray> MerkleProof::root(qint64 size, const Nodes& nodes) {
  if (size < 0) return wrongSize(size);
  return size == 0 ? Result<QByteArray>(MerkleHash::empty()) : rootOf(0, size, nodes);
}

Result<MerklePath> MerkleProof::inclusion(qint64 index, qint64 size, const Nodes& nodes) {
  if (index < 0 || index >= size) return wrongSize(size);
  MerklePath path;
  qint64 begin = 0;
  qint64 end = size;
  while (end - begin > 1) {
    const qint64 middle = begin + splitOf(end - begin);
    const bool isLeft = index < middle;
    auto sibling = isLeft ? rootOf(middle, end, nodes) : rootOf(begin, middle, nodes);
    if (!sibling) return tl::unexpected(sibling.error());
    path.push_back(std::move(*sibling));
    (isLeft ? end : begin) = middle;
  }
  std::ranges::reverse(path);
  return path;
}

Result<MerklePath> MerkleProof::consistency(qint64 from, qint64 to, const Nodes& nodes) {
  if (from < 0 || from > to) return wrongSize(from);
  MerklePath path;
  if (from == 0 || from == to) return path;
  qint64 begin = 0;
  qint64 end = to;
  bool isWhole = true;  // what is left of the smaller tree is a full subtree from 0 on, whose root the asker has
  while (from != end) {
    const qint64 middle = begin + splitOf(end - begin);
    const bool isLeft = from <= middle;
    auto sibling = isLeft ? rootOf(middle, end, nodes) : rootOf(begin, middle, nodes);
    if (!sibling) return tl::unexpected(sibling.error());
    path.push_back(std::move(*sibling));
    if (!isLeft) isWhole = false;
    (isLeft ? end : begin) = middle;
  }
  if (!isWhole) {
    auto last = rootOf(begin, end, nodes);
    if (!last) return tl::unexpected(last.error());
    path.push_back(std::move(*last));
  }
  std::ranges::reverse(path);
  return path;
}

bool MerkleProof::isIncluded(const QByteArray& leafHash, qint64 index, qint64 size, const MerklePath& path,
                             const QByteArray& root) {
  if (index < 0 || index >= size || leafHash.size() != MerkleHash::kBytes || !areHashes(path)) return false;
  qint64 at = index;
  qint64 last = size - 1;
  QByteArray hash = leafHash;
  for (const QByteArray& sibling : path) {
    if (last == 0) return false;
    if ((at & 1) || at == last) {
      hash = MerkleHash::node(sibling, hash);
      while (!(at & 1) && at != 0) {
        at >>= 1;
        last >>= 1;
      }
    } else {
      hash = MerkleHash::node(hash, sibling);
    }
    at >>= 1;
    last >>= 1;
  }
  return last == 0 && hash == root;
}

bool MerkleProof::isConsistent(qint64 from, qint64 to, const MerklePath& path, const QByteArray& fromRoot,
                               const QByteArray& toRoot) {
  if (from < 0 || from > to || !areHashes(path)) return false;
  if (from == 0) return path.empty() && fromRoot == MerkleHash::empty() && (to > 0 || toRoot == fromRoot);
  if (from == to) return path.empty() && fromRoot == toRoot;
  auto step = path.begin();
  const bool isFull = std::has_single_bit(static_cast<quint64>(from));
  if (!isFull && step == path.end()) return false;
  QByteArray smaller = isFull ? fromRoot : *step++;
  QByteArray larger = smaller;
  qint64 at = from - 1;
  qint64 last = to - 1;
  while (at & 1) {
    at >>= 1;
    last >>= 1;
  }
  for (; step != path.end(); ++step) {
    if (last == 0) return false;
    if ((at & 1) || at == last) {
      smaller = MerkleHash::node(*step, smaller);
      larger = MerkleHash::node(*step, larger);
      while (!(at & 1) && at != 0) {
        at >>= 1;
        last >>= 1;
      }
    } else {
      larger = MerkleHash::node(larger, *step);
    }
    at >>= 1;
    last >>= 1;
  }
  return last == 0 && smaller == fromRoot && larger == toRoot;
}
