import Values

/// 在哪一步等得最久: the steps at which matters stand, those that wait longest first.
package struct StepsReport: Hashable, Sendable {
  package let on: Day
  package let lines: [Line]

  package struct Line: Hashable, Sendable {
    /// The procedure's title.
    package let procedure: String
    package let step: String
    /// The longest wait first.
    package let matters: [Wait]

    /// Days.
    package var longest: Int { matters.first?.days ?? 0 }
  }

  /// A matter that stands at a step.
  package struct Wait: Hashable, Sendable {
    package let matter: CardID
    /// Since the step before was done, or it began.
    package let since: Day
    package let days: Int
  }
}

extension Casebook {
  /// Matters that go step by step; those that rest or were ended aren't among them.
  package func steps(on day: Day) -> StepsReport {
    struct Key: Hashable {
      let procedure: String
      let step: String
    }
    var waits: [Key: [StepsReport.Wait]] = [:]
    for numbers in everyMatter {
      let matter = MatterReview(numbers, on: day, in: self)
      guard !matter.isEnded, matter.rest == nil, let course = matter.course, course.on <= day,
        course.procedure.order == .sequence,
        let step = course.procedure.steps.first(where: { step in
          course.state(of: step.id).on.map { $0 > day } ?? true
        })
      else { continue }
      let since = course.states.values.compactMap(\.on).filter { $0 <= day }.max() ?? course.on
      waits[Key(procedure: course.procedure.title, step: step.id), default: []].append(
        .init(matter: matter.number, since: since, days: since.days(until: day)))
    }
    let lines = waits.map { key, matters in
      StepsReport.Line(
        procedure: key.procedure, step: key.step,
        matters: matters.sorted { ($0.since, $0.matter) < ($1.since, $1.matter) })
    }
    return StepsReport(
      on: day,
      lines: lines.sorted {
        ($1.longest, $0.procedure, $0.step) < ($0.longest, $1.procedure, $1.step)
      })
  }
}
