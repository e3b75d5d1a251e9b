import Text

/// Why a meeting can't be told from what the user typed.
package enum ArchiveError: Error, Hashable, Sendable {
  case noSession(words: String, archive: String)
  /// `names` are file names, oldest meeting first.
  case severalSessions(words: String, names: [String])

  /// 1, refused.
  package var exitStatus: Int32 { 1 }

  /// What happened and the way out.
  package func sentence(in language: Language) -> String {
    switch self {
    case .noSession(let words, let archive):
      return language(
        "在 \(archive) 中没有与“\(words)”相符的会议。运行 yishi list 可查看全部会议。",
        "No meeting in \(archive) matches “\(words)”. yishi list shows them all.")
    case .severalSessions(let words, let names):
      let shown = names.prefix(10).map { "\n  \($0)" }.joined()
      let more = names.count > 10 ? "\n  ……" : ""
      return language(
        "有 \(names.count) 次会议与“\(words)”相符，请写得更完整，或直接写文件路径：\(shown)\(more)",
        "\(names.count) meetings match “\(words)”; write more of the title, or the path:"
          + "\(shown)\(more)")
    }
  }
}
