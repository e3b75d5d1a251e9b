import Deliberation
import Text
import Values

extension Refusal.Record {
  func sentence(_ language: Language, _ name: Naming) -> String {
    switch self {
    case .retractedAlready(let number, let by):
      language("第\(number)条已由第\(by)条撤销。", "Entry \(number) was retracted by entry \(by).")
    case .final(let number):
      language(
        "宣布、散会、复会、封存、作废、更正、勘误、补登、隐去、恢复和撤销都不能撤销。",
        "Announcements, adjournments, reopenings, seals, voided votes, corrections, errata, missed "
          + "sign-ins, redactions, recoveries and retractions can't be undone.")
        + wayOut(ofFinal: number, language, name)
    case .builtUpon(let entry, let by):
      language(
        "第\(entry)条之后的第\(by)条用到了它，请先撤销第\(by)条。",
        "Entry \(by) builds on entry \(entry); undo that one first.")
    case .wouldContradict(let entry):
      language(
        "改动\(this(entry, name))会使后面的记录前后矛盾，请在记录中补记说明。",
        "Changing \(this(entry, name)) would contradict what came later; add a remark instead.")
    case .overtaken(_, let by):
      language(
        "另一处刚刚改了同一内容（第\(name.numbers(by))条），请看过再确认。",
        "Someone else has just changed the same thing (\(by.count == 1 ? "entry" : "entries") "
          + "\(name.numbers(by))); look and confirm."
      )
    case .noSuchField(let entry, let field):
      language(
        "\(this(entry, name))没有可更正的“\(field)”。",
        "\(this(entry, name).capitalizedFirst) has no field “\(field)” to correct.")
    case .otherText(let entry, _, _) where !name.namesPeople:
      language(
        "\(this(entry, name))现在写的不是这样，请按现文更正。",
        "\(this(entry, name).capitalizedFirst) says something else now; correct from that.")
    case .otherText(let entry, _, let says):
      language(
        "\(this(entry, name))现在写的是“\(says)”，请按现文更正。",
        "\(this(entry, name).capitalizedFirst) says “\(says)”; correct from that.")
    case .mustSay(let entry, let field):
      language(
        "\(this(entry, name))的“\(RecordWording.field(field, in: language))”不能更正为空。",
        "\(this(entry, name).capitalizedFirst) must say something under “\(RecordWording.field(field, in: language))”."
      )
    case .saidAnew(let entry, let by):
      language(
        "第\(entry)条的内容后来由第\(by)条重新写过，请更正第\(by)条。",
        "Entry \(by) says anew what entry \(entry) said; correct entry \(by).")
    case .stoodAtAdjournment(let entry):
      language(
        "第\(entry)条散会时已经定下，不能改写或撤销。写错的请在流水里选中它，按“更正”，更正前后各文书都印；",
        "What entry \(entry) says stood when the meeting was adjourned. Correct it in the record, with "
          + "both readings in every paper, or ") + otherWay(of: entry, language, name)
    case .stoodAtAnnouncement(let entry):
      language(
        "已经宣布过表决结果，第\(entry)条写的不能再改。写错的，散会后在流水里选中它，按“更正”，更正前后各文书都印；换了人、换了地方的，写一条补记。",
        "A result was announced under what entry \(entry) says. Where it is wrong, correct it in the record "
          + "once the meeting is adjourned, with both readings in every paper; of a change since, add a "
          + "remark.")
    case .verdictRestsOn(let entry, let field):
      language(
        "\(this(entry, name))的“\(RecordWording.field(field, in: language))”是开会或表决时据以计算的，不能再改。"
          + "漏签的请补登到会，票数有误的请更正票数。",
        "The opening or a vote was judged by what \(this(entry, name)) says there. Enter a missed sign-in, "
          + "or correct the count.")
    case .incomplete(let gaps):
      language("记录不全：", "The record isn't complete: ")
        + gaps.map { $0.sentence(in: language, name) }.joined(separator: language("；", "; "))
        + language("。补齐，或写明原因后封存。", ". Complete it, or give a reason.")
        + (RecordWording(name.session, in: language).materials.map { language("", " ") + $0 } ?? "")
    case .notReviewed:
      name.session.isDraftAgain
        ? language(
          "审阅以后记录又有改动，现在是草稿，请先重新审阅再确认。",
          "The record has changed since it was reviewed and is a draft again; review it anew first."
        )
        : language("记录还没有审阅，请先审阅再确认。", "The record isn't reviewed yet; review it first.")
    case .signedTooEarly(let day, let first):
      language(
        "所写的\(language.fullDay(day))太早：散会以后才能审阅，审阅以后才能确认，最早是\(language.fullDay(first))。",
        "\(language.fullDay(day)) is too early: a record is reviewed once the meeting is over and confirmed "
          + "after that, on \(language.fullDay(first)) at the earliest.")
    case .notAnEarlierMeeting(let day):
      language(
        "\(language.fullDay(day))的会议不在本次会议之前，请写上次会议的名称和日期。",
        "The meeting of \(language.fullDay(day)) isn't earlier than this one; name the one before.")
    case .lastRecordConfirmed(let day):
      language(
        "\(language.fullDay(day))的会议记录本次已经确认过。",
        "The record of the meeting of \(language.fullDay(day)) is confirmed already.")
    case .draftNotIssued(let title):
      language(
        "会议还没有封存，\(title)是未定稿，不能印发；公示和给业主的公告可以。",
        "The meeting isn't sealed, so \(title) is a draft and can't be issued; notices can.")
    case .paperStays(let title):
      language(
        "\(title)印有电话，只在办公室用，随电话一起删除，不能印发。",
        "\(title) has telephones in it, stays in the office and goes with them; it isn't issued.")
    case .otherVersion(let title, let version):
      language(
        "\(title)这次应是第\(version)版，可能别处刚刚印发过。请看过再印发。",
        "It would be version \(version) of \(title); it may have been issued elsewhere just now. Look again."
      )
    case .issuedTooEarly(let day, let first):
      language(
        "印发日期\(language.fullDay(day))早于上一次印发的\(language.fullDay(first))，请核对日期。",
        "\(language.fullDay(day)) is before \(language.fullDay(first)), when it was issued last; check the day."
      )
    }
  }

  /// `第12条`; on a screen the entry is the one that was chosen there, by its number or without.
  private func this(_ number: Int, _ name: Naming) -> String {
    name.reader == .screen
      ? name.language("这一条", "this entry") : name.language("第\(number)条", "entry \(number)")
  }

  /// What can be done where what stood at 散会 isn't wrong but has changed since.
  private func otherWay(of number: Int, _ language: Language, _ name: Naming) -> String {
    let entries = name.session.entries
    let isTask =
      entries.indices.contains(number &- 1)
      && entries[number - 1].events.map(\.payload).contains {
        $0 is Event.Assigned || $0 is Event.AssignmentChanged
      }
    return isTask
      ? language("分工变了的，取消原来的分工、写明原因，再另行分工。", "drop the task with its reason and give it anew.")
      : language("要重新议定，请先复会。", "reopen the meeting to settle it anew.")
  }

  /// What can be done instead of undoing an entry that stands for ever.
  private func wayOut(ofFinal number: Int, _ language: Language, _ name: Naming) -> String {
    let entries = name.session.entries
    guard entries.indices.contains(number &- 1) else { return "" }
    let ways = entries[number - 1].events.lazy.compactMap(\.headline.wayOut)
    return ways.first.map { language($0.zh, $0.en) } ?? ""
  }
}
