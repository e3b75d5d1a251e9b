import Deliberation
import Sentences
import Text
import Values

extension Proceedings {
  /// `2024年5月18日（星期六）14:30`.
  private var scheduled: String {
    guard let moment = details.scheduled else { return day.officialWithWeekday }
    return moment.day.officialWithWeekday + moment.clock
  }

  /// 会议通知.
  var meetingNotice: Document {
    let place = venue.isEmpty ? "" : "在\(venue)"
    var blocks: [Block] = [
      .line("各位\(isForOwnersAlone ? "业主" : "议事代表")、有关单位："),
      .paragraph("定于\(scheduled)\(place)召开\(body)。现将有关事项通知如下："),
    ]
    var outline = Outline(level: .first)
    let issues = session.issues.values
    blocks += outline.list("会议议题", issues.map { announced($0) })
    let groups = requiredGroups
    let people =
      groups.isEmpty
      ? isForOwnersAlone ? "业主。" : "议事代表。" : "\(groups.joined(separator: "、"))各派代表参加；有关单位列席。"
    blocks += outline.section("参会人员", [people])
    blocks += outline.list(
      "议事规则", speakingRules + ["表决规则：\(sentence(named(details.rule.title.zh)))"] + waysOfVoting)
    blocks += outline.list(
      "请假与委托",
      ["不能到会的，请于会前向\(convener)请假。"] + [proxies].compactMap { $0 })
    blocks += outline.section("联系方式", contactLines)
    let notified = issues.compactMap(\.notified?.on).min()
    let date = (issuing.on ?? notified).flatMap { $0 < day ? $0.official : nil }
    blocks.append(.signature(convener, date: date ?? "____年__月__日"))
    return Document(
      kind: .meetingNotice, audience: audience, title: ["关于召开\(meetingName)的", "通知"],
      number: nil, blocks: blocks)
  }

  /// Whether somebody else may vote for a member; nothing where the body has settled it nowhere.
  private var proxies: String? {
    guard details.rule.proxies, details.proxiesPerHolder != 0 else { return "本次会议的表决不接受委托。" }
    return details.proxiesPerHolder.map {
      "委托他人表决的，请于会前提交书面委托书，载明委托人、受托人和对各议题的意见，由委托人签字；每人最多接受\($0)人委托。"
    }
  }

  /// An issue with what is proposed on it.
  private func announced(_ issue: Issue) -> String {
    guard let motion = session.currentMotion(of: issue.id) else {
      return sentence(title(of: issue))
    }
    let text = sentence(free(motion.current.text).replacingLineBreaks())
    return "\(sentence(title(of: issue)))\(motionWord)要点：\(text)"
  }

  /// 表决方式; an owners' matter is never decided by the hands of those who came.
  private var waysOfVoting: [String] {
    let owners = session.issues.values.filter { isForOwners($0) }
    let hands =
      isForOwnersAlone
      ? [] : ["表决方式：由主持人询问有无不同意见，或者举手表决，当场宣布结果。"]
    guard !owners.isEmpty else {
      return details.rule.decides == .owners ? ["表决方式：按户发放书面表决票。"] : hands
    }
    let which =
      session.issues.count == 1
      ? "本议题" : "“\(owners.map { title(of: $0) }.joined(separator: "”“"))”"
    return hands + ["\(which)属于业主共同决定事项，会上只协商、听取意见，不举手表决；须另行依法表决，按户发放书面表决票。"]
  }

  /// Whether the owners decide an issue, each dwelling on its ballot.
  private func isForOwners(_ issue: Issue) -> Bool { issue.competence?.answer == .owners }

  /// Whether all of the meeting is: those who are asked to come come as owners.
  private var isForOwnersAlone: Bool {
    details.rule.decides == .owners
      || session.issues.count > 0 && session.issues.values.allSatisfy { isForOwners($0) }
  }

  /// How long and how often someone may speak.
  private var speakingRules: [String] {
    let time = details.turnSeconds.map { "每人每次发言不超过\(minutes($0))" } ?? "每人每次发言不限时"
    return ["\(time)，每个议题发言不超过\(details.turnsPerIssue)次。"]
  }

  private func minutes(_ seconds: Int) -> String {
    seconds % 60 == 0 ? "\(seconds / 60)分钟" : duration(seconds)
  }

  /// 议事规则提示卡: to be read out, or to lie on the table.
  var floorRules: Document {
    let rules =
      ["一事一议，先讨论当前议题，不跑题。", "发言先举手，经主持人允许后发言，面向主持人。"] + speakingRules + [
        "先表明赞成或反对，再说理由。", "未发言的人优先，赞成与反对轮流发言。", "不打断别人，不攻击个人，不评论动机。",
        "有修改意见的，说清改哪一句、怎么改；先表决修改意见，再表决方案。",
        details.asksAbstentions ? "表决时先请赞成的，再请反对的，最后请弃权的举手。" : "表决时先请赞成的，再请反对的举手。",
        "主持人不发表倾向性意见，宣布结果以规则为准：\(sentence(named(details.rule.title.zh)))",
      ]
    return Document(
      kind: .floorRules, audience: audience, title: [meetingName, "议事规则"],
      blocks: rules.enumerated().map { .item(.third, $0.offset + 1, $0.element) })
  }

