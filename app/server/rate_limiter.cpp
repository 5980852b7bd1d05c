#include "server/rate_limiter.h"

#include <algorithm>

double RateLimiter::leftAt(const Bucket& bucket, Time now) const {
  const double seconds = std::chrono::duration<double>(now - bucket.at).count();
  return std::min<double>(m_perMinute, bucket.left + seconds * m_perMinute / 60.0);
}

bool RateLimiter::admit(const QString& address, Time now) {
  auto found = m_buckets.find(address);
  if (found == m_buckets.end()) {
    if (m_buckets.size() >= kMaxAddresses) {
      std::erase_if(m_buckets, [&](const auto& entry) { return leftAt(entry.second, now) >= m_perMinute; });
      // A flood from everywhere at once: nobody new until the buckets fill up.
      if (m_buckets.size() >= kMaxAddresses) return false;
    }
    found = m_buckets.emplace(address, Bucket{static_cast<double>(m_perMinute), now}).first;
  }
  Bucket& bucket = found->second;
  bucket.left = leftAt(bucket, now);
  bucket.at = now;
  if (bucket.left < 1) return false;
  bucket.left -= 1;
  return true;
}
