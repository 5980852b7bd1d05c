#include <rapidcheck.h>
#include <boost/test/unit_test.hpp>

#include <array>
#include <map>

#include "journal/log_tree.h"
#include "journal/merkle_tree.h"

namespace {

// The example log of Certificate Transparency and its roots, paths and proofs (google/certificate-transparency,
// cpp/merkletree/merkle_tree_test.cc; RFC 6962 gives the algorithm and no vectors).
const std::vector<QByteArray> kPublished{
    QByteArray(),
    QByteArray::fromHex("00"),
    QByteArray::fromHex("10"),
    QByteArray::fromHex("2021"),
    QByteArray::fromHex("3031"),
    QByteArray::fromHex("40414243"),
    QByteArray::fromHex("5051525354555657"),
    QByteArray::fromHex("606162636465666768696a6b6c6d6e6f"),
};
constexpr std::array kPublishedRoots{
    "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
    "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
    "fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125",
    "aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77",
    "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
    "4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4",
    "76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef",
    "ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c",
    "5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328",
};

MerklePath pathOf(std::initializer_list<const char*> hashes) {
  MerklePath path;
  for (const char* hash : hashes) path.push_back(QByteArray::fromHex(hash));
  return path;
}

/// The definition of RFC 6962 itself, word for word: slow, and nothing in common with what is tested.
QByteArray definedRoot(const std::vector<QByteArray>& leaves, std::size_t from, std::size_t count) {
  if (count == 0) return MerkleHash::empty();
  if (count == 1) return MerkleHash::leaf(leaves[from]);
  std::size_t k = 1;
  while (2 * k < count) k *= 2;
  return MerkleHash::node(definedRoot(leaves, from, k), definedRoot(leaves, from + k, count - k));
}

std::vector<QByteArray> someLeaves(std::size_t count) {
  std::vector<QByteArray> leaves;
  for (std::size_t i = 0; i < count; ++i) leaves.push_back("operation " + QByteArray::number(static_cast<qint64>(i)));
  return leaves;
}

MerkleProof::Nodes nodesOf(const std::vector<QByteArray>& leaves) {
  return [&leaves](int level, qint64 index) -> Result<QByteArray> {
    const auto count = std::size_t{1} << level;
    const auto from = static_cast<std::size_t>(index) << level;
    if (from + count > leaves.size()) return failure(ErrorCode::Internal, QStringLiteral("beyond the leaves"));
    return definedRoot(leaves, from, count);
  };
}

/// Everything that is a little other than this path.
std::vector<MerklePath> forgeriesOf(const MerklePath& path) {
  std::vector<MerklePath> forged;
  for (std::size_t i = 0; i < path.size(); ++i) {
    for (qsizetype byte = 0; byte < MerkleHash::kBytes; ++byte) {
      MerklePath one = path;
      one[i][byte] = static_cast<char>(one[i][byte] ^ 1);
      forged.push_back(std::move(one));
    }
    MerklePath cut = path;
    cut.erase(cut.begin() + static_cast<std::ptrdiff_t>(i));
    forged.push_back(std::move(cut));
    MerklePath twice = path;
    twice.insert(twice.begin() + static_cast<std::ptrdiff_t>(i), path[i]);
    forged.push_back(std::move(twice));
    MerklePath shorter = path;
    shorter[i].chop(1);
    forged.push_back(std::move(shorter));
    if (i + 1 == path.size()) continue;
    MerklePath swapped = path;
    std::swap(swapped[i], swapped[i + 1]);
    forged.push_back(std::move(swapped));
  }
  MerklePath longer = path;
  longer.push_back(MerkleHash::leaf("more"));
  forged.push_back(std::move(longer));
  return forged;
}

LogTree::Read readerOf(const std::vector<QByteArray>& leaves) {
  return [&leaves](qint64 from, qint64 count) -> Result<std::vector<QByteArray>> {
    const auto begin = leaves.begin() + static_cast<std::ptrdiff_t>(from);
    return std::vector<QByteArray>(begin, begin + static_cast<std::ptrdiff_t>(count));
  };
}

}  // namespace

BOOST_AUTO_TEST_SUITE(merkle)

