extension Procedure {
  /// 议事协商七步.
  static let sevenSteps = Procedure(
    id: "seven-steps", title: "议事协商七步", source: "各地社区议事厅的通行做法",
    steps: [
      Step(id: "收集", title: "收集议题", needs: [.voices(1)], papers: ["议题征集表"], skip: .reason),
      Step(
        id: "审定", title: "审定议题，列入或答复", body: "社区党组织、居民委员会",
        needs: [.study(from: nil), .competence]),
      Step(id: "通报", title: "会前公示和通知", needs: [.note(.notice)], papers: ["会议通知"]),
      Step(
        id: "协商", title: "召开协商会", needs: [.meeting(.init())], papers: ["签到表", "会议记录"],
        days: .init(count: 2, from: .posting, for: "议题提前告知")),
      Step(
        id: "意见", title: "形成协商意见", rule: "consensus-no-objection",
        needs: [.meeting(.init(verdict: [.consensus, .adopted]))], papers: ["会议纪要", "协商意见书"],
        back: "协商"),
      Step(
        id: "公示", title: "结果公示", needs: [.notice(.init(days: 7, objections: .answered))],
        papers: ["公示"], back: "协商"),
      Step(
        id: "落实", title: "落实、监督、评议", needs: [.tasks(.done), .note(.feedback)], papers: ["落实反馈表"],
        despite: .reason),
    ])
}
