import Deliberation
import Values

/// Any JSON, as it stands in a file.
enum WrittenValue: Decodable {
  case truth(Bool)
  case number(Int)
  case text(String)
  case list([WrittenValue])
  case object([String: WrittenValue])

  init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    if let truth = try? container.decode(Bool.self) {
      self = .truth(truth)
    } else if let number = try? container.decode(Int.self) {
      self = .number(number)
    } else if let text = try? container.decode(String.self) {
      self = .text(text)
    } else if let list = try? container.decode([WrittenValue].self) {
      self = .list(list)
    } else {
      self = .object(try container.decode([String: WrittenValue].self))
    }
  }
}

extension EventsPage {
  /// What of an event as it is written isn't as the page says; empty where all is.
  func differences(of event: WrittenValue) -> [String] {
    guard case .object(let members) = event, let (name, payload) = members.first,
      members.count == 1,
      let type = declared.events.first(where: { $0.name == name })?.type,
      let declaration = declared.byName[type]
    else { return ["no event: \(event)"] }
    return differences(of: payload, as: declaration, [:], at: name)
  }

  private func differences(
    of value: WrittenValue, as type: String, in context: Declaration,
    _ parameters: [String: String], at path: String
  ) -> [String] {
    let wrong = ["\(path) is no \(type): \(value)"]
    if let bound = parameters[type] {
      return differences(of: value, as: bound, in: context, [:], at: path)
    }
    if type.hasPrefix("[") {
      guard case .list(let elements) = value else { return wrong }
      return elements.flatMap {
        differences(
          of: $0, as: String(type.dropFirst().dropLast()), in: context, parameters, at: path)
      }
    }
    switch (type, value) {
    case ("String", .text), ("Int", .number), ("Bool", .truth): return []
    case ("String", _), ("Int", _), ("Bool", _): return wrong
    case (_, .text) where type == "ID" || type.hasSuffix(".ID"): return []
    default: break
    }
    let generic = type.firstMatch(of: /^([\w.]+)<(.+)>$/)
    guard let found = declared.find(generic.map { String($0.1) } ?? type, in: context.name)
    else { return wrong }
    if found.name == "Event" { return differences(of: value) }
    if EventsPage.forms[found.name] != nil {
      return isForm(value, found.name) ? [] : wrong
    }
    var bound: [String: String] = [:]
    if let generic, let name = found.parameters.first { bound[name] = String(generic.2) }
    return differences(of: value, as: found, bound, at: path)
  }

  private func differences(
    of value: WrittenValue, as declaration: Declaration, _ parameters: [String: String],
    at path: String
  ) -> [String] {
    func inside(_ held: [String: WrittenValue], _ members: [Declaration.Member], _ path: String)
      -> [String]
    {
      let unknown = Set(held.keys).subtracting(members.map(\.name))
      return unknown.map { "\(path).\($0) isn't on the page" }
        + members.flatMap { member in
          let path = "\(path).\(member.name)"
          if let value = held[member.name] {
            return differences(of: value, as: member.type, in: declaration, parameters, at: path)
          }
          let mayLack = member.isOptional || declaration.usual[member.name] != nil
          return mayLack ? [] : ["\(path) isn't there"]
        }
    }
    switch value {
    case .text(let text) where declaration.cases.contains { $0.raw == text }: return []
    case .object(let held) where !declaration.isEnum:
      return inside(held, declaration.stored, path)
    case .object(let held) where declaration.isEnum && held.count == 1:
      guard let (name, inner) = held.first, case .object(let values) = inner,
        let found = declaration.cases.first(where: { $0.name == name && $0.raw == nil })
      else { return ["\(path) is no \(declaration.name): \(value)"] }
      return inside(values, found.values, "\(path).\(name)")
    default: return ["\(path) is no \(declaration.name): \(value)"]
    }
  }

  /// Whether it is written as the common forms say.
  private func isForm(_ value: WrittenValue, _ form: String) -> Bool {
    switch (form, value) {
    case ("Day", .text(let text)): Day(text)?.description == text
    case ("Moment", .text(let text)): Moment(text)?.description == text
    case ("Area", .text(let text)), ("Quantity", .text(let text)):
      (try? Area(text))?.description == text
    case ("Ratio", .text(let text)): Ratio(text)?.description == text
    case ("Quantity", .number): true
    default: false
    }
  }
}
