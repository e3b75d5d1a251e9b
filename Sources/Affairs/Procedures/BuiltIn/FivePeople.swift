extension Procedure {
  /// 五民（民提民议民决民办民评）.
  static let fivePeople = Procedure(
    id: "five-people", title: "五民（民提民议民决民办民评）", source: "北京胡同院落的议事厅做法",
    steps: [
      Step(id: "民提", needs: [.voices(1)]),
      Step(id: "民议", needs: [.meeting(.init())]),
      Step(id: "民决", needs: [.meeting(.init(verdict: [.consensus, .adopted]))], back: "民议"),
      Step(id: "民办", needs: [.tasks(.done)]),
      Step(id: "民评", needs: [.note(.rating)], skip: .reason),
    ])
}
