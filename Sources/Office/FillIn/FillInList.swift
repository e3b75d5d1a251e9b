import Text

/// 回填表: a list that leaves as a spreadsheet, is filled in by somebody who hasn't the program, and is read
/// back.
package enum FillInList: String, CaseIterable, Hashable, Sendable {
  /// 待办: how far each task has come, and whether it is done.
  case tasks
  /// 反馈: who was told what became of it.
  case feedback
  /// 回访: how content people are with what was done.
  case visits
  /// 张贴: what hung where, since when.
  case postings
  /// 点位.
  case sites
  /// 认养.
  case adoptions
  /// 收支.
  case accounts
  /// 征询单: how many slips on each issue of a meeting went out and came back.
  case consents
  /// 表决票, as the first clerk reads them.
  case ballots
  /// 表决票, as the second clerk reads them.
  case ballotsAgain = "ballots-again"
  /// 名册 of a meeting.
  case roster

  package func name(in language: Language) -> String {
    switch self {
    case .tasks: language("待办", "tasks")
    case .feedback: language("反馈", "feedback")
    case .visits: language("回访", "visits")
    case .postings: language("张贴", "postings")
    case .sites: language("点位", "sites")
    case .adoptions: language("认养", "adoptions")
    case .accounts: language("收支", "accounts")
    case .consents: language("征询单", "survey slips")
    case .ballots: language("表决票第一遍", "ballots, first reading")
    case .ballotsAgain: language("表决票第二遍", "ballots, second reading")
    case .roster: language("名册", "roster")
    }
  }

  /// What the sheet is called, always in Chinese: `待办回填表`.
  package var title: String { "\(name(in: .chinese))回填表" }

  /// Whether it is of one meeting, and not of the archive's ledger.
  package var isOfMeeting: Bool {
    switch self {
    case .consents, .ballots, .ballotsAgain, .roster: true
    case .tasks, .feedback, .visits, .postings, .sites, .adoptions, .accounts: false
    }
  }

  /// Whether a row without 编号 is a new entry.
  package var takesNew: Bool {
    switch self {
    case .feedback, .visits, .postings, .sites, .accounts, .roster: true
    case .tasks, .adoptions, .consents, .ballots, .ballotsAgain: false
    }
  }

  /// Whether whoever filled it in has to be named, since it is told as theirs.
  var needsName: Bool {
    switch self {
    case .ballots, .ballotsAgain: true
    case .tasks, .feedback, .visits, .postings, .sites, .adoptions, .accounts, .consents, .roster:
      false
    }
  }
}
