extension Procedure {
  /// 社区创想（创享）计划.
  static let ideaFund = Procedure(
    id: "idea-fund", title: "社区创想（创享）计划", source: "北京朝阳；楼院、社区、街乡、区四级，专家与居民双轨评选",
    steps: [
      Step(id: "征集", title: "金点子征集", needs: [.voices(1)], papers: ["金点子征集表"]),
      Step(
        id: "优化", title: "提案优化", body: "社会组织辅导", needs: [.paper(["目标", "办法", "步骤", "计划", "保障"])]),
      Step(
        id: "评选", rule: "plurality",
        needs: [.meeting(.init(kind: ["提案评选"], verdict: [.elected, .adopted]))], papers: ["评分表"],
        skip: .reason),
      Step(id: "立项", title: "立项、拨款", needs: [.pledges(.init(.grant, of: .atLeast(1))), .means]),
      Step(id: "实施", title: "居民主导实施", needs: [.tasks(.done)]),
      Step(id: "中期", title: "中期检查", needs: [.note(.visit)], skip: .reason),
      Step(
        id: "结项", needs: [.paper(["收支公开表", "结项报告"]), .note(.rating)], papers: ["收支公开表", "结项报告"],
        despite: .reason),
    ])
}
