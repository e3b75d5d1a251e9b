import Deliberation
import Sentences
import Text
import Values

/// What the pages of issues and proposals say, to the clerk alone.
package struct IssueWording {
  package let session: Session
  package let language: Language

  package init(_ session: Session, in language: Language) {
    self.session = session
    self.language = language
  }

  private var name: Naming { Naming(session: session, language: language) }

  /// `议题一  24号楼植物角设养鸟区`.
  package func heading(of issue: Issue) -> String { "\(name.of(issue.id))  \(issue.title)" }

  /// `正在讨论`, `已列入议题`.
  package func status(of issue: Issue) -> String { name.status(of: issue) }

  /// Everything known about an issue, a line each, with what is still to be filled in.
  package func facts(about issue: Issue) -> [String] {
    let missing = language("（还没登记）", "(nothing yet)")
    func line(_ label: String, _ value: String?) -> String {
      label + language("：", ": ") + (value ?? missing)
    }
    func joined(_ parts: [String?]) -> String {
      parts.compactMap { $0 }.filter { !$0.isEmpty }.joined(separator: language("，", ", "))
    }
    let source = joined([
      issue.source.kind.name(in: language), issue.source.reference,
      issue.source.on.map { language.monthAndDay($0) }, issue.proposer,
    ])
    let screening = issue.screening.map {
      joined([
        $0.by, $0.on.map { language.monthAndDay($0) },
        $0.listed ? language("列入议题", "listed") : language("不列入", "not listed"), $0.reply,
      ])
    }
    let study = issue.partyStudy.map {
      joined([$0.by, $0.on.map { language.monthAndDay($0) }, $0.conclusion])
    }
    let notified = issue.notified.map {
      joined([language.monthAndDay($0.on), language.list($0.channels)])
    }
    let competence = issue.competence.map {
      joined([$0.answer.name(in: language), $0.by, $0.basis])
    }
    return [
      line(language("编号", "Number"), issue.number),
      line(language("来源", "Source"), source),
      line(language("情况说明", "Summary"), issue.summary),
      line(language("议题审定", "Screening"), screening),
      line(language("党组织研究", "Party study"), study),
      line(language("提前告知", "Told beforehand"), notified),
      line(language("能否商定", "Ours to decide?"), competence),
      line(language("进展", "Status"), status(of: issue)),
    ]
  }

  /// The proposal in one line, for below the list.
  ///
  /// - Parameter isListed: whether it stands below the list, where 3 takes a proposal down.
  package func proposal(of issue: Issue, isListed: Bool = true) -> String {
    guard let motion = session.currentMotion(of: issue.id) else {
      return isListed
        ? language("还没有方案。按3提方案。", "No proposal yet; 3 takes one down.")
        : language(
          "还没有方案。按 Esc 回到议题列表，再按3提方案。",
          "No proposal yet; Esc goes back to the list, where 3 takes one down.")
    }
    return "\(name.of(.motion(id: motion.id, version: motion.current.number)))"
      + language("：", ": ") + motion.current.text
  }

  package var none: String {
    language("还没有议题。按1添加。", "No issue yet; 1 adds one.")
  }

  package func hint(for issue: Issue) -> String {
    session.phase == .open && issue.id != session.currentIssue
      ? language("上下键选议题    回车 开始讨论", "Arrows choose    Enter takes it up")
      : language("上下键选议题    回车 审定、告知等", "Arrows choose    Enter shows more")
  }

  // MARK: - Versions and amendments

  /// `方案第2稿  采纳修改意见1`.
  package func title(of version: Motion.Version, in motion: Motion) -> String {
    let title = name.of(.motion(id: motion.id, version: version.number))
    guard let amendment = version.amendment.flatMap({ session.amendments[$0] }) else {
      let people = [motion.mover, motion.seconder].compactMap { $0 }.map { name.of($0) }
      return title + (people.isEmpty ? "" : "  " + language.list(people))
    }
    let source = name.of(.amendment(id: amendment.id))
    return title + language("  采纳\(source)", "  from \(source)")
  }

  /// `修改意见2  居民乙、居民丁  待表决`.
  package func title(of amendment: Amendment) -> String {
    let people = [amendment.mover, amendment.seconder].compactMap { $0 }.map { name.of($0) }
    return [
      name.of(.amendment(id: amendment.id)), language.list(people), status(of: amendment),
    ].filter { !$0.isEmpty }.joined(separator: "  ")
  }

  private func status(of amendment: Amendment) -> String {
    switch amendment.status {
    case .proposed:
      let current = session.motions[amendment.motion]?.current.number
      return amendment.base == current
        ? language("待表决", "waiting for its vote")
        : language("按旧稿写的，请改写", "written on an older version; revise it")
    case .adopted(let version): return language("已采纳（第\(version)稿）", "adopted (version \(version))")
    case .rejected: return language("未采纳", "not adopted")
    case .withdrawn: return language("已撤回", "withdrawn")
    }
  }

  /// What an amendment changes in the version it was written on.
  package func changes(of amendment: Amendment) -> String {
    let motion = session.motions[amendment.motion]
    let base = motion?.versions.first { $0.number == amendment.base }?.text ?? ""
    return changes(from: base, to: amendment.text)
  }

  /// `改动：将“……”改为“……”`.
  package func changes(from old: String, to new: String) -> String {
    let summary = TextChange.summary(from: old, to: new, in: language)
    return summary.isEmpty
      ? language("还没有改动。", "Nothing is changed yet.")
      : language("改动：\(summary)。", "Changes: \(summary).")
  }

  package var noMotion: String {
    language("还没有方案。请先提方案。", "There is no proposal yet.")
  }
  package var notAnAmendment: String {
    language("请先选中一条待表决的修改意见。", "Choose an amendment that waits for its vote first.")
  }

  // MARK: - Forms

  /// The plain question behind "is it ours to decide?".
  package static func competenceQuestion(in language: Language) -> [String] {
    [
      language(
        "这件事参加会议的人商量好了就能办，还是必须由全体业主按户表决？拿不准就选“拿不准”。",
        "Can those who meet settle it among themselves, or must all owners vote on it by dwelling? "
          + "If nobody is sure, say so."),
      language(
        "须由业主共同决定的有：1制定修改议事规则 2制定修改管理规约 3选举更换业委会 4选聘解聘物业 5使用维修资金 "
          + "6筹集维修资金 7改建重建建筑物及附属设施 8改变共有部分用途或用它经营 9其他有关共有和共同管理的重大事项。",
        "For the owners: 1 rules of procedure 2 management covenant 3 owners' committee 4 hiring or "
          + "dismissing the manager 5 using the repair fund 6 raising it 7 rebuilding 8 changing the "
          + "use of common parts or doing business with them 9 other weighty common matters."),
    ]
  }

  // MARK: - Steps

  package var noSteps: String { language("还没有环节。按1添加。", "No step yet; 1 adds one.") }

  /// `休息  10分钟  14:20开始`.
  ///
  /// - Parameter words: how what was typed reads where the wall can see it.
  package func title(of step: AgendaStep, words: (String) -> String = { $0 }) -> String {
    let minutes = step.minutes.map { language("\($0)分钟", "\($0) min") }
    let state: String?
    if let ended = step.ended {
      state = language("\(ended.clock)结束", "ended \(ended.clock)")
    } else {
      state = step.began.map { language("\($0.clock)开始，正在进行", "since \($0.clock)") }
    }
    return [words(step.title), minutes, state].compactMap { $0 }.joined(separator: "  ")
  }

  package static func stepName(in language: Language) -> String { language("环节", "Step") }
  package static func stepExample(in language: Language) -> String {
    language("如介绍情况、答疑、休息", "such as introductions, answers, a break")
  }

  package var stepHint: String {
    language("上下键选环节    回车 开始", "Arrows choose    Enter begins it")
  }
}