  /// 会议议程 with what the host says at each step.
  var agenda: Document {
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
          : "“各位代表，本次\(body)\(expected)到会____人，请假____人，□各方代表均已到会　□________未到会，现在开会。”"
      ])
    blocks += outline.section(
      "宣布议事规则",
      ["“\(speakingRules[0])请先表明赞成或反对，再说理由；未发言的优先，赞成与反对轮流发言；不打断、不攻击个人。”"])
    for step in session.steps.values {
      let time = step.minutes.map { "（\($0)分钟）" } ?? ""
      blocks += outline.section(phrase(free(step.title)) + time, ["“下面请________。”"])
    }
    for issue in session.issues.values { blocks += hosting(issue, &outline) }
    blocks += outline.section("宣布议定事项、落实分工", ["“议定事项如下：……。由谁负责？什么时候完成？”"])
    blocks += outline.section("散会", ["“协商结果随后公示。现在散会，谢谢大家。”"])
    return Document(
      kind: .agenda, audience: audience, title: [meetingName, "会议议程（主持词）"], blocks: blocks)
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
    lines.append("“请有表决权的代表表决：同意的请举手……请放下；反对的请举手……请放下；\(abstaining)”")
    for party in session.consentsAsked(on: issue) {
      lines.append("“\(free(party))是什么意见？书面意见什么时候提交？”")
    }
    if mustStillBeVoted(issue) { lines.append("“本议题是否属于业主共同决定事项尚未确定，会上形成的是协商意见；属于的，须另行依法表决。”") }
    return outline.section("议题\(number)　\(title(of: issue))", lines)
  }

  /// 计票表: numbers by rows, to be filled in with a pen.
  var tallySheet: Document {
    var blocks: [Block] = [
      .fields([.init("时间", scheduled), .init("地点", venue)]),
      .line(isForOwnersAlone ? "应参加表决____户" : "应到____人　实到有表决权____人"), .blank,
    ]
    for issue in session.issues.values {
      if isForOwners(issue) || details.rule.decides == .owners {
        blocks += ballotTally(issue)
        continue
      }
      blocks += [
        .line("议题\(chineseNumeral(place(of: issue)))　\(issue.title)"),
        .table(
          TextTable(
            columns: [
              .init("表决内容", least: 20), .init("次", .trailing), .init("赞成", least: 8),
              .init("反对", least: 8), .init("弃权", least: 8), .init("未表态", least: 8),
              .init("合计", least: 8),
            ],
            rows: [
              "\(motionWord)（第1稿）", "修改意见1", "修改意见2", "修改意见3", "修改意见4",
              "\(motionWord)（第__稿）",
            ].map {
              [$0] + Array(repeating: "", count: 6)
            })), .blank,
      ]
    }
    blocks += [
      .small("\(sums)计票人、监票人不得为同一人。"),
      .fields([.init("计票人（签字）", ""), .init("监票人（签字）", "")]),
    ]
    return Document(
      kind: .tallySheet, audience: audience, title: [meetingName, "计票表"], blocks: blocks,
      page: .wide)
  }

  /// What the numbers of the sheet must come to, by hands and by slips.
  private var sums: String {
    let slips = "收回与未返回相加应等于发放，同意、反对、弃权、无效相加应等于收回。"
    if isForOwnersAlone { return slips }
    let hands = "各项相加应等于实到有表决权人数"
    return session.issues.values.contains { isForOwners($0) }
      ? "举手表决的，\(hands)；书面表决票，\(slips)" : hands + "。"
  }

  /// The sums of the ballots of an owners' matter, a ballot for each dwelling.
  private func ballotTally(_ issue: Issue) -> [Block] {
    [
      .line("议题\(chineseNumeral(place(of: issue)))　\(issue.title)"),
      .small(
        isForOwners(issue)
          ? "属于业主共同决定事项，须另行依法表决：按户发放书面表决票，不以举手计票。"
          : issue.competence?.answer == .ours
            ? "按户发放书面表决票，不以举手计票。"
            : "是否属于业主共同决定事项，须先判断；属于的，须另行依法表决：按户发放书面表决票，不以举手计票。"),
      .table(
        TextTable(
          columns: [.init("", least: 14)]
            + ["发放", "收回", "未返回", "无效", "同意", "反对", "弃权"].map { .init($0, least: 8) },
          rows: ["户数", "面积（㎡）", "业主人数"].map { [$0] + Array(repeating: "", count: 7) })), .blank,
    ]
  }
}
