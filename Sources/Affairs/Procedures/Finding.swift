import Values

/// What a look into one need found.
struct Finding {
  /// What meets it, or as much of it as there is; the one that is rested on first.
  var evidence: [Evidence]
  /// Whether one of them is enough, the others being other ways to meet it.
  var oneIsEnough = false
  /// Nothing where it is met.
  var missing: [Missing] = []
  /// The last day of the period in which something might have come that isn't here (无异议,
  /// 都已交回); nil where it rests on no absence.
  var absence: Day?

  var isMet: Bool { missing.isEmpty }

  /// What is kept of it when the step passes.
  var rested: [Evidence] { oneIsEnough ? Array(evidence.prefix(1)) : evidence }

  static func met(_ evidence: [Evidence] = [], oneIsEnough: Bool = false) -> Finding {
    Finding(evidence: evidence, oneIsEnough: oneIsEnough)
  }

  static func lacking(_ missing: Missing..., besides evidence: [Evidence] = []) -> Finding {
    Finding(evidence: evidence, missing: missing)
  }
}
