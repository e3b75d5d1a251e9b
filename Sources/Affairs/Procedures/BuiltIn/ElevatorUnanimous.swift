extension Procedure {
  /// 加装电梯（全体业主同意、自愿筹资）.
  static let elevatorUnanimous = Procedure(
    id: "elevator-unanimous", title: "加装电梯（全体业主同意、自愿筹资）", source: "花园路街道",
    steps: [
      Step(id: "申请", needs: [.pledges(.init(.apply, of: .atLeast(1)))]),
      Step(id: "征询", needs: [.survey(.init(asked: .all))], papers: ["意见征询表"]),
      Step(
        id: "全体同意", needs: [.pledges(.init(.sign, of: .all))], papers: ["承诺表"], back: "征询",
        isGate: true),
      Step(
        id: "筹资", title: "自愿筹资，按层分摊", needs: [.pledges(.init(.share, of: .all)), .means],
        papers: ["费用分摊表"]),
      Step(
        id: "公示", needs: [.notice(.init(days: 10, objections: .none))], papers: ["公示"],
        back: "征询"),
      Step(id: "开工", needs: [.note(.milestone)], isGate: true),
      Step(id: "竣工", needs: [.paper(["验收记录"])]),
    ])
}
