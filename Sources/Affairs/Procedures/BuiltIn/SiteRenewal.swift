extension Procedure {
  /// 落点建账和改造.
  static let siteRenewal = Procedure(
    id: "site-renewal", title: "落点建账和改造", source: "和平街街道",
    steps: [
      Step(id: "入账", title: "摸排入账、定级", needs: [.site(.state(.registered))]),
      Step(
        id: "协商", title: "方案协商", needs: [.meeting(.init(verdict: [.consensus, .adopted]))],
        papers: ["协商意见书"]),
      Step(id: "改造", needs: [.site(.state(.underRenewal)), .means]),
      Step(id: "开放", needs: [.site(.state(.open)), .note(.notice)]),
      Step(id: "提升", needs: [.any([.note(.activity), .note(.rating)])], skip: .reason),
    ])
}
