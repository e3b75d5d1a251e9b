import Deliberation
import Foundation

/// Other numbers for all things of a meeting, and what of it bears numbers.
enum Numbers {
  /// Every number with 500 more, and how it was before.
  static let other = Renumbering(
    numbers: Dictionary(
      uniqueKeysWithValues: kinds.flatMap { kind in
        (1..<400).map { ("\(kind)\($0 < 10 ? "0" : "")\($0)", "\(kind)\($0 + 500)") }
      }), objections: objections(ofIssues: 0, from: 0, to: 500))
  static let back = Renumbering(
    numbers: Dictionary(uniqueKeysWithValues: other.numbers.map { ($1, $0) }),
    objections: objections(ofIssues: 500, from: 500, to: 0))

  /// The first objections of the first issues, numbered from those on.
  private static func objections(
    ofIssues issues: Int, from old: Int, to new: Int
  ) -> [Objection.ID: Int] {
    Dictionary(
      uniqueKeysWithValues: (1..<60).flatMap { issue in
        (1..<30).map { number in
          let text = issues + issue < 10 ? "i0\(issue)" : "i\(issues + issue)"
          return (Objection.ID(issue: .init(text), number: old + number), new + number)
        }
      })
  }

  private static let kinds = ["p", "i", "m", "a", "s", "c", "r", "o", "t", "v", "k", "f"]

  /// Every text of an event in JSON that says an old number, by its place.
  static func old(in event: Event) throws -> [String] {
    let tree = try JSONSerialization.jsonObject(with: JSONEncoder().encode(event))
    var found: [String] = []
    search(tree, at: "", &found)
    return found
  }

  private static func search(_ tree: Any, at path: String, _ found: inout [String]) {
    switch tree {
    case let object as [String: Any]:
      for (name, inner) in object {
        search(name, at: "\(path) name", &found)
        search(inner, at: "\(path).\(name)", &found)
      }
    case let array as [Any]:
      for inner in array { search(inner, at: path, &found) }
    case let text as String:
      let words = text.split { !($0.isASCII && ($0.isLetter || $0.isNumber)) }.map(String.init)
      if words.contains(where: { other.numbers[$0] != nil }) { found.append("\(path): \(text)") }
    default: break
    }
  }

  /// All that a state says but its entries, with other numbers.
  static func facts(of session: Session, renumbered numbers: Renumbering) -> [String] {
    // These are entries told again, and the last number of each kind.
    let told = ["entries", "corrections", "correctionsOf", "restatements", "numbering"]
    return Mirror(reflecting: session).children.filter { !told.contains($0.label ?? "") }.map {
      "\($0.label ?? ""): \(says($0.value, numbers))"
    }
  }

  private static func says(_ value: Any, _ numbers: Renumbering) -> String {
    if let id = value as? any Numbered { return numbers.numbers[id.text] ?? id.text }
    if let called = value as? CalledStance {
      return "\(numbers.numbers[called.participant] ?? called.participant) \(called.stance)"
    }
    if let objection = value as? Objection {
      // It is the same number within every issue.
      let id = Objection.ID(issue: "i01", number: objection.number)
      let number = numbers.objections[id] ?? objection.number
      return
        "objection \(number) \(Mirror(reflecting: objection).children.dropFirst().map(\.value))"
    }
    let mirror = Mirror(reflecting: value)
    guard !mirror.children.isEmpty else { return "\(value)" }
    let parts = mirror.children.map { "\($0.label ?? "") \(says($0.value, numbers))" }
    switch mirror.displayStyle {
    case .dictionary, .set: return "{\(parts.sorted().joined(separator: ", "))}"
    default: return "(\(parts.joined(separator: ", ")))"
    }
  }
}

/// What bears a number.
private protocol Numbered {
  var text: String { get }
}

extension Identifier: Numbered {}
