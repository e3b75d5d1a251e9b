extension VoteSubject {
  /// Whether an issue may stand by it.
  var settlesAnything: Bool {
    switch self {
    case .motion, .choice: true
    case .amendment, .question, .appraisal: false
    }
  }
}
