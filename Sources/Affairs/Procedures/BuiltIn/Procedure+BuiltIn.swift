extension Procedure {
  /// Every procedure the program knows by itself.
  package static let builtIn: [Procedure] = [
    .solicitThreeTwo, .fourTwo, .communityConsultation, .sevenSteps, .fivePeople, .commitments,
    .covenant, .hearing, .mediationMeeting, .appraisalMeeting, .ownersDecision, .elevatorProject,
    .elevatorStairwell, .elevatorUnanimous, .threeStages, .fourTogether, .neighbours,
    .siteRenewal, .adoption, .ideaFund, .call, .complaint, .problem, .followUpVisit,
  ]

  /// The built-in procedure of that id.
  package static func builtIn(_ id: String) -> Procedure? { builtIn.first { $0.id == id } }
}
