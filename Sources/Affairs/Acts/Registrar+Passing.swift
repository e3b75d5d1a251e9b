import Values

/// When a step may pass, and upon what.
extension Registrar {
  /// What a step passes upon, or why it can't.
  func passage(
    of step: Step, in course: Course, of matter: CardID, on: Day, evidence: [String],
    despite: String?, asked: [Passage.Reach]
  ) throws(LedgerRefusal) -> Passage {
    Passage(on: on, by: occasion.by)
  }
}