BOOST_AUTO_TEST_CASE(the_roots_are_those_that_were_published) {
  MerklePeaks peaks;
  for (std::size_t size = 0;; ++size) {
    const QByteArray published = QByteArray::fromHex(kPublishedRoots[size]);
    BOOST_TEST((peaks.root() == published), "size " << size);
    const auto root = MerkleProof::root(static_cast<qint64>(size), nodesOf(kPublished));
    BOOST_REQUIRE(root.has_value());
    BOOST_TEST((*root == published), "size " << size);
    if (size == kPublished.size()) break;
    peaks.append(MerkleHash::leaf(kPublished[size]));
  }
}

BOOST_AUTO_TEST_CASE(the_paths_are_those_that_were_published) {
  const auto nodes = nodesOf(kPublished);
  BOOST_TEST((*MerkleProof::inclusion(0, 1, nodes) == MerklePath()));
  BOOST_TEST((*MerkleProof::inclusion(0, 8, nodes) ==
              pathOf({"96a296d224f285c67bee93c30f8a309157f0daa35dc5b87e410b78630a09cfc7",
                      "5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e",
                      "6b47aaf29ee3c2af9af889bc1fb9254dabd31177f16232dd6aab035ca39bf6e4"})));
  BOOST_TEST((*MerkleProof::inclusion(5, 8, nodes) ==
              pathOf({"bc1a0643b12e4d2d7c77918f44e0f4f79a838b6cf9ec5b5c283e1f4d88599e6b",
                      "ca854ea128ed050b41b35ffc1b87b8eb2bde461e9e3b5596ece6b9d5975a0ae0",
                      "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7"})));
  BOOST_TEST((*MerkleProof::inclusion(2, 3, nodes) ==
              pathOf({"fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125"})));
  BOOST_TEST((*MerkleProof::consistency(1, 1, nodes) == MerklePath()));
  BOOST_TEST((*MerkleProof::consistency(1, 8, nodes) ==
              pathOf({"96a296d224f285c67bee93c30f8a309157f0daa35dc5b87e410b78630a09cfc7",
                      "5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e",
                      "6b47aaf29ee3c2af9af889bc1fb9254dabd31177f16232dd6aab035ca39bf6e4"})));
  BOOST_TEST((*MerkleProof::consistency(6, 8, nodes) ==
              pathOf({"0ebc5d3437fbe2db158b9f126a1d118e308181031d0a949f8dededebc558ef6a",
                      "ca854ea128ed050b41b35ffc1b87b8eb2bde461e9e3b5596ece6b9d5975a0ae0",
                      "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7"})));
  BOOST_TEST((*MerkleProof::consistency(2, 5, nodes) ==
              pathOf({"5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e",
                      "bc1a0643b12e4d2d7c77918f44e0f4f79a838b6cf9ec5b5c283e1f4d88599e6b"})));
}

