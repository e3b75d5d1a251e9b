extension Procedure {
  /// Whether it differs from the other only in what a secretary may change in a copy on a screen: titles,
  /// who does a step, days, papers, whether it may be skipped, and the order of the steps.
  ///
  /// What a step needs is changed in YAML alone. The id doesn't matter: a copy may have its own.
  package func differsOnlyInWhatScreensChange(from other: Procedure) -> Bool {
    withoutWhatScreensChange == other.withoutWhatScreensChange
  }

  private var withoutWhatScreensChange: Procedure {
    var bare = self
    (bare.id, bare.title) = ("", "")
    for index in bare.steps.indices {
      bare.steps[index].title = ""
      bare.steps[index].body = nil
      bare.steps[index].days = nil
      bare.steps[index].papers = []
      bare.steps[index].skip = .never
    }
    bare.steps.sort { $0.id < $1.id }
    return bare
  }
}
