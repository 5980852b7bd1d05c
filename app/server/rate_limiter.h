#pragma once

#include <QHash>
#include <QString>

#include <chrono>
#include <unordered_map>

/// How often one address may do something: `perMinute` at once, and then as it fills up again. Holds a bounded number
/// of addresses; beyond that the fullest are forgotten. One thread.
class RateLimiter {
 public:
  using Time = std::chrono::steady_clock::time_point;
  explicit RateLimiter(int perMinute) : m_perMinute(perMinute) {}

  /// False: not now.
  bool admit(const QString& address, Time now);
  /// Whole seconds until the next is admitted; at least one.
  [[nodiscard]] int secondsToWait() const { return m_perMinute > 0 ? 60 / m_perMinute + 1 : 60; }

 private:
  static constexpr std::size_t kMaxAddresses = 20'000;
  struct Bucket {
    double left = 0;
    Time at;
  };
  [[nodiscard]] double leftAt(const Bucket& bucket, Time now) const;

  int m_perMinute;
  std::unordered_map<QString, Bucket> m_buckets;
};
