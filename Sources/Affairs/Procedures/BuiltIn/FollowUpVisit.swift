extension Procedure {
  /// 回访督查.
  static let followUpVisit = Procedure(
    id: "follow-up-visit", title: "回访督查", source: "丰台区各街乡",
    steps: [
      Step(id: "选题", needs: [.said]),
      Step(id: "察看", title: "实地察看", needs: [.note(.visit)], papers: ["回访记录"]),
      Step(id: "座谈", needs: [.meeting(.init(kind: ["座谈会"]))], skip: .reason),
      Step(id: "要求", title: "一是、二是、三是，逐条定人定时", needs: [.tasks(.assigned)]),
      Step(id: "整改", needs: [.tasks(.done)], despite: .reason),
      Step(id: "反馈", title: "向来访机构和提出人反馈", needs: [.note(.feedback)], papers: ["落实反馈表"]),
    ])
}
