extension Procedure {
  /// 议事协商+共享共治+赋能提升.
  static let threeStages = Procedure(
    id: "three-stages", title: "议事协商+共享共治+赋能提升", source: "和平街街道", order: .any,
    steps: [
      Step(id: "议事协商", needs: [.meeting(.init(verdict: [.consensus, .adopted]))]),
      Step(id: "共享共治", needs: [.any([.party(.team), .pledges(.init(.adopt, of: .atLeast(1)))])]),
      Step(id: "赋能提升", needs: [.any([.site(.used), .note(.activity)])]),
    ])
}
