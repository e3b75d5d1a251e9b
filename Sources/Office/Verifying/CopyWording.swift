import Text

/// What is said of several files that hold one meeting.
package struct CopyWording: Sendable {
  private let language: Language

  package init(_ language: Language) { self.language = language }

  /// Another file is equal or a beginning of this one.
  package func older(_ path: String, last: Int) -> String {
    language(
      "另有副本（较旧）：\(path)（到第\(last)条）。", "There is an older copy: \(path) (to entry \(last)).")
  }

  /// This file is a beginning of another one.
  package func newer(_ path: String, last: Int) -> String {
    language(
      "这是较旧的副本，较新的是 \(path)（到第\(last)条）。",
      "This is an older copy of \(path) (to entry \(last)).")
  }

  /// Two files of one meeting, neither of which is a beginning of the other.
  package func forked(_ one: String, _ last: Int, _ other: String, _ otherLast: Int) -> String {
    language(
      "同一会议有两份，分了叉：\(one)（末条第\(last)条）、\(other)（末条第\(otherLast)条）。请选用一份，另一份移开。",
      "One meeting has two files that went apart: \(one) (last entry \(last)) and \(other) "
        + "(last entry \(otherLast)). Choose one and move the other away.")
  }

  // Marks on a row of a list
  package func endsBefore(_ n: Int) -> String {
    language("【较旧：这台电脑确认到第\(n)条】", "[older: this machine has confirmed entry \(n)]")
  }
  package var wasSealed: String {
    language("【曾封存，现文件没有封存的一条】", "[was sealed; this file lacks the seal]")
  }
  package var hasOlder: String { language("【另有副本（较旧）】", "[has an older copy]") }
  package var isOlder: String { language("【较旧的副本】", "[an older copy]") }
  package var isForked: String { language("【与另一份分叉】", "[went apart from another copy]") }
}
