import Affairs
import Deliberation
import Values

extension Need {
  /// As it stands in a list of needs: `competence`, `voices: 1`.
  var yaml: String {
    guard let asked else { return name.rawValue }
    return "\(name.rawValue): \(asked)"
  }

  /// What it asks for; nil where it is written by its name alone.
  private var asked: String? {
    switch self {
    case .voicesAnswered, .competence, .means, .said: nil
    case .voices(let heads): "\(heads)"
    case .survey(let it):
      YAMLScalar.object([("asked", it.asked.yaml), ("returned", it.returned?.description)])
    case .study(let from): from.map { YAMLScalar.object([("from", $0.description)]) }
    case .meeting(let it):
      YAMLScalar.object([
        ("body", it.body.isEmpty ? nil : YAMLScalar.list(it.body)),
        ("kind", it.kind.isEmpty ? nil : YAMLScalar.list(it.kind)),
        ("form", it.form.map(YAMLScalar.written)), ("decides", it.decides?.rawValue),
        ("verdict", it.verdict.isEmpty ? nil : YAMLScalar.list(it.verdict.map(\.rawValue))),
      ])
    case .concurrence(let unit): YAMLScalar.written(unit)
    case .notice(let it):
      YAMLScalar.object([
        ("days", "\(it.days)"), ("unit", it.unit == .calendar ? nil : it.unit.rawValue),
        ("objections", it.objections.rawValue),
      ])
    case .pledges(let it):
      YAMLScalar.object([
        ("kind", it.kind.rawValue), ("of", it.of.yaml),
        ("state", it.state == .signed ? nil : it.state.rawValue),
      ])
    case .paper(let names): YAMLScalar.list(names)
    case .tasks(let it): it.rawValue
    case .note(let kind): kind.rawValue
    case .site(let it): it.rawValue
    case .party(let kind): kind.rawValue
    case .children(let step): YAMLScalar.written(step)
    case .any(let needs): "[" + needs.map(\.yaml).joined(separator: ", ") + "]"
    }
  }
}

extension Extent {
  fileprivate var yaml: String {
    switch self {
    case .all: "all"
    case .atLeast(let count): "\(count)"
    }
  }
}
