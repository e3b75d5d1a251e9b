import Values

/// 印发: one time a paper went out, as the record has it.
package struct IssuedPaper: Hashable, Sendable {
  /// How a paper went out.
  package enum Way: String, Hashable, Codable, Sendable, CaseIterable {
    /// 张贴.
    case posted
    /// 报送.
    case reported
    /// 送达.
    case delivered
    /// 发群.
    case messaged
  }

  /// The entry that says so.
  package let entry: Int
  package let issue: Event.PaperIssued

  package var version: Int { issue.version }

  /// The papers of after the meeting, by the names of the command line: they are drafts until the seal.
  package static let drafts: Set<String> = [
    "agreed-sheet", "attendance", "contents", "decision", "delivery-register", "household-tally",
    "minutes", "news-brief", "not-held", "notice-outcome", "opinion", "photos", "posting-record",
    "record", "resolution", "signature-page", "tasks",
  ]

  /// The papers that stay in the office: what they print has to be deleted one day, and what was issued
  /// never is.
  package static let kept: Set<String> = ["notified-list"]
}

extension Session {
  /// Every time that paper went out, the earliest first.
  ///
  /// - Parameters:
  ///   - paper: which, by its name on the command line.
  ///   - audience: `archive` or `public`.
  package func issued(_ paper: String, for audience: String) -> [IssuedPaper] {
    issuedPapers.filter { $0.issue.paper == paper && $0.issue.audience == audience }
  }

  /// The meeting as it stood once that entry was written.
  package func asOf(entry number: Int) -> Session {
    Session(identity: header, entries: entries.prefix(number))
  }
}
