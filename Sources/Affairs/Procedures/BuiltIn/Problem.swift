extension Procedure {
  /// 问题反馈.
  static let problem = Procedure(
    id: "problem", title: "问题反馈", source: "和平街街道", due: .one(.days(7)),
    alarm: .init(times: 3, days: 90),
    steps: [
      Step(id: "核实", needs: [.said], skip: .reason),
      Step(id: "处理", needs: [.tasks(.assigned)]),
      Step(id: "办结", needs: [.tasks(.done)]),
      Step(id: "回访", needs: [.note(.visit)], skip: .reason),
    ])
}
