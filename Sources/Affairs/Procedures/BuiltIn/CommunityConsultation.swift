extension Procedure {
  /// 城乡社区协商.
  static let communityConsultation = Procedure(
    id: "community-consultation", title: "城乡社区协商", source: "《关于加强城乡社区协商的意见》（2015年）",
    steps: [
      Step(
        id: "提出", title: "研究提出议题，确定协商主体", body: "社区党组织、居民委员会",
        needs: [.study(from: nil), .competence]),
      Step(
        id: "通报", title: "提前通报内容和有关信息", body: "居民委员会", needs: [.note(.notice)], papers: ["会议通知"],
        skip: .reason),
      Step(
        id: "协商", title: "组织协商，形成协商意见", body: "协商主体", rule: "consensus-no-objection",
        needs: [.meeting(.init(verdict: [.consensus, .adopted]))], papers: ["会议纪要", "协商意见书"],
        back: "提出"),
      Step(id: "实施", title: "组织实施协商成果", body: "责任单位", needs: [.tasks(.done)], papers: ["落实分工表"]),
      Step(
        id: "反馈", title: "向协商主体、利益相关方和居民反馈", body: "居民委员会",
        needs: [.note(.feedback), .note(.notice)], papers: ["落实反馈表", "结果公示"]),
    ])
}
