import Deliberation
import Text

/// Whether there was a meeting to speak of, and whether it is over.
extension Need {
  /// People met: of a meeting that never opened there are the attendance and 未召开的情况说明 alone.
  package static let held = Need(code: "held") {
    !$0.wasNeverOpened
  } sentence: { paper, language, reader in
    language(
      "会议没有召开，不出\(paper)：只出签到表\(reader.member("attendance", in: language))和未召开的情况说明"
        + "\(reader.member("not-held", in: language))。",
      "The meeting was never opened, so there is no \(paper), only the attendance"
        + "\(reader.member("attendance", in: language)) and the statement that it wasn't held"
        + "\(reader.member("not-held", in: language)).")
  }

  /// It is signed or put together when people go.
  package static let adjournment = Need(code: "adjournment") {
    $0.session.adjournment != nil
  } sentence: { paper, language, reader in
    language(
      "会议还没有散会\(reader.member("adjourn", in: language))，不出\(paper)。",
      "The meeting isn't adjourned\(reader.member("adjourn", in: language)), so there is no \(paper)."
    )
  }
}

extension Proceedings {
  /// 流会. Of a record that lost entries nobody knows whether one of them was the opening.
  var wasNeverOpened: Bool {
    session.opening == nil && session.adjournment != nil && session.recoveries.isEmpty
      && session.entries.allSatisfy { $0.redacted == nil }
  }
}
