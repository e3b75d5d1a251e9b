extension Procedure {
  /// 评议会.
  static let appraisalMeeting = Procedure(
    id: "appraisal-meeting", title: "评议会", source: "《上海市居民委员会工作条例》第十六条、第十七条；前置“监督合议”",
    steps: [
      Step(id: "合议", title: "监督合议", needs: [.said], skip: .reason),
      Step(id: "汇报", title: "汇报办理情况", needs: [.tasks(.done)], skip: .reason, despite: .reason),
      Step(
        id: "测评", body: "居民代表", rule: "appraisal",
        needs: [.meeting(.init(kind: ["评议会"], verdict: [.measured]))], papers: ["测评结果"]),
      Step(id: "整改", needs: [.tasks(.assigned)], skip: .reason),
      Step(id: "公布", needs: [.note(.notice)], papers: ["公示"]),
    ])
}
