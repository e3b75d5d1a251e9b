import Values

/// What was settled, field by field as a correction names it: `point2`, `place2`, `extent2`,
/// `condition1`, `trialFrom`, `trialUntil`.
extension Outcome {
  var fields: [(name: String, value: String)] {
    var fields = points.enumerated().map { ("point\($0.offset + 1)", $0.element.text) }
    for (place, point) in points.enumerated() {
      if let text = point.place { fields.append(("place\(place + 1)", text)) }
      if let text = point.extent { fields.append(("extent\(place + 1)", text)) }
    }
    fields += conditions.enumerated().map { ("condition\($0.offset + 1)", $0.element) }
    if let trial {
      fields += [("trialFrom", trial.from.description), ("trialUntil", trial.until.description)]
    }
    return fields
  }

  /// The same with one field saying something else; nil where that can't be.
  func replacing(_ name: String, with new: String) -> Outcome? {
    var changed = self
    let (plain, number) = Outcome.parts(of: name)
    switch plain {
    case "trialFrom", "trialUntil":
      guard let day = Day(new), var trial else { return nil }
      if plain == "trialFrom" { trial.from = day } else { trial.until = day }
      guard trial.from <= trial.until else { return nil }
      changed.trial = trial
    case "condition":
      guard conditions.indices.contains(number &- 1), !new.isEmpty else { return nil }
      changed.conditions[number - 1] = new
    default:
      guard points.indices.contains(number &- 1) else { return nil }
      switch plain {
      case "point":
        guard !new.isEmpty else { return nil }
        changed.points[number - 1].text = new
      case "place": changed.points[number - 1].place = new.isEmpty ? nil : new
      case "extent": changed.points[number - 1].extent = new.isEmpty ? nil : new
      default: return nil
      }
    }
    return changed
  }

  /// `point` and 2 of `point2`; 0 where no number stands.
  package static func parts(of name: String) -> (plain: String, number: Int) {
    let digits = name.reversed().prefix { $0.isASCII && $0.isNumber }.reversed()
    return (String(name.dropLast(digits.count)), Int(String(digits)) ?? 0)
  }
}

extension Entry {
  /// The path of a field as a correction of it is written: with the number of its thing where an
  /// earlier program would not find it, so that the entry bears the version it needs.
  func namedLater(_ field: String) -> String {
    let path = FieldPath(field)
    guard path.subject == nil, let place = events.place(of: path),
      events[place].isCorrectedLater(path.name), let subject = events[place].subject
    else { return field }
    return "\(subject).\(path.name)"
  }
}
