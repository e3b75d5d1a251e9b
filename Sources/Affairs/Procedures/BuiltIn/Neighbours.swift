extension Procedure {
  /// 邻家邻.
  static let neighbours = Procedure(
    id: "neighbours", title: "邻家邻", source: "通运街道；步骤由社区自填", order: .any,
    steps: [
      Step(id: "多方倾听", needs: [.voices(1), .voicesAnswered]),
      Step(id: "缺什么补什么", needs: [.means]),
      Step(id: "共建", needs: [.note(.activity)]),
    ])
}
