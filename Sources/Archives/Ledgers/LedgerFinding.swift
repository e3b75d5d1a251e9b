import Affairs
import Log
import Text
import Values

/// Something about the files of a ledger that a person should know; all that can be read counts.
package enum LedgerFinding: Error, Hashable, Sendable {
  /// Nothing of the file can be read.
  case unreadable(JournalError)
  /// The file isn't a chain.
  case notAChain(path: String)
  /// The chain counts up to that entry, which is its last good one.
  case damaged(name: String, last: Int, JournalError)
  /// A chain is named further than it is here; `by` was the first to name it so.
  case missing(name: String, from: Int, by: EntryID)
  /// This computer wrote its chain further than it is here: the file is gone, or an older copy was put
  /// back.
  case lost(chain: String, name: String, known: Int, here: Int)
  /// Two files of one chain disagree; both count.
  case disagree(name: String, paths: [String])
  /// What that computer saw of another's chain isn't what stands there now.
  case changed(seen: ChainHead, name: String, by: EntryID, byName: String)
  /// What an entry names rests on that entry itself, and counts for nothing.
  case circular(head: ChainHead, by: EntryID)

  /// Whether something is wrong; what is only not here yet isn't, but what this computer once wrote was
  /// acknowledged to somebody.
  package var isBad: Bool {
    switch self {
    case .missing: false
    case .lost, .unreadable, .notAChain, .damaged, .disagree, .changed, .circular: true
    }
  }

  /// Whether files say it of one another; what is wrong with one alone is found by reading it.
  var isOfSeveral: Bool {
    switch self {
    case .unreadable, .damaged: false
    case .notAChain, .missing, .lost, .disagree, .changed, .circular: true
    }
  }

  /// One sentence on what was found.
  package func sentence(in language: Language) -> String {
    switch self {
    case .unreadable(let error): error.sentence(in: language)
    case .notAChain(let path):
      language("\(path) 不是台账的文件，没有读。", "\(path) is no file of the ledger and wasn't read.")
    case .damaged(let name, let last, let error):
      language(
        "“\(name)”的台账读到第\(last)条为止。\(error.sentence(in: language))",
        "The ledger of “\(name)” counts up to entry \(last). \(error.sentence(in: language))")
    case .missing(let name, let from, _):
      language("还缺“\(name)”第\(from)条起。", "Entries of “\(name)” from \(from) on aren't here yet.")
    case .lost(let chain, let name, let known, let here) where here >= known:
      language(
        "这台电脑（\(name)，\(chain)）写到第\(known)条，现在的文件有\(here)条，第\(known)条却不是当时写的：换成了另一份。"
          + "把原来的文件拷回“台账”文件夹，或用 yishi add 合并。",
        "This computer (\(name), \(chain)) wrote \(known) entries; its file has \(here), and entry \(known) isn't "
          + "the one it wrote: another file was put there. Copy the former one into the ledger's folder, or yishi add it."
      )
    case .lost(let chain, let name, let known, let here):
      language(
        "这台电脑（\(name)，\(chain)）写到第\(known)条，现在的文件只到第\(here)条：文件没有了，或者换成了旧的一份。"
          + "把原来的文件拷回“台账”文件夹，或用 yishi add 合并。",
        "This computer (\(name), \(chain)) wrote \(known) entries, and its file has \(here): it is gone, "
          + "or an older copy was put back. Copy the former file into the ledger's folder, or yishi add it."
      )
    case .disagree(let name, let paths):
      language(
        "“\(name)”的台账有\(paths.count)份不一致，都算：\(paths.joined(separator: "、"))。",
        "\(paths.count) files of “\(name)” disagree, and all count: "
          + "\(paths.joined(separator: ", ")).")
    case .changed(let seen, let name, let by, let byName):
      language(
        "“\(byName)”（\(by)）看到的“\(name)”第\(seen.n)条与现在的不同。",
        "“\(byName)” (\(by)) saw another entry \(seen.n) of “\(name)” than stands there now.")
    case .circular(let head, let by):
      language(
        "\(by) 所说看过的 \(head.chain)/\(head.n) 本身在它之后，不算。",
        "\(by) says it had read \(head.chain)/\(head.n), which comes after it; that counts for nothing."
      )
    }
  }
}
