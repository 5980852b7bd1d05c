#pragma once

/// How far the centre has each stream that an answer to a pull is about, as the text of a Cursor. A header and no part
/// of the page: the page is the log's own and is checked against it; this is the hub's word of the moment.
namespace wire {
inline constexpr const char* kCentreHeader = "Loket-Centre";
}
