import Deliberation
import Text

/// What a paper can't be made without, and what is said where it is missing.
///
/// The needs of several papers stand here; one of a single paper may stand in its file.
package struct Need: Hashable, Sendable {
  /// What it is told apart by.
  let code: String
  /// Whether it may have been there and be gone: then what may have taken it away is the reason.
  var mayBeLost = false
  let isMet: @Sendable (Proceedings) -> Bool
  /// Why there is no paper of that name, in one sentence, and the way to it where this is read.
  let sentence: @Sendable (_ paper: String, Language, Reader) -> String

  package static func == (one: Self, other: Self) -> Bool { one.code == other.code }
  package func hash(into hasher: inout Hasher) { hasher.combine(code) }
}

extension Need {
  /// It reports a meeting, which must have begun.
  package static let opening = Need(code: "opening", mayBeLost: true) {
    $0.session.opening != nil || $0.session.adjournment != nil
  } sentence: { paper, language, _ in
    language(
      "会议还没有召开，不能出\(paper)。", "The meeting hasn't been opened, so there is no \(paper).")
  }

  /// It goes out before a meeting. What was really sent out for one that is typed in afterwards is
  /// attached; nothing is made up for it then.
  package static let announcement = Need(code: "announcement") {
    $0.details.afterwards == nil
  } sentence: { paper, language, _ in
    language(
      "本次会议会后补录，不再出\(paper)；会前实际发出的，请作为附件登记。",
      "This meeting was typed in afterwards, so there is no \(paper); attach what was really sent out."
    )
  }

  /// It calls people together; to a session in writing nobody comes.
  package static let gathering = Need(code: "gathering") {
    !$0.details.isInWriting
  } sentence: { paper, language, reader in
    language(
      "书面征求意见不开会，不出\(paper)：发给业主的是投票通知公告\(reader.member("voting-notice", in: language))，"
        + "送达和交回见送达登记表\(reader.member("delivery-register", in: language))。",
      "Nobody meets where owners are asked in writing, so there is no \(paper): the notice of the vote goes to "
        + "them, and the register of delivery tells what came back.")
  }

  /// It reports who came to a meeting; owners may vote in writing without one.
  package static let sitting = Need(code: "sitting") {
    !$0.isWritten
  } sentence: { paper, language, reader in
    language(
      "本次由业主书面表决，没有开会，不出\(paper)：经过和结果见表决记录\(reader.member("record", in: language))，"
        + "公布用表决结果公告\(reader.member("notice", in: language))。确曾开会的，请先登记到会的人。",
      "The owners voted in writing and held no meeting, so there is no \(paper): "
        + "the record has the course and the result, and the public notice announces it. If there "
        + "was a meeting, enter who came.")
  }

  /// It speaks of what is settled.
  package static let result = Need(code: "result", mayBeLost: true) {
    !$0.votedIssues.isEmpty
  } sentence: { paper, language, _ in
    language("还没有议定事项，不能出\(paper)。", "Nothing is settled yet, so there is no \(paper).")
  }

  /// Somebody has answered for what a recovered record lacks.
  package static let confirmedRecovery = Need(code: "confirmedRecovery") {
    !$0.session.recoveries.contains(where: \.isUnconfirmed)
  } sentence: { paper, language, reader in
    let (chinese, english) = confirming(reader)
    return language(
      "记录由损坏文件恢复，缺失部分还没有人确认，不能出\(paper)。"
        + "请先由负责人\(chinese)：缺的已重新登记，或无关结果。",
      "The record was recovered and nobody has answered for what it lacks, so there is no "
        + "\(paper). Confirm first\(english) that it was entered again or doesn't matter.")
  }

  /// Somebody has answered for what the other copy holds, where the record is one that was gone on with.
  package static let confirmedCopy = Need(code: "confirmedCopy") {
    !$0.session.copyChoices.contains(where: \.isUnconfirmed)
  } sentence: { paper, language, reader in
    let (chinese, english) = confirming(reader)
    return language(
      "本记录是选用的一份副本，另一份里有什么还没有人确认，不能出\(paper)。请先由负责人\(chinese)。",
      "This is a copy that was gone on with, and nobody has answered for what the other holds, so there "
        + "is no \(paper). Answer for it first\(english).")
  }

  /// Where somebody answers for what is missing, in Chinese and English.
  private static func confirming(_ reader: Reader) -> (String, String) {
    switch reader {
    case .program: ("确认（confirmRecovery）", " (confirmRecovery)")
    case .screen:
      ("在“记录”页的“确认缺失部分”里写明", " (Answer for what is missing, on the page Record)")
    }
  }
}
