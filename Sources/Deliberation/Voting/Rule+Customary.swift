extension Rule {
  /// What a consultation meeting decides by unless it says otherwise: nobody objects.
  package static let consensusNoObjection = customary("consensus-no-objection")
  /// What choosing among names or plans is decided by.
  package static let plurality = customary("plurality")
  /// What 测评 is counted by.
  package static let appraisal = customary("appraisal")

  private static func customary(_ id: String) -> Rule {
    guard let rule = builtIn(id) else { preconditionFailure("\(id) is built in") }
    return rule
  }
}
