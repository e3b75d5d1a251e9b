extension Procedure {
  /// 四共一治.
  static let fourTogether = Procedure(
    id: "four-together", title: "四共一治", source: "江浦路街道", order: .any,
    steps: [
      Step(id: "共商", needs: [.meeting(.init())]),
      Step(id: "共建", needs: [.any([.pledges(.init(.adopt, of: .atLeast(1))), .note(.activity)])]),
      Step(id: "法治", needs: [.paper(["依据、公约或协议"])]),
      Step(id: "共管", needs: [.party(.team)]),
      Step(id: "共享", needs: [.site(.state(.open))]),
    ])
}
