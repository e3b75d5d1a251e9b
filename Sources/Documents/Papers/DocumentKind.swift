import Deliberation
import Sentences
import Text

/// 文书: the papers a meeting gives.
package enum DocumentKind: String, CaseIterable, Hashable, Sendable {
  /// 会议通知.
  case meetingNotice = "meeting-notice"
  /// 签到表 with empty columns, to be signed on paper.
  case signInSheet = "sign-in-sheet"
  /// 会议议程 with the host's lines.
  case agenda
  /// 议事规则提示卡.
  case floorRules = "floor-rules"
  /// 计票表.
  case tallySheet = "tally-sheet"
  /// 签到表 as people came.
  case attendance
  /// 会议记录: who said what, in the order of time.
  case record
  /// 会议纪要.
  case minutes
  /// 协商意见书; 决议 where the body decides.
  case opinion
  /// 公示.
  case notice
  /// 落实分工表 and 落实反馈表.
  case tasks

  /// The kind of that name on the command line; `resolution` is whatever the body issues.
  package init?(name: String) {
    self.init(rawValue: name == "resolution" ? "opinion" : name)
  }

  /// The papers of the evening before.
  package var isBefore: Bool {
    switch self {
    case .meetingNotice, .signInSheet, .agenda, .floorRules, .tallySheet: true
    case .attendance, .record, .minutes, .opinion, .notice, .tasks: false
    }
  }

  /// For whom it may be made, the usual one first.
  package var audiences: [Audience] {
    switch self {
    case .meetingNotice, .floorRules, .notice: [.public]
    case .signInSheet, .agenda, .tallySheet, .attendance, .record, .tasks: [.archive]
    case .minutes, .opinion: [.archive, .public]
    }
  }

  package func name(in language: Language) -> String {
    switch self {
    case .meetingNotice: language("会议通知", "notice of meeting")
    case .signInSheet: language("空白签到表", "blank sign-in sheet")
    case .agenda: language("会议议程（主持词）", "agenda with the host's lines")
    case .floorRules: language("议事规则提示卡", "floor rules card")
    case .tallySheet: language("计票表", "tally sheet")
    case .attendance: language("签到表", "attendance")
    case .record: language("会议记录", "record")
    case .minutes: language("会议纪要", "minutes")
    case .opinion: language("协商意见书（决议）", "opinion or resolution")
    case .notice: language("公示", "public notice")
    case .tasks: language("落实分工表", "task sheet")
    }
  }
}

/// For whom a copy is made; it says so in its name and first line.
package enum Audience: String, CaseIterable, Hashable, Sendable {
  /// 存档版: may name people.
  case archive
  /// 公开版: names nobody, and is made of structured fields alone.
  case `public`

  /// `【内部】` or `【可公开】`.
  package var mark: String {
    switch self {
    case .archive: "【内部】"
    case .public: "【可公开】"
    }
  }

  package func name(in language: Language) -> String {
    switch self {
    case .archive: language("存档版", "archive copy")
    case .public: language("公开版", "public copy")
    }
  }
}

/// Why a paper can't be made.
package enum DocumentRefusal: Error, Hashable, Sendable {
  /// This kind is never made for that audience.
  case notFor(DocumentKind, Audience)
  /// It speaks of what is settled, and nothing is.
  case nothingSettled(DocumentKind)
  /// What it speaks of may have been there and is gone, for these causes.
  case noLonger(DocumentKind, [Cause])
  /// It reports a meeting that hasn't begun.
  case notOpened(DocumentKind)
  /// It goes out before a meeting, and this one was held already when it was typed in.
  case typedAfterwards(DocumentKind)
  /// It reports who came to a meeting, and the owners voted in writing without one.
  case heldInWriting(DocumentKind)
  /// The record was recovered, and nobody has answered for what it lacks.
  case recoveryUnconfirmed(DocumentKind)
  /// The record is a copy that was gone on with, and nobody has answered for what the other holds.
  case copyUnconfirmed(DocumentKind)

  /// Why nothing is settled although a vote was announced, or may have been.
  package enum Cause: Hashable, Sendable {
    /// A corrected count turned the result.
    case corrected
    case voided
    /// Entries that were struck out whole, facts and all.
    case struckOut([Int])
    /// The record was recovered without them.
    case lost(Recovered)

    fileprivate func clause(in language: Language) -> String {
      switch self {
      case .corrected:
        language("计票更正后原结果不再成立", "a corrected count turned the result")
      case .voided: language("表决已作废", "the vote was declared void")
      case .struckOut(let entries):
        language(
          "本记录第\(entries.map(String.init).joined(separator: "、"))条已整条涂销",
          "entries \(entries.map(String.init).joined(separator: ", ")) were struck out whole")
      case .lost(let recovered):
        language("本记录", "the record was ") + recovered.sentence(in: language)
      }
    }
  }

  package func sentence(in language: Language) -> String {
    switch self {
    case .notFor(let kind, let audience):
      language(
        "\(kind.name(in: language))只有\(kind.audiences.map { $0.name(in: language) }.joined())，"
          + "不出\(audience.name(in: language))。",
        "There is no \(audience.name(in: language)) of the \(kind.name(in: language)); use --for "
          + "\(kind.audiences.map(\.rawValue).joined(separator: " or ")).")
    case .nothingSettled(let kind):
      language(
        "还没有议定事项，不能出\(kind.name(in: language))。",
        "Nothing is settled yet, so there is no \(kind.name(in: language)).")
    case .noLonger(let kind, let causes):
      language(
        causes.map { $0.clause(in: language) }.joined(separator: "；")
          + "，不能据以出\(kind.name(in: language))。",
        "There is no \(kind.name(in: language)): "
          + causes.map { $0.clause(in: language) }.joined(separator: "; ") + ".")
    case .copyUnconfirmed(let kind):
      language(
        "本记录是选用的一份副本，另一份里有什么还没有人确认，不能出\(kind.name(in: language))。"
          + "请在“确认缺失部分”里写明（confirmRecovery）。",
        "This is a copy that was gone on with, and nobody has answered for what the other holds, so there "
          + "is no \(kind.name(in: language)) (confirmRecovery).")
    case .typedAfterwards(let kind):
      language(
        "本次会议会后补录，不再出\(kind.name(in: language))；会前实际发出的，请作为附件登记。",
        "This meeting was typed in afterwards, so there is no \(kind.name(in: language)); attach what "
          + "was really sent out.")
    case .heldInWriting(let kind):
      language(
        "本次由业主书面表决，没有开会，不出\(kind.name(in: language))：经过和结果见表决记录（record），"
          + "公布用表决结果公告（notice）。确曾开会的，请先登记到会的人。",
        "The owners voted in writing and held no meeting, so there is no \(kind.name(in: language)): "
          + "the record has the course and the result, and the public notice announces it. If there "
          + "was a meeting, enter who came.")
    case .recoveryUnconfirmed(let kind):
      language(
        "记录由损坏文件恢复，缺失部分还没有人确认，不能出\(kind.name(in: language))。"
          + "请先由负责人确认（confirmRecovery）：缺的已重新登记，或无关结果。",
        "The record was recovered and nobody has answered for what it lacks, so there is no "
          + "\(kind.name(in: language)). Confirm first (confirmRecovery) that it was entered again "
          + "or doesn't matter.")
    case .notOpened(let kind):
      language(
        "会议还没有召开，不能出\(kind.name(in: language))。",
        "The meeting hasn't been opened, so there is no \(kind.name(in: language)).")
    }
  }
}
