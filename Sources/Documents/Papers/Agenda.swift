import Affairs
import Deliberation
import Sentences
import Text

/// 会议议程 with what the host says at each step.
struct Agenda: Paper {
  let code = "agenda"
  let audiences: [Audience] = [.archive]
  let formats: [PaperFormat] = [.text, .docx]
  let isBefore = true
  let needs: [Need] = [.announcement, .gathering]
  let isReadAloud = true

  func name(in language: Language) -> String {
    language("会议议程（主持词）", "agenda with the host's lines")
  }
  func document(of proceedings: Proceedings) -> Document { proceedings.agenda }
}

extension DocumentKind {
  package static let agenda = DocumentKind(Agenda())
}

extension Proceedings {
  fileprivate var agenda: Document {
    var outline = Outline(level: .first)
    var blocks: [Block] = [
      .fields(
        [
          .init("时间", scheduled), .init("地点", venue), .init("主持人", details.facilitator),
          .init("记录人", details.secretary),
        ].filter { !$0.text.isEmpty }), .blank,
    ]
    // Of owners who vote in writing nobody is on the roster, and nobody is expected.
    let expected = session.roll.expected.flatMap { $0 > 0 ? "应到\($0)人，" : nil } ?? ""
    blocks += outline.section(
      "清点人数、宣布开会",
      [
        isForOwnersAlone
          ? "“各位业主，本次\(body)\(expected)到会____人，现在开会。”"
          : "“各位\(isConsulting ? "代表" : members)，本次\(body)\(expected)到会____人，请假____人，□各方代表均已到会　□________未到会，现在开会。”"
      ])
    blocks += outline.section(
      "宣布议事规则",
      ["“\(speakingRules[0])请先表明赞成或反对，再说理由；未发言的优先，赞成与反对轮流发言；不打断、不攻击个人。”"])
    blocks += outline.section(LastTimeWording.title(in: .chinese), lastTime)
    for step in session.steps.values {
      let time = step.minutes.map { "（\($0)分钟）" } ?? ""
      blocks += outline.section(phrase(free(step.title)) + time, ["“下面请________。”"])
    }
    for issue in session.issues.values { blocks += hosting(issue, &outline) }
    blocks += outline.section("宣布议定事项、落实分工", ["“议定事项如下：……。由谁负责？什么时候完成？”"])
    blocks += outline.section("散会", ["“\(isConsulting ? "协商" : "表决")结果随后公示。现在散会，谢谢大家。”"])
    return Document(
      kind: .agenda, audience: audience, title: [meetingName, "会议议程（主持词）"], blocks: blocks)
  }

  /// 上次议定事项落实情况: what is read aloud, and for the host alone who is late and by how many days.
  private var lastTime: [String] {
    let known = session.issues.values.filter { issuing.lastTimes[$0.id] != nil }
    return known.flatMap { issue -> [String] in
      guard let last = issuing.lastTimes[issue.id] else { return [] }
      let which = known.count > 1 ? "议题\(chineseNumeral(place(of: issue)))，" : ""
      let aloud = LastTimeWording(last, in: .chinese, words: { free($0) })
      let late = LastTimeWording(last, in: .chinese).open
      return ["“\(which)\(aloud.aloud)”"]
        + (late.isEmpty ? [] : ["（不宣读）\(late.joined(separator: "；"))。"])
    }
  }

  private func hosting(_ issue: Issue, _ outline: inout Outline) -> [Block] {
    let number = chineseNumeral(place(of: issue))
    var lines = ["“下面讨论议题\(number)：\(sentence(title(of: issue)))\(origin(of: issue))”"]
    if let motion = session.currentMotion(of: issue.id) {
      lines.append(
        "“\(motionWord)（第\(motion.current.number)稿）：\(sentence(free(motion.current.text)))”")
    }
    lines.append("“请发言，赞成的、反对的轮流。”“有没有修改意见？请说清改哪一句、怎么改。先表决修改意见。”")
    if isForOwners(issue) || details.rule.decides == .owners {
      let slips = "按户发放书面表决票，业主签名交回，两人录入、核对后宣布。"
      let consulted = "会上只协商、听取意见，不举手表决。须另行依法表决：\(slips)"
      switch issue.competence?.answer {
      case .owners: lines.append("“本议题属于业主共同决定事项，\(consulted)”")
      case .ours: lines.append("“本议题的表决：\(slips)”")
      case .unsure, nil: lines.append("“本议题是否属于业主共同决定事项，须先判断。属于的，\(consulted)”")
      }
      return outline.section("议题\(number)　\(title(of: issue))", lines)
    }
    let abstaining = details.asksAbstentions ? "弃权的请举手……请放下。" : ""
    lines.append("“请有表决权的\(isConsulting ? "代表" : members)表决：同意的请举手……请放下；反对的请举手……请放下；\(abstaining)”")
    for party in session.consentsAsked(on: issue) {
      lines.append("“\(free(party))是什么意见？书面意见什么时候提交？”")
    }
    if mustStillBeVoted(issue) { lines.append("“本议题是否属于业主共同决定事项尚未确定，会上形成的是协商意见；属于的，须另行依法表决。”") }
    return outline.section("议题\(number)　\(title(of: issue))", lines)
  }
}
