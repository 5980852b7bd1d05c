// Preloaded into a program under test: what gives back the data of a thread that has ended does it milliseconds late,
// and the process stays a moment longer, as on a machine with more work than processors.
#include <dlfcn.h>
#include <pthread.h>

#include <array>
#include <chrono>
#include <cstddef>
#include <thread>
#include <utility>

namespace {

using Destructor = void (*)(void*);
constexpr std::size_t kKeys = 32;  // of a counter: eight
std::array<Destructor, kKeys> theirs{};
std::size_t taken = 0;

template <std::size_t I>
void late(void* data) {
  std::this_thread::sleep_for(std::chrono::milliseconds(2));
  theirs[I](data);
}
template <std::size_t... I>
constexpr std::array<Destructor, kKeys> lateOnes(std::index_sequence<I...>) {
  return {&late<I>...};
}
constexpr auto ours = lateOnes(std::make_index_sequence<kKeys>());

struct Stay {
  ~Stay() { std::this_thread::sleep_for(std::chrono::milliseconds(100)); }
} stay;

}  // namespace

// Keys are made while a program starts and while its libraries are loaded, one at a time.
extern "C" int pthread_key_create(pthread_key_t* key, Destructor destructor) noexcept {
  static const auto real =
      reinterpret_cast<int (*)(pthread_key_t*, Destructor)>(dlsym(RTLD_NEXT, "pthread_key_create"));
  if (destructor == nullptr || taken == kKeys) return real(key, destructor);
  theirs[taken] = destructor;
  return real(key, ours[taken++]);
}