BOOST_AUTO_TEST_CASE(every_leaf_of_every_size_is_proved_and_no_other) {
  const std::vector<QByteArray> leaves = someLeaves(140);
  const auto nodes = nodesOf(leaves);
  MerklePeaks peaks;
  int refused = 0;
  for (qint64 size = 1; size <= 140; ++size) {
    peaks.append(MerkleHash::leaf(leaves[static_cast<std::size_t>(size - 1)]));
    const QByteArray root = peaks.root();
    BOOST_REQUIRE((root == definedRoot(leaves, 0, static_cast<std::size_t>(size))));
    for (qint64 index = 0; index < size; ++index) {
      const QByteArray leaf = MerkleHash::leaf(leaves[static_cast<std::size_t>(index)]);
      const auto path = MerkleProof::inclusion(index, size, nodes);
      BOOST_REQUIRE(path.has_value());
      BOOST_REQUIRE(MerkleProof::isIncluded(leaf, index, size, *path, root));
      // A neighbour's place, another leaf, another root: none of them is said by this path.
      BOOST_REQUIRE((size == 1 || !MerkleProof::isIncluded(leaf, (index + 1) % size, size, *path, root)));
      BOOST_REQUIRE(!MerkleProof::isIncluded(MerkleHash::leaf("forged"), index, size, *path, root));
      BOOST_REQUIRE(!MerkleProof::isIncluded(leaf, index, size, *path, MerkleHash::leaf("forged")));
      if (size % 23 != 0) continue;
      for (const MerklePath& forged : forgeriesOf(*path)) {
        BOOST_REQUIRE(!MerkleProof::isIncluded(leaf, index, size, forged, root));
        ++refused;
      }
    }
  }
  BOOST_TEST(refused > 10'000);
}

BOOST_AUTO_TEST_CASE(every_size_is_the_beginning_of_every_later_one_and_of_no_other) {
  const std::vector<QByteArray> leaves = someLeaves(300);
  std::vector<QByteArray> others = leaves;
  others[17] = "rewritten";
  const auto nodes = nodesOf(leaves);
  std::vector<QByteArray> roots{MerkleHash::empty()};
  std::vector<QByteArray> otherRoots{MerkleHash::empty()};
  MerklePeaks peaks;
  MerklePeaks otherPeaks;
  for (std::size_t i = 0; i < leaves.size(); ++i) {
    peaks.append(MerkleHash::leaf(leaves[i]));
    otherPeaks.append(MerkleHash::leaf(others[i]));
    roots.push_back(peaks.root());
    otherRoots.push_back(otherPeaks.root());
  }
  const auto rootOf = [](const std::vector<QByteArray>& all, qint64 size) {
    return all[static_cast<std::size_t>(size)];
  };
  int refused = 0;
  for (qint64 to = 0; to <= 300; to += to < 70 ? 1 : 23) {
    for (qint64 from = 0; from <= to; ++from) {
      const auto path = MerkleProof::consistency(from, to, nodes);
      BOOST_REQUIRE(path.has_value());
      BOOST_REQUIRE(MerkleProof::isConsistent(from, to, *path, rootOf(roots, from), rootOf(roots, to)));
      // A log that was rewritten at one place.
      if (from > 17) {
        BOOST_REQUIRE(!MerkleProof::isConsistent(from, to, *path, rootOf(otherRoots, from), rootOf(roots, to)));
        BOOST_REQUIRE(!MerkleProof::isConsistent(from, to, *path, rootOf(roots, from), rootOf(otherRoots, to)));
      }
      if (from == 0 || to % 17 != 0) continue;
      for (const MerklePath& forged : forgeriesOf(*path)) {
        BOOST_REQUIRE(!MerkleProof::isConsistent(from, to, forged, rootOf(roots, from), rootOf(roots, to)));
        ++refused;
      }
    }
  }
  BOOST_TEST(refused > 10'000);
}

BOOST_AUTO_TEST_CASE(sizes_that_cannot_be_are_refused) {
  const std::vector<QByteArray> leaves = someLeaves(4);
  const auto nodes = nodesOf(leaves);
  for (const auto& [index, size] : {std::pair<qint64, qint64>{-1, 4}, {4, 4}, {0, 0}})
    BOOST_TEST((MerkleProof::inclusion(index, size, nodes).error().field == QLatin1String("size")));
  for (const auto& [from, to] : {std::pair<qint64, qint64>{-1, 4}, {5, 4}})
    BOOST_TEST((MerkleProof::consistency(from, to, nodes).error().field == QLatin1String("size")));
  BOOST_TEST(!MerkleProof::isIncluded(MerkleHash::leaf(leaves[0]), 0, 0, {}, MerkleHash::leaf(leaves[0])));
  BOOST_TEST(!MerkleProof::isConsistent(5, 4, {}, MerkleHash::empty(), MerkleHash::empty()));
}

BOOST_AUTO_TEST_CASE(a_leaf_never_passes_for_a_node) {
  const QByteArray left = MerkleHash::leaf("a");
  const QByteArray right = MerkleHash::leaf("b");
  BOOST_TEST((MerkleHash::leaf(left + right) != MerkleHash::node(left, right)));
}

BOOST_AUTO_TEST_CASE(a_tree_that_keeps_few_nodes_proves_what_a_whole_one_does) {
  rc::check("log tree", [] {
    const int size = *rc::gen::inRange(1, 3 * static_cast<int>(TreePiece::kLeaves) + 5);
    const std::vector<QByteArray> leaves = someLeaves(static_cast<std::size_t>(size));
    LogTree tree;
    MerklePeaks peaks;
    const qint64 to = *rc::gen::inRange(1, size + 1);
    const qint64 from = *rc::gen::inRange(1, static_cast<int>(to) + 1);
    QByteArray fromRoot;
    QByteArray toRoot;
    for (const QByteArray& leaf : leaves) {
      tree.append(leaf);
      peaks.append(MerkleHash::leaf(leaf));
      if (peaks.size() == from) fromRoot = peaks.root();
      if (peaks.size() == to) toRoot = peaks.root();
    }
    const auto nodes = tree.nodes(readerOf(leaves));
    RC_ASSERT(tree.size() == size);
    RC_ASSERT(*MerkleProof::root(to, nodes) == toRoot);
    RC_ASSERT(*MerkleProof::root(size, nodes) == peaks.root());
    const auto consistency = MerkleProof::consistency(from, to, nodes);
    RC_ASSERT(consistency.has_value());
    RC_ASSERT(MerkleProof::isConsistent(from, to, *consistency, fromRoot, toRoot));
    const qint64 index = *rc::gen::inRange(0, static_cast<int>(to));
    const auto inclusion = MerkleProof::inclusion(index, to, nodes);
    RC_ASSERT(inclusion.has_value());
    RC_ASSERT(MerkleProof::isIncluded(MerkleHash::leaf(leaves[static_cast<std::size_t>(index)]), index, to, *inclusion,
                                      toRoot));
  });
}

/// What a table of nodes has to keep: told once each, and enough to go on and to prove with.
BOOST_AUTO_TEST_CASE(peaks_that_were_put_down_go_on_as_if_they_had_never_been) {
  rc::check("peaks", [] {
    const int size = *rc::gen::inRange(0, 200);
    const int cut = *rc::gen::inRange(0, size + 1);
    const std::vector<QByteArray> leaves = someLeaves(static_cast<std::size_t>(size));
    std::map<std::pair<int, qint64>, QByteArray> told;
    const auto note = [&told](int level, qint64 index, const QByteArray& root) {
      RC_ASSERT(told.emplace(std::pair(level, index), root).second);
    };
    MerklePeaks whole;
    MerklePeaks peaks;
    for (int i = 0; i < size; ++i) {
      if (i == cut) peaks = *MerklePeaks::of(peaks.size(), peaks.bytes());
      whole.append(MerkleHash::leaf(leaves[static_cast<std::size_t>(i)]));
      peaks.append(MerkleHash::leaf(leaves[static_cast<std::size_t>(i)]), note);
    }
    RC_ASSERT(peaks.root() == whole.root());
    const auto nodes = nodesOf(leaves);
    std::size_t expected = 0;
    for (int level = 0; (size >> level) > 0; ++level) expected += static_cast<std::size_t>(size >> level);
    RC_ASSERT(told.size() == expected);
    for (const auto& [at, root] : told) RC_ASSERT(root == *nodes(at.first, at.second));
    for (int level = 0; level < 9; ++level) {
      MerklePeaks rest;
      for (int i = size >> level << level; i < size; ++i)
        rest.append(MerkleHash::leaf(leaves[static_cast<std::size_t>(i)]));
      RC_ASSERT(peaks.rootBelow(level) == rest.root());
    }
  });
}

BOOST_AUTO_TEST_CASE(peaks_that_do_not_fit_their_size_are_not_taken) {
  const QByteArray two(2 * MerkleHash::kBytes, 'x');
  BOOST_TEST(MerklePeaks::of(5, two).has_value());
  for (const qint64 size : {qint64{-1}, qint64{0}, qint64{4}, qint64{7}})
    BOOST_TEST((MerklePeaks::of(size, two).error().code == ErrorCode::Corrupt), size);
  BOOST_TEST(!MerklePeaks::of(5, two.chopped(1)).has_value());
}

BOOST_AUTO_TEST_CASE(a_log_that_changed_behind_its_tree_is_found_not_proved) {
  std::vector<QByteArray> leaves = someLeaves(TreePiece::kLeaves + 10);
  LogTree tree;
  for (const QByteArray& leaf : leaves) tree.append(leaf);
  const auto nodes = tree.nodes(readerOf(leaves));
  leaves[700] = "rewritten";
  const auto path = MerkleProof::inclusion(3, tree.size(), nodes);
  BOOST_REQUIRE(!path.has_value());
  BOOST_TEST((path.error().code == ErrorCode::Corrupt));
}

BOOST_AUTO_TEST_SUITE_END()
