import Affairs
import Values

extension DefinitionFile {
  /// The text of a file that defines these; reading it gives them again, by sections.
  ///
  /// - Parameter definitions: sound ones; of several with one key the last is written.
  package static func text(_ definitions: [Definition]) -> String {
    var last: [DefinitionKey: Definition] = [:]
    var order: [DefinitionKey] = []
    for definition in definitions {
      if last.updateValue(definition, forKey: definition.key) == nil {
        order.append(definition.key)
      }
    }
    let all = order.compactMap { last[$0] }
    return Section.allCases.map { section in
      let here = all.compactMap { $0.lines(in: section) }
      guard !here.isEmpty else { return "" }
      let lines = here.flatMap(\.self)
      // A section in which nothing stands any more is said to be empty.
      guard !lines.isEmpty else { return "\(section.rawValue): []\n" }
      return "\(section.rawValue):\n" + lines.map { "  \($0)\n" }.joined()
    }.joined()
  }
}

extension Definition {
  /// Its lines within that section; nil where it stands in another.
  fileprivate func lines(in section: DefinitionFile.Section) -> [String]? {
    switch (self, section) {
    case (.procedure(let it), .procedures): it.yamlLines
    case (.rates(let it), .rates): it.yamlLines
    case (.list(let list, let names), .lists): ["\(list.rawValue): \(YAMLScalar.list(names))"]
    case (.group(let it), .groups):
      ["\(YAMLScalar.written(it.name)): \(YAMLScalar.list(it.members))"]
    case (.setting(let setting, let value), .settings): ["\(setting.rawValue): \(value)"]
    case (.holidays(let year, let days), .holidays):
      [
        "\(year): "
          + YAMLScalar.object([
            ("off", YAMLScalar.list(days.off.sorted().map(\.description))),
            ("work", YAMLScalar.list(days.work.sorted().map(\.description))),
          ])
      ]
    case (.community(let name, let code), .communities):
      ["\(YAMLScalar.written(name)): \(YAMLScalar.written(code))"]
    case (.services(let all), .services): all.flatMap(\.yamlLines)
    case (.pact(let all), .pact): all.map { "- \(YAMLScalar.written($0))" }
    case (.works(let all), .works): all.flatMap(\.yamlLines)
    case (.answers(let all), .answers): all.flatMap(\.yamlLines)
    case (.words(let it), .words): it.yamlLines
    default: nil
    }
  }
}

extension LocalService {
  fileprivate var yamlLines: [String] {
    YAMLScalar.item([
      ("unit", YAMLScalar.written(unit)), ("what", YAMLScalar.written(what)),
      ("when", when.map(YAMLScalar.written)), ("where", place.map(YAMLScalar.written)),
    ])
  }
}

extension ResidentWork {
  fileprivate var yamlLines: [String] {
    YAMLScalar.item([
      ("title", YAMLScalar.written(title)), ("what", what.map(YAMLScalar.written)),
      ("maker", YAMLScalar.written(maker)), ("text", text.map(YAMLScalar.written)),
      (
        "consent",
        YAMLScalar.object([
          ("day", consent.day.description), ("form", YAMLScalar.written(consent.form)),
        ])
      ),
    ])
  }
}

extension AnswerCard {
  fileprivate var yamlLines: [String] {
    YAMLScalar.item([
      ("what", YAMLScalar.written(what)),
      ("materials", materials.isEmpty ? nil : YAMLScalar.list(materials)),
      ("where", place.map(YAMLScalar.written)), ("when", when.map(YAMLScalar.written)),
    ])
  }
}

extension HeldWords {
  /// Both lists, empty ones too, so that a section never stands without its keys.
  fileprivate var yamlLines: [String] {
    let gone = without.flatMap {
      YAMLScalar.item([
        ("word", YAMLScalar.written($0.word)), ("reason", YAMLScalar.written($0.reason)),
      ])
    }
    return ["also: \(YAMLScalar.list(also))"]
      + (gone.isEmpty ? ["without: []"] : ["without:"] + gone.map { "  \($0)" })
  }
}

extension Procedure {
  /// An item of a list: its keys one below the other, and so those of each step.
  fileprivate var yamlLines: [String] {
    var members: [(String, String?)] = [
      ("id", YAMLScalar.written(id)), ("title", YAMLScalar.written(title)),
      ("source", YAMLScalar.written(source)), ("valid-from", validFrom?.description),
      ("valid-until", validUntil?.description),
      ("order", order == .sequence ? nil : order.rawValue), ("due", due?.yaml),
      ("repeat", repeats.map(YAMLScalar.written)),
    ]
    if let alarm {
      members.append(
        ("alarm", YAMLScalar.object([("times", "\(alarm.times)"), ("days", "\(alarm.days)")])))
    }
    return YAMLScalar.item(members) + ["  steps:"]
      + steps.flatMap { $0.yamlLines.map { "    \($0)" } }
  }
}

extension ProcedureDue {
  fileprivate var yaml: String {
    switch self {
    case .one(let limit): limit.description
    case .byCategory(let limits):
      YAMLScalar.object(
        categories.map { (YAMLScalar.written($0), limits[$0]?.description) })
    }
  }
}

extension Step {
  fileprivate var yamlLines: [String] {
    YAMLScalar.item([
      ("id", YAMLScalar.written(id)), ("title", title == id ? nil : YAMLScalar.written(title)),
      ("body", body.map(YAMLScalar.written)), ("rule", rule.map(YAMLScalar.written)),
      ("needs", "[" + needs.map(\.yaml).joined(separator: ", ") + "]"),
      ("papers", papers.isEmpty ? nil : YAMLScalar.list(papers)), ("days", days?.yaml),
      ("skip", skip == .never ? nil : skip.rawValue),
      ("despite", despite == .never ? nil : despite.rawValue),
      ("back", back.map(YAMLScalar.written)), ("gate", isGate ? "true" : nil),
      ("settled", settled?.way.rawValue), ("clause", settled.map { YAMLScalar.written($0.clause) }),
    ])
  }
}

extension Step.Interval {
  fileprivate var yaml: String {
    YAMLScalar.object([
      ("count", "\(count)"), ("unit", unit == .calendar ? nil : unit.rawValue),
      ("from", from.rawValue), ("for", purpose.map(YAMLScalar.written)),
    ])
  }
}

extension Rates {
  fileprivate var yamlLines: [String] {
    func written(_ weights: [(String, Fraction)]) -> String {
      YAMLScalar.object(
        weights.sorted { $0.0 < $1.0 }.map { (YAMLScalar.written($0.0), "\($0.1)") })
    }
    var lines = ["formulas:"]
    for formula in formulas {
      let of = written(formula.of.map { ($0.key.rawValue, $0.value) })
      lines += YAMLScalar.item([
        ("id", YAMLScalar.written(formula.id)), ("title", YAMLScalar.written(formula.title)),
        ("of", of), ("over", formula.over.rawValue),
      ]).map { "  \($0)" }
    }
    if !excluded.isEmpty { lines.append("excluded: \(YAMLScalar.list(excluded))") }
    if let overall {
      let weights = written(overall.weights.map { ($0.key, $0.value) })
      let members: [(String, String?)] = [
        ("title", YAMLScalar.written(overall.title)), ("weights", weights),
      ]
      lines.append("overall: \(YAMLScalar.object(members))")
    }
    return lines
  }
}
