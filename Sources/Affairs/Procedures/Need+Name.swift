extension Need {
  /// What a need is called in YAML and JSON.
  package enum Name: String, CaseIterable, CodingKey, Hashable, Sendable {
    case voices
    case voicesAnswered = "voices-answered"
    case survey, study, competence, meeting, concurrence, notice, pledges, paper, means, tasks
    case note, site, party, children, said
    case any

    /// The 17 there are; ``any`` needs nothing itself.
    package static let known = allCases.filter { $0 != .any }

    /// Whether it is written by its name alone: it has nothing to say besides.
    package var isBare: Bool {
      switch self {
      case .voicesAnswered, .competence, .means, .said: true
      default: false
      }
    }
  }

  /// What it is called.
  package var name: Name {
    switch self {
    case .voices: .voices
    case .voicesAnswered: .voicesAnswered
    case .survey: .survey
    case .study: .study
    case .competence: .competence
    case .meeting: .meeting
    case .concurrence: .concurrence
    case .notice: .notice
    case .pledges: .pledges
    case .paper: .paper
    case .means: .means
    case .tasks: .tasks
    case .note: .note
    case .site: .site
    case .party: .party
    case .children: .children
    case .said: .said
    case .any: .any
    }
  }

  /// What it comes down to: itself, or each of several of which one is enough.
  package var alternatives: [Need] {
    if case .any(let needs) = self { needs } else { [self] }
  }
}
