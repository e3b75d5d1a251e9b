extension Procedure {
  /// 加装电梯（项目、期）.
  static let elevatorProject = Procedure(
    id: "elevator-project", title: "加装电梯（项目、期）", source: "京建发〔2023〕306号",
    steps: [
      Step(id: "立项", needs: [.said], skip: .reason),
      Step(id: "启动", needs: [.children("启动")], isGate: true),
      Step(id: "确认", needs: [.children("确认")], isGate: true),
      Step(id: "开工", needs: [.children("开工")], isGate: true),
      Step(id: "竣工", needs: [.children("竣工")]),
      Step(id: "回访", needs: [.note(.visit)], skip: .reason),
    ])
}
