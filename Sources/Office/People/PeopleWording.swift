import Deliberation
import Sentences
import Text
import Values

/// What the roster and the sign-in desk say.
package struct PeopleWording: Sendable {
  private let language: Language

  package init(_ language: Language) { self.language = language }

  package var find: String { language("查找：", "Find: ") }
  package var findHint: String {
    language("房号、姓名或拼音首字母", "room digits, name or initials")
  }
  /// - Parameter key: what adds somebody on this page.
  package func nobodyFound(adding key: Character?) -> String {
    language("名册里没有找到。", "Nobody found.")
      + (key.map {
        language(
          "来的人不在名册上，按 Tab 再按 \($0) 登记。", " If they aren't on the roster: Tab, then \($0).")
      } ?? "")
  }
  package var nobodyYet: String {
    language(
      "名册还是空的。按 Tab 再按 9，选“导入名册”。", "The roster is empty. Tab, then 9, and choose Import.")
  }
  package var whoCame: String {
    language("请先输入来的人的房号、姓名或拼音首字母。", "Type who has come: room, name or initials.")
  }
  package var noneChosen: String { language("请先选一个人。", "Choose somebody first.") }

  /// `应到12人　实到10人`; without 应到, `到会38人`.
  package func expected(_ roll: Roll) -> String {
    guard let expected = roll.expected else {
      return language("到会\(roll.present)人", "\(roll.present) here")
    }
    return language("应到\(expected)人 实到\(roll.present)人", "\(roll.present) of \(expected) here")
  }

  /// Everybody else by what is known of them.
  package func others(_ roll: Roll) -> String {
    let parts = [
      (roll.awaited, language("未到", "awaited")), (roll.excused, language("请假", "excused")),
      (roll.inWriting, language("书面参加", "in writing")),
      (roll.left, language("已离会", "left")), (roll.absent, language("缺席", "absent")),
      (roll.speaking, language("列席", "non-voting")),
      (roll.observing, language("旁听", "observers")),
    ].filter { $0.0 > 0 }
    return parts.map { language("\($0.1)\($0.0)人", "\($0.0) \($0.1)") }
      .joined(separator: language("　", ", "))
  }

  /// `党员3/3　居民4/6`: here of those expected.
  package func group(_ row: Roll.GroupRow) -> String {
    row.expected == 0
      ? "\(row.group) \(row.attending)" : "\(row.group) \(row.present)/\(row.expected)"
  }
  package func missing(_ groups: [String]) -> String {
    groups.isEmpty
      ? language("各方代表均已到会", "every group is here")
      : language("还没有代表到会：", "nobody yet of: ")
        + groups.joined(separator: language("、", ", "))
  }

  /// Where somebody is, with the time: `已到 14:52（迟到）`.
  package func state(_ attendance: Attendance, of session: Session) -> String {
    let word = attendance.state.name(in: language)
    switch attendance.state {
    case .present:
      var facts = attendance.way == .inPerson ? [] : [attendance.way.name(in: language)]
      if attendance.late { facts.append(language("迟到", "late")) }
      if attendance.movements.contains(where: { !$0.arrived }) {
        facts.append(language("离会后返回", "came back"))
      }
      return word + " " + (attendance.lastSignIn?.clock ?? "") + brackets(facts)
    case .left: return word + " " + (attendance.leftAt?.clock ?? "")
    case .excused(let reason): return word + brackets([reason].compactMap { $0 })
    case .represented(let holder, _):
      return language("委托", "proxy: ") + (session.participants[holder]?.name ?? holder.text)
    case .awaited, .absent, .notReached: return word
    }
  }

  private func brackets(_ facts: [String]) -> String {
    facts.isEmpty
      ? "" : language("（\(facts.joined(separator: "，"))）", " (\(facts.joined(separator: ", ")))")
  }

  package func signedIn(_ name: String, _ attendance: Attendance) -> String {
    guard let clock = attendance.lastSignIn?.clock, !clock.isEmpty else {
      return language("\(name)已签到。", "\(name) is signed in.")
    }
    return attendance.late
      ? language("\(name)已签到，\(clock)，迟到。", "\(name) signed in at \(clock), late.")
      : language("\(name)已签到，\(clock)。", "\(name) signed in at \(clock).")
  }
  package func cameBack(_ name: String) -> String { language("\(name)已回到会场。", "\(name) is back.") }
  package func left(_ name: String) -> String { language("\(name)已离会。", "\(name) has left.") }
  package func excused(_ name: String) -> String { language("\(name)已记请假。", "\(name) is excused.") }
  package func absent(_ name: String) -> String { language("\(name)已记缺席。", "\(name) is absent.") }
  package func excuseReason(_ name: String) -> String {
    language("\(name)请假的原因（可不填）", "Why \(name) is excused (may be left out)")
  }
  package func absentQuestion(_ count: Int) -> String {
    language("把没有到的\(count)人都记为缺席吗？", "Mark all \(count) who haven't come as absent?")
  }
  package func absentDone(_ count: Int) -> String {
    language("已把\(count)人记为缺席。", "\(count) marked as absent.")
  }
  package var nobodyAwaited: String { language("没有未到的人。", "Nobody is awaited.") }
  package var no: String { language("先不记", "Not now") }
  package var yes: String { language("记为缺席", "Mark them") }

  // One person

  package var name: String { language("姓名", "Name") }
  package var standing: String { language("席别", "Standing") }
  package var groups: String { language("身份（单位）", "Groups") }
  /// The groups with the digits that stand for them.
  package func groupsHint(_ groups: [String]) -> String {
    let numbered = groups.prefix(9).enumerated().map { "\($0.offset + 1)\($0.element)" }
    return language("写编号或名称：", "numbers or names: ") + numbered.joined(separator: " ")
  }
  package var home: String { language("房号", "Home") }
  package var homeHint: String { language("如 24-3-501", "such as 24-3-501") }
  package var organisation: String { language("单位", "Organisation") }
  package var note: String { language("备注", "Note") }
  package var save: String { language("保存", "Save") }
  package var cancel: String { language("返回", "Back") }
  package var add: String { language("加入名册", "Add") }
  package var atTheDoor: String { language("登记到会", "Sign in") }
  package var nameMissing: String { language("请填写姓名。", "Write the name.") }
  package func added(_ name: String) -> String {
    language("\(name)已加入名册，可以接着加下一位。", "\(name) is on the roster; add the next.")
  }
  package func saved(_ name: String) -> String { language("\(name)的信息已保存。", "\(name) is saved.") }
  package var voteComesLater: String {
    language(
      "名册外的人先列席或旁听；会议同意给表决权后，再在名册里改为出席。",
      "Someone not on the roster gets a vote only once the meeting grants it, in the roster.")
  }
  package func removeReason(_ name: String) -> String {
    language("把\(name)移出名册的原因", "Why \(name) is taken off the roster")
  }
  package func removed(_ name: String) -> String {
    language("\(name)已移出名册。", "\(name) is off the roster.")
  }

  // 应到

  package var expectation: String { language("应到人数怎么算？", "How is the number expected counted?") }
  package var byRoster: String {
    language("按名册：名册上有表决权的人数", "By roster: everybody on it who votes")
  }
  package var voluntary: String { language("自愿参加：不设应到人数", "Voluntary: no number is expected") }
  package var typed: String { language("另外指定人数", "A number of its own") }
  package var count: String { language("应到人数", "Expected") }
  package var notANumber: String { language("请填写人数，如 120。", "Write a number, such as 120.") }
  package var expectationSaved: String { language("应到人数已改。", "The number expected is changed.") }
}
